"""Quizzes: a question, its options, and what each choice says about itself."""

from pathlib import Path
from string import ascii_uppercase

import anywidget
from traitlets import Int, List, TraitError, Unicode, observe, validate

from . import _lesson
from ._feedback import box, to_html, wrap
from ._session import SESSION

HERE = Path(__file__).parent
LIVE = HERE.parent / "live"

_shown = {}


def quiz(name):
    """Ask a question with options; choosing one says at once whether it is right, and why.

    Parameters
    ----------
    name : str
        Which quiz, such as "02.predict".

    Returns
    -------
    Quiz
        A widget that a notebook shows; asked for twice, it is the same one in two places. Without a kernel the
        question and its options can be read as text.

    Raises
    ------
    ValueError
        If there is no such quiz.
    """
    question = _lesson.question(name)
    SESSION.ask(name)
    if name not in _shown or _shown[name].comm is None:
        _shown[name] = Quiz(name, question)
    return _shown[name]


class Quiz(anywidget.AnyWidget):
    """A question with its options and a place for the answer, of constant size.

    The page knows every answer, and gives it without the kernel. `choice` is the place of the chosen option, or None.
    """

    _esm = (LIVE / "page.js").read_text(encoding="utf-8") + (HERE / "quiz.js").read_text(encoding="utf-8")
    _css = (HERE / "quiz.css").read_text(encoding="utf-8")
    asks = Unicode().tag(sync=True)
    options = List(Unicode()).tag(sync=True)
    answers = List(Unicode()).tag(sync=True)  # the invitation, then what each option says
    choice = Int(None, allow_none=True).tag(sync=True)

    def __init__(self, name, question):
        self.name, self.question = name, question
        self.labels = [f"{ascii_uppercase[i]}. {option.text}" for i, option in enumerate(question.options)]
        says = [box("right" if option.right else "wrong", option.says) for option in question.options]
        super().__init__(
            asks=to_html(question.text),
            options=[to_html(label) for label in self.labels],
            answers=[box("open", "Choose an option."), *says],
        )

    @validate("choice")
    def _is_an_option(self, proposal):
        place = proposal["value"]
        if place is not None and not 0 <= place < len(self.options):
            raise TraitError(f"choice must be None or 0 to {len(self.options) - 1}, got {place}")
        return place

    @observe("choice")
    def _count(self, change):
        if change["new"] is not None and self.question.options[change["new"]].right:
            SESSION.solve(self.name)

    def __repr__(self):
        options = [wrap(label, first="  ", rest="     ") for label in self.labels]
        return "\n".join([wrap(self.question.text), *options])

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = repr(self)
        return bundle
