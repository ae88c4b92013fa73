"""What several tests share: made-up data, and the numbers in a sentence."""

import re

import numpy as np

from logreg_core.model import sigmoid


def rows(count, middle, spread, seed=0):
    """A reader's own data: one feature, overlapping classes."""
    rng = np.random.default_rng(seed)
    x = rng.normal(middle, spread, count)
    return x, rng.random(count) < sigmoid((x - middle) / spread)


def numbers(sentence):
    """The numbers in a sentence, as floats."""
    return [float(text.replace("−", "-").replace(",", "")) for text in re.findall(r"[−-]?[\d,]*\d(?:\.\d+)?", sentence)]
