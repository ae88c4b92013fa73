"""The lessons as slides: every slide of every notebook in two windows, by keyboard, with nothing but this machine."""

import io
import urllib.request
from contextlib import closing, contextmanager

import nbformat
import numpy as np
import pytest
from PIL import Image

from tests.browser.axe import violations
from tools.notebook_form import ALL
from tools.refresh_notebooks import METADATA
from tools.slides import WINDOWS, Deck, Lecture

TALL = 0.64  # of a slide: two thirds, a little less where a caption has four lines
TEXT, CODE = nbformat.v4.new_markdown_cell, nbformat.v4.new_code_cell

# In the page: every slide below the one before, until the page is loaded again.
ALL_AT_ONCE = """() => { for (const page of document.querySelectorAll('.page')) {
    page.classList.add('now'); page.style.position = 'relative'; page.style.height = '720px'; } }"""


@pytest.fixture(scope="module")
def lecture(browser, tmp_path_factory):
    """The server that `make lecture` starts."""
    with closing(Lecture(tmp_path_factory.mktemp("lecture"))) as lecture:
        yield lecture


@pytest.fixture(scope="module", params=ALL, ids=lambda path: path.stem)
def deck(request, window, lecture):
    """A lesson, opened from the list."""
    with closing(Deck(window, lecture, request.param.name)) as deck:
        yield deck


@pytest.fixture(scope="module")
def opened(window, lecture):
    """Notebook 02 as slides."""
    with closing(Deck(window, lecture, "02_the_sigmoid.ipynb")) as deck:
        yield deck


@pytest.fixture
def sigmoid(opened):
    """Notebook 02 on its first slide."""
    opened.press("Escape", "Home")
    return opened


def brightness(page):
    """The mean of all pixels, from 0 for black to 255 for white."""
    return np.mean(Image.open(io.BytesIO(page.screenshot())).convert("L"))


@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: f"{size['width']}x{size['height']}")
def test_every_slide_shows_all_it_holds_in_type_to_be_read_from_the_last_row(deck, size):
    deck.page.set_viewport_size(size)
    deck.page.wait_for_timeout(500)  # the slides are laid out anew
    deck.press("Home")
    smallest = 24 * size["height"] / 720
    found, heights, last = [], [], deck.number()[1]
    for number in range(1, last + 1):
        while deck.waiting():
            deck.press("PageDown")
        seen = deck.look()
        assert seen["number"] == f"{number} / {last}" and seen["words"]
        found += [f"{number}: {part}" for part in seen["outside"]]
        if seen["smallest"] < smallest - 0.1:
            found.append(f"{number}: type of {seen['smallest']} px")
        heights += seen["heights"]
        if not seen["headed"]:
            found.append(f"{number}: nothing says what it is about")
        deck.press("PageDown")
    assert not found
    assert last >= 10
    assert not heights or np.median(heights) > TALL


def test_every_function_is_written_and_every_picture_runs(deck):
    captions = deck.page.locator(".logreg-caption").all_text_contents()
    assert [caption for caption in captions if "in the cell above" in caption] == []


def test_no_cell_stops_and_nothing_leaves_this_machine(deck):
    assert deck.page.locator(".trouble").count() == 0
    assert deck.errors == []
    assert deck.strays == []


def test_the_symbols_of_play_buttons_come_from_this_machine(deck):
    plays = deck.page.locator(".widget-play i")
    if plays.count():
        deck.to(".widget-play")
        family = plays.first.evaluate("icon => getComputedStyle(icon, '::before').fontFamily.replaceAll('\"', '')")
        loaded = deck.page.evaluate("""async () => { await document.fonts.ready;
            return [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family); }""")
        assert family in loaded


def test_no_slide_is_out_of_reach_for_those_who_hear_it_or_use_keys(deck):
    deck.page.evaluate(ALL_AT_ONCE)
    assert violations(deck.page) == []


@contextmanager
def own(window, folder, *cells, options=()):
    """Slides of a notebook of one's own; each cell is given with its slide type."""
    (folder / "own").mkdir()
    for kind, cell in cells:
        cell.metadata["slideshow"] = {"slide_type": kind}
    notebook = nbformat.v4.new_notebook(cells=[cell for _, cell in cells], metadata=METADATA)
    nbformat.write(notebook, folder / "own" / "if.ipynb")
    with (
        closing(Lecture(folder, folder / "own", *options)) as lecture,
        closing(Deck(window, lecture, "if.ipynb")) as deck,
    ):
        yield deck


def test_a_cell_that_stops_says_so_in_a_sentence_and_the_slides_go_on(window, tmp_path):
    cells = [
        ("slide", TEXT("# What if?")),
        ("-", CODE("1 / 0")),
        ("slide", TEXT("## And on")),
        ("-", CODE("import warnings; warnings.warn('not here')")),
    ]
    with own(window, tmp_path, *cells) as deck:
        assert deck.page.locator(".page.now .trouble").inner_text().startswith("This cell stopped: division by zero")
        assert "Traceback" not in deck.page.content()
        assert deck.number() == [1, 2]
        deck.press("ArrowRight")
        assert deck.page.locator(".page.now").inner_text().strip() == "And on"


def test_the_title_is_there_while_the_cells_run(window, tmp_path):
    with own(window, tmp_path, ("slide", TEXT("# Slow")), ("slide", CODE("import time; time.sleep(3)"))) as deck:
        deck.page.goto(deck.page.url.partition("#")[0], wait_until="commit")
        deck.page.wait_for_selector("#title >> text=Slow")
        assert deck.page.locator("body.ready").count() == 0
        deck.wait()
        assert deck.page.locator("#title").count() == 0
        assert deck.page.locator("h1:visible").count() == 1
        assert deck.errors == []


def test_a_lost_kernel_says_so_on_its_slide_and_a_reload_brings_the_slide_back(window, tmp_path):
    cells = [
        ("slide", TEXT("# Before")),
        ("slide", TEXT("# Move it")),
        ("-", CODE("from logreg_core.explorers import explore_sigmoid; explore_sigmoid()")),
    ]
    with own(window, tmp_path, *cells) as deck:
        deck.to(".logreg-live")
        number, picture = deck.number(), deck.page.locator(".page.now .logreg-canvas").bounding_box()
        deck.kernel().kill()
        lost = deck.page.locator(".page.now .logreg-live.jupyter-widgets-disconnected")
        lost.wait_for()
        said = lost.evaluate("live => getComputedStyle(live, '::before').content")
        assert said.strip('"') == "The kernel was lost: press F5, and this slide comes back."
        assert lost.locator(".logreg-canvas").bounding_box() == picture  # the words lie over it, and push nothing away
        assert lost.evaluate("live => parseFloat(getComputedStyle(live, '::before').width) / live.offsetWidth") > 0.9
        assert deck.look()["outside"] == []
        deck.page.reload()
        deck.wait()
        assert deck.number() == number and lost.count() == 0


def test_the_kernel_of_a_page_that_was_lost_ends_after_a_while(window, tmp_path):
    hasty = [f"--MappingKernelManager.{name}" for name in ("cull_idle_timeout=2", "cull_interval=1")]
    with own(window, tmp_path, ("slide", TEXT("# Short")), ("-", CODE("1 + 1")), options=hasty) as deck:
        deck.page.wait_for_timeout(5000)
        kernel = deck.kernel()  # an open page keeps its kernel
        window.set_offline(True)
        deck.page.close()
        window.set_offline(False)
        kernel.wait(20)


def test_a_fragment_waits_for_a_key_and_then_stays(window, tmp_path):
    cells = [
        ("slide", TEXT("# Numbers")),
        ("-", CODE("print(42)")),
        ("fragment", TEXT("in words")),
        ("-", CODE("print('and more')")),
        ("fragment", TEXT("and why")),
        ("slide", TEXT("## And on")),
    ]
    parts = ["42", "in words", "and more", "and why", "And on"]
    with own(window, tmp_path, *cells) as deck:

        def seen():
            words = deck.page.locator(".page.now").inner_text()
            return [part for part in parts if part in words]

        for shown in (1, 3, 4):
            assert seen() == parts[:shown] and deck.number() == [1, 2]
            deck.press("PageDown")
        assert seen() == ["And on"]
        deck.press("PageUp", "n")  # the notes give the slides another shape
        assert seen() == parts[:4] and deck.number() == [1, 2]


def test_what_a_cell_prints_is_one_block_however_it_arrives(window, tmp_path):
    slowly = "import time\nfor word in ['in ', 'three ', 'pieces']: print(word, end='', flush=True); time.sleep(0.3)"
    cells = [("slide", TEXT("# Numbers")), ("-", CODE(slowly)), ("-", CODE("print('another cell')"))]
    with own(window, tmp_path, *cells) as deck:
        blocks = deck.page.locator(".page.now .printed").all_inner_texts()
        assert [block.strip() for block in blocks] == ["in three pieces", "another cell"]


def test_other_users_of_this_computer_are_kept_out(lecture):
    with urllib.request.urlopen(f"{lecture.url}voila/render/{ALL[0].name}") as answer:
        assert "/login" in answer.url


def test_the_list_names_every_lesson(browser, lecture):
    with closing(browser.new_context()) as context:
        page = context.new_page()
        page.goto(lecture.door)
        assert violations(page) == []
        links = page.locator("nav a").evaluate_all("links => links.map(link => link.href.split('/').pop())")
        assert links == [path.name for path in ALL]
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{ALL[1].name}")


def test_arrows_move_a_slider_that_has_the_focus_and_the_slides_after_escape(sigmoid):
    sigmoid.to("[role=slider]")
    number, see = sigmoid.number(), ".page.now .logreg-caption"
    before = sigmoid.page.locator(see).text_content()
    handle = sigmoid.page.locator(".page.now [role=slider]").first
    for _ in range(9):
        sigmoid.press("Tab")
        if handle.evaluate("handle => handle === document.activeElement"):
            break
    value = handle.get_attribute("aria-valuetext")
    sigmoid.press("ArrowRight")
    sigmoid.page.wait_for_function(
        "([see, before]) => document.querySelector(see).textContent !== before", arg=[see, before]
    )
    assert handle.get_attribute("aria-valuetext") != value
    assert sigmoid.number() == number
    sigmoid.press("Escape", "ArrowRight")
    assert sigmoid.number() == [number[0] + 1, number[1]]


def test_one_key_reveals_what_was_guessed(sigmoid):
    sigmoid.to(".logreg-live")
    caption, number = sigmoid.page.locator(".page.now .logreg-caption"), sigmoid.number()
    assert "press reveal" in caption.text_content()
    sigmoid.press("r")
    caption.filter(has_text="You guessed").wait_for()
    assert sigmoid.number() == number
    sigmoid.press("r")
    caption.filter(has_text="press reveal").wait_for()


def test_one_key_reveals_what_a_class_votes_on(sigmoid):
    sigmoid.to(".logreg-quiz")
    number, said = sigmoid.number(), sigmoid.page.locator(".page.now .logreg-answers [role=status]").first
    assert "Your turn" in said.inner_text()
    sigmoid.press("r")
    assert said.inner_text().startswith("✓ Right.")
    assert sigmoid.number() == number


def test_what_a_class_is_to_build_is_seen_and_one_key_brings_the_solution(sigmoid):
    sigmoid.page.reload()
    sigmoid.wait()
    sigmoid.to(".shown")
    slide = sigmoid.page.locator(".page.now")
    assert "def sigmoid" in slide.inner_text() and "return" not in slide.inner_text()
    sigmoid.press("PageDown")
    assert "return" in slide.inner_text() and "✓ Right." in slide.inner_text()


def test_the_room_can_look_up_from_a_black_screen_and_no_slide_is_lost(sigmoid):
    number = sigmoid.number()
    for key in ("b", "."):
        sigmoid.press(key)
        assert brightness(sigmoid.page) == 0
        sigmoid.press("PageDown")
        assert brightness(sigmoid.page) > 200 and sigmoid.number() == number


def test_slides_for_a_dark_room_are_dark(sigmoid):
    sigmoid.to(".logreg-live")
    sigmoid.press("d")
    assert brightness(sigmoid.page) < 60
    sigmoid.press("d")
    assert brightness(sigmoid.page) > 200


def test_the_speaker_has_the_notes_on_a_screen_of_their_own_and_turns_the_slides_there(sigmoid):
    with sigmoid.page.expect_popup() as opened:
        sigmoid.press("p")
    with closing(opened.value) as notes:
        assert "The one picture to take home" in notes.locator("body").inner_text()
        assert not sigmoid.page.locator("#notes").is_visible()
        notes.keyboard.press("PageDown")
        assert sigmoid.number()[0] == 2 and notes.title().startswith("2 / ")


def test_a_reload_and_a_presenter_find_their_slide(sigmoid):
    sigmoid.turn()
    sigmoid.turn()
    sigmoid.press("ArrowRight", "Space", "PageUp", "ArrowLeft")
    number = sigmoid.number()
    assert number[0] == 3
    sigmoid.page.reload()
    sigmoid.wait()
    assert sigmoid.number() == number
    sigmoid.press("o", "ArrowDown", "Enter")
    assert sigmoid.number()[0] == 7


def test_code_and_notes_show_when_asked_for_and_nothing_overflows_then(sigmoid):
    page = sigmoid.page
    assert not page.locator(".jp-CodeCell .highlight >> visible=true").count()
    assert not page.locator("#notes").is_visible()
    sigmoid.press("n")
    assert "The one picture to take home" in page.locator("#notes").inner_text()
    sigmoid.press("c")
    sigmoid.to(".highlight")
    assert page.locator(".page.now .highlight").first.is_visible()
    assert sigmoid.look()["outside"] == []
    sigmoid.press("?")
    assert page.locator("#help").is_visible()
    sigmoid.press("Escape", "l")
    page.get_by_role("navigation").wait_for()
