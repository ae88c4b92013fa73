"""A stored lesson as a page to read: without the notes for the speaker, its pictures with their sentences."""

import json
import re
from html import escape

PICTURE, WORDS, PAGE = "image/png", "text/plain", "text/html"
QUIZ = "exercises.quiz("
OPTION = re.compile(r"\n  [A-Z]\. ")
ANCHOR = re.compile(r"(?<=\]\()([\w.]*)#([^)\s]+)")


def as_page(text, name, binder):
    """The text of a notebook as the book reads it; `name` is its place without the ending.

    Nothing of the lesson is rewritten: cells for the speaker are left out, stored sentences go under their pictures,
    quizzes become lists, and below the title stand two ways to move what is shown.
    """
    text = text.replace("](../README.md)", "](../teachers.md)")  # where the book has that part of it
    lesson = json.loads(ANCHOR.sub(_anchor, text))
    lesson["cells"] = [cell for cell in lesson["cells"] if not _is_note(cell)]
    for cell in lesson["cells"]:
        for output in cell.get("outputs", []):
            _speak(cell, output.get("data", {}))
    first = lesson["cells"][0]
    title, rest = "".join(first["source"]).split("\n", 1)
    first["source"] = f"{title}\n\n{_doors(name, binder)}\n{rest}"
    return json.dumps(lesson)


def _anchor(link):
    """A heading is called otherwise in the book than in JupyterLab: in small letters, and without punctuation."""
    called = re.sub(r"[^\w-]", "", link[2].lower())
    return f"{link[1]}#{called}"


def _is_note(cell):
    return cell["metadata"].get("slideshow", {}).get("slide_type") == "notes"


def _speak(cell, data):
    words = "".join(data.get(WORDS, ""))
    if PICTURE in data:
        sentence = " ".join(words.split())
        caption = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", sentence)  # no letter of it is Markdown
        cell["metadata"]["mystnb"] = {"image": {"alt": sentence}, "figure": {"caption": caption}}
    elif QUIZ in "".join(cell["source"]):
        question, *options = OPTION.split(words)
        items = "".join(f"<li>{escape(option)}</li>" for option in options)
        data[PAGE] = f'<div class="quiz"><p>{escape(question)}</p><ol type="A">{items}</ol></div>'


def _doors(name, binder):
    return (
        f'<p class="doors"><a href="../live/lab/index.html?path={name}.ipynb">Move it</a>\n'
        f'<a href="{escape(binder)}{name}.ipynb">Binder</a></p>\n'
    )
