"""A teacher's own data in every explorer that takes them: it builds, follows every control, and shows the data."""

import inspect
import re

import numpy as np
import pytest
from matplotlib.quiver import Quiver
from matplotlib.text import Text

from logreg_core import explorers
from logreg_core.data import Dataset, dataset
from logreg_core.live import nearest
from logreg_core.losses import log_loss
from logreg_core.model import sigmoid
from logreg_core.training import newton
from tests.helpers import artist

TAKING_DATA = [
    getattr(explorers, name)
    for name in explorers.__all__
    if list(inspect.signature(getattr(explorers, name)).parameters)[:2] == ["x", "y"]
]
PLANE = {  # these want two features
    explorers.explore_training,
    explorers.explore_perceptron,
    explorers.explore_parallel,
    explorers.explore_features,
}


def rents():
    """Monthly rents, and whether the flat was taken within a week."""
    x = np.linspace(400, 4000, 37)
    y = np.random.default_rng(1).random(37) < sigmoid((1800 - x) / 500)
    return dataset(x, y, feature="rent", unit="€", label_names=("empty", "taken"))


def many():
    """Five thousand rows."""
    rng = np.random.default_rng(2)
    x = rng.normal(37, 0.8, 5000)
    return dataset(x, rng.random(5000) < sigmoid(2 * (x - 37.5)), feature="temperature", unit="°C")


def apart():
    """Separable classes, far from zero."""
    return dataset([71, 72, 74, 75, 78, 83, 84, 86, 87, 91], [0, 0, 0, 0, 0, 1, 1, 1, 1, 1], feature="score")


REFUSED = {  # there is no lowest point; they say where to go
    (explorers.explore_rates, apart): "explore_separable",
    (explorers.explore_stretch, apart): "explore_separable",
}


def fitting(explore, data):
    """The data with as many features as the explorer draws."""
    if explore not in PLANE:
        return data
    second = np.cos(np.arange(len(data.y))) * np.std(data.x) / 50 + 3 * data.y * np.std(data.x) / 50
    return Dataset(np.column_stack([data.x, second]), data.y, ("first", "second"), "", data.label_names)


def captions(made):
    """What the picture says while every control goes to both its ends and the middle."""
    said, paint = [repr(made)], made.picture.paint
    made.picture.paint = lambda sentence: (said.append(sentence), paint(sentence))
    made.check()
    made.picture.paint = paint
    return said


def feature_axes(made, data):
    """Axes along the feature, in its unit."""
    label = f"{data.feature} ({data.unit})" if data.unit else data.feature
    return [axes for axes in made.scene.figure.axes if axes.get_xlabel() == label]


def test_every_explorer_with_data_in_it_takes_the_readers_own():
    without = {name for name in explorers.__all__ if getattr(explorers, name) not in TAKING_DATA}
    assert without == {
        "explore_bells",
        "explore_coin",
        "explore_factors",
        "explore_far",
        "explore_held_fixed",
        "explore_learning_neurons",
        "explore_long_coin",
        "explore_oven",
        "explore_plane",
        "explore_price",
        "explore_score",
        "explore_slope",
        "explore_swap",
        "explore_three_classes",
        "explore_two_neurons",
    }


@pytest.mark.parametrize("make", [rents, many, apart], ids=lambda make: make.__name__)
@pytest.mark.parametrize("explore", TAKING_DATA, ids=lambda explore: explore.__name__)
def test_own_data_fit_into_every_explorer(explore, make):
    data = make()
    if (explore, make) in REFUSED:
        with pytest.raises(ValueError, match=REFUSED[explore, make]):
            explore(data)
        return
    made = explore(fitting(explore, data))
    for sentence in captions(made):
        assert not re.search(r"\bnan\b|\binf\b|\d{16}", sentence), sentence
        assert 20 <= len(sentence) <= 330, sentence
    for axes in feature_axes(made, data):
        left, right = sorted(axes.get_xlim())
        assert left <= data.x.min() and data.x.max() <= right
        assert right - left <= 8 * np.ptp(data.x)


@pytest.mark.parametrize("make", [rents, many], ids=lambda make: make.__name__)
@pytest.mark.parametrize("name", ["by_hand", "sigmoid", "likelihood", "mean", "curvature"])
def test_the_sliders_come_near_the_best_curve(name, make):
    data = make()
    made = getattr(explorers, f"explore_{name}")(data)
    w, b = newton(data.x, data.y).weights
    step = made.controls["w"].step
    near = round(w / step) * step
    made.set(w=near, b=round(b + (w - near) * data.x.mean(), 1))
    at = made.values()
    assert log_loss(data.x, data.y, **{name: at[name] for name in "wb"}) < log_loss(data.x, data.y, w, b) + 0.002


def test_a_line_through_five_thousand_rows_stays_to_be_seen():
    made = explorers.explore_training(fitting(explorers.explore_training, many()))
    (arrows,) = (part for part in made.scene.moving if isinstance(part, Quiver))
    assert arrows.N <= 200


@pytest.mark.parametrize("make", [rents, many], ids=lambda make: make.__name__)
def test_where_there_is_a_minimum_the_picture_shows_it(make):
    made = explorers.explore_separable(make())
    landscape = made.scene.figure.axes[1]
    [weight], _ = artist(landscape, marker="+").get_data()
    left, right = landscape.get_xlim()
    assert left < weight < right


DRAWING_ROWS = {
    explorers.explore_penalty,
    explorers.explore_calibration,
    explorers.explore_launch,
    explorers.explore_degree,
    explorers.explore_rare,
}  # at random
ROUNDING = {explorers.explore_differences}  # shows what is left of sums
IN_TURN = {explorers.explore_perceptron}  # hears one row after the other


@pytest.mark.parametrize(
    "explore",
    [explore for explore in TAKING_DATA if explore not in DRAWING_ROWS | ROUNDING | IN_TURN],
    ids=lambda explore: explore.__name__,
)
def test_the_order_of_the_rows_changes_no_picture(explore):
    x, y = np.arange(1.5, 19, 1.5), np.array([0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1])
    mixed = np.random.default_rng(3).permutation(12)
    inputs = x if explore not in PLANE else np.column_stack([x, np.cos(3 * x) + y])
    one, other = explore(inputs, y), explore(inputs[mixed], y[mixed])
    for made in (one, other):
        made.set(
            **{
                name: nearest(control, control.min + 0.7 * (control.max - control.min))
                for name, control in made.controls.items()
                if name in ("w", "b", "t")
            }
        )
    differ = (one.picture.frame.last != other.picture.frame.last).any(axis=-1)
    assert differ.mean() < 1e-3, "more than rounding could move"


UNRELATED = {"a feature": ([1, 2, 1, 2, 3, 3], [0, 0, 1, 1, 0, 1]), "no change": ([0.1] * 7, [0, 1, 0, 1, 1, 0, 1])}
XOR = [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("x, y", UNRELATED.values(), ids=UNRELATED)
@pytest.mark.parametrize(
    "explore", [explore for explore in TAKING_DATA if explore not in PLANE], ids=lambda explore: explore.__name__
)
def test_a_feature_that_says_nothing_is_shown_or_refused_in_words(explore, x, y):
    try:
        made = explore(x, y)
    except ValueError as problem:
        assert "so the best weight and bias are 0" in str(problem)
    else:
        for sentence in captions(made):
            assert not re.search(r"\bnan\b|\binf\b|\d{16}|e[+]\d\d", sentence), sentence


@pytest.mark.filterwarnings("error")
def test_four_corners_that_no_line_separates_are_shown_or_refused_in_words():
    assert "2 of 4 right" in repr(explorers.explore_training(*XOR))
    with pytest.raises(ValueError, match="no boundary to move"):
        explorers.explore_parallel(*XOR)
    with pytest.raises(ValueError, match="the same value in every row"):
        explorers.explore_training(np.full((4, 2), 0.1), XOR[1])


def test_a_table_of_one_column_is_that_column():
    x, y = [1.2, 2.0, 2.9, 3.1, 4.4, 5.0], [0, 0, 1, 0, 1, 1]
    assert repr(explorers.explore_sigmoid(np.array(x)[:, None], y)) == repr(explorers.explore_sigmoid(x, y))


@pytest.mark.parametrize(
    "explore", [explore for explore in TAKING_DATA if explore not in PLANE], ids=lambda explore: explore.__name__
)
def test_dollars_in_a_name_are_dollars_and_no_formula(explore):
    x, y = rents().x, rents().y
    data = dataset(x, y, feature=r"rent ($) of \x_1 $5", unit="$", label_names=(r"$\frac{", "a $ b_2 $"))
    made = explore(data)
    written = [text for text in made.scene.figure.findobj(Text) if "$" in text.get_text()]
    assert all(text.get_parse_math() == (r"\mathdefault" in text.get_text()) for text in written)


# --- names and places far from the usual ------------------------------------------------------------------------


ONE_FEATURE = [explore for explore in TAKING_DATA if explore not in PLANE]
FAR_FROM_ZERO = {
    "altitudes": 8788 + 152 * np.linspace(0, 1, 24),
    "times of a day": 1.7e9 + 86_400 * np.linspace(0, 1, 24),
    "far below": -1e7 + 30 * np.linspace(0, 1, 24),
    "thousandths": 5 + 1e-3 * np.linspace(0, 1, 24),
}
LATER = np.arange(24) % 3 + np.arange(24) / 6 > 3


@pytest.mark.parametrize("x", FAR_FROM_ZERO.values(), ids=FAR_FROM_ZERO)
@pytest.mark.parametrize(
    "explore", [explorers.explore_sigmoid, explorers.explore_likelihood], ids=lambda explore: explore.__name__
)
def test_the_first_curve_stands_in_the_middle_of_the_data(explore, x):
    made = explore(x, LATER)
    at = made.values()
    assert sigmoid(at["w"] * x.mean() + at["b"]) == pytest.approx(0.5, abs=0.03)
    assert sigmoid(at["w"] * x[[0, -1]] + at["b"]) == pytest.approx([0.15, 0.85], abs=0.05)


@pytest.mark.parametrize("x", FAR_FROM_ZERO.values(), ids=FAR_FROM_ZERO)
def test_nearly_the_most_likely_is_nearly_so_far_from_zero_too(x):
    made = explorers.explore_likelihood(x, LATER)
    made.presets["nearly the most likely"].click()
    at, best = made.values(), newton(x - x.mean(), LATER)
    assert log_loss(x, LATER, at["w"], at["b"]) < best.loss[-1] + 0.003


def test_places_far_from_zero_are_told_apart_in_captions():
    x = FAR_FROM_ZERO["times of a day"]
    said = {
        name: repr(getattr(explorers, f"explore_{name}")(x, LATER))
        for name in ("sigmoid", "line", "outlier", "flights", "launch")
    }
    for name, sentence in said.items():
        found, _, hand = sentence.partition(" In hand: ")  # the far runner in hand stands five widths beyond the rest
        assert ("1,700,432,000" in hand) == (name == "outlier")
        places = [float(text.replace(",", "")) for text in re.findall(r"1,[67]\d\d,\d{3},\d{3}(?:\.\d+)?", found)]
        assert places, sentence
        assert all(x[0] - 86_400 < place < x[-1] + 86_400 for place in places), (name, sentence)
        assert "e+" not in sentence
    assert re.search(r"only from 1,\d{3},\d{3},\d{3} to 1,\d{3},\d{3},\d{3}\.", said["line"])
    far = explorers.explore_outlier(x, LATER, reveal=True)
    assert far.values()["points"].x[-1] == x[0] + 5 * (x[-1] - x[0])


LONG = dataset(
    rents().x,
    rents().y,
    unit="€",
    feature="monthly rent with heating, water and the caretaker's service",
    label_names=("still empty one week after the advertisement", "_taken in the week of the advertisement"),
)
NAMING = [
    explorers.explore_sigmoid,
    explorers.explore_by_hand,
    explorers.explore_line,
    explorers.explore_outlier,
    explorers.explore_likelihood,
    explorers.explore_flights,
    explorers.explore_launch,
    explorers.explore_curve,
    explorers.explore_flip,
]


def names_around(axes, renderer):
    """What is written around axes: (text, where it is)."""
    low, high = sorted(axes.get_ylim())
    ticks = zip(axes.get_yticks(), axes.get_yticklabels(), strict=False)
    texts = [
        axes._left_title,
        axes.xaxis.label,
        axes.yaxis.label,
        *(axes.get_legend().get_texts() if axes.get_legend() else []),
        *(text for tick, text in ticks if low <= tick <= high),
    ]
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts if text.get_text()]


@pytest.mark.parametrize("explore", NAMING, ids=lambda explore: explore.__name__)
def test_long_names_stay_in_their_place(explore):
    made = explore(LONG)
    figure, renderer = made.scene.figure, made.picture.frame.canvas.get_renderer()
    written = [item for axes in figure.axes for item in names_around(axes, renderer)]
    for place, (name, box) in enumerate(written):
        assert 0 <= box.x0 and box.x1 <= figure.bbox.x1 and 0 <= box.y0 and box.y1 <= figure.bbox.y1, name
        for other, other_box in written[:place]:
            assert not box.overlaps(other_box), (name, other)
    assert max(len(getattr(control, "description", "")) for control in made.controls.values()) < 40


@pytest.mark.parametrize("explore", NAMING, ids=lambda explore: explore.__name__)
def test_a_label_that_begins_with_an_underscore_is_in_the_legend(explore):
    made = explore(LONG)
    listed = [
        text.get_text()
        for axes in made.scene.figure.axes
        if axes.get_legend()
        for text in axes.get_legend().get_texts()
    ]
    assert any(name.startswith("_taken") for name in listed) and any(name.startswith("still") for name in listed)


def test_labels_that_begin_alike_can_be_told_apart():
    made = explorers.explore_flights(
        dataset([1, 2, 3], [0, 1, 0], label_names=("no sign of it after one year", "no sign of it after two years"))
    )
    zero, one = (text.get_text() for text in made.scene.figure.axes[0].get_legend().get_texts())
    assert zero != one
