"""Guess, then see: the answer stays covered until the reader has put a guess into the picture."""

from logreg_core.panels import amount, style

from .controls import slider, switch


class Guess:
    """A place on one axis that the reader guesses, and the true place beside it once it is revealed.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
        Where the guess stands, as a dashed line.
    name : str
        Name of the guess's slider, such as "your guess (hours)".
    low, high, step : float
        Ends and step of the slider.
    start : float
        Where the guess begins: nowhere near the answer.
    along : {"x", "y"}
        The axis on which to guess.
    unit : str
        Of the place, for the sentence.
    digits : int
        Decimals of the slider's number.

    Notes
    -----
    Give `guess.controls` and `press={axes: guess.press}` to `live`, and end `show(..., guess, reveal)` with
    `asked.update(guess, reveal, truth)`. What the reader must not see yet is named with `asked.covers(*artists)`.
    """

    def __init__(self, scene, axes, name, low, high, step, start, *, along="x", unit="", digits=1):
        self.along, self.unit, self.hidden = along, unit, []
        line = axes.axvline if along == "x" else axes.axhline
        self.guessed, self.true = scene.moves(line(start, color=style.GUESS, lw=2.2, ls=(0, (4, 2)), zorder=6),
                                              line(start, color=style.INK, lw=2.2, zorder=6))
        self.gap, self.word = scene.moves(
            *axes.plot([], [], color=style.GUESS, lw=5, alpha=0.45, solid_capstyle="butt", zorder=5,
                       transform=axes.get_xaxis_transform() if along == "x" else axes.get_yaxis_transform()),
            axes.annotate("your guess", (start, 0.93) if along == "x" else (0.02, start), color=style.GUESS,
                          xycoords=axes.get_xaxis_transform() if along == "x" else axes.get_yaxis_transform(),
                          xytext=(5, 0) if along == "x" else (0, 5), textcoords="offset points", zorder=7,
                          bbox={"fc": style.PAPER, "ec": "none", "pad": 1, "alpha": 0.85}))
        self.controls = {"guess": slider(name, float(start), float(low), float(high), float(step), colour=style.GUESS,
                                         digits=digits),
                         "reveal": switch("reveal", tooltip="show the answer beside your guess")}

    def covers(self, *artists):
        """Name moving artists that stay covered until the answer is revealed; returns them."""
        self.hidden += artists
        return artists

    def press(self, x, y):
        """A press or a drag puts the guess under the pointer."""
        return {"guess": x if self.along == "x" else y}

    def update(self, guess, reveal, truth):
        """Move the guess, cover or show the answer, and say how far off the guess was.

        Parameters
        ----------
        guess : float
        reveal : bool
        truth : float
            The true place.

        Returns
        -------
        str
            What to do next, or how far off the guess was.
        """
        for artist in self.hidden:
            artist.set_visible(reveal)
        for line, place in ((self.guessed, guess), (self.true, truth)):
            (line.set_xdata if self.along == "x" else line.set_ydata)([place, place])
        self.true.set_visible(reveal)
        self.gap.set_visible(reveal)
        across = [guess, truth]
        self.gap.set_data(*((across, [0.5, 0.5]) if self.along == "x" else ([0.5, 0.5], across)))
        self.word.xy = (guess, 0.93) if self.along == "x" else (0.02, guess)
        if not reveal:
            return f"Your guess: {amount(guess, self.unit)}. Move it to where you expect the answer, then press reveal."
        off = guess - truth
        if abs(off) <= self.controls["guess"].step / 2:
            return f"You guessed {amount(guess, self.unit)}, and that is it."
        return (f"You guessed {amount(guess, self.unit)}; it is {amount(truth, self.unit)}: "
                f"{amount(abs(off), self.unit)} too {'high' if off > 0 else 'low'}.")
