"""Exercises with a check, and quizzes with immediate feedback.

The machinery is in `answers`, `checks` and `quizzes`; what is asked is in `notebook_00`, `notebook_02`, ...,
one folder for each notebook. `library` knows them all.
"""

from .checks import check
from .quizzes import quiz

__all__ = ["check", "quiz"]
