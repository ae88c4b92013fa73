"""The second explorer of notebook 07: several learning rates side by side."""

from functools import lru_cache

import numpy as np

from logreg_core.data import hours
from logreg_core.figures import RatesFigure, style
from logreg_core.live import Player, ladder, live
from logreg_core.losses import log_loss, log_loss_hessian, loss_surface
from logreg_core.training import gradient_descent, newton, smoothness

from ._lesson import chosen
from .rate_control import rate_slider

LAST, PATIENCE = 1000, 3000  # steps shown, and steps that a run may take to arrive
STEPS = [*ladder(LAST)[:-1], *range(LAST - 4, LAST + 1)]  # the last ones singly: some runs alternate
GRID = 81


def explore_rates(x=None, y=None):
    """Run gradient descent with several learning rates at once, and with one of your own.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1; both must occur), or a Dataset as `x`; the lesson's study hours when
        left out.

    Returns
    -------
    Live

    Raises
    ------
    ValueError
        If the classes are separable: then there is no lowest point, and no limit to mark. See `explore_separable`.
    """
    data = chosen(x, y, hours)
    usual, (limit, lowest) = 1 / smoothness(data.x), real_limit(data)
    if x is None:
        rates = {0.01: "α = 0.01", usual: f"α = 1/L = {usual:.3f}", 1.5: "α = 1.5", 2.0: "α = 2"}
    else:
        rates = {usual / 40: "1/(40 L)", usual: "1/L", (2 * usual + limit) / 2: "above 2/L", 1.1 * limit: "too large"}
    named = {usual: "1/L", limit: "2/λmax(H*)"} | ({1.8: "1.8"} if x is None else {})
    run = lru_cache(64)(lambda rate: gradient_descent(data.x, data.y, rate=rate, steps=PATIENCE))
    paths = [run(rate) for rate in rates]
    w, b = sides(paths[1:3], lowest)
    figure = RatesFigure((w, b), loss_surface(data.x, data.y, w, b, loss=log_loss), lowest, rates,
                         {usual: "1/L", 2 * usual: "2/L", limit: "real limit 2/λmax(H*)"}, (usual / 60, 2 * limit),
                         1.6 * paths[0].loss[0] - 0.6 * lowest[2], LAST)

    def show(step, rate):
        yours = run(rate)
        return figure.update(step, [*paths, yours], rate, yours.steps, yours.converged,
                             int(np.sum(np.diff(yours.loss) > 0)))

    player = Player("step", STEPS, 10, colour=style.LOG_LOSS)
    player.layout.margin = "0 12px 0 0"
    controls = {"step": player, "rate": rate_slider(usual / 60, 2 * limit, 2.5 * usual, named)}
    presets = {"the start": {"step": 0}, "10 steps": {"step": 10}, "1,000 steps": {"step": LAST}}
    if x is None:
        presets["yours at 1.8"] = {"rate": 1.8, "step": LAST}
    return live(figure, show, presets=presets, **controls)


def real_limit(data):
    """Largest rate that is stable at the lowest point, 2/λmax(H*), and that point: weight, bias, loss."""
    fit = newton(data.x, data.y)
    if not fit.converged:
        raise ValueError("these rates have no limit to mark: the classes are separable, so there is no lowest point; "
                         "explore_separable(x, y) shows what training does with them")
    hessian = log_loss_hessian(data.x, data.y, *fit.weights)
    return 2 / np.linalg.eigvalsh(hessian)[-1], (*fit.weights, fit.loss[-1])


def sides(paths, lowest):
    """Weights and biases of a landscape that shows these paths and the lowest point."""
    seen = [np.append(values, (0, end)) for values, end in zip(
        (np.concatenate([path.w[:LAST] for path in paths]), np.concatenate([path.b[:LAST] for path in paths])),
        lowest[:2], strict=True)]
    margins = [0.2 * (np.ptp(values) if np.ptp(values) > 1e-9 else 1.0) for values in seen]
    return [np.linspace(values.min() - margin, values.max() + margin, GRID)
            for values, margin in zip(seen, margins, strict=True)]
