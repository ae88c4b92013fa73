"""Two learning rates race on the surface that they really walk; which of all rates arrives first is guessed."""

from functools import cache, lru_cache

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Cover, Player, Scene, explorer, ladder, live
from logreg_core.losses import log_loss, loss_surface
from logreg_core.panels import counted, loss_contours, size, style
from logreg_core.training import gradient_descent, smoothness

from ._lesson import chosen
from ._race import COLOURS, LAST, PATIENCE, Runner, arrives, fate, nearest_rate, rate_scale, real_limit, sides
from ._sliders import gentle_weight, rate_slider

STEPS = [*ladder(LAST)[:-1], *range(LAST - 4, LAST + 1)]  # the last ones singly: some runs alternate
LEVELS = np.linspace(0.1, 1, 10) ** 3
TRIED = 60  # rates whose steps are counted for the answer


@explorer
def explore_rates(x=None, y=None):
    """Let two learning rates race, guess which of all rates arrives first, and see how many steps each one takes.

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
    data, lesson = chosen(x, y, hours), x is None
    usual, (limit, lowest) = 1 / smoothness(data.x), real_limit(data)
    floor = lowest[2]
    run = lru_cache(128)(lambda rate: gradient_descent(data.x, data.y, rate=rate, steps=PATIENCE))
    w, b = sides([run(usual), run(0.9 * limit)], lowest, (gentle_weight(data), 1.0))

    scene = Scene(height=410)
    above, losses, scale = (
        scene.axes(*across, bottom=bottom, top=top)
        for across, bottom, top in (
            ((0.075, 0.46), 0.13, 0.92),
            ((0.56, 0.975), 0.56, 0.92),
            ((0.56, 0.975), 0.13, 0.4),
        )
    )
    loss_contours(above, w, b, loss_surface(data.x, data.y, w, b, loss=log_loss), LEVELS)
    above.plot(*lowest[:2], "*", ms=17, mfc=style.GOAL, mec=style.INK)
    above.set(xlabel="weight w", ylabel="bias b", title="mean log loss J, and both paths")
    ceiling = 1.6 * run(usual).loss[0] - 0.6 * floor
    losses.set(xlim=(0.9, LAST), xscale="log", ylim=(floor - 0.08 * (ceiling - floor), ceiling), xlabel="step k")
    losses.set(title="J")
    losses.minorticks_off()
    losses.set_xticks([1, 10, 100, LAST], ["1", "10", "100", f"{LAST:,}"])
    losses.axhline(floor, color=style.MUTED, lw=1)
    runners = [Runner(scene, above, losses, colour) for colour in COLOURS.values()]
    asked, ends = Cover(), (usual / 60, 2 * limit)
    stands, answer = rate_scale(scene, scale, ends, {usual: "1/K", 2 * usual: "2/K"}, limit)
    asked.covers(*answer)

    @cache
    def arrivals():
        """Rates along the scale, how many steps each takes to the lowest point, and the fastest of them."""
        rates = np.linspace(usual / 3, 1.02 * limit, TRIED)
        steps = np.array([run(rate).steps if arrives(run(rate), floor) else np.nan for rate in rates])
        return rates, steps, None if np.isnan(steps).all() else int(np.nanargmin(steps))

    def show(step, one, two, reveal):
        said = [runner.update(step, run(rate)) for runner, rate in zip(runners, (one, two), strict=True)]
        for mark, rate in zip(stands, (one, two), strict=True):
            mark.set_data([rate], [PATIENCE * 1.3])
        asked.lift(reveal)
        now = f"Step {step:,}: J = {said[0]:.4f} at α = {size(one)}, {said[1]:.4f} at α = {size(two)} (purple, dashed)."
        if not reveal:
            return f"{now} Which rate arrives first? Put purple on your guess, then press reveal."
        rates, steps, fastest = arrivals()
        answer[0].set_data(rates, steps)
        best = (
            "None of them arrives"
            if fastest is None
            else (f"First to arrive: about α = {size(rates[fastest])}, {counted(int(steps[fastest]), 'step')}")
        )
        return f"{best}; α = {size(one)} {fate(run(one), floor)}, α = {size(two)} {fate(run(two), floor)}. {now}"

    named = {usual: "1/K"} | ({1.8: "1.8"} if lesson else {})
    racers = {
        name: rate_slider(*ends, value, named, name=f"{words} α", colour=COLOURS[words])
        for name, words, value in (("one", "black", usual / 10), ("two", "purple", usual))
    }
    player = Player("step", STEPS, 10, colour=style.LOG_LOSS)
    player.layout.flex = "1 1 100%"  # a row of its own
    presets = {
        "tiny and safe": {"one": racers["one"].options[0][1], "two": usual},
        "larger, 1,000 steps": {"one": usual, "two": 1.5 if lesson else 2 * usual, "step": LAST},
    }
    return live(
        scene,
        show,
        presets=presets | ({"too large, 1,000 steps": {"one": 1.5, "two": 2.0, "step": LAST}} if lesson else {}),
        press={scale: lambda rate, _: {"two": nearest_rate(racers["two"], rate)}},
        step=player,
        **racers,
        **asked.controls,
    )
