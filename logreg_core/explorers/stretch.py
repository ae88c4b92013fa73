"""One feature in other units: its valley narrows, and the steps to the lowest point grow."""

from functools import lru_cache

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, slider, stops
from logreg_core.losses import log_loss, log_loss_hessian, loss_surface
from logreg_core.model import probability
from logreg_core.panels import class_points, label_name, legend_above, loss_contours, number, style, visible_rows
from logreg_core.training import Scale, fast_forward, smoothness

from ._lesson import chosen, lowest_point
from ._many import telling
from ._steps_until import steps_until

STRETCHES = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)  # units per standard deviation
FARTHEST = 2.0  # standard deviations from zero to the mean
LEVEL = 1e-12  # of the sharper curvature: what bends less is level, but for rounding
NEAR = 5e-5  # of loss above the lowest: four decimals no longer tell
MOST = 100_000_000  # steps
GRID = 61
SHARES = np.linspace(0.1, 1, 10) ** 3
MARGIN = 2.5  # biases shown beyond zero and the lowest point
SPAN = 3.2  # weights shown either way of the lowest point, in weights of the standardized feature


@explorer
def explore_stretch(x=None, y=None):
    """Stretch one feature, or shift it away from zero; see the valley of its loss, and count the steps through it.

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
        If the classes are separable: then there is no lowest point, and no number of steps. See `explore_separable`.
    """
    data = chosen(x, y, hours)
    scale = Scale.of(data.x)
    unit, y = scale.apply(data.x), data.y
    fit = lowest_point(unit, y, "number of steps")
    best, lowest = fit.weights, fit.loss[-1]
    scene = Scene(height=390)
    left, right = (scene.axes(*sides, bottom=0.14, top=0.84) for sides in ((0.075, 0.46), (0.56, 0.975)))
    ends = STRETCHES[-1] * np.array([unit.min() - 0.15, unit.max() + FARTHEST + 0.15])
    left.set(xlim=ends, ylim=(-0.09, 1.09), xlabel="the feature as the model gets it", ylabel="probability p")
    drawn = visible_rows(y)
    points = scene.moves(*class_points(left, data, names=[label_name(name) for name in data.label_names]))
    (curve,) = scene.moves(*left.plot([], [], color=style.INK, lw=2.2))
    legend_above(left, indent=-0.03, handletextpad=0.1, columnspacing=0.8)
    right.set(xlabel="weight w", ylabel="bias b", title="mean log loss J, and the steps at α = 1/K")
    way, star, ball = scene.moves(
        *right.plot([], [], ".-", color=style.INK, lw=1.4, ms=4, zorder=4),
        *right.plot([], [], "*", ms=16, mfc=style.GOAL, mec=style.INK, zorder=5),
        *right.plot([], [], "o", ms=9, mfc=style.PAPER, mec=style.INK, mew=2, zorder=6),
    )
    scene.figure.text(0.975, 0.02, "★ lowest point", ha="right", color=style.MUTED)
    middle = best[0] / 2
    w = np.linspace(middle - SPAN, middle + SPAN, GRID)
    surface = []

    @lru_cache(64)
    def walked(stretch, shift):
        """The feature, the way to its lowest point, how many steps, and the two curvatures there."""
        feature = stretch * (unit + shift)
        feature.flags.writeable = False  # what cannot change is summed up once, however many rows there are
        rate = 1 / smoothness(feature)
        path = fast_forward(feature, y, rate=rate, steps=MOST, until=lowest + NEAR)
        goal = best[0] / stretch, best[1] - best[0] * shift
        curvatures = np.linalg.eigvalsh(log_loss_hessian(feature, y, *goal))
        steps = steps_until(path, feature, y, lowest + NEAR, rate=rate) if path.loss[-1] <= lowest + NEAR else None
        return feature, path, goal, steps, curvatures

    def show(stretch, shift):
        feature, path, goal, steps, (flat, sharp) = walked(stretch, shift)
        for label, artist in enumerate(points):
            artist.set_data(feature[drawn][y[drawn] == label], y[drawn][y[drawn] == label])
        places = np.linspace(*ends, 400)
        curve.set_data(places, probability(places, *goal))
        b = np.linspace(min(0, goal[1]) - MARGIN, max(0, goal[1]) + MARGIN, GRID)
        for artist in surface:
            scene.drop(artist)
        right.set(xlim=w[[0, -1]], ylim=b[[0, -1]])
        surface[:] = scene.moves(*loss_contours(right, w, b, loss_surface(feature, y, w, b, loss=log_loss), SHARES))
        scene.redraw_still()
        way.set_data(path.w, path.b)
        star.set_data([goal[0]], [goal[1]])
        ball.set_data([path.w[-1]], [path.b[-1]])
        ratio = sharp / flat if flat > LEVEL * sharp else np.inf
        took = f"{steps:,} steps" if steps is not None else f"more than {MOST:,} steps"
        return (
            f"{took} at α = 1/K = {number(1 / smoothness(feature))}. Curvatures at the lowest point: "
            f"{number(sharp)} across the valley, {number(flat)} along it, {number(ratio)} to 1. Lowest J "
            f"{lowest:.4f}, as in every unit."
        )

    return live(
        scene,
        telling(show, data),
        presets={
            "standardized": {"stretch": 1.0, "shift": 0.0},
            **({"like the hours": {"stretch": 1.5, "shift": 1.9}} if x is None else {}),
        },
        stretch=stops("stretch (units per standard deviation)", STRETCHES, 1.0, colour=style.WEIGHT),
        shift=slider("shift (standard deviations)", 0.0, 0.0, FARTHEST, 0.1, colour=style.BIAS, digits=1),
    )
