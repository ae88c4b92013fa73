"""The colors of the series: told apart by every eye, and seen on a light page and on a dark one."""

from itertools import combinations

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from logreg_core.panels import style

# Machado, Oliveira & Fernandes (2009), severity 1, on linear light.
EYES = {
    "usual": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
WORDS = {name: getattr(style, name) for name in ("INK", "MUTED", "WEIGHT", "BIAS", "LOG_LOSS", "WRONG")}
LINES = WORDS | {name: getattr(style, name) for name in ("THRESHOLD", "SQUARED_ERROR", "GUESS", "HEIGHT_LINES")}
LINES |= dict(zip(("class 0", "class 1"), style.CLASS_COLOURS, strict=True))


def light(colour):
    """Linear light of a color."""
    parts = np.clip(colour, 0, 1)
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def oklab(light):
    """Björn Ottosson's Oklab: places in which a distance of 0.02 is just seen."""
    cones = [
        [0.41222147, 0.53633254, 0.05144599],
        [0.2119035, 0.68069955, 0.10739696],
        [0.08830246, 0.28171884, 0.629979],
    ]
    axes = [
        [0.21045426, 0.79361779, -0.00407205],
        [1.9779985, -2.42859221, 0.45059371],
        [0.02590404, 0.78277177, -0.80867577],
    ]
    return np.array(axes) @ np.cbrt(np.array(cones) @ np.clip(light, 0, 1))


def inverted(colour):
    """What `invert(0.9) hue-rotate(180deg)` makes of a color on a dark page."""
    grey = np.array([0.213, 0.715, 0.072])
    parts = np.clip(0.9 - 0.8 * np.array(colour), 0, 1)
    return np.clip(2 * grey @ parts - parts, 0, 1)


def contrast(one, other):
    """The ratio of WCAG 2."""
    low, high = sorted(float(light(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("page", [np.array, inverted], ids=["light page", "dark page"])
@pytest.mark.parametrize("eye", EYES)
def test_the_classes_differ_in_color_for_every_eye_and_in_marker_without_color(eye, page):
    seen = [oklab(np.array(EYES[eye]) @ light(page(to_rgb(colour)))) for colour in style.THREE_COLOURS]
    assert min(np.linalg.norm(one - other) for one, other in combinations(seen, 2)) > 0.15
    assert len(set(style.THREE_MARKERS)) == 3


@pytest.mark.parametrize("eye", EYES)
def test_both_losses_are_told_apart_by_every_eye(eye):
    one, other = (oklab(np.array(EYES[eye]) @ light(to_rgb(c))) for c in (style.LOG_LOSS, style.SQUARED_ERROR))
    assert np.linalg.norm(one - other) > 0.15


@pytest.mark.parametrize("seen", [np.array, inverted], ids=["light page", "dark page"])
def test_the_star_of_the_lowest_point_is_seen_on_a_dark_page_too(seen):
    assert contrast(seen(to_rgb(style.GOAL)), seen(to_rgb(style.PAPER))) >= 2  # its edge is ink besides


def test_the_third_class_is_seen_on_a_dark_page_too():
    gold, paper = (inverted(to_rgb(colour)) for colour in (style.THREE_COLOURS[2], style.PAPER))
    assert contrast(gold, paper) >= 2.5  # its edge is ink besides


@pytest.mark.parametrize("seen", [np.array, inverted], ids=["light page", "dark page"])
@pytest.mark.parametrize("name", LINES)
def test_lines_and_words_stand_out_from_the_paper(name, seen):
    needed = 4.5 if name in WORDS else 3
    assert contrast(seen(to_rgb(LINES[name])), seen(to_rgb(style.PAPER))) >= needed
