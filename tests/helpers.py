"""What several tests share: made-up data, and the numbers in a sentence."""

import re

import numpy as np
from hypothesis import settings
from scipy.optimize import linprog

from logreg_core.model import sigmoid


def rows(count, middle, spread, seed=0):
    """A reader's own data: one feature, overlapping classes."""
    rng = np.random.default_rng(seed)
    x = rng.normal(middle, spread, count)
    return x, rng.random(count) < sigmoid((x - middle) / spread)


def many(few, lots):
    """How many random examples to try: a few with every test run, many on request (``--hypothesis-profile=many``)."""
    return lots if settings().max_examples > 1000 else few


def some_line_separates(X, y):
    """Linear programming: is there a direction that spoils no row and improves one?

    Features should have about the same size: the solver's own tolerance is 1e-7.
    """
    signed = (2 * y - 1)[:, None] * np.column_stack([X, np.ones(len(y))])
    best = linprog(-signed.sum(axis=0), A_ub=-signed, b_ub=np.zeros(len(y)), bounds=[(-1, 1)] * signed.shape[1])
    return -best.fun > 1e-7


def numbers(sentence):
    """The numbers in a sentence, as floats."""
    return [float(text.replace("−", "-").replace(",", "")) for text in re.findall(r"[−-]?[\d,]*\d(?:\.\d+)?", sentence)]
