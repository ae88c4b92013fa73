"""A loss over weights as a map."""

from . import style


def loss_contours(axes, across, up, losses, shares, *, lines=True):
    """Fill the axes with a loss, darker where it is higher, and draw its height lines.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    across, up : ndarray, shapes (k,) and (m,)
        Weights along the two axes.
    losses : ndarray, shape (m, k)
    shares : ndarray
        Where to draw the lines, growing: shares of the way from the lowest loss to the highest.
    lines : bool
        Whether the lines are drawn, or only the colours between them.

    Returns
    -------
    list of ContourSet
        What was drawn: the colours, then the lines.
    """
    low, high = losses.min(), losses.max()
    levels = low + (high - low) * shares
    axes.grid(False)
    axes.set(xlim=across[[0, -1]], ylim=up[[0, -1]])
    drawn = [axes.contourf(across, up, losses, [low, *levels], cmap="Purples", alpha=0.55, extend="both")]
    return drawn + [axes.contour(across, up, losses, levels, colors=style.MUTED, linewidths=0.8)] if lines else drawn
