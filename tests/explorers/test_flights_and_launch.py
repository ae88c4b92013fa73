"""Notebook 10: what the flights show, and what their curve says about a launch colder than all of them."""

import re
import time

import numpy as np
import pytest

from logreg_core.data import challenger, dataset, hours, separable, two_groups
from logreg_core.explorers import explore_flights, explore_forecast, explore_launch
from logreg_core.losses import log_loss
from logreg_core.model import probability, sigmoid
from logreg_core.panels import chance, place, style
from logreg_core.training import bootstrap, newton
from tests.helpers import artist, click

FLIGHTS = challenger()
W, B = newton(FLIGHTS.x, FLIGHTS.y).weights
FITS = bootstrap(FLIGHTS.x, FLIGHTS.y, resamples=20_000)


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
    assert repr(made) == "Below 65 °F: 4 of 4 “in distress”. At or above: 3 of 19."
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
    made = explore_launch(fits=FITS)
    made.presets[f"{at} °F"].click()
    assert repr(made).endswith(f"the fit says {chance(p)}.")
    dots = [artist(axes, marker="o", color=style.WEIGHT) for axes in made.scene.figure.axes]
    assert [dot.get_ydata()[0] for dot in dots] == pytest.approx([p, np.log(p / (1 - p))], abs=0.002)
    assert [dot.get_xdata()[0] for dot in dots] == [at, at]


def test_the_caption_says_how_far_a_place_is_from_the_coldest_flight():
    made = explore_launch()
    made.set(place=31)
    assert repr(made).startswith("31 °F, 22 °F below the lowest example: ")
    made.set(place=53)
    assert "below" not in repr(made)


def thin_curves(made):
    """The resampled curves as they are drawn: shape (k, m)."""
    heights = artist(made.scene.figure.axes[0], linewidth=1, color=style.LOG_LOSS).get_ydata()
    curves = np.reshape(heights, (-1, 302))
    assert np.isnan(curves[:, -1]).all()
    return curves[:, :-1]


def test_resampled_curves_arrive_one_by_one_and_stay():
    made = explore_launch()
    ten = thin_curves(made)
    assert len(ten) == 10 and "10 resampled curves say" in repr(made)
    made.set(shown=11)
    assert len(thin_curves(made)) == 11 and (thin_curves(made)[:10] == ten).all()
    made.set(shown=0)
    assert "Press play" in repr(made)


def test_each_curve_is_a_fit_to_rows_drawn_with_the_readers_line():
    def resample(x, y, rng):
        rows = rng.integers(len(x), size=len(x))
        return x[rows], y[rows]

    asked = []

    def fit(x, y):
        asked.append((x, y))
        return newton(x, y).weights

    made = explore_launch(fit=fit, resample=resample)
    rng = np.random.default_rng(0)
    for curve in thin_curves(made):
        w, b = newton(*resample(FLIGHTS.x, FLIGHTS.y, rng)).weights
        grid = made.scene.figure.axes[0].get_xlim()
        assert curve[[0, -1]] == pytest.approx(sigmoid(w * np.array(grid) + b), abs=1e-9)
    assert len(asked) >= 11


def test_drawing_without_replacement_shows_in_the_picture_as_one_curve():
    def resample(x, y, rng):
        rows = rng.permutation(len(x))
        return x[rows], y[rows]

    curves = thin_curves(explore_launch(resample=resample))
    assert np.ptp(curves, axis=0).max() < 1e-6


def unbuilt(x, y, *more):
    """To be written."""
    ...


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("mine", "words"),
    [
        ({"fit": unbuilt}, "Write fit in the cell above"),
        ({"resample": unbuilt}, "Write resample in the cell above"),
        ({"decide": unbuilt}, "Write decide in the cell above"),
        ({"fit": lambda x, y: 3.0}, "Your fit returns one number, but here 2 numbers are needed"),
        ({"fit": lambda x, y: (np.nan, 1.0)}, "gives nan"),
        ({"resample": lambda x, y, rng: x}, "Your resample returns 23 numbers, but here a table of 2 × 23 are needed"),
        ({"resample": lambda x, y, rng: (y, x)}, "No curve can be fitted to what resample returns"),
        ({"decide": lambda x, y, at, r: "wait"}, "not made of numbers"),
        ({"decide": lambda x, y, at, r: 1 / 0}, "stops"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_a_sentence(mine, words):
    made = explore_launch(**mine)
    assert words in repr(made)
    made.retire()


def test_the_picture_opens_without_thousands_of_fits():
    began = time.perf_counter()
    explore_launch()
    assert time.perf_counter() - began < 1


def test_picture_and_caption_give_the_band_of_the_resamples():
    made = explore_launch(fits=FITS)
    for at in (31, 53, 60, 65, 81):
        made.set(place=at)
        band = FITS.band(float(at))
        bars = [artist(axes, linewidth=6).get_ydata() for axes in made.scene.figure.axes]
        assert bars[0] == pytest.approx(band)
        curves = FITS.probabilities(float(at))[~FITS.separable]  # a step has no log-odds
        assert sigmoid(bars[1]) == pytest.approx(np.quantile(curves, [0.025, 0.975]), rel=0.02)
        assert f"say {band[0]:.2f} to {band[1]:.2f};" in repr(made)


def test_the_log_odds_are_behind_a_switch():
    made = explore_launch(fits=FITS)
    chances, odds = made.scene.figure.axes
    assert chances.get_visible() and not odds.get_visible()
    made.set(odds=True)
    assert odds.get_visible() and not chances.get_visible() and "log-odds −0.0477" in repr(made)
    assert f"leaves out {FITS.separable.sum()} jumps" in repr(made)
    click(made, 1, 50.2, 3.0)
    assert made.values()["place"] == 50
    made.set(odds=False)
    assert chances.get_visible() and not odds.get_visible()


def test_costs_come_only_when_they_are_asked_for():
    assert "ratio" not in explore_launch(fits=FITS).controls
    assert {"ratio", "place"} == set(explore_launch(fits=FITS, costs=True).controls)


@pytest.mark.parametrize(
    ("at", "ratio", "decision"),
    [(81, 10, "fly"), (31, 10, "wait"), (65, 1, "fly"), (64, 1, "wait"), (81, 50, "wait"), (31, 0.2, "wait")],
)
def test_costs_and_probability_decide_together(at, ratio, decision):
    made, p = explore_launch(fits=FITS, costs=True), probability(float(at), W, B)
    made.set(place=at, ratio=ratio)
    assert f": {decision}. Distress costs" in repr(made)
    assert large_words(made) == f"{at} °F: {decision}"
    assert (p * ratio >= 1 - p) == (decision == "wait")


def large_words(made):
    """The verdict in the picture."""
    [large] = [text for text in made.scene.figure.axes[0].texts if text.get_fontsize() > 20]
    return large.get_text()


def test_the_large_words_are_the_readers_own_decision():
    made = explore_launch(fits=FITS, decide=lambda x, y, at, r: at > 60)
    assert large_words(made) == "31 °F: fly" and "22 °F below the lowest example: fly." in repr(made)
    made.set(place=81)
    assert large_words(made) == "81 °F: wait"


def test_the_resamples_that_agree_are_counted():
    made = explore_launch(fits=FITS, costs=True)
    made.set(place=70, ratio=2)
    waiting = int(np.sum(FITS.probabilities(70.0) >= 1 / 3))
    assert repr(made).endswith(f"Of 20,000 resampled curves {waiting:,} say wait.")


def test_the_strip_says_wait_open_or_fly_once_everywhere():
    made = explore_launch(fits=FITS, costs=True)
    for ratio in (0.2, 1, 10, 1000):
        made.set(ratio=ratio)
        strips = [line for line in made.scene.figure.axes[0].lines if line.get_linewidth() == 13]
        shown = np.array([np.isfinite(strip.get_ydata()) for strip in strips])
        assert (shown.sum(axis=0) == 1).all()
        assert shown[2, 0] and not shown[0, 0], "at the cold end even the band says wait"


def test_resamples_are_drawn_once():
    made = explore_launch()
    edition = made.scene.edition
    for at in (31, 50, 81):
        made.set(place=at, shown=20)
    assert made.scene.edition == edition
    again = explore_launch()
    again.set(**made.values())
    assert repr(again) == repr(made)


def test_a_press_asks_about_its_place():
    made = explore_launch()
    click(made, 0, 44.4, 0.5)
    assert made.values()["place"] == 44


@OWN
@pytest.mark.parametrize("asked", [{}, {"costs": True}, {"fits": True}, {"fits": True, "costs": True}], ids=str)
def test_a_readers_own_data_get_their_own_range_and_words(data, asked):
    if "fits" in asked:
        asked = asked | {"fits": bootstrap(data.x, data.y, resamples=100)}
    made = explore_launch(data, **asked)
    made.check()
    for preset in made.presets.values():
        preset.click()
        assert 20 <= len(repr(made)) <= 320
    control = made.controls["place"]
    assert control.min < data.x.min() and data.x.max() < control.max
    assert f"“{data.label_names[1]}”" in made.scene.figure.axes[0].get_ylabel()


def test_separable_data_are_called_so():
    assert repr(explore_launch(separable())).startswith("The classes are separable, so no curve is the best.")
    assert "separable" not in repr(explore_launch())


# --- what the curve says at 31 °F -------------------------------------------------------------------------------


def test_the_curve_stays_covered_until_a_guess_is_revealed():
    made = explore_forecast()
    curve = artist(made.scene.figure.axes[0], linewidth=2.4, color=style.INK)
    assert not curve.get_visible() and "0.999" not in repr(made)
    made.set(guess=0.9, reveal=True)
    assert curve.get_visible()
    assert repr(made) == (
        "The curve says 0.99961 at 31 °F; you guessed 0.90. The lowest of the 23 examples is 22 °F away."
    )


@pytest.mark.parametrize(("flight", "p"), [(0, 0.97375987), (1, 0.99968941), (None, 0.99960878)])
def test_one_flight_more_is_taken_into_the_fit(flight, p):
    made = explore_forecast(added=50)
    made.set(flight=flight, reveal=True)
    assert f"curve says {chance(p)} at 31 °F" in repr(made)


def test_the_guess_is_made_with_the_pointer_too():
    made = explore_forecast()
    click(made, 0, 31, 0.82)
    assert made.values()["guess"] == pytest.approx(0.82, abs=0.006)


def test_an_unwritten_fit_shows_flights_and_what_to_do():
    made = explore_forecast(fit=unbuilt)
    assert repr(made).startswith("Write fit in the cell above") and made.picture.frame.blank


@OWN
@pytest.mark.parametrize("added", [None, 0])
def test_a_readers_own_curve_can_be_asked_far_below_its_data(data, added):
    made = explore_forecast(data, added=None if added is None else float(data.x.min()))
    made.check()
    made.set(reveal=True)
    assert "nan" not in repr(made) and 20 <= len(repr(made)) <= 330


@pytest.mark.parametrize("explore", [explore_flights, explore_launch, explore_forecast])
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
