"""Notebook 10: what the flights show, and what their curve says about a launch colder than all of them."""

import re

import numpy as np
import pytest

from logreg_core.data import challenger, dataset, hours, separable, two_groups
from logreg_core.exercises import check
from logreg_core.explorers import explore_flights, explore_launch
from logreg_core.losses import log_loss
from logreg_core.model import probability, sigmoid
from logreg_core.panels import chance, place, style
from logreg_core.training import bootstrap, newton
from tests.helpers import artist, click

FLIGHTS = challenger()
W, B = newton(FLIGHTS.x, FLIGHTS.y).weights


def many(count, middle, spread):
    rng = np.random.default_rng(5)
    x = rng.normal(middle, spread, count)
    return dataset(
        x, rng.random(count) < sigmoid((x - middle) / spread), feature="income", unit="€", label_names=("rents", "owns")
    )


OWN = pytest.mark.parametrize(
    "data",
    [FLIGHTS, hours(), many(60, 52_000, 9_000), many(5_000, 0.002, 0.0004), separable(), dataset([7, 7, 7], [0, 1, 1])],
    ids=["flights", "hours", "thousands", "5000", "separable", "constant"],
)


# --- what the flights show --------------------------------------------------------------------------------------


def shares(made):
    """How high the bars stand."""
    return [bar.get_height() for bar in made.scene.figure.axes[1].patches]


def heights(x, y):
    """How high the points of each class stand."""
    left = explore_flights(x, y).scene.figure.axes[0]
    return [artist(left, label=label).get_ydata() for label in "01"]


def test_every_flight_below_65_degrees_was_in_distress_and_three_of_the_others():
    made = explore_flights()
    made.set(split=65, hidden=False)
    assert repr(made) == "Below 65 °F: 4 of 4 “in distress”. From 65 °F on: 3 of 19."
    assert shares(made) == pytest.approx([1, 3 / 19])


def test_the_seven_flights_alone_show_no_share():
    made = explore_flights()
    made.set(split=65)
    assert "Of how many? This picture cannot say." in repr(made)
    left, right = made.scene.figure.axes
    assert not artist(left, label="unharmed").get_visible() and artist(left, label="in distress").get_visible()
    assert shares(made) == [0, 0]
    assert [text.get_text() for text in right.texts] == ["4 of ?", "3 of ?"]


def test_the_sides_of_every_split_add_up_to_all_flights():
    made = explore_flights()
    made.set(hidden=False)
    for split in range(53, 82):
        made.set(split=split)
        ones, of, rest, of_rest = (int(n) for n in re.findall(r"(\d+) of (\d+).*?(\d+) of (\d+)", repr(made))[0])
        assert (ones + rest, of + of_rest) == (7, 23)


def test_equal_flights_are_stacked_and_others_are_not():
    zeros, ones = heights([70, 70, 70, 70, 66], [1, 0, 0, 1, 0])
    assert sorted(zeros[:2]) == pytest.approx(sorted(ones - 1)) and zeros[:2].min() == 0 < zeros[:2].max()
    assert zeros[2] == 0
    zeros, ones = heights(np.zeros(5000), np.arange(5000) % 2)
    assert zeros.max() < 1 and ones.max() < 2


@OWN
def test_a_readers_own_data_can_be_looked_at(data):
    made = explore_flights(data)
    made.check()
    made.set(hidden=False)
    assert f"{data.label_names[1]}" in repr(made)


# --- the launch -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("at", "p"), [(81, 0.02270329), (53, 0.93924781), (31, 0.99960878)])
def test_the_buttons_ask_about_the_lessons_temperatures(at, p):
    made = explore_launch()
    made.presets[f"{at} °F"].click()
    assert f"p = {chance(p)};" in repr(made)
    dots = [artist(axes, marker="o", color=style.WEIGHT) for axes in made.scene.figure.axes]
    assert [dot.get_ydata()[0] for dot in dots] == pytest.approx([p, np.log(p / (1 - p))], abs=3e-5)
    assert [dot.get_xdata()[0] for dot in dots] == [at, at]


def test_the_caption_says_how_far_a_place_is_from_the_coldest_flight():
    made = explore_launch()
    made.set(place=31)
    assert repr(made).startswith("31 °F, extrapolated: 22 °F below the coldest flight: p = 0.99961; 95 %")
    made.set(place=53)
    assert "extrapolated" not in repr(made)


def test_picture_and_caption_give_the_band_of_the_resamples():
    fits, made = bootstrap(FLIGHTS.x, FLIGHTS.y, resamples=20_000), explore_launch()
    for at in (31, 53, 60, 65, 81):
        made.set(place=at)
        band = fits.band(float(at))
        bars = [artist(axes, linewidth=5).get_ydata() for axes in made.scene.figure.axes]
        assert bars[0] == pytest.approx(band)
        curves = fits.probabilities(float(at))[~fits.separable]  # a step has no log-odds
        assert sigmoid(bars[1]) == pytest.approx(np.quantile(curves, [0.025, 0.975]), rel=0.02)
        assert f"say {chance(band[0])} to {chance(band[1])}." in repr(made)


@pytest.mark.parametrize(
    ("at", "ratio", "decision"),
    [(81, 10, "fly"), (31, 10, "wait"), (65, 1, "fly"), (64, 1, "wait"), (81, 50, "wait"), (31, 0.2, "wait")],
)
def test_costs_and_probability_decide_together(at, ratio, decision):
    made, p = explore_launch(), probability(float(at), W, B)
    made.set(place=at, ratio=ratio)
    assert re.search(rf"Here: (open; the fit says )?{decision}, as", repr(made))
    assert (p * ratio >= 1 - p) == (decision == "wait")


def test_the_resamples_that_agree_are_counted():
    fits, made = bootstrap(FLIGHTS.x, FLIGHTS.y, resamples=20_000), explore_launch()
    made.set(place=70, ratio=2)
    flying = int(np.sum(fits.probabilities(70.0) < 1 / 3))
    assert f"Here: open; the fit says fly, as {flying:,} of 20,000 resampled fits do." in repr(made)


def test_the_strip_says_wait_open_or_fly_once_everywhere():
    made = explore_launch()
    for ratio in (0.2, 1, 10, 1000):
        made.set(ratio=ratio)
        shown = np.array(
            [
                np.isfinite(artist(made.scene.figure.axes[0], linewidth=7, label=label).get_ydata())
                for label in ("fly", "open", "wait")
            ]
        )
        assert (shown.sum(axis=0) == 1).all()
        assert shown[2, 0] and not shown[0, 0], "at the cold end even the band says wait"


def test_resamples_are_drawn_once():
    made = explore_launch()
    edition = made.scene.edition
    for at in (31, 50, 81):
        made.set(place=at, ratio=5)
    assert made.scene.edition == edition
    again = explore_launch()
    again.set(**made.values())
    assert repr(again) == repr(made)


def test_a_press_asks_about_its_place():
    made = explore_launch()
    click(made, 0, 44.4, 0.5)
    assert made.values()["place"] == 44
    click(made, 1, 50.2, 3.0)
    assert made.values()["place"] == 50


@OWN
def test_a_readers_own_data_get_their_own_range_and_words(data):
    made = explore_launch(data)
    made.check()
    for preset in made.presets.values():
        preset.click()
        assert 20 <= len(repr(made)) <= 320
    control = made.controls["place"]
    assert control.min < data.x.min() and data.x.max() < control.max
    assert f"“{data.label_names[1]}”" in repr(made)


def test_separable_data_are_called_so():
    assert repr(explore_launch(separable())).startswith("The classes are separable, so no curve is the best.")
    assert "separable" not in repr(explore_launch())


def test_large_data_are_resampled_less_often():
    assert "of 400 resampled fits" in repr(explore_launch(many(5_000, 0.0, 1.0)))


@pytest.mark.parametrize("explore", [explore_flights, explore_launch])
def test_two_features_are_refused_with_a_way_out(explore):
    with pytest.raises(ValueError, match="choose a column"):
        explore(two_groups())


def test_one_class_alone_has_no_curve():
    with pytest.raises(ValueError, match="both classes"):
        explore_launch(FLIGHTS.x[FLIGHTS.y == 1], np.ones(7))


def test_a_chance_is_never_rounded_to_certainty():
    assert [chance(p) for p in (0.99960878, 0.488, 0.0227, 0.00391, 1.0, 1e-9)] == [
        "0.99961",
        "0.488",
        "0.023",
        "0.0039",
        "nearly 1",
        "nearly 0",
    ]


def test_whole_places_stay_whole():
    assert [place(31.0, "°F"), place(2.625, "h"), place(-2.0, ""), place(51_759.3, "€")] == [
        "31 °F",
        "2.62 h",
        "−2",
        "51,759 €",
    ]


# --- what the notebook says -------------------------------------------------------------------------------------


def test_a_curve_that_is_flat_below_the_coldest_flight_fits_exactly_as_well():
    flat = np.maximum(FLIGHTS.x, 53)
    w, b = newton(flat, FLIGHTS.y).weights
    assert log_loss(flat, FLIGHTS.y, w, b) == pytest.approx(log_loss(FLIGHTS.x, FLIGHTS.y, W, B), rel=1e-14)
    assert probability(53.0, w, b) == pytest.approx(0.93924781) != probability(31.0, W, B)


def test_deviances_of_the_lesson():
    assert 46 * log_loss(FLIGHTS.x, FLIGHTS.y, W, B) == pytest.approx(20.31519269, abs=5e-9)
    assert 46 * log_loss(FLIGHTS.x, FLIGHTS.y, 0.0, np.log(7 / 16)) == pytest.approx(28.26715273, abs=5e-9)


def test_the_band_is_widest_in_probability_around_65_and_in_log_odds_far_out():
    fits, x = bootstrap(FLIGHTS.x, FLIGHTS.y), np.arange(31.0, 82.0)
    low, high = fits.band(x)
    assert x[np.argmax(high - low)] == 65
    settled = fits.scores(x)[:, ~fits.separable]
    width = np.ptp(np.quantile(settled, [0.025, 0.975], axis=-1), axis=0)
    assert np.argmax(width) == 0 and width[0] > 5 * width[66 - 31]


def test_the_exercises_accept_what_the_lesson_prints():
    assert check("10.1", (W, B)).right and check("10.1", (-0.2322, 15.0429)).right
    assert "standardised" in check("10.1", (-1.6024, -1.1076)).text
    assert "wrong order" in check("10.1", (B, W)).text
    p = probability(FLIGHTS.x, W, B)
    assert check("10.2", (np.sum(p - FLIGHTS.y), np.sum(FLIGHTS.x * (p - FLIGHTS.y)))).right
    assert check("10.3", 10.192).right and check("10.3", 10.19).right
    assert "warmer" in check("10.3", 0.0981).text and "one degree" in check("10.3", 1.2613).text
