"""Made-up features: what is ticked, built or guessed is what is drawn, and the numbers are those of other programs."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from logreg_core import explorers
from logreg_core.data import dataset, ring, seedlings, train_test_split, xor
from logreg_core.losses import log_loss
from tests.helpers import artist, click, said

HAND = {"x1": False, "x2": False, "x1_squared": False, "x2_squared": False, "x1_times_x2": False}


def elsewhere(table, y):
    """An oracle of its own: scikit-learn without a penalty."""
    return LogisticRegression(C=np.inf, tol=1e-12, max_iter=100_000).fit(table, y)


# --- features ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("preset", "ticks", "right"),
    [
        ("ring", [], 42),
        ("ring", ["x1_squared", "x2_squared"], 60),
        ("xor", [], 30),
        ("xor", ["x1_times_x2"], 60),
        ("xor", ["x1_squared", "x2_squared"], 33),
        ("moons", ["x1_squared", "x2_squared", "x1_times_x2"], 53),
    ],
)
def test_the_right_ticks_part_what_a_line_does_not(preset, ticks, right):
    made = explorers.explore_features()
    made.presets[preset].click()
    made.set(**dict.fromkeys(ticks, True))
    assert f"{right} of 60 right" in repr(made)


def test_the_sum_that_is_said_is_the_sum_that_another_program_finds():
    made = explorers.explore_features()
    made.presets["xor"].click()
    made.set(x1_squared=True)
    points, y = xor().x, xor().y
    model = elsewhere(np.column_stack([points, points[:, 0] ** 2]), y)
    assert said(made, "z =") == pytest.approx(model.intercept_[0], rel=0.01)
    for weight, words in zip(model.coef_[0], ("x1", "x2", "x1²"), strict=True):
        assert f"{abs(weight):.3g}".rstrip("0") in repr(made) and words in repr(made)


def test_the_probability_at_the_brush_is_that_of_the_sum():
    made = explorers.explore_features()
    made.set(painting=made.values()["painting"]._replace(place=(2.0, -1.0)))
    assert "z = 0.250 − 0.223 x1 + 0.298 x2." in repr(made)
    assert said(made, "brush p is") == pytest.approx(1 / (1 + np.exp(-(0.250 - 0.223 * 2.0 - 0.298))), abs=1e-3)


def test_where_classes_are_apart_a_penalty_holds_the_weights_and_the_caption_says_so():
    made = explorers.explore_features()
    assert "penalty" not in repr(made)
    made.set(x1_squared=True, x2_squared=True)
    assert "a small penalty keeps the weights finite" in repr(made)


def test_the_boundary_drawn_is_where_the_classes_meet():
    made = explorers.explore_features()
    made.set(**HAND)
    made.set(x1_squared=True, x2_squared=True)
    line = max(made.scene.moving, key=lambda one: one.get_zorder() == 2)
    distances = np.linalg.norm(np.concatenate([path.vertices for path in line.get_paths()]), axis=1)
    d = ring()
    inner, outer = (np.linalg.norm(d.x[d.y == label], axis=1) for label in (1, 0))
    assert np.quantile(inner, 0.9) < distances.min() and distances.max() < np.quantile(outer, 0.9)


def test_no_feature_no_class_and_no_point_are_said_in_words():
    made = explorers.explore_features()
    made.set(**HAND)
    assert repr(made) == "No feature at all: 30 of 60 right, J = 0.693. z = 0. At the brush p is 0.500."
    empty = made.values()["painting"]._replace(points=())
    made.set(painting=empty)
    assert repr(made).startswith("Both classes are needed.")
    made.set(painting=empty._replace(points=((0.0, 0.0, 1), (1.0, 1.0, 1))))
    assert repr(made).startswith("Both classes are needed.")


def test_a_point_painted_on_the_wrong_side_gets_a_ring():
    made = explorers.explore_features()
    made.set(x1_squared=True, x2_squared=True)
    click(made, 0, 0.0, 0.2)
    assert len(made.values()["painting"].points) == 61
    assert "60 of 61 right" in repr(made)
    rings = artist(made.scene.figure.axes[0], label="on the wrong side")
    assert [values[0] for values in rings.get_data()] == pytest.approx([0.0, 0.2])


@pytest.mark.filterwarnings("error")
def test_features_that_say_the_same_or_nothing_are_no_trouble():
    corners = dataset([[-1, -1], [1, 1], [-1, 1], [1, -1]], [1, 1, 0, 0])
    made = explorers.explore_features(corners)
    assert "z = 0 + 0 x1 + 0 x2" in repr(made)
    made.set(x1_squared=True, x2_squared=True)
    assert "2 of 4 right" in repr(made)
    made.set(x1_times_x2=True)
    assert "4 of 4 right" in repr(made)
    made.check()


# --- oven -------------------------------------------------------------------------------------------------------


def test_the_readers_table_bends_the_curve_through_every_three_shares():
    made = explorers.explore_oven(expand=lambda x: np.column_stack([x, x**2]))
    curve = artist(made.scene.figure.axes[0], label="your features")
    for counts in ((8, 2, 8), (5, 1, 9), (1, 9, 4)):
        made.set(**dict(zip(("cold", "right", "hot"), counts, strict=True)))
        assert np.interp([-1, 0, 1], *curve.get_data()) == pytest.approx(np.array(counts) / 10, abs=2e-4)


def test_x_alone_says_six_tenths_everywhere():
    made = explorers.explore_oven()
    level = artist(made.scene.figure.axes[0], label="x alone").get_ydata()
    assert level == pytest.approx(np.full(len(level), 0.6))
    assert "x alone gives 0.600 · 0.600 · 0.600: J = 0.6730." in repr(made)
    assert "Your features give 0.800 · 0.200 · 0.800: J = 0.5004." in repr(made)


def unbuilt(x):
    """A table."""
    ...


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("expand", "words"),
    [
        (unbuilt, "Write expand in the cell above"),
        (lambda x: [x, x**2], "returns a table of 2 × 30, but here a table of 30 × 2 are needed"),
        (lambda x: x**2, "returns 30 numbers, but here a table of 30 × 2 are needed"),
        (lambda x: np.column_stack([x, 1 / x]), "No curve can be fitted to what your expand returns"),
        (lambda x: np.column_stack([x, np.log(x)]), "gives nan"),
        (print, "returns nothing"),
    ],
    ids=["unbuilt", "lying", "one column", "infinite", "nan", "prints"],
)
def test_a_table_that_cannot_be_drawn_is_told_why(expand, words):
    assert words in repr(explorers.explore_oven(expand=expand))


def test_a_table_that_bends_nothing_is_drawn_as_it_is():
    made = explorers.explore_oven(expand=lambda x: np.column_stack([x, 2 * x]))
    assert "Your features give 0.600 · 0.600 · 0.600: J = 0.6730." in repr(made)
    made.check()


# --- degree -----------------------------------------------------------------------------------------------------


def test_losses_of_every_degree_are_those_of_another_program():
    made = explorers.explore_degree()
    made.set(reveal=True)
    train, test = train_test_split(seedlings(4), test=5 / 6, seed=0)
    right = made.scene.figure.axes[1]
    training, held = (artist(right, label=name).get_ydata() for name in ("training rows", "held-out rows"))
    for degree in range(1, 10):
        powers = [np.column_stack([(rows.x / 2 - 1) ** k for k in range(1, degree + 1)]) for rows in (train, test)]
        model = elsewhere(powers[0], train.y)
        losses = [
            log_loss(table, rows.y, model.coef_[0], model.intercept_[0])
            for table, rows in zip(powers, (train, test), strict=True)
        ]
        assert [training[degree - 1], held[degree - 1]] == pytest.approx(losses, abs=2e-3)


def test_the_held_out_losses_stay_covered_until_they_are_revealed():
    made = explorers.explore_degree()
    held = artist(made.scene.figure.axes[1], label="held-out rows")
    assert not held.get_visible() and "0.557" not in repr(made)
    made.set(degree=3, guess=3.0)
    assert not held.get_visible()
    made.set(reveal=True)
    assert held.get_visible()
    assert repr(made).startswith("Degree 3 is best on 200 held-out rows, J = 0.557; you guessed 3.")


def test_the_training_loss_never_rises_with_the_degree():
    made = explorers.explore_degree()
    for draw in range(12):
        made.set(draw=draw)
        assert np.diff(artist(made.scene.figure.axes[1], label="training rows").get_ydata()).max() < 1e-6


def test_what_the_lesson_says_of_twelve_draws_and_of_more_rows_is_true():
    made = explorers.explore_degree()
    made.set(reveal=True, degree=9)
    best = []
    for draw in range(12):
        made.set(draw=draw)
        best.append(said(made, "Degree"))
    assert set(best) == {1, 2, 3}
    more = explorers.explore_degree(learn=160)
    more.set(reveal=True, degree=9)
    assert "J = 0.502" in repr(more) and "0.524 on held-out rows" in repr(more) and "80 held-out rows" in repr(more)


def test_a_loss_beyond_the_axis_is_marked_at_its_edge():
    made = explorers.explore_degree()
    made.set(reveal=True, draw=2)
    right = made.scene.figure.axes[1]
    shown = artist(right, label="held-out rows").get_ydata()
    marked = artist(right, marker="^").get_xdata()
    assert np.array_equal(np.flatnonzero(np.isnan(shown)) + 1, marked) and len(marked)


# --- held fixed -------------------------------------------------------------------------------------------------


def test_the_weight_with_the_mark_held_fixed_stays_covered():
    made = explorers.explore_held_fixed()
    assert "weight −0.478" in repr(made) and "0.693" not in repr(made)
    lines = [line for line in made.scene.figure.axes[0].lines if line.get_visible()]
    assert len(lines) == 1  # all pupils together
    made.set(reveal=True, guess=0.5)
    assert repr(made).startswith("Among pupils with the same mark the weight is 0.693; you guessed 0.50.")


def test_who_takes_lessons_turns_the_sign_of_all_pupils_together_and_of_no_group():
    made = explorers.explore_held_fixed()
    made.set(reveal=True)
    made.presets["equally often"].click()
    assert said(made, "weight is") == 0.693 and "weight 0.526" in repr(made)
    made.set(good=50, other=5)
    assert said(made, "weight is") == 0.693
    shares = [np.average([0.25, 0.75], weights=[47, 4]), np.average([0.4, 12 / 14], weights=[5, 50])]
    odds = [share / (1 - share) for share in shares]
    assert f"weight {np.log(odds[1] / odds[0]):.2f}" in repr(made)
