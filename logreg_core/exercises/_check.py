"""Checks of the exercises' answers."""

from . import _lesson
from ._answers import Unreadable
from ._feedback import Feedback
from ._session import SESSION


def check(exercise, answer=...):
    """Say whether an answer is right and, if not, what may have gone wrong.

    Parameters
    ----------
    exercise : str
        Which exercise, such as "02.1".
    answer : object
        The reader's answer. `...` means "not yet".

    Returns
    -------
    Feedback
        Shown by the notebook; its `status` is "right", "wrong", "open" or "unreadable".

    Raises
    ------
    ValueError
        If there is no such exercise. An answer, whatever it is, raises nothing.
    """
    asked = _lesson.exercise(exercise)
    SESSION.ask(exercise)
    if earlier := SESSION.earlier(exercise, answer):
        return Feedback(exercise, "unreadable", f"This is still your answer to {earlier}: run the cell above first.")
    status, text = verdict(asked, answer)
    if status != "open":
        SESSION.judge(exercise, answer)
    if status == "right":
        SESSION.solve(exercise)
    return Feedback(exercise, status, text)


def verdict(asked, answer):
    """The status and the sentence for an answer to an exercise."""
    try:
        value = asked.read(answer)
    except Unreadable as said:
        return said.status, str(said)
    return asked.judge(value)
