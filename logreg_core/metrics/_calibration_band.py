"""How far may shares stray from right probabilities, by luck alone?"""

from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_count, as_probabilities, as_share

from ._probabilities import as_bins, bin_of

BLOCK = 2_000_000  # labels drawn at a time, so that memory stays small
MANY, WIDE = 1000, 10.0  # rows in a bin, and spread of their sum: beyond both nothing needs to be drawn


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
    p = p[order]
    spread = np.sqrt(np.add.reduceat(p * (1 - p), first))
    many = (count > MANY) & (spread > WIDE) & (outside > 0)  # here the sum of the labels is as good as normal
    low, high = np.empty((2, len(count)))
    if many.any():
        low[many], high[many] = (_normal_band(p, first, spread, outside) / count)[:, many]
    kept = np.repeat(~many, count)
    p, count = p[kept], count[~many]
    if len(p):
        first, size = np.cumsum(count) - count, max(1, BLOCK // len(p))
        hits = [
            np.add.reduceat(random.random((min(size, draws - start), len(p))) < p, first, axis=1, dtype=int)
            for start in range(0, draws, size)
        ]
        shares = np.concatenate(hits) / count
        low[~many] = np.quantile(shares, outside, axis=0, method="inverted_cdf")
        high[~many] = np.quantile(shares, 1 - outside, axis=0, method="inverted_cdf")
    return low, high


def _normal_band(p, first, spread, outside):
    """The ends (2, k) of how many labels are 1, from mean, spread and skewness: Cornish & Fisher (1938)."""
    mean, third = (np.add.reduceat(values, first) for values in (p, p * (1 - p) * (1 - 2 * p)))
    z = NormalDist().inv_cdf(1 - outside)
    bend = third / (6 * np.maximum(spread, WIDE) ** 2) * (z * z - 1)
    return np.array([mean - z * spread + bend, mean + z * spread + bend])
