"""The lesson's data, or the reader's own."""

from logreg_core.data import dataset


def chosen(x, y, lesson):
    """The reader's `(x, y)` or Dataset as one feature; the lesson's data when nothing is given.

    Raises
    ------
    ValueError
        When only one of x and y is given, or when x has several features.
    """
    data = lesson() if x is None and y is None else dataset(x, y)
    if data.x.ndim != 1:
        raise ValueError(f"this explorer shows one feature, got {data.x.shape[1]}; choose a column, such as X[:, 0]")
    return data
