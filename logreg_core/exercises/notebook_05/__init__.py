"""Notebook 05: Maximum likelihood."""

from .exercises import EXERCISES
from .quizzes import QUIZZES

__all__ = ["EXERCISES", "QUIZZES"]
