"""What a reader may hand in, and the one sentence that answers what cannot be used."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from logreg_core import inputs


@pytest.mark.parametrize(
    "given",
    [
        [1, 2, 3],
        (1.0, 2.0, 3.0),
        range(1, 4),
        [Fraction(1), 2, np.int8(3)],
        [Decimal("1.0"), np.True_ + 1, 3],
        np.array([1, 2, 3], dtype=np.uint8),
        np.array([1, 2, 3], dtype=np.float32),
        np.array([1, 2, 3], dtype=">f8"),
        np.array([1, 2, 3], dtype=object),
        np.ma.masked_array([1, 2, 3], mask=[0, 0, 0]),
    ],
)
def test_every_ordinary_way_to_write_numbers_gives_float64(given):
    x = inputs.as_features(given)
    assert x.dtype == np.float64
    assert x.tolist() == [1.0, 2.0, 3.0]


def test_booleans_are_labels():
    assert inputs.as_labels([True, False, np.True_]).tolist() == [1.0, 0.0, 1.0]


def test_pandas_columns_and_tables_just_work():
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame({"hours": [1, 2], "slept": [True, False], "score": [0.5, 1.5]})
    assert inputs.as_features(table).tolist() == [[1, 1, 0.5], [2, 0, 1.5]]
    assert inputs.as_labels(table["slept"]).tolist() == [1, 0]
    assert inputs.as_features(pandas.Series([1, 2], dtype="Int64")).tolist() == [1, 2]
    with pytest.raises((TypeError, ValueError), match="x must contain only .* at position 1"):
        inputs.as_features(pandas.Series([1, None], dtype="Int64"))


def test_float64_arrays_are_used_as_they_are():
    x = np.arange(6.0).reshape(3, 2)
    assert inputs.as_features(x) is x


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ([1, np.nan], "x must contain only finite numbers, got nan at position 1"),
        ([[1, 2], [-np.inf, 3]], "x must contain only finite numbers, got -inf in row 1, column 0"),
        ([], r"x must have at least one row and one column, got shape \(0,\)"),
        (np.zeros((3, 0)), r"x must have at least one row and one column, got shape \(3, 0\)"),
        (np.zeros((2, 2, 2)), r"x must have shape \(n,\) for one feature or \(n, d\) for several, got shape"),
        (5, r"x must have shape \(n,\).*got shape \(\)"),
        ([[1, 2], [3]], "rows of equal length"),
        ([10**400], "x holds a number too large for a float at position 0"),
        (np.ma.masked_array([1, 2], mask=[0, 1]), "x must have no missing values"),
        ([1.0, np.ma.masked], "x must have no missing values"),
        ([np.ma.masked_array([1, 2], mask=[0, 1])], "x must have no missing values"),
    ],
)
def test_unusable_features_are_named(given, sentence):
    with pytest.raises(ValueError, match=sentence):
        inputs.as_features(given)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["1", "2"], r"x must contain only numbers, got '1' \(str\) at position 0"),
        ([1 + 0j, 2], r"got \(1\+0j\) \(complex\) at position 0"),
        ([[1, None]], r"got None \(NoneType\) in row 0, column 1"),
        ([object()], r"\(object\) at position 0"),
        ("text", r"x must be a number or a list of numbers, got 'text' \(str\)"),
        ({1, 2}, r"got \{1, 2\} \(set\)"),
        (np.array(["2020-01-01"], dtype="M8[D]"), r"got np.datetime64\('2020-01-01'\) \(datetime64\) at position 0"),
        (np.array(["2020-01-01"], dtype="M8[ns]"), r"\(datetime64\) at position 0"),
        ([np.datetime64("2020-01-01", "ns"), 1.5], r"\(datetime64\) at position 0"),
        ([1.5, np.timedelta64(1, "ns")], r"\(timedelta64\) at position 1"),
        (np.datetime64("2020-01-01", "ns"), "x must be a number or a list of numbers"),
    ],
)
def test_what_is_not_a_number_is_named(given, sentence):
    with pytest.raises(TypeError, match=sentence):
        inputs.as_features(given)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ([0, 1, 0, 2], "y must contain only 0 and 1, got 2.0 at position 3"),
        ([-1, 1], "y must contain only 0 and 1, got -1.0 at position 0"),
        ([0, np.nan], "y must contain only 0 and 1, got nan at position 1"),
        ([[0], [1]], r"got shape \(2, 1\); np.ravel\(y\) flattens a column"),
        ([], "y must have at least one label, got none"),
        ([1, 1], "y must contain both classes, 0 and 1, but every label is 1"),
        ([0], "y must contain both classes, 0 and 1, but every label is 0"),
    ],
)
def test_unusable_labels_are_named(given, sentence):
    with pytest.raises(ValueError, match=sentence):
        inputs.as_labels(given, both_classes=True)


def test_one_class_is_enough_where_nothing_is_fitted():
    assert inputs.as_labels([1, 1]).tolist() == [1, 1]


def test_features_and_labels_must_belong_together():
    with pytest.raises(ValueError, match="one label for each of the 3 rows of x, got 2$"):
        inputs.as_pair([1, 2, 3], [0, 1])


def test_weights_must_fit_the_features():
    one, two = np.zeros(4), np.zeros((4, 2))
    assert inputs.as_weights(np.float32(2), 1, one) == (2.0, 1.0)
    assert inputs.as_weights([1, 2], True, two)[0].tolist() == [1, 2]
    with pytest.raises(ValueError, match=r"w must be a single number for one feature, got shape \(1,\)"):
        inputs.as_weights([2.0], 0, one)
    with pytest.raises(ValueError, match=r"w must have one weight for each of the 2 columns of x, got shape \(\)"):
        inputs.as_weights(2.0, 0, two)
    with pytest.raises(ValueError, match="b must be a finite number, got nan"):
        inputs.as_weights(2.0, np.nan, one)


@pytest.mark.parametrize("check", [inputs.as_positive, inputs.as_nonnegative])
@pytest.mark.parametrize("given", [-1, np.nan, np.inf, [1.0]])
def test_a_rate_or_a_penalty_must_be_one_number_of_the_right_sign(check, given):
    with pytest.raises(ValueError, match="rate must be"):
        check(given, "rate")


def test_zero_is_a_penalty_but_no_rate():
    assert inputs.as_nonnegative(0, "l2") == 0.0
    with pytest.raises(ValueError, match="rate must be greater than 0, got 0.0"):
        inputs.as_positive(0, "rate")


def test_a_count_is_a_whole_number():
    assert [inputs.as_count(n) for n in (0, 7, np.int64(7), 1e6)] == [0, 7, 7, 1_000_000]
    for given in (-1, 2.5, np.inf):
        with pytest.raises(ValueError, match="steps must be"):
            inputs.as_count(given)
    with pytest.raises(ValueError, match="parts must be a whole number, 1 or greater, got 0"):
        inputs.as_count(0, "parts", least=1)
    with pytest.raises(ValueError, match="steps must be at most 1,000, got 1001"):
        inputs.as_count(1001, most=1000)
    with pytest.raises(TypeError, match="steps must be a number, got '10'"):
        inputs.as_count("10")


@pytest.mark.parametrize("kind", [int, np.int64, np.array])
def test_a_count_keeps_every_digit_where_floats_no_longer_do(kind):
    seeds = [2**53 + k for k in range(4)]
    assert [inputs.as_count(kind(seed), "seed") for seed in seeds] == seeds


def test_a_label_alone_is_0_or_1():
    assert [inputs.as_label(label) for label in (0, True, np.float32(1))] == [0, 1, 1]
    with pytest.raises(ValueError, match="label must be 0 or 1, got 0.5"):
        inputs.as_label(0.5, "label")


def test_a_refusal_is_short_however_long_the_thing_refused():
    for given in ("very " * 1000 + "long", list("abc") * 1000, {k: k for k in range(1000)}):
        with pytest.raises(TypeError) as refusal:
            inputs.as_features(given)
        assert len(str(refusal.value)) < 200 and "\n" not in str(refusal.value)


@pytest.mark.parametrize("given", [0, 1, -0.1, 1.5, np.nan])
def test_a_threshold_lies_strictly_between_0_and_1(given):
    with pytest.raises(ValueError, match="t must"):
        inputs.as_threshold(given)


def test_probabilities_lie_between_0_and_1():
    assert inputs.as_probabilities([0, 0.5, 1], n=3).tolist() == [0, 0.5, 1]
    with pytest.raises(ValueError, match="p must lie between 0 and 1, got nan at position 1"):
        inputs.as_probabilities([0.5, np.nan])
    with pytest.raises(ValueError, match=r"p must have shape \(2,\)"):
        inputs.as_probabilities([0.5], n=2)
    for given in ([], [[0.5]], 0.5):
        with pytest.raises(ValueError, match="p must be one list of at least one probability"):
            inputs.as_probabilities(given, listed=True)


def test_a_share_is_one_number_from_0_to_1():
    assert [inputs.as_share(given, "level") for given in (0, 1, np.float32(0.5))] == [0, 1, 0.5]
    with pytest.raises(ValueError, match="level must lie between 0 and 1, got 1.5"):
        inputs.as_share(1.5, "level")
    with pytest.raises(ValueError, match="level must be a single number"):
        inputs.as_share([0.5, 0.9], "level")
