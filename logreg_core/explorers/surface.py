"""The surfaces of both losses in space, and a ball on each."""

import numpy as np

from logreg_core.live import SpaceScene, explorer, live, menu, slider
from logreg_core.panels import BallPanel, Surface, SurfacePanel, minus, number, size, style
from logreg_core.panels.surface import TALL

from ._diagnose import STATES, ball_words, walk_words
from ._losses import LOSSES
from ._surfaces import POINTS, WALKS, lesson_or_own, walk_controls

TOP, TILT = 0.91, 50
BETWEEN = 8  # points of the drawn path from one recorded point to the next
MOST_PLACES = 400  # of a path, in the page
FLAT_ONLY = ("edge of the plateau", "seven points")  # what is seen well from above only


@explorer
def explore_surface(x=None, y=None):
    """Turn the surfaces of both losses in space, with a ball in each.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's data sets when left out.

    Returns
    -------
    Live
        Press or drag in the picture to look from another side.
    """
    surfaces = lesson_or_own(x, y)
    scene = SpaceScene(height=340)
    halves = [scene.axes(left, left + 0.5, bottom=0.0, top=TOP) for left in (0, 0.5)]
    places = [axes.get_position() for axes in halves]
    spaces = [SurfacePanel(axes, POINTS) for axes in halves]
    balls = [
        BallPanel(
            scene, axes, loss, scene.figure.text, [(left + 0.02, 0.935), (left + 0.19, 0.935), (left + 0.02, 0.88)]
        )
        for axes, loss, left in zip(halves, LOSSES, (0, 0.5), strict=True)
    ]
    scene.figure.text(0.5, 0.02, "★ lowest point    gray: higher, cut off", ha="center", color=style.MUTED)
    shaped, for_page, seen = {}, {}, None

    def look(data, turn, tilt, shown):
        """Turn both surfaces, or one alone and larger."""
        if data not in shaped:
            w, b, heights = surfaces[data].heights()
            shaped[data] = [
                Surface(w, b, root_height(values, cut_at), loss.colour, 1.0 if np.isfinite(cut_at) else np.inf)
                for loss, values, cut_at in zip(LOSSES, heights, surfaces[data].cuts, strict=True)
            ]
            for_page[data] = [
                to_page(loss, surface, values, cut_at, star)
                for loss, surface, values, cut_at, star in zip(
                    LOSSES, shaped[data], heights, surfaces[data].cuts, surfaces[data].stars, strict=True
                )
            ]
        for axes, place, ball, loss in zip(halves, places, balls, LOSSES, strict=True):
            for part in (axes, ball):
                part.set_visible(shown in ("both", loss.name))
            axes.set_position(place if shown == "both" else (0, 0, 1, TOP))
        for space, surface, star in zip(spaces, shaped[data], surfaces[data].stars, strict=True):
            space.look(surface, turn, tilt, star)
        scene.redraw_still()

    def show(data, w, b, steps, turn, tilt, shown):
        nonlocal seen
        if seen != (data, turn, tilt, shown):
            look(data, turn, tilt, shown)
            seen = data, turn, tilt, shown
        rate = surfaces[data].rate
        diagnoses = surfaces[data].walks(w, b, rate, steps)
        for space, ball, there in zip(spaces, balls, diagnoses, strict=True):
            ball.update(space.seen(*smooth(there.path)), there.path.loss[-1], *STATES[there.state])
        scene.surfaces = for_page[data]
        scene.now = {
            "camera": [turn, tilt],
            "shown": shown,
            "balls": [ball_on_page(*both) for both in zip(LOSSES, shaped[data], diagnoses, strict=True)],
        }
        seen_from = f"Seen from {size(turn)}°, {size(tilt)}° above."
        return f"{ball_words(LOSSES, diagnoses)} {walk_words(diagnoses, rate)}. {seen_from}"

    controls, follow = walk_controls(surfaces)

    def bring_sliders_and_camera(values):
        follow["data"](values)
        return {"turn": surfaces[values["data"]].turn, "tilt": TILT}

    presets = (
        {
            label: {"data": data, "w": w, "b": b, "steps": steps, "turn": surfaces[data].turn, "tilt": TILT}
            for label, (data, w, b, steps) in WALKS.items()
            if label not in FLAT_ONLY
        }
        if x is None
        else None
    )
    return live(
        scene,
        show,
        presets=presets,
        follow={"data": bring_sliders_and_camera},
        press={axes: lambda right, up: {"turn": -120 * right, "tilt": 45 - 30 * up} for axes in halves},
        **controls,
        turn=slider("turn", -159, -180, 180, 1, colour=style.INK),
        tilt=slider("tilt", TILT, 5, 90, 1, colour=style.INK),
        shown=menu("show", ["both", *(loss.name for loss in LOSSES)]),
    )


def smooth(path):
    """A path with points between its points, so that it follows the surface: weights and biases."""
    at = np.arange(len(path.w))
    fine = np.linspace(0, len(at) - 1, BETWEEN * (len(at) - 1) + 1)
    return np.interp(fine, at, path.w), np.interp(fine, at, path.b)


def root_height(loss, cut_at):
    """A loss as the height of a box of 1: the square root, so that shallow minima and their rims are both seen."""
    low, top = loss.min(), min(loss.max(), cut_at)
    return np.sqrt((loss - low) / ((top - low) or 1.0))


def to_page(loss, surface, values, cut_at, star):
    """What the page needs to know of a surface; see `SpaceScene`."""
    low, top = values.min(), min(values.max(), cut_at)
    names = [
        [minus(f"{ends[0]:g}"), letter, minus(f"{ends[-1]:g}")] for ends, letter in ((surface.w, "w"), (surface.b, "b"))
    ]
    return {
        "name": loss.name,
        "colour": loss.colour,
        "size": POINTS,
        "lid": 1.0 if np.isfinite(cut_at) else 2.0,
        "heights": root_height(values, cut_at).astype("<f4").tobytes(),
        "w": names[0],
        "b": names[1],
        "star": places(surface, *np.reshape(star, (2, 1)))[0] if star else None,
        "ticks": [[share**0.5, number(low + share * (top - low))] for share in (0, 0.25, 1)],
    }


def ball_on_page(loss, surface, there):
    """Where the ball has been and how it stands, for the page."""
    w, b = smooth(there.path)
    some = np.unique(np.linspace(0, len(w) - 1, min(len(w), MOST_PLACES)).astype(int))
    state, colour = STATES[there.state]
    return {
        "path": places(surface, w[some], b[some]),
        "state": state,
        "colour": colour,
        "value": f"{loss.letter} = {there.path.loss[-1]:.4f}",
    }


def places(surface, w, b):
    """Weights and biases as places in the box: across and up from −1 to 1, height from 0 to 1; none outside."""
    points = surface.at(w, b, lift=0)
    points[:, 2] = points[:, 2] / TALL + 0.5
    return points[np.isfinite(points).all(axis=1)].tolist()
