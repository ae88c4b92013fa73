"""Notebook 03: The squared-error trap."""

from .exercises import EXERCISES
from .quizzes import QUIZZES

__all__ = ["EXERCISES", "QUIZZES"]
