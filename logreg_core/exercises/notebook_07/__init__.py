"""Notebook 07: How does a line learn?"""

from .exercises import EXERCISES
from .quizzes import QUIZZES

__all__ = ["EXERCISES", "QUIZZES"]
