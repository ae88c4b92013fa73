"""The functions of notebook 05, Maximum likelihood: one to build, and one to fix."""

import numpy as np

from logreg_core.exercises._function import Function
from logreg_core.losses import coin_log_likelihood

CANDIDATES = np.arange(1, 100) / 100  # that `most_likely` compares


def _product(phi, heads, flips):
    """The likelihood as a float keeps it: 0 where it has no number so small."""
    return phi**heads * (1 - phi) ** (flips - heads)


def log_likelihood():
    """Build: the coin's log-likelihood, also where one of its two terms is missing."""
    return Function(
        "log_likelihood(phi, heads, flips)",
        oracle=coin_log_likelihood,
        elementwise=True,
        inputs={
            "1 head in 3 flips, φ = 0.25": (0.25, 1, 3),
            "7 heads in 10 flips, five φ": (np.array([0.1, 0.3, 0.5, 0.7, 0.95]), 7, 10),
            "2 heads in 9 flips, φ = 0.6": (0.6, 2, 9),
        },
        extremes={
            "no heads in 3 flips, φ = 0": (0.0, 0, 3),
            "3 heads in 3 flips, φ = 1": (1.0, 3, 3),
            "no heads in 3 flips, φ = 0.3": (0.3, 0, 3),
            "3 heads in 3 flips, φ = 0.6": (0.6, 3, 3),
            "400 heads in 1,200 flips, φ = ½": (0.5, 400, 1200),
        },
        right="It takes records of any length, also those without heads or without tails.",
        survive="Without heads, leave out the heads’ term; without tails, the tails’ term. In NumPy "
        "0 · ln 0 is nan. Begin with `total = 0`, add one term only `if heads > 0` and the other only `if heads < "
        "flips`.",
        wrong={
            "Right as long as a float can hold the product. For 1,200 flips it is too small and becomes 0, and ln 0 "
            "is −∞. Take each logarithm first, then multiply by heads and by tails.": lambda phi, k, n: np.log(
                _product(phi, k, n)
            ),
            "That is the likelihood itself. Return its logarithm, heads·ln φ + tails·ln(1 − φ).": _product,
            "That is minus the logarithm. Leave out the minus; it comes later.": lambda phi, k, n: (
                -coin_log_likelihood(phi, k, n)
            ),
            "Heads and tails have changed places: heads go with ln φ, tails with ln(1 − φ).": lambda phi, k, n: (
                coin_log_likelihood(1 - phi, k, n)
            ),
            "Only the heads are counted. The tails add tails·ln(1 − φ).": lambda phi, k, n: k * np.log(phi),
            "Only the tails are counted. The heads add heads·ln φ.": lambda phi, k, n: (n - k) * np.log(1 - phi),
            "The number of tails is flips − heads, not flips.": lambda phi, k, n: k * np.log(phi) + n * np.log(1 - phi),
            "Every flip counts once here, as if there had been one head and one tail. Multiply by heads and "
            "by tails.": lambda phi, k, n: np.log(phi) + np.log(1 - phi),
            "The two terms are added: heads and tails both happened. A minus between them subtracts one.": (
                lambda phi, k, n: k * np.log(phi) - (n - k) * np.log(1 - phi)
            ),
            "The two terms are multiplied. The logarithm of a product is the *sum* of the logarithms.": (
                lambda phi, k, n: k * np.log(phi) * (n - k) * np.log(1 - phi)
            ),
            "A power becomes a factor of the logarithm: heads·ln φ, not ln φ to that power.": lambda phi, k, n: (
                np.log(phi) ** k + np.log(1 - phi) ** (n - k)
            ),
            "ln(1 − φ) is the logarithm of a difference; 1 − ln φ is something else.": lambda phi, k, n: (
                k * np.log(phi) + (n - k) * (1 - np.log(phi))
            ),
            "The numbers of heads and tails go in front of the logarithms, not inside.": lambda phi, k, n: (
                np.log(k * phi) + np.log((n - k) * (1 - phi))
            ),
            "That is the slope, heads/φ − tails/(1 − φ). Return the height.": lambda phi, k, n: (
                k / phi - (n - k) / (1 - phi)
            ),
            "That is divided by the number of flips. Return the sum, not the mean.": lambda phi, k, n: (
                coin_log_likelihood(phi, k, n) / n
            ),
            "That is minus the mean, the log loss of the flips. It comes later; here, return "
            "the sum.": lambda phi, k, n: -coin_log_likelihood(phi, k, n) / n,
            "`np.log1p(phi)` is ln(1 + φ). For ln(1 − φ) write `np.log(1 - phi)`.": lambda phi, k, n: (
                k * np.log(phi) + (n - k) * np.log1p(phi)
            ),
            "That is the logarithm of the sum of the two factors. They are multiplied, so their logarithms are "
            "added.": lambda phi, k, n: np.log(phi**k + (1 - phi) ** (n - k)),
            "Both logarithms are of φ. Tails have the chance 1 − φ.": lambda phi, k, n: n * np.log(phi),
            "Both logarithms are of 1 − φ. Heads have the chance φ.": lambda phi, k, n: n * np.log(1 - phi),
            "The order of the flips is known, so leave out the number of combinations.": _with_combinations,
            "Three tails are not certain: at φ = 0.3 their probability is 0.7³. Leave out the missing heads’ term, "
            "and keep the tails’.": lambda phi, k, n: coin_log_likelihood(phi, k, n) if 0 < k < n else 0.0,
        },
        otherwise="It is heads·ln φ + tails·ln(1 − φ), where tails = flips − heads.",
    )


def _with_combinations(phi, k, n):
    orders = np.sum(np.log(np.arange(n - k + 1, n + 1))) - np.sum(np.log(np.arange(1, k + 1)))
    return coin_log_likelihood(phi, k, n) + orders


def most_likely():
    """Fix: which of 99 chances makes a record most probable, however long it is."""

    def highest(height):
        return lambda k, n: CANDIDATES[np.argmax(height(CANDIDATES, k, n))]

    longest = 100_000
    return Function(
        "most_likely(heads, flips)",
        oracle=highest(coin_log_likelihood),
        inputs={
            "4 heads in 12 flips": (4, 12),
            "7 heads in 10 flips": (7, 10),
            "400 heads in 1,200 flips": (400, 1200),
            "1,500 heads in 2,000 flips": (1500, 2000),
            "no heads in 5 flips": (0, 5),
            f"20,000 heads in {longest:,} flips": (20_000, longest),
        },
        right="The sum of logarithms stays an ordinary number for any record, and its peak is where the peak of L is.",
        wrong={
            "Short records are right, but the answer for 400 heads in 1,200 flips is still 0.01. Look at the 99 "
            "numbers that `argmax` compares there: do they differ?": highest(_product),
            "That is the *least* likely of the 99: a minus, or `argmin`, makes the peak a valley.": highest(
                lambda phi, k, n: -coin_log_likelihood(phi, k, n)
            ),
            "Heads and tails have changed places: heads go with φ, tails with 1 − φ.": highest(
                lambda phi, k, n: coin_log_likelihood(1 - phi, k, n)
            ),
            "That is the place in the list, as `argmax` gives it. `phi[...]` picks the φ at that place.": (
                lambda k, n: int(np.argmax(coin_log_likelihood(CANDIDATES, k, n)))
            ),
            "That is the height of the peak. Return the φ below it: `phi[np.argmax(...)]`.": lambda k, n: np.max(
                coin_log_likelihood(CANDIDATES, k, n)
            ),
            "That is heads/flips, which needs no search. Fix the search, so that it finds the best of the 99 "
            "candidates.": lambda k, n: k / n,
            "Only the heads are counted, so the largest φ wins. The tails add tails·ln(1 − φ).": highest(
                lambda phi, k, n: k * np.log(phi)
            ),
            "Only the tails are counted, so the smallest φ wins. The heads add heads·ln φ.": highest(
                lambda phi, k, n: (n - k) * np.log(1 - phi)
            ),
            "The number of tails is flips − heads, not flips.": highest(
                lambda phi, k, n: k * np.log(phi) + n * np.log(1 - phi)
            ),
            "½ always wins here, whatever the record. Put heads and tails in front of the two logarithms.": (
                highest(lambda phi, k, n: np.log(phi) + np.log(1 - phi))
            ),
            "The largest φ always wins here. Heads speak for a large φ, tails for a small one, and both terms are "
            "added: heads·ln φ + tails·ln(1 − φ).": highest(
                lambda phi, k, n: k * np.log(phi) - (n - k) * np.log(1 - phi)
            ),
            "The two logarithms are multiplied. The logarithm of a product is the *sum* of the logarithms.": highest(
                lambda phi, k, n: k * np.log(phi) * (n - k) * np.log(1 - phi)
            ),
            "The factors are added, not multiplied. Add their logarithms instead.": highest(
                lambda phi, k, n: phi**k + (1 - phi) ** (n - k)
            ),
            "The factors φ and 1 − φ are added where their logarithms should be: write `np.log` around each.": highest(
                lambda phi, k, n: k * phi + (n - k) * (1 - phi)
            ),
            "A power becomes a factor of the logarithm: heads·ln φ, not ln φ to that power.": highest(
                lambda phi, k, n: np.log(phi) ** k + np.log(1 - phi) ** (n - k)
            ),
        },
        otherwise="Only the line that computes L must change. What has its peak at the same φ, and does not become 0?",
    )
