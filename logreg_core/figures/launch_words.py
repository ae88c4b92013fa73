"""What the picture of a launch decision says, in the words of its data."""

from typing import NamedTuple

from logreg_core.panels.words import chance, number, place


class LaunchWords(NamedTuple):
    """How a picture speaks about its data.

    Attributes
    ----------
    decisions : pair of str
        What deciding 0 and deciding 1 mean.
    price, unit_price : str
        What a missed 1 costs: `{}` stands for the number, and the same for the number 1.
    edges : pair of str
        Names of the lowest and the highest example.
    """

    decisions: tuple[str, str]
    price: str
    unit_price: str
    edges: tuple[str, str]

    def sentence(self, where, ps, ratio, threshold, agreeing, resamples):
        """The probability, its band, and the decision; the parameters are those of `LaunchFigure.update`."""
        price = self.unit_price if ratio == 1 else self.price.format(f"{ratio:,g}")
        p, low, high = map(chance, ps)
        verdict = "open; the fit says " if ps[1] < threshold <= ps[2] else ""
        return (f"{where}: p = {p}; 95 % of the resampled fits say {low} to {high}. "
                f"{price}: {self.decisions[1]} from p = {number(threshold)} on. "
                f"Here: {verdict}{self.decisions[int(ps[0] >= threshold)]}, "
                f"as {agreeing:,} of {resamples:,} resampled fits do.")


def place_words(at, ends, unit, edges):
    """The place, and how far beyond the data it is."""
    beyond = max(ends[0] - at, at - ends[1])
    if beyond <= 0:
        return place(at, unit)
    side, edge = ("below", edges[0]) if at < ends[0] else ("above", edges[1])
    return f"{place(at, unit)}, extrapolated: {place(beyond, unit)} {side} the {edge}"
