"""How far may shares stray from right probabilities, by luck alone?"""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_count, as_probabilities, as_share

from ._probabilities import as_bins, bin_of

BLOCK = 2_000_000  # labels drawn at a time, so that memory stays small


def calibration_band(
    p: ArrayLike, *, bins: int = 10, level: float = 0.95, draws: int = 1000, seed: int = 0
) -> tuple[np.ndarray, np.ndarray]:
    """Where the share of label 1 in each bin of `calibration` lies if every probability is right.

    Labels are drawn with the chances `p`, again and again: in these draws the model is perfectly calibrated.

    Parameters
    ----------
    p : array_like, shape (n,)
        Probabilities, between 0 and 1.
    bins : int
        As in `calibration`.
    level : float
        Share of the draws that the range holds, at least.
    draws, seed : int
        How often labels are drawn, at most a million times, and from which seed.

    Returns
    -------
    low, high : ndarray, shape (k,)
        Of the k bins that are not empty, the shares between which the range lies.

    References
    ----------
    Bröcker & Smith (2007), "Increasing the reliability of reliability diagrams".
    """
    p, outside = as_probabilities(p, listed=True), (1 - as_share(level, "level")) / 2
    draws, random = as_count(draws, "draws", least=1, most=1_000_000), np.random.default_rng(as_count(seed, "seed"))
    place = bin_of(p, as_bins(bins))
    order = np.argsort(place, kind="stable")
    _, first, count = np.unique(place[order], return_index=True, return_counts=True)
    size = max(1, BLOCK // len(p))
    hits = [
        np.add.reduceat(random.random((min(size, draws - start), len(p))) < p[order], first, axis=1, dtype=int)
        for start in range(0, draws, size)
    ]
    shares = np.concatenate(hits) / count
    return (
        np.quantile(shares, outside, axis=0, method="inverted_cdf"),
        np.quantile(shares, 1 - outside, axis=0, method="inverted_cdf"),
    )
