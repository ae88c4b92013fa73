"""A fitted curve and resampled ones, far beyond the data, and the decision that someone must make."""

import numpy as np

from logreg_core.data import challenger
from logreg_core.live import Player, Scene, explorer, live, own, slider, stops, switch
from logreg_core.metrics import best_threshold
from logreg_core.model import probability, score, sigmoid
from logreg_core.panels import class_points, feature_label, legend_above, shortened, style
from logreg_core.panels import place as at
from logreg_core.training import newton

from ._beyond import asked_below, curve_places, shade_beyond
from ._launch_parts import Resamples, Verdict, View, drawn_rows, levels, lines, newton_weights, usual_fit
from ._launch_words import agreement_words, decision_words, odds_words, spread_words, whereabouts, words
from ._lesson import chosen
from ._many import telling
from ._sliders import place_slider

COLDEST, WARMEST, FIRST = 31, 81, 65  # °F: the launch asked about, the warmest flight, and where the picture begins
RATIOS = (0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
SOME, MOST = 10, 40  # resampled curves


@explorer
def explore_launch(x=None, y=None, *, fit=None, resample=None, fits=None, decide=None, costs=False):
    """Ask a fit and resampled fits about any value of the feature, inside the data or far beyond; then decide.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the 23 flights when left out.
    fit : callable, optional
        Your own `fit(x, y)`, returning weight and bias.
    resample : callable, optional
        Your own `resample(x, y, rng)`, returning the features and labels of n rows drawn with replacement.
    fits : BootstrapFits, optional
        Many fits, made by `bootstrap`: the picture shows their middle 95%, ten of them, and their log-odds.
    decide : callable, optional
        Your own `decide(x, y, at, r)`, returning 1 or 0.
    costs : bool
        Whether to ask what a mistake costs and to decide; if `decide` is given, that is so anyway.

    Returns
    -------
    Live
        A press or a drag asks about that place. Without `fits` the resampled curves arrive one by one.
    """
    data, lesson, costs = chosen(x, y, challenger), x is None, costs or decide is not None
    grid = curve_places(data, COLDEST if lesson else asked_below(data))
    fitted = own(fit, usual_fit(data), name="fit", gives=lambda *_: (2,))
    draw = own(resample, drawn_rows, name="resample", gives=lambda x, *_: (2, len(x)))
    decided = own(decide, None, name="decide", gives=lambda *_: ())
    curves, few = Resamples(data, fitted, draw), fits and np.array([fits.w, fits.b])[:, :SOME]
    note = "The classes are separable, so no curve is the best. " if newton(data.x, data.y).separable else ""
    names, price = words(data, lesson)

    scene = Scene(height=400)
    views = [View(scene, axes, grid) for axes in _axes(scene, data, grid, odds=fits is not None and not costs)]
    shade_beyond(views[0].axes, data, "no flight has been here" if lesson else "no example is here")
    views[0].axes.set_ylim(-0.07, 1.17 if costs else 1.07)
    coarse = grid[::4]  # so that a band of 20,000 curves needs no second
    if fits is None:
        low, high = [probability(grid, *newton_weights(data.x, data.y))] * 2
    else:
        low, high = (np.interp(grid, coarse, edge) for edge in fits.band(coarse))
        views[0].band(scene, low, high)
    if len(views) > 1:
        views[1].band(scene, *(np.interp(grid, coarse, edge) for edge in levels(fits, coarse)))
    classes = class_points(views[0].axes, data, names=[shortened(name, 20) for name in data.label_names])
    legend_above(views[0].axes, [*classes, *views[0].named], columns=4, columnspacing=1.2)
    verdict = Verdict(scene, views[0].axes, grid, names) if costs else None

    def show(place, shown=SOME, odds=False, ratio=1):
        w, b = fitted(data.x, data.y)
        resampled = curves.first(shown) if fits is None else few
        p, where = probability(place, w, b), at(place, data.unit, (grid[0], grid[-1]))
        here = f"{note}{whereabouts(place, where, data)}: "
        views[0].update(
            place,
            probability(grid, w, b),
            sigmoid(lines(resampled, grid)),
            fits and fits.band(place),
            newest=fits is None,
        )
        if len(views) > 1:
            views[1].update(place, score(grid, w, b), lines(resampled, grid), levels(fits, place))
            if views[1].axes.get_visible() != odds:
                scene.redraw_still()
            for view, visible in zip(views, (not odds, odds), strict=True):
                view.show(visible)
        if costs:
            t = best_threshold(missed=ratio)
            does = int(p >= t) if decide is None else int(decided(data.x, data.y, place, ratio) > 0)
            verdict.update((low >= t).astype(int) + (high >= t), t, does, where)  # 1 where there is room for both
            return here + decision_words(names, price, does, ratio, t, p) + agreement_words(fits, place, t, names)
        return here + (odds_words(fits, score(place, w, b)) if odds else spread_words(fits, place, resampled, p))

    if lesson:
        begin = COLDEST if costs else FIRST
        control = slider("temperature (°F)", begin, COLDEST, WARMEST, 1, colour=style.WEIGHT)
        presets = {f"{place} °F": {"place": place} for place in (81, 65, 53, 31)}
    else:
        control = place_slider(str(data.feature), float(np.median(data.x)), grid[0], grid[-1], style.WEIGHT)
        ends = {"far below": grid[0], "lowest": data.x.min(), "highest": data.x.max(), "far above": grid[-1]}
        presets = {name: {"place": float(end)} for name, end in ends.items()}
    controls = {"place": control}
    if fits is None and not costs:
        player = Player("resampled curves", range(MOST + 1), SOME, interval=350, colour=style.LOG_LOSS)
        player.layout.flex = "1 1 100%"  # a row of its own
        controls["shown"] = player
    if len(views) > 1:
        controls["odds"] = switch("log-odds", tooltip="the same curves in log-odds")
    if costs:
        cost_of = "distress costs" if lesson else "a miss, in false alarms"
        written = {"words": "{:,g} waits", "named": {1: "1 wait"}} if lesson else {"words": "{:,g}"}
        controls["ratio"] = stops(cost_of, RATIOS, 10, colour=style.THRESHOLD, **written)
    return live(
        scene,
        telling(show, data),
        presets=presets,
        own=[fitted, draw, decided],
        press={view.axes: lambda place, height: {"place": place} for view in views},
        **controls,
    )


def _axes(scene, data, grid, *, odds):
    """Axes for the probabilities and, if wanted, for the log-odds in the same place, hidden to begin with."""
    made = [scene.axes(0.09, 0.98, bottom=0.13, top=0.85) for _ in range(1 + odds)]
    for axes, name in zip(made, ("probability", "log-odds"), strict=False):
        axes.set(xlim=(grid[0], grid[-1]), xlabel=feature_label(data), ylabel=f"{name} of “{data.label_names[1]}”")
    made[0].set_yticks(np.linspace(0, 1, 6))
    if odds:
        ends = score(grid[[0, -1]], *newton_weights(data.x, data.y))
        half = max(4.0, 0.8 * abs(np.ptp(ends)))
        made[1].set(ylim=(ends.mean() - half, ends.mean() + half), visible=False)
    return made
