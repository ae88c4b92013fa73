"""The book that `make site` builds, read from its files: nothing lost, nothing of the speaker's, no link astray."""

import re
from functools import cache
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from tools.notebook_form import ALL, NOTES, code_cells, read

every_lesson = pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)


@cache
def page(path):
    """A built page, parsed."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def pages(book):
    """Every page of the book; what the theme keeps among its own files is none."""
    return [path for path in book.rglob("*.html") if "_static" not in path.parts]


def text(part):
    """The words of a part of a page, with single spaces."""
    return " ".join(part.get_text(" ").split())


def lesson(book, path):
    """The page of a notebook, without what stands around it."""
    return page(book / "notebooks" / f"{path.stem}.html").find("article")


def stored(path, kind):
    """The stored words of every output of this kind."""
    outputs = [output.get("data", {}) for cell in code_cells(read(path)) for output in cell.outputs]
    return [" ".join(data["text/plain"].split()) for data in outputs if kind in data]


def test_there_is_a_page_for_every_lesson_and_guide(book):
    for name in ("index", "teachers", "docs/a_class", "docs/your_own_explorer", "search"):
        assert (book / f"{name}.html").exists()
    listed = [link["href"] for link in page(book / "index.html").select("nav.bd-links a[href^=notebooks]")]
    assert listed == [f"notebooks/{path.stem}.html" for path in ALL]


def test_no_link_leads_nowhere(book):
    astray = []
    for place in pages(book):
        for part in page(place).select("[href], [src]"):
            link = part.get("href") or part.get("src")
            to = urlsplit(link)
            if to.scheme or link == "#" or "/live/lab/" in to.path:
                continue
            there = place.parent / unquote(to.path) if to.path else place
            if not there.is_file():
                astray.append(f"{place.relative_to(book)}: {link}")
            elif to.fragment and there.suffix == ".html" and not page(there).find(id=unquote(to.fragment)):
                astray.append(f"{place.relative_to(book)}: no anchor {link}")
    assert not astray


def test_no_page_takes_anything_from_another_host(book):
    taken = [
        (place.name, part)
        for place in pages(book)
        for part in page(place).select("script[src], img, source, iframe, link[rel~=stylesheet], link[rel~=icon]")
        if urlsplit(part.get("src") or part.get("href") or "").netloc
    ]
    assert not taken


@every_lesson
def test_every_picture_has_its_stored_sentence_below_it_and_as_its_words(book, path):
    figures = lesson(book, path).select(".cell_output figure")
    said = stored(path, "image/png")
    assert [figure.img["alt"] for figure in figures] == said
    assert [text(figure.select_one(".caption-text")) for figure in figures] == said
    assert len(lesson(book, path).select(".cell_output img")) == len(said)


@every_lesson
def test_every_quiz_is_a_question_and_a_list(book, path):
    asked = [
        " ".join(output.data["text/plain"].split())
        for cell in code_cells(read(path))
        for output in cell.outputs
        if "exercises.quiz(" in cell.source
    ]
    shown = lesson(book, path).select(".quiz")
    assert all(len(quiz.select("li")) > 1 for quiz in shown)
    lettered = [
        text(quiz.p) + "".join(f" {'ABCDEF'[place]}. {text(item)}" for place, item in enumerate(quiz.select("li")))
        for quiz in shown
    ]
    assert lettered == asked


@every_lesson
def test_nothing_that_the_speaker_says_is_left(book, path):
    article = text(lesson(book, path))
    assert "For the speaker" not in (book / "searchindex.js").read_text(encoding="utf-8") + article
    for cell in read(path).cells:
        if NOTES.match(cell.source):
            said = re.split(r"[$*`]", cell.source.split("</summary>")[1])
            longest = max((" ".join(part.split()) for part in said), key=len)
            assert longest not in article


@every_lesson
def test_hints_and_solutions_are_folded_and_whole(book, path):
    folded = [part for part in lesson(book, path).select("details") if part.summary]
    asked = sum(cell.source.count("<summary>") for cell in read(path).cells if not NOTES.match(cell.source))
    assert len(folded) == asked
    assert all(len(text(part)) > len(text(part.summary)) + 10 for part in folded)
    assert not any(part.has_attr("open") for part in folded)


@every_lesson
def test_every_lesson_can_be_moved_from_its_page(book, path):
    live, binder = (urlsplit(link["href"]) for link in lesson(book, path).select(".doors a"))
    assert (live.path, parse_qs(live.query)) == ("../live/lab/index.html", {"path": [f"notebooks/{path.name}"]})
    assert binder.netloc == "mybinder.org" and binder.query.endswith(f"lab/tree/notebooks/{path.name}")
