"""Notebook 00: a curve to drag, a loss below every student, and one label that changes the best curve."""

import numpy as np
import pytest
from scipy.optimize import minimize

from logreg_core.data import dataset, hours
from logreg_core.explorers import explore_by_hand, explore_curve, explore_flip
from logreg_core.panels import style
from tests.helpers import artist, click

LESSON = hours()


def losses(w, b, y=LESSON.y):
    """Minus the logarithm of the probability given to what happened, by its definition."""
    p = 1 / (1 + np.exp(-(w * LESSON.x + b)))
    return -np.log(np.where(y == 1, p, 1 - p))


def best_boundary(x, y):
    """Where the best curve passes one half, by a general optimizer that knows nothing of this one's gradient."""
    w, b = minimize(
        lambda wb: np.mean(np.logaddexp(0, wb[0] * x + wb[1]) - y * (wb[0] * x + wb[1])), [0, 0], tol=1e-10
    ).x
    return -b / w


def parts(made):
    """The picture of the curve, the picture of the losses, and what moves in it: bars, arrows, heights."""
    above, below = made.scene.figure.axes
    (bars,) = below.collections
    return above, below, np.array(bars.get_segments()), artist(below, marker="^")


def truth(made):
    """The boundary that an explorer with a guess draws."""
    (line,) = (
        line for line in made.scene.figure.axes[0].lines if line.get_color() == style.INK and len(line.get_xdata()) == 2
    )
    return line.get_xdata()[0]


# --- a curve to drag ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place, height", [(2.0, 0.4), (4.5, 0.7), (1.0, 0.2)])
@pytest.mark.parametrize("explore", [explore_curve, explore_by_hand])
def test_a_press_makes_the_curve_go_through_the_pointer(explore, place, height):
    made = explore()
    before = made.values()
    click(made, 0, place, height)
    after = made.values()
    assert after | {"b": 0} == before | {"b": 0}
    z = after["w"] * place + after["b"]
    assert 1 / (1 + np.exp(-z)) == pytest.approx(height, abs=made.controls["b"].step / 4)


def test_a_steep_curve_can_be_dragged_to_either_end_of_the_data():
    made = explore_by_hand()
    made.set(w=3.5)
    for place in (LESSON.x.min(), LESSON.x.max()):
        click(made, 0, place, 0.3)
        assert (np.log(3 / 7) - made.values()["b"]) / 3.5 == pytest.approx(place, abs=0.05)


def test_the_first_picture_speaks_of_nothing_that_comes_later():
    made = explore_curve()
    for change in (made.values(), *made.buttons.values.values()):
        made.set(**change)
        assert not any(word in repr(made) for word in ("J", "loss", "threshold", "nat"))


def test_a_falling_curve_expects_a_pass_before_and_a_fail_after():
    made = explore_curve()
    assert "before that “failed” is more likely, after that “passed”" in repr(made)
    made.set(w=-1.0, b=2.0)
    assert "one half at 2.00 h: before that “passed” is more likely, after that “failed”" in repr(made)


# --- what each one pays -------------------------------------------------------------------------------------------


def test_every_loss_stands_under_its_student():
    made = explore_by_hand()
    made.set(w=1.5, b=-4.1)
    above, below, bars, _ = parts(made)
    assert above.get_xlim() == below.get_xlim()
    assert (above.get_position().x0, above.get_position().x1) == (below.get_position().x0, below.get_position().x1)
    places, heights = bars[:, :, 0], bars[:, 1, 1]
    assert heights == pytest.approx(losses(1.5, -4.1))
    twins = LESSON.x == 1.75
    assert np.array_equal(places[~twins].T, [LESSON.x[~twins]] * 2)
    assert places[twins].mean() == pytest.approx(1.75) and 0.05 < np.ptp(places[twins]) < 0.25


def test_a_loss_off_the_scale_gets_an_arrow_and_its_number():
    made = explore_by_hand()
    made.presets["steep"].click()
    _, below, bars, arrows = parts(made)
    high = losses(5, -10) > 3
    assert high.sum() == 2 and bars[:, 1, 1].max() == 3
    assert np.array_equal(arrows.get_data(), [LESSON.x[high], [3, 3]])
    written = {text.xy[0]: text.get_text() for text in below.texts if text.get_visible() and hasattr(text, "xy")}
    assert written == {3.0: "5.0", 3.5: "7.5"}


def test_of_many_high_losses_the_tallest_are_written_and_none_over_another():
    made = explore_by_hand()
    made.set(w=-6.0, b=20.0)
    _, below, _, _ = parts(made)
    made.picture.frame.draw()
    renderer = made.picture.frame.canvas.get_renderer()
    shown = [text for text in below.texts if text.get_visible() and hasattr(text, "xy")]
    boxes = sorted((text.get_window_extent(renderer).x0, text.get_window_extent(renderer).x1) for text in shown)
    assert len(boxes) > 5 and all(left[1] < right[0] for left, right in zip(boxes, boxes[1:], strict=False))
    assert f"{losses(-6, 20).max():.1f}" in {text.get_text() for text in shown}


@pytest.mark.parametrize("w, b, begins", [(1.5, -4.1, "mean loss\nJ = 0.40"), (-6.0, 10.0, "↑ mean loss\nJ = 7.")])
def test_the_mean_has_its_number_beside_it_at_every_height(w, b, begins):
    made = explore_by_hand()
    made.set(w=w, b=b)
    _, below, _, _ = parts(made)
    (word,) = (text for text in below.texts if text.get_color() == style.LOG_LOSS)
    assert word.get_text().startswith(begins) and 0 <= word.get_position()[1] <= 3
    assert word.get_position()[0] > 1  # outside the axes, so that it covers nothing
    line = artist(below, color=style.LOG_LOSS)
    assert line.get_visible() == (losses(w, b).mean() <= 3)
    assert line.get_ydata()[0] == pytest.approx(losses(w, b).mean())


def test_the_lowest_that_the_reader_reached_stays_to_be_seen_and_said():
    made = explore_by_hand()
    above, below, _, _ = parts(made)
    kept, level = artist(above, color=style.GUESS), artist(below, color=style.GUESS)
    assert not kept.get_visible() and "lowest" not in repr(made)
    made.set(w=1.4, b=-3.7)
    curve = artist(above, color=style.INK).get_ydata()
    assert not kept.get_visible()
    made.set(w=1.0, b=-5.0)
    reached = losses(1.4, -3.7).mean()
    assert f"Your lowest J so far: {reached:.4f}." in repr(made)
    assert kept.get_visible() and np.array_equal(kept.get_ydata(), curve)
    assert level.get_ydata()[0] == pytest.approx(reached)
    made.reset.click()
    assert f"Your lowest J so far: {reached:.4f}." in repr(made)


def test_the_numbers_of_the_mean_and_of_the_lowest_never_cover_each_other():
    made = explore_by_hand()
    for b in np.linspace(-6, 2, 41):
        made.set(w=1.5, b=float(b))
        made.picture.frame.draw()
        renderer = made.picture.frame.canvas.get_renderer()
        words = [text for text in made.scene.figure.axes[1].texts if text.get_visible() and not hasattr(text, "xy")]
        boxes = [text.get_window_extent(renderer) for text in words]
        assert all(box.x1 < made.scene.figure.bbox.x1 for box in boxes)
        assert len(boxes) < 2 or not boxes[0].overlaps(boxes[1]), made.values()


def test_the_pointer_takes_the_threshold_where_it_meets_it_away_from_the_curve():
    made = explore_by_hand()
    made.set(w=3.0, b=-9.0)
    before = made.values()
    click(made, 0, 5.0, 0.51)
    assert made.values() == before | {"t": 0.51}
    click(made, 0, 3.05, 0.51)  # both are here: the curve is meant
    assert made.values()["t"] == 0.51 and made.values()["b"] != before["b"]


# --- one label ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("student", range(20))
def test_the_boundary_after_a_flip_is_that_of_another_optimizer(student):
    made, y = explore_flip(), LESSON.y.copy()
    y[student] = 1 - y[student]
    made.set(points=made.controls["points"].value._replace(y=tuple(y.astype(int))), reveal=True)
    assert truth(made) == pytest.approx(best_boundary(LESSON.x, y), abs=1e-3)


def test_the_answer_is_covered_until_it_is_revealed():
    made = explore_flip()
    assert "3.08" not in repr(made) and "0.83" not in repr(made)
    covered = made.picture.frame.last
    made.set(reveal=True)
    assert "it is 3.08 h" in repr(made) and "from 1.50 to 0.832" in repr(made)
    made.set(reveal=False)
    assert np.array_equal(made.picture.frame.last, covered)


def test_the_student_with_the_most_hours_begins_in_hand_and_failed():
    points = explore_flip().controls["points"].value
    assert (points.x[points.chosen], points.y[points.chosen]) == (5.5, 0)
    assert sum(points.y) == 9


def test_a_flip_is_heard():
    made = explore_flip()
    assert repr(made).endswith("In hand: student 20 at 5.50 h, labeled “failed”.")
    made.controls["points"].buttons[0].click()
    assert repr(made).endswith("In hand: student 20 at 5.50 h, labeled “passed”.")


def test_the_pointer_takes_a_student_and_elsewhere_the_guess():
    made = explore_flip()
    before = made.values()["points"]
    click(made, 0, 3.9, 0.4)
    assert made.values()["guess"] == pytest.approx(3.9) and made.values()["points"] == before
    click(made, 0, 1.75, 1.0)
    assert made.values()["guess"] == pytest.approx(3.9) and made.values()["points"].chosen == 6


def test_a_place_that_a_student_has_left_is_marked():
    made = explore_flip()
    left = artist(made.scene.figure.axes[0], marker="x")
    assert [list(values) for values in left.get_data()] == [[5.5], [1]]
    made.controls["points"].buttons[0].click()
    assert np.size(left.get_xdata()) == 0


@pytest.mark.parametrize("x, y", [([1, 2, 3, 4], [0, 0, 1, 0]), ([1, 2, 3, 4], [0, 0, 0, 1])])
def test_labels_without_a_best_curve_are_said_to_have_none(x, y):
    made = explore_flip(x, y)
    made.set(reveal=True)
    assert repr(made).startswith("There is no best curve")


def test_a_boundary_beside_the_picture_has_an_arrow_at_the_edge():
    made = explore_flip(dataset([1, 2, 3, 4, 5, 6, 7], [0, 0, 1, 0, 0, 1, 1]))
    made.set(reveal=True)
    axes = made.scene.figure.axes[0]
    place = truth(made)
    low, high = axes.get_xlim()
    assert not low <= place <= high
    (edge,) = artist(axes, marker="<" if place < low else ">").get_xdata()
    assert edge in (low, high)
