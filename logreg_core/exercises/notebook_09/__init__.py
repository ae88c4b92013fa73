"""Notebook 09: Challenger."""

from .exercises import EXERCISES
from .quizzes import QUIZZES

__all__ = ["EXERCISES", "QUIZZES"]
