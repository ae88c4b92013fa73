"""What the notebooks ask, by name: exercises in `_notebook_02.py`, quizzes in `_notebook_02.toml`, and so on."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from logreg_core.data import hours
from logreg_core.training import newton

HERE = Path(__file__).parent
FILES = (  # of the notebooks, in the order of their numbers
    "00_start_here",
    "01_why_not_a_line",
    "02_the_sigmoid",
    "03_the_squared_error_trap",
    "04_log_loss",
    "05_maximum_likelihood",
    "06_the_gradient",
    "07_training",
    "08_can_a_line_bend",
    "09_decisions",
    "10_challenger",
    "11_scikit_learn",
    "12_and_then",
)


@dataclass(frozen=True)
class Option:
    """One option of a quiz and what choosing it says; a wrong one names its misconception."""

    text: str
    says: str
    right: bool = False


@dataclass(frozen=True)
class Question:
    """A question with options, one of which is right."""

    text: str
    options: tuple[Option, ...]


@cache
def exercises():
    """Every exercise's name, and the function that makes it."""
    modules = [import_module(f"{__package__}.{path.stem}") for path in sorted(HERE.glob("_notebook_*.py"))]
    return {name: made for module in modules for name, made in module.EXERCISES.items()}


@cache
def quizzes():
    """Every quiz's name, and its question."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("_notebook_*.toml"))]
    return {quiz["name"]: _question(quiz) for file in files for quiz in file["quiz"]}


def exercise(name):
    """The exercise of this name, else a ValueError that lists the known ones."""
    return _made(_find("exercise", name, exercises()))


def question(name):
    """The question of the quiz of this name, else a ValueError that lists the known ones."""
    return _find("quiz", name, quizzes())


@cache
def fitted_hours():
    """Weight and bias with the least mean log loss on the hours of study, which many exercises ask about."""
    data = hours()
    path = newton(data.x, data.y)
    return float(path.w[-1]), float(path.b[-1])


@cache
def _made(make):
    return make()


def _find(kind, name, known):
    if not isinstance(name, str) or name not in known:
        raise ValueError(f"there is no {kind} {name!r}; known are {', '.join(known)}")
    return known[name]


def _question(quiz):
    """A question as it stands in a file, where a line break counts as a space."""
    options = (
        Option(_joined(option["text"]), _joined(option["says"]), option.get("right", False))
        for option in quiz["option"]
    )
    return Question(_joined(quiz["text"]), tuple(options))


def _joined(text):
    return " ".join(text.split())
