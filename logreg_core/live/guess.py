"""Guess, then see: the answer stays covered until the reader has put a guess into the picture."""

import math

from logreg_core.panels import amount, number, style

from .controls import slider, switch

DASHES = (0, (4, 2))
GUESSED, TRUE = 0.93, 0.82  # how high, or how far from the right, the words stand beside their lines
BEHIND = {"bbox": {"fc": style.PAPER, "ec": "none", "pad": 1, "alpha": 0.85}, "color": style.GUESS, "zorder": 7}


class Cover:
    """What the reader must not see before `reveal` is pressed."""

    def __init__(self):
        self.hidden = []
        self.controls = {"reveal": switch("reveal", tooltip="show the answer beside your guess")}

    def covers(self, *artists):
        """Name moving artists that stay covered until the answer is revealed; returns them."""
        self.hidden += artists
        return artists

    def lift(self, reveal):
        """Show what is covered, or cover it again."""
        for artist in self.hidden:
            artist.set_visible(reveal)


class Guess(Cover):
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
    ends : pair of float, optional
        Ends of the axis, for a sentence in which places far from 0 are told apart.

    Notes
    -----
    Give `guess.controls` and `press={axes: guess.press}` to `live`, and end `show(..., guess, reveal)` with
    `asked.update(guess, reveal, truth)`. What the reader must not see yet is named with `asked.covers(*artists)`.
    """

    def __init__(self, scene, axes, name, low, high, step, start, *, along="x", unit="", digits=1, ends=None):
        super().__init__()
        self.along, self.unit, self.axes, self.ends = along, unit, axes, ends
        line = axes.axvline if along == "x" else axes.axhline
        self.guessed, self.true = scene.moves(
            line(start, color=style.GUESS, lw=2.2, ls=DASHES, zorder=6), line(start, color=style.INK, lw=2.2, zorder=6)
        )
        side = axes.get_xaxis_transform() if along == "x" else axes.get_yaxis_transform()
        self.gap, self.word, self.answer = scene.moves(
            *axes.plot([], [], color=style.GUESS, lw=5, alpha=0.45, solid_capstyle="butt", zorder=5, transform=side),
            *(
                axes.annotate(
                    words,
                    self._beside(start, where),
                    xycoords=side,
                    textcoords="offset points",
                    xytext=(5, 0) if along == "x" else (0, 5),
                    **BEHIND | {"color": colour},
                )
                for words, where, colour in (("your guess", GUESSED, style.GUESS), ("answer", TRUE, style.INK))
            ),
        )
        self.covers(self.true, self.gap, self.answer)
        self.controls = {
            "guess": slider(name, float(start), float(low), float(high), float(step), colour=style.GUESS, digits=digits)
        } | self.controls

    def _beside(self, place, where):
        return (place, where) if self.along == "x" else (1 - where, place)

    def _write_beside(self, word, place, where):
        """Put a word beside a line, on the side where there is room."""
        word.xy = self._beside(place, where)
        if self.along == "x":
            pixels = self.axes.get_xaxis_transform().transform((place, 0))
            room = self.axes.transAxes.inverted().transform(pixels)[0] < 0.75  # seen, so on a log axis too
            word.set(ha="left" if room else "right", position=(5 if room else -5, 0))
        else:  # above the line, but not over what stands above the axes
            pixels = self.axes.get_yaxis_transform().transform((0, place))
            room = self.axes.transAxes.inverted().transform(pixels)[1] < 0.93
            word.set(va="baseline" if room else "top", position=(0, 5 if room else -5))

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
        self.lift(reveal)
        for line, place in ((self.guessed, guess), (self.true, truth)):
            (line.set_xdata if self.along == "x" else line.set_ydata)([place, place])
        across = [guess, truth]
        self.gap.set_data(*((across, [0.5, 0.5]) if self.along == "x" else ([0.5, 0.5], across)))
        self._write_beside(self.word, guess, GUESSED)
        self._write_beside(self.answer, truth, TRUE)
        guessed, true = (amount(place, self.unit, self.ends) for place in (guess, truth))
        if not reveal:
            return f"Your guess: {guessed}. Move it to where you expect the answer, then press reveal."
        off = guess - truth
        if abs(off) <= self.controls["guess"].step / 2:
            return f"You guessed {guessed}, and that is it."
        return f"You guessed {guessed}; it is {true}: {amount(abs(off), self.unit)} too {'high' if off > 0 else 'low'}."


class GuessPoint(Cover):
    """A point that the reader guesses, and the true point beside it once it is revealed.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    names : pair of str
        Names of the two sliders, such as "your w" and "your b".
    ends : pair of (float, float, float)
        Low end, high end and step of each.
    start : pair of float
    digits : int

    Notes
    -----
    Used as `Guess` is; the controls are `guess_x`, `guess_y` and `reveal`.
    """

    def __init__(self, scene, axes, names, ends, start, *, digits=1):
        super().__init__()
        self.guessed, self.true, self.gap, self.word = scene.moves(
            *axes.plot([], [], "X", ms=13, color=style.GUESS, mec="white", mew=1.2, zorder=6),
            *axes.plot([], [], "*", ms=18, color=style.GOAL, mec=style.INK, zorder=6),
            *axes.plot([], [], color=style.GUESS, lw=1.8, ls=DASHES, zorder=5),
            axes.annotate("your guess", start, xytext=(9, 6), textcoords="offset points", **BEHIND),
        )
        self.covers(self.true, self.gap)
        self.controls = {
            f"guess_{axis}": slider(name, float(value), *map(float, three), colour=style.GUESS, digits=digits)
            for axis, name, three, value in zip("xy", names, ends, start, strict=True)
        } | self.controls

    def press(self, x, y):
        """A press or a drag puts the guess under the pointer."""
        return {"guess_x": x, "guess_y": y}

    def update(self, guess, reveal, truth):
        """Move the guess (x, y), cover or show the true point, and say how far apart they are."""
        self.lift(reveal)
        self.guessed.set_data(*([value] for value in guess))
        self.true.set_data(*([value] for value in truth))
        self.gap.set_data(*zip(guess, truth, strict=True))
        self.word.xy = guess
        if not reveal:
            return (
                f"Your guess: ({number(guess[0])}, {number(guess[1])}). "
                "Move it to where you expect the answer, then press reveal."
            )
        return (
            f"You guessed ({number(guess[0])}, {number(guess[1])}); it is ({number(truth[0])}, "
            f"{number(truth[1])}), {number(math.dist(guess, truth))} away."
        )
