"""Where does a ball on squared error come to rest? A guess, then the ways of two balls from one start."""

from logreg_core.live import GuessPoint, Scene, explorer, live
from logreg_core.panels import ContoursPanel, number, style

from ._diagnose import STATES, ball_words
from ._losses import LOSSES
from ._sliders import round_slider
from ._surfaces import BANDS, FINE, SIX, lesson_or_own, low_and_high
from ._two_maps import two_maps

STEPS = 100_000
STARTS = {"w = 4, b = 2": (4.0, 2.0), "w = 0, b = 0": (0.0, 0.0), "w = 9, b = −3": (9.0, -3.0)}


@explorer
def explore_roll(x=None, y=None):
    """Guess where a ball on squared error comes to rest; then see it roll, and one on log loss from the same start.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's six points when left out. The feature
        is standardised.

    Returns
    -------
    Live
        A press or a drag on the left map moves the guess, on the right map the start.
    """
    surfaces = lesson_or_own(x, y)
    surface = surfaces[SIX] if x is None else next(iter(surfaces.values()))
    scene = Scene(height=380)
    halves, balls = two_maps(scene)
    (left, right), (w_ends, b_ends) = halves, surface.ends
    steps = [(ends[1] - ends[0]) / 160 for ends in surface.ends]
    asked = GuessPoint(
        scene,
        left,
        ("your guess w", "your guess b"),
        [(*ends, step) for ends, step in zip(surface.ends, steps, strict=True)],
        (w_ends[0] + 0.15 * (w_ends[1] - w_ends[0]), b_ends[0] + 0.85 * (b_ends[1] - b_ends[0])),
    )
    asked.true.set_marker("None")  # the ball itself says where it is
    for ball in balls:
        asked.covers(ball.value, ball.state, ball.halo, ball.way, ball.ball)
    w, b, heights = surface.heights(FINE)
    for axes, values in zip(halves, heights, strict=True):
        contours = ContoursPanel(scene, axes)
        contours.add("map", w, b, low_and_high(values), BANDS, width=0.6)
        contours.show("map")
    scene.figure.text(0.475, 0.02, "○ start", ha="right", color=style.MUTED)

    def show(w, b, guess_x, guess_y, reveal):
        walks = surface.walks(w, b, surface.rate, STEPS)
        for ball, there in zip(balls, walks, strict=True):
            ball.update((there.path.w, there.path.b), there.path.loss[-1], *STATES[there.state])
        end = walks[0].path.weights
        asked.update((guess_x, guess_y), reveal, end)
        if not reveal:
            return (
                f"Two balls start at w = {number(w)}, b = {number(b)}. Where will the one on squared error be after "
                f"{STEPS:,} steps? Your guess in its map: w = {number(guess_x)}, b = {number(guess_y)}. "
                "Move it, then press reveal."
            )
        return (
            f"{ball_words(LOSSES, walks)} From w = {number(w)}, b = {number(b)} the ball on squared error came to "
            f"w = {number(end[0])}, b = {number(end[1])}; you guessed w = {number(guess_x)}, b = {number(guess_y)}. "
            "Press in the map of log loss to start elsewhere."
        )

    return live(
        scene,
        show,
        presets={name: dict(zip("wb", start, strict=True)) for name, start in STARTS.items()} if x is None else None,
        press={left: asked.press, right: lambda w, b: {"w": w, "b": b}},
        **asked.controls,
        w=round_slider("start w", surface.start[0], *w_ends, colour=style.WEIGHT),
        b=round_slider("start b", surface.start[1], *b_ends, colour=style.BIAS),
    )
