"""Numbers in captions: three digits always, and more where places would look alike."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.panels import amount, number, place, shortened


def digits(text):
    """The significant digits of a number as it is written."""
    return text.replace(",", "").replace(".", "").lstrip("−0")


@given(st.floats(1e-4, 999.4).filter(lambda value: Decimal(f"{value:.2e}") < 1000), st.sampled_from([1, -1]))
def test_a_number_has_three_digits_however_it_rounds(size, sign):
    text = number(sign * size)
    assert len(digits(text)) == 3, text
    assert float(text.replace("−", "-")) == pytest.approx(sign * size, rel=0.0051)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.9996, "1.00"),
        (1.0, "1.00"),
        (9.997, "10.0"),
        (99.96, "100"),
        (999.7, "1,000"),
        (-0.09996, "−0.100"),
        (9.9996e-5, "0.000100"),
        (999_999_999.7, "1.00e+09"),
        (1e9, "1.00e+09"),
    ],
)
def test_a_number_that_rounds_up_is_written_like_the_number_that_it_becomes(value, text):
    assert number(value) == text


@given(st.sampled_from([1.0, -1.0]), st.floats(1, 2e9), st.floats(1e-4, 0.04), st.floats(0.0, 0.99))
def test_places_on_a_short_axis_far_from_zero_are_told_apart(sign, far, share, along):
    axis = sign * far, sign * far + share * far
    one, other = (axis[0] + at * (axis[1] - axis[0]) for at in (along, along + 0.01))
    texts = [number(value, axis) for value in (one, other)]
    assert texts[0] != texts[1]
    for value, text in zip((one, other), texts, strict=True):
        assert float(text.replace(",", "").replace("−", "-")) == pytest.approx(value, abs=0.006 * share * far)


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_on_an_axis_near_zero_a_number_reads_as_everywhere(value, width):
    assert number(value, (-width / 2, width / 2)) == number(value)


def test_times_of_one_minute_are_told_apart_with_their_unit():
    minute = 1_700_000_000.0, 1_700_000_060.0
    assert amount(1_700_000_012.34, "s", minute) == "1,700,000,012.3 s"
    assert place(1_700_000_012.0, "s", minute) == "1,700,000,012 s"
    assert number(math.nan, minute) == "undefined"


def test_a_minus_in_a_unit_stays_a_hyphen():
    assert place(-3.0, "man-hours") == "−3 man-hours"


@given(st.text(min_size=0, max_size=80), st.integers(2, 60))
def test_a_shortened_name_is_the_beginning_of_the_name(name, most):
    short = shortened(name, most)
    assert len(short) <= most
    assert short == name if len(name) <= most else short[-1] == "…" and name.startswith(short[:-1])
