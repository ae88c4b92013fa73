"""Labelled points, and the legend above them: the same everywhere."""

import numpy as np
from matplotlib.collections import Collection
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from . import style

MANY = 200  # from so many examples on, everything is drawn smaller
MOST = 1000  # examples drawn: more would only lie on top of each other, and move slowly


def visible_rows(labels, most=MOST):
    """Which rows are drawn: all, or at most about `most` of them at random, of each class its share and at least one.

    Parameters
    ----------
    labels : ndarray, shape (n,)
    most : int

    Returns
    -------
    slice or ndarray of int
        The same rows whoever asks, so that points and the rings around them belong together.
    """
    if len(labels) <= most:
        return slice(None)
    random, parts = np.random.default_rng(0), []
    for label in (0, 1):
        rows = np.flatnonzero(labels == label)
        parts.append(random.choice(rows, min(len(rows), max(1, round(most * len(rows) / len(labels)))), replace=False))
    return np.sort(np.concatenate(parts))


def class_points(axes, data, heights=None, *, names=None, size=7):
    """Draw both classes of a data set, each with its colour and its marker; of very many examples the `visible_rows`.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    data : Dataset
        One feature, drawn at the height of its labels, or two features, drawn against each other.
    heights : ndarray, shape (n,), optional
        Other heights for one feature.
    names : pair of str, optional
        What the legend calls the classes; the names of the labels unless given.
    size : float
        Of a marker, where there are not many.

    Returns
    -------
    list of Line2D
        Label 0, then label 1.
    """
    drawn = visible_rows(data.y)
    labels = data.y[drawn]
    x, y = data.x[drawn].T if data.x.ndim == 2 else (data.x[drawn], (data.y if heights is None else heights)[drawn])
    return [
        axes.plot(
            x[labels == label],
            y[labels == label],
            ls="",
            marker=style.CLASS_MARKERS[label],
            ms=size if len(data.y) < MANY else 4,
            mec="white",
            mew=0.6,
            color=style.CLASS_COLOURS[label],
            label=(names or data.label_names)[label],
        )[0]
        for label in (0, 1)
    ]


def wrong_rings(axes, count, *, marker="o", colour=style.WRONG, size=13, edge=1.5, **looks):
    """Rings to put around what is decided wrongly, with nothing in them yet; smaller among many examples."""
    few = count < MANY
    (rings,) = axes.plot(
        [],
        [],
        ls="",
        marker=marker,
        mfc="none",
        mec=colour,
        ms=size if few else size * 8 / 13,
        mew=edge if few else 0.6,
        **looks,
    )
    return rings


def legend_above(axes, handles=None, *, columns=2, indent=-0.02, height=1.0, side="left", **spacing):
    """A legend on top of the axes, beginning a little left of them (`indent`, in widths of the axes).

    It holds `handles`, or else all that has a name. Matplotlib by itself leaves out every name with an underscore in
    front, a reader's too; its own are those that begin with “_child”.
    """
    if handles is None:
        handles = [
            artist
            for artist in axes.get_children()
            if isinstance(artist, Line2D | Patch | Collection)
            and artist.get_label()
            and not artist.get_label().startswith("_child")
        ]
    return axes.legend(
        handles=handles, loc=f"lower {side}", bbox_to_anchor=(indent, height), ncols=columns, borderaxespad=0, **spacing
    )


def label_name(name):
    """What to call a class: “label 1” where its name is only a digit."""
    return f"label {name}" if name.isdigit() else name


def feature_label(data, name=None):
    """The name of the feature, or of this one among several, with its unit, as an axis needs it."""
    name = data.feature if name is None else name
    return f"{name} ({data.unit})" if data.unit else name
