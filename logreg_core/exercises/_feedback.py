"""What a check says: a sentence with a mark, readable in a notebook and as plain text."""

import html
import re
import textwrap
from dataclasses import dataclass

# One mark, word and JupyterLab colour (with a fallback elsewhere) for each status; never colour alone.
_LOOKS = {
    "right": ("✓", "Right.", "var(--jp-success-color1, #388e3c)"),
    "wrong": ("✗", "Not yet.", "var(--jp-warn-color1, #e65100)"),
    "open": ("○", "Your turn.", "var(--jp-info-color1, #0277bd)"),
    "unreadable": ("?", "Look again.", "var(--jp-info-color1, #0277bd)"),
}


def wrap(text, *, first="", rest=""):
    """Break plain text into lines of at most 88 characters."""
    return textwrap.fill(text, 88, initial_indent=first, subsequent_indent=rest, break_long_words=False)


def to_html(text):
    """Escape text for HTML; `code` between backticks becomes code, and e^(−z) or e^z a superscript."""
    parts = re.split(r"`(.+?)`", html.escape(text, quote=False))  # prose and code in turn
    parts[::2] = [re.sub(r"\^(?:\((.+?)\)|(\w+))", r"<sup>\1\2</sup>", prose) for prose in parts[::2]]
    parts[1::2] = [f"<code>{code}</code>" for code in parts[1::2]]
    return "".join(parts)


def box(status, text, *, style="", attributes=""):
    """An HTML box with a mark, a word and a sentence."""
    mark, word, colour = _LOOKS[status]
    style = f"border-left: 4px solid {colour}; padding: 2px 0 2px 10px; line-height: 1.5; {style}".strip()
    return (
        f'<div {attributes} style="{style}">'
        f'<strong><span aria-hidden="true">{mark}</span> {word}</strong> {to_html(text)}</div>'
    )


@dataclass(frozen=True, repr=False)
class Feedback:
    """The answer of a check.

    Attributes
    ----------
    exercise : str
        Such as "02.1".
    status : {"right", "wrong", "open", "unreadable"}
    text : str
        What the check says.
    """

    exercise: str
    status: str
    text: str

    @property
    def right(self):
        return self.status == "right"

    def __repr__(self):
        mark, word, _ = _LOOKS[self.status]
        return wrap(f"{mark} {self.exercise} {word} {self.text}")

    def _repr_html_(self):
        return box(self.status, self.text, style="margin: 4px 0; max-width: 46rem;")


_TOLD = re.compile(
    rf"^({'|'.join(re.escape(mark) for mark, *_ in _LOOKS.values())}) (\d\d\.\d+) "
    rf"({'|'.join(re.escape(word) for _, word, _ in _LOOKS.values())}) (.*?)(?=^\S (?:\d\d\.\d+) |\Z)",
    re.M | re.S,
)


def told(text):
    """Every `Feedback` in a text, such as a stored output, that holds checks as they print themselves; in order."""
    statuses = {(mark, word): status for status, (mark, word, _) in _LOOKS.items()}
    return [
        Feedback(exercise, statuses[mark, word], " ".join(said.split()))
        for mark, exercise, word, said in _TOLD.findall(text)
        if (mark, word) in statuses
    ]
