"""Notebook 06: The gradient, by the chain rule."""

from .exercises import EXERCISES
from .quizzes import QUIZZES

__all__ = ["EXERCISES", "QUIZZES"]
