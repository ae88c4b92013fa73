"""All exercises and quizzes by their ids."""

from importlib import import_module

NUMBERS = ("00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10")
_NOTEBOOKS = [import_module(f"{__package__}.notebook_{number}") for number in NUMBERS]
EXERCISES = {name: item for notebook in _NOTEBOOKS for name, item in notebook.EXERCISES.items()}
QUIZZES = {name: item for notebook in _NOTEBOOKS for name, item in notebook.QUIZZES.items()}


def find(kind, name):
    """The exercise or quiz called `name`, else a ValueError that lists the known ones."""
    known = {"exercise": EXERCISES, "quiz": QUIZZES}[kind]
    if not isinstance(name, str) or name not in known:
        raise ValueError(f"there is no {kind} {name!r}; known are {', '.join(known)}")
    return known[name]
