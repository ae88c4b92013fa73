"""Exercises with a check, and quizzes with immediate feedback.

What is asked in a notebook stands in `_notebook_02.py` (exercises) and `_notebook_02.toml` (quizzes), and so on.
"""

from ._check import check
from ._quiz import quiz
from ._session import progress

__all__ = ["check", "progress", "quiz"]
