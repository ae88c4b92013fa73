"""Quizzes: a question, its options, and what each choice says about itself."""

from string import ascii_uppercase

import ipywidgets as widgets

from .feedback import box, to_html, wrap
from .library import find

# Long options wrap instead of being cut, and the answers share one grid cell, so that the place they take
# is that of the longest one from the start and nothing on the page moves when another appears.
_STYLE = """<style>
.logreg-quiz { max-width: 46rem; font-size: var(--jp-content-font-size1, 14px); margin: 4px 0; }
.logreg-quiz .widget-html, .logreg-quiz .widget-radio { width: auto; height: auto; margin: 3px 2px;
  font-size: inherit; }
.logreg-quiz .widget-html-content { width: 100%; line-height: 1.5; font-size: inherit; }
.logreg-quiz .widget-radio-box { width: 100%; margin: 0 !important; }
.logreg-quiz .widget-radio-box label { display: flex; gap: 8px; align-items: baseline; height: auto; width: auto;
  padding: 3px 0; line-height: 1.4; white-space: normal; font-size: inherit; cursor: pointer;
  color: var(--jp-content-font-color1, inherit); }
.logreg-quiz .widget-radio-box input { order: -1; flex: none; float: none; width: 14px; height: 14px; margin: 0;
  position: relative; top: 2px; }
.logreg-quiz .widget-radio-box input:focus-visible { outline: 2px solid var(--jp-brand-color1, #1976d2);
  outline-offset: 2px; }
.logreg-quiz-answers { display: grid; }
.logreg-quiz-answers > * { grid-area: 1 / 1; align-self: start; }
.logreg-quiz-answers > [aria-hidden] { visibility: hidden; }
</style>"""

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
        A widget that a notebook shows. Without a kernel the question and its options can be read as text.

    Raises
    ------
    ValueError
        If there is no such quiz.
    """
    question = find("quiz", name)
    if name in _shown:
        _shown[name].close()
    _shown[name] = Quiz(question)
    return _shown[name]


class Quiz(widgets.VBox):
    """A question with its options and a place for the answer, of constant size."""

    def __init__(self, question):
        self.question = question
        self.choice = widgets.RadioButtons(
            options=[f"{ascii_uppercase[i]}. {option.text}" for i, option in enumerate(question.options)],
            index=None,
        )
        self.answer = widgets.HTML(self._answers(None))
        legend = widgets.HTML(f"{_STYLE}<strong>{to_html(question.text)}</strong>")
        super().__init__([legend, self.choice, self.answer])
        self.add_class("logreg-quiz")
        self.choice.observe(self._show, "index")

    def _show(self, change):
        self.answer.value = self._answers(change["new"])

    def _answers(self, chosen):
        """Every answer in one place, the chosen one visible (None: the invitation)."""
        texts = [(None, "open", "Choose an option.")]
        texts += [(i, "right" if o.right else "wrong", o.feedback) for i, o in enumerate(self.question.options)]
        boxes = (
            box(status, text, attributes=("" if i is None else 'role="alert"') if i == chosen else 'aria-hidden="true"')
            for i, status, text in texts
        )
        return f'<div class="logreg-quiz-answers">{"".join(boxes)}</div>'

    def close(self):
        """Close the widget with everything in it; closing twice does no harm."""
        for part in self.children:
            for widget in (part.layout, part.style, part):
                widget.close()
        self.layout.close()
        super().close()

    def __repr__(self):
        lines = [wrap(self.question.text)]
        lines += [wrap(label, first="  ", rest="     ") for label in self.choice.options]
        return "\n".join(lines)

    def _repr_mimebundle_(self, **kwargs):
        return {**super()._repr_mimebundle_(**kwargs), "text/plain": repr(self)}
