"""Very many examples of a reader's own: some of them are drawn, or taken in hand, and the caption says which."""

from dataclasses import replace

from logreg_core.panels import MOST, visible_rows

IN_HAND = 200  # examples that can be taken in hand


def telling(show, data, most=MOST):
    """What an explorer shows and says; of very many examples also that only some of them are drawn.

    Parameters
    ----------
    show : callable
        As in `live`.
    data : Dataset
        All of them.
    most : int
        How many are drawn.
    """
    words = f"{most:,} of the {len(data.y):,} examples are drawn, taken at random; the numbers are of all."
    return show if len(data.y) <= most else lambda **values: f"{show(**values)} {words}"


def handful(data, most=IN_HAND):
    """The data, or of very many examples as few at random as a reader can take in hand."""
    if len(data.y) <= most:
        return data
    rows = visible_rows(data.y, most)
    return replace(data, x=data.x[rows], y=data.y[rows])


def telling_of(show, data, few):
    """What an explorer shows and says; where it holds only a handful of the data, also that."""
    words = f"These are {len(few.y):,} of your {len(data.y):,} examples, taken at random; the numbers are of these."
    return show if few is data else lambda **values: f"{show(**values)} {words}"
