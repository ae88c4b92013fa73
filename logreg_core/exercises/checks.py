"""Checks of the exercises' answers."""

from .answers import Unreadable
from .feedback import Feedback
from .library import find


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
    asked = find("exercise", exercise)
    if answer is ... or isinstance(answer, list | tuple) and any(part is ... for part in answer):
        return Feedback(exercise, "open", "Put your answer in place of the three dots above, then run both cells.")
    try:
        return Feedback(exercise, *judge(asked, asked.kind.read(answer)))
    except Unreadable as sentence:
        return Feedback(exercise, "unreadable", str(sentence))
    except ValueError as sentence:  # the model's own, for example about too large a weight
        return Feedback(exercise, "unreadable", f"The model cannot work with that: {sentence}.")
    except Exception:  # whatever a reader's own object does when it is asked for a number
        return Feedback(exercise, "unreadable", f"Your answer is of type {type(answer).__name__}, which is no number "
                                                "and no list of numbers.")


def judge(exercise, value):
    """The status and the sentence for a value that was read."""
    kind = exercise.kind

    def apart(example):
        return kind.distance(value, kind.read(example()))

    right = exercise.accept(value) if exercise.accept else apart(exercise.expected) <= exercise.within
    # The nearest of the known mistakes that are near enough.
    near = []
    for mistake in exercise.mistakes:
        distance = apart(mistake.example)
        if distance <= (exercise.within if mistake.within is None else mistake.within):
            near.append((distance, mistake.hint))
    text = exercise.right if right else min(near)[1] if near else exercise.otherwise
    return "right" if right else "wrong", text(value) if callable(text) else text
