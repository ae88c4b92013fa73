"""All exercises and quizzes by their ids."""

from . import (
    notebook_00,
    notebook_01,
    notebook_02,
    notebook_03,
    notebook_04,
    notebook_05,
    notebook_07,
    notebook_08,
    notebook_09,
    notebook_10,
)

_NOTEBOOKS = (
    notebook_00,
    notebook_01,
    notebook_02,
    notebook_03,
    notebook_04,
    notebook_05,
    notebook_07,
    notebook_08,
    notebook_09,
    notebook_10,
)
EXERCISES = {name: item for notebook in _NOTEBOOKS for name, item in notebook.EXERCISES.items()}
QUIZZES = {name: item for notebook in _NOTEBOOKS for name, item in notebook.QUIZZES.items()}


def find(kind, name):
    """The exercise or quiz called `name`, else a ValueError that lists the known ones."""
    known = {"exercise": EXERCISES, "quiz": QUIZZES}[kind]
    if not isinstance(name, str) or name not in known:
        raise ValueError(f"there is no {kind} {name!r}; known are {', '.join(known)}")
    return known[name]
