"""What every explorer draws, written down: ``python -m tools.snapshots [explore_sigmoid ...]`` takes it anew.

A snapshot holds a line of text for each artist that is to be seen: its kind, its looks, and a sample of its data. It is
taken at the defaults, after every preset and at the ends of every control. nbval skips pictures; these files do not.
"""

import json
import re
import sys
from pathlib import Path

import numpy as np
from matplotlib.collections import LineCollection, PathCollection, PolyCollection, QuadMesh
from matplotlib.colors import to_hex
from matplotlib.contour import ContourSet
from matplotlib.image import AxesImage
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.quiver import Quiver
from matplotlib.text import Text

from logreg_core import explorers
from logreg_core.live.controls import extremes

FOLDER = Path(__file__).parents[1] / "tests" / "explorers" / "snapshots"
SAMPLE = 7  # points of a curve that are written down
NEAR = 2e-3  # numbers as near as this, relative to the largest beside them, are the same
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?|nan|-?inf")


def snapshot(explore):
    """What an explorer shows and says: at its defaults all of it, elsewhere what differs from that."""
    made = explore()
    usual = seen(made)
    states = {"defaults": usual}
    for name, change in changes(made):
        change()
        now = seen(made)
        states[name] = {
            "says": now["says"],
            "draws": [line for line in now["draws"] if line not in usual["draws"]],
            "leaves out": len([line for line in usual["draws"] if line not in now["draws"]]),
        }
        made.set(**usual_values(made))
    return states


def changes(made):
    """Every preset and every control's ends, by name, as functions that bring them about."""
    made.snapshot_values = made.values()
    for name, button in made.presets.items():
        yield f"preset {name}", button.click
    for name, control in made.controls.items():
        values = extremes(control)
        for at in sorted({0, len(values) // 2, len(values) - 1}):
            value = values[at]
            words = f"{value:.6g}" if isinstance(value, float) else str(value)
            yield (
                f"{name} = {f'number {at}' if isinstance(value, tuple) else words}",
                (lambda name=name, value=value: made.set(**{name: value})),
            )


def usual_values(made):
    """The values that the explorer began with, a menu first: it may bring other sliders."""
    values = made.snapshot_values
    made.set(**{name: value for name, value in values.items() if isinstance(value, str)})
    return values


def seen(made):
    """The sentence, and a line for each artist that is to be seen."""
    made.picture.frame.draw()
    figure = made.scene.figure
    lines = [describe(text) for text in figure.texts if visible(text)]
    for axes in sorted(figure.axes, key=lambda axes: tuple(np.round(axes.get_position().bounds, 3))):
        if axes.get_visible():
            place = "[" + numbers(axes.get_position().bounds[:2]) + "] "
            lines += sorted({place + line for line in frame_of(axes)})
            lines += sorted(place + describe(artist) for artist in axes.get_children() if drawn(artist, axes))
    return {"says": repr(made), "draws": lines}


def frame_of(axes):
    """Limits, names and ticks."""
    for name in "xy":
        axis = getattr(axes, f"{name}axis")
        low, high = axes.get_xlim() if name == "x" else axes.get_ylim()
        if axis.get_visible() and axes.axison:
            labels = zip(axis.get_majorticklocs(), axis.get_ticklabels(), strict=False)
            ticks = [
                text.get_text()
                for tick, text in labels
                if min(low, high) <= tick <= max(low, high) and text.get_visible()
            ]
            yield (
                f"{name} axis “{axis.label.get_text()}” {axis.get_scale()} from {numbers([low])} to "
                f"{numbers([high])}, ticks {' | '.join(ticks)}"
            )
    for side in ("left", "center", "right"):
        if title := axes.get_title(side):
            yield f"title {side} “{title}”"


def visible(artist):
    return artist.get_visible() and artist.get_alpha() != 0


def drawn(artist, axes):
    """Whether an artist is worth a line: visible, ours, and not empty."""
    if not visible(artist) or artist is axes.patch or artist in axes.spines.values():
        return False
    if isinstance(artist, Line2D):
        x, y = artist.get_data()
        return bool(np.size(x)) and not np.all(np.isnan(np.asarray(y, dtype=float)))
    if isinstance(artist, Text):
        return bool(artist.get_text()) and artist not in (axes.title, axes._left_title, axes._right_title)
    return isinstance(
        artist,
        Legend | Patch | ContourSet | Quiver | LineCollection | PolyCollection | PathCollection | QuadMesh | AxesImage,
    )


def describe(artist):
    """One line for one artist."""
    if isinstance(artist, Text):
        return f"text “{artist.get_text()}” {to_hex(artist.get_color())} at {numbers(artist.get_position())}"
    if isinstance(artist, Line2D):
        x, y = (np.asarray(values, dtype=float) for values in artist.get_data())
        looks = [to_hex(artist.get_color())]
        if artist.get_linestyle() not in ("None", "none") and len(x) > 1:
            looks.append(f"line {artist.get_linestyle()} {artist.get_linewidth():g}")
        if artist.get_marker() not in ("None", None, ""):
            face, edge = artist.get_markerfacecolor(), to_hex(artist.get_markeredgecolor())
            face = face if face in ("none", "None") else to_hex(face)
            looks.append(f"marker {artist.get_marker()} {artist.get_markersize():g} {face} in {edge}")
        return f"curve {' '.join(looks)} {len(x)} points: x {sampled(x)}; y {sampled(y)}"
    if isinstance(artist, Legend):
        return "legend " + " | ".join(
            f"{colour_of(handle)} {text.get_text()}"
            for handle, text in zip(artist.legend_handles, artist.get_texts(), strict=True)
        )
    if isinstance(artist, ContourSet):
        boxes = [
            np.concatenate([path.vertices.min(0), path.vertices.max(0)])
            for path in artist.get_paths()[::4]
            if len(path.vertices)
        ]
        return f"contours at {sampled(artist.levels)}: within {'; '.join(numbers(box) for box in boxes)}"
    if isinstance(artist, Quiver):
        return (
            f"arrows {len(artist.U)}: from {sampled(artist.XY[:, 0])}; {sampled(artist.XY[:, 1])}, "
            f"by {sampled(artist.U)}; {sampled(artist.V)}"
        )
    if isinstance(artist, Patch):
        box = artist.get_extents().transformed(artist.axes.transAxes.inverted()).bounds
        return f"patch {to_hex(artist.get_facecolor())} {artist.get_hatch() or ''}: {numbers(box)} of the axes"
    if isinstance(artist, QuadMesh):
        return (
            f"mesh: {sampled(np.asarray(artist.get_coordinates()).ravel())}; "
            f"colours {sampled(artist.get_facecolor()[:, :3].ravel())}"
        )
    if isinstance(artist, AxesImage):
        return f"image: {numbers(artist.get_extent())}; colours {sampled(artist.get_array().ravel(), 24)}"
    colours = artist.get_edgecolor() if isinstance(artist, LineCollection) else artist.get_facecolor()
    points = [np.asarray(path.vertices, dtype=float) for path in artist.get_paths()]
    flat = np.concatenate(points).ravel() if points else np.array([])
    return (
        f"{type(artist).__name__} of {len(points)}: {sampled(flat, 24)}; colours "
        f"{' '.join(to_hex(colour) for colour in colours[:12])}"
    )


def colour_of(handle):
    """The colour of a legend's mark: a line's, a marker's, or a patch's."""
    if isinstance(handle, Line2D):
        return to_hex(handle.get_color())
    return " ".join(
        to_hex(colour)
        for colour in np.atleast_2d(
            handle.get_edgecolor() if isinstance(handle, LineCollection) else handle.get_facecolor()
        )[:3]
    )


def sampled(values, most=SAMPLE):
    values = np.ma.filled(np.ma.asarray(values, dtype=float), np.nan)
    return numbers(values[np.unique(np.linspace(0, len(values) - 1, most).astype(int))] if len(values) else [])


def numbers(values):
    """Four digits of each; dust beside the largest of them is zero."""
    values = np.asarray(values, dtype=float)
    largest = np.max(np.abs(values[np.isfinite(values)]), initial=0)
    return ", ".join(f"{0.0 if abs(value) < 1e-9 * largest else value:.4g}" for value in values)


def same(one, other):
    """Whether two lines tell of the same artist: the same words, and numbers as near as makes no difference."""
    if one == other:
        return True
    if NUMBER.sub("#", one) != NUMBER.sub("#", other):
        return False
    one, other = (np.array([float(text) for text in NUMBER.findall(line)]) for line in (one, other))
    scale = np.max(np.abs(one[np.isfinite(one)]), initial=1e-300)
    return bool(np.allclose(one, other, rtol=NEAR, atol=NEAR * min(scale, 1), equal_nan=True))


def read(name):
    """The stored snapshot of an explorer."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def main(names):
    FOLDER.mkdir(exist_ok=True)
    for name in names or explorers.__all__:
        text = json.dumps(snapshot(getattr(explorers, name)), ensure_ascii=False, indent=1) + "\n"
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
    for stale in [] if names else FOLDER.glob("*.json"):
        if stale.stem not in explorers.__all__:
            stale.unlink()


if __name__ == "__main__":
    main(sys.argv[1:])
