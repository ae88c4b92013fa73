"""The data of the lessons are what their sources say, and a reader's own numbers are checked."""

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from logreg_core import data
from logreg_core.training import perceptron

ONE_FEATURE = (
    data.hours,
    data.challenger,
    data.coin,
    data.outlier_line,
    data.double_well,
    data.tiny4,
    data.escape7,
    data.separable,
    data.oven,
    data.seedlings,
)
ALL = (*ONE_FEATURE, data.two_groups, data.breast_cancer, data.xor, data.ring, data.moons, data.extra_lessons)


def is_separable(x, y):
    """Independent oracle: can a linear programme put every example on its own side with a margin of 1?"""
    rows = np.column_stack([x, np.ones(len(y))]) * (2 * y - 1)[:, None]
    return linprog(np.zeros(rows.shape[1]), A_ub=-rows, b_ub=-np.ones(len(y)), bounds=(None, None)).status == 0


@pytest.mark.parametrize("load", ALL)
def test_every_data_set_is_read_only_float64_with_a_source(load):
    d = load()
    assert d.x.dtype == d.y.dtype == np.float64
    assert len(d.x) == len(d.y) and set(d.y) == {0.0, 1.0}
    assert d.source.endswith(".") and len(d.label_names) == 2
    with pytest.raises(ValueError):
        d.x[0] = 1
    with pytest.raises(ValueError):
        d.y[0] = 1
    with pytest.raises(AttributeError):
        d.x = 1


@pytest.mark.parametrize("load", ALL)
def test_two_calls_share_nothing_and_agree(load):
    first, second = load(), load()
    assert not np.shares_memory(first.x, second.x)
    assert np.array_equal(first.x, second.x) and np.array_equal(first.y, second.y)


@pytest.mark.parametrize("load", ONE_FEATURE)
def test_one_feature_means_one_dimension(load):
    assert load().x.ndim == 1 and isinstance(load().feature, str)


def test_hours_is_the_table_of_its_source():
    """Wikipedia, "Logistic regression", example of 20 students: the sums of its two rows."""
    d = data.hours()
    assert len(d.x) == 20 and d.x.sum() == 55.75 and d.y.sum() == 10
    assert d.x[d.y == 1].sum() == 38 and d.x[d.y == 0].max() == 3.5


def test_challenger_is_the_table_of_its_source():
    """Dalal, Fowlkes & Hoadley (1989): 23 flights, 7 with distress; all four below 65 °F, the coldest at 53 °F."""
    d = data.challenger()
    assert len(d.x) == 23 and d.y.sum() == 7 and d.x.min() == 53
    assert d.y[d.x < 65].tolist() == [1, 1, 1, 1]


def test_coin_is_heads_first_and_has_no_feature():
    assert data.coin().y.tolist() == [1, 0, 0]
    assert data.coin(7, 10).y.sum() == 7 and not data.coin(7, 10).x.any()


@pytest.mark.parametrize("heads, flips", [(4, 3), (-1, 3), (0, 0), (1.5, 3), ("1", 3)])
def test_coin_refuses_impossible_flips(heads, flips):
    with pytest.raises((ValueError, TypeError), match="heads|flips"):
        data.coin(heads, flips)


def test_outlier_line_takes_an_eleventh_point_of_either_label():
    assert "".join(f"{label:.0f}" for label in data.outlier_line().y) == "0010011111"
    with_point = data.outlier_line(50, label=0)
    assert (len(with_point.x), with_point.x[-1], with_point.y[-1]) == (11, 50, 0)
    assert np.array_equal(with_point.x[:10], data.outlier_line().x)
    with pytest.raises(ValueError, match="eleventh"):
        data.outlier_line(np.nan)


@pytest.mark.parametrize("load", ONE_FEATURE)
def test_only_the_separable_line_is_separable(load):
    d = load()
    assert is_separable(d.x, d.y) == (load is data.separable)


@pytest.mark.parametrize("seed", range(20))
def test_two_groups_overlap_or_separate_as_asked(seed):
    apart, mixed = data.two_groups(seed, separable=True), data.two_groups(seed)
    assert is_separable(apart.x, apart.y) and not is_separable(mixed.x, mixed.y)
    assert np.array_equal(apart.x.sum(axis=1) > 0, apart.y == 1)


@given(seed=st.integers(0, 10**6), n=st.integers(2, 60))
def test_separable_groups_keep_their_promise_for_every_seed(seed, n):
    d = data.two_groups(seed, separable=True, n=n)
    centre = np.where(d.y == 1, 2, -2)[:, None]
    assert np.linalg.norm(d.x - centre, axis=1).max() <= 1.4 + 1e-12
    assert d.x.shape == (n, 2) and d.y.sum() == n // 2


@given(seed=st.integers(0, 10**6))
def test_a_perceptron_corrects_itself_once_on_separable_groups(seed):
    """Any two points of one group enclose less than 60 degrees, so the first correction serves all."""
    d = data.two_groups(seed, separable=True)
    path = perceptron(d.x, d.y)
    assert path.converged and len(path.w) == 2


def test_another_seed_draws_other_groups():
    first = data.two_groups(3).x
    assert np.array_equal(first, data.two_groups(3).x)
    assert not np.array_equal(first, data.two_groups(4).x)


def test_breast_cancer_names_every_column():
    d = data.breast_cancer()
    assert d.x.shape == (569, 30) and len(d.feature) == 30 and d.y.sum() == 357


def test_scikit_learn_is_imported_only_when_its_data_are_asked_for():
    code = "import sys, logreg_core.data as d; d.hours(); print('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"


def test_repr_says_what_is_in_it():
    assert repr(data.hours()) == "hours: 20 examples, 10 of them passed"
    assert repr(data.dataset([1], [1])) == "own data: 1 example, 1 of them labeled 1"
    assert repr(data.tiny4()) == "tiny4: 4 examples, 2 of them labeled 1"


@pytest.mark.parametrize(
    "x, y",
    [
        ([1, 2, 3], [0, 1, 1]),
        ((1, 2, 3), (False, True, True)),
        (np.array([1, 2, 3], dtype=np.float32), np.array([0, 1, 1], dtype=np.int8)),
        (pd.Series([1, 2, 3]), pd.Series([False, True, True])),
    ],
)
def test_own_takes_any_usual_container(x, y):
    d = data.dataset(x, y)
    assert d.x.tolist() == [1, 2, 3] and d.y.tolist() == [0, 1, 1]
    assert d.x.dtype == d.y.dtype == np.float64


def test_own_copies_and_leaves_the_original_writable():
    x = np.array([1.0, 2.0])
    d = data.dataset(x, [0, 1])
    x[0] = 9
    assert d.x[0] == 1


def test_own_takes_names_from_pandas():
    table = pd.DataFrame({"age": [1, 2], "height": [3, 4], "ill": [0, 1]})
    assert data.dataset(table["age"], table["ill"]).feature == "age"
    assert data.dataset(table[["age", "height"]], table["ill"]).feature == ("age", "height")
    assert data.dataset([[1, 2], [3, 4]], [0, 1]).feature == ("x1", "x2")
    assert data.dataset(table["age"], table["ill"], feature="years").feature == "years"


def test_own_passes_a_data_set_on():
    d = data.hours()
    assert data.dataset(d) is d
    with pytest.raises(ValueError, match="labels already"):
        data.dataset(d, d.y)


@pytest.mark.parametrize(
    "x, y, message",
    [
        ([1, 2], None, "y is missing"),
        ([1, 2], [0, 2], "only 0 and 1, got 2.0 at position 1"),
        ([1, 2], [0], "2 rows"),
        ([1, np.nan], [0, 1], "finite"),
        ([], [], "at least one"),
        (["a", "b"], [0, 1], "numbers"),
        ([[[1]]], [0], "shape"),
    ],
)
def test_own_explains_what_is_wrong(x, y, message):
    with pytest.raises((ValueError, TypeError), match=message):
        data.dataset(x, y)


class Nameless:
    """A column as polars hands it out: its name is an empty text."""

    name = ""

    def __array__(self, dtype=None, copy=None):
        return np.array([1.0, 2.0])


class NamelessTable:
    columns = ("", "height")

    def __array__(self, dtype=None, copy=None):
        return np.array([[1.0, 2.0], [3.0, 4.0]])


@pytest.mark.parametrize(
    "x, feature",
    [
        (Nameless(), "x"),
        (NamelessTable(), ("x1", "height")),
        (pd.Series([1, 2]), "x"),
        (pd.Series([1, 2], name=" "), "x"),
        (pd.Series([1, 2], name=0), "0"),
        (pd.DataFrame([[1, 2], [3, 4]]), ("0", "1")),
        (pd.DataFrame([[1, 2], [3, 4]], columns=["age", None]), ("age", "x2")),
    ],
)
def test_a_column_without_a_name_is_called_x(x, feature):
    assert data.dataset(x, [0, 1]).feature == feature


def test_a_blank_name_is_no_name():
    assert data.dataset([1, 2], [0, 1], feature="").feature == "x"
    assert data.dataset([[1, 2], [3, 4]], [0, 1], feature=" ").feature == ("x1", "x2")
    assert data.dataset([1, 2], [0, 1], label_names=None).label_names == ("0", "1")


@pytest.mark.parametrize(
    "words, problem, message",
    [
        (dict(feature=0), TypeError, "feature must be a text, or one text for each column, got 0 "),
        (dict(feature=5), TypeError, "feature must be a text, or one text for each column, got 5 "),
        (dict(feature={"a"}), TypeError, "feature must be a text"),  # in no order
        (dict(feature=iter("a")), TypeError, "feature must be a text"),
        (dict(label_names=5), TypeError, r"label_names must be two texts, .*, got 5 \(int\)"),
        (dict(label_names={0: "no", 1: "yes"}), TypeError, "label_names must be two texts"),
        (dict(label_names=("", "yes")), ValueError, "label_names must be two texts"),
        (dict(unit=5), TypeError, r"unit must be a text, got 5 \(int\)"),
        (dict(source=["a"]), TypeError, "source must be a text"),
    ],
)
def test_names_that_cannot_be_used_get_a_sentence(words, problem, message):
    with pytest.raises(problem, match=message):
        data.dataset([1, 2], [0, 1], **words)


def test_ragged_rows_and_dates_are_no_features():
    with pytest.raises(ValueError, match="x must be a list of numbers, or a table with rows of equal length"):
        data.dataset([[1, 2], [3]], [0, 1])
    with pytest.raises(TypeError, match="x must contain only numbers, got .* at position 0"):
        data.dataset(pd.Series(np.array(["2020-01-01", "2021-01-01"], dtype="M8[ns]")), [0, 1])


@pytest.mark.parametrize(
    "draw",
    [
        lambda seed: data.two_groups(seed, n=10).x,
        lambda seed: data.train_test_split(np.arange(20), [0, 1] * 10, seed=seed)[0].x,
    ],
)
def test_large_seeds_do_not_collide(draw):
    assert len({tuple(np.ravel(draw(2**53 + k))) for k in range(4)}) == 4


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda: data.coin(1, 10**10), "flips must be at most 10,000,000"),
        (lambda: data.two_groups(n=10**10), "n must be at most 10,000,000"),
        (lambda: data.outlier_line(50, label=2), "label must be 0 or 1, got 2.0"),
    ],
)
def test_made_data_say_what_they_need(call, message):
    with pytest.raises(ValueError, match=message):
        call()


def test_one_name_is_needed_for_each_column_and_one_text_for_each_label():
    table, y = [[1, 2], [3, 4]], [0, 1]
    assert data.dataset(table, y, feature="size").feature == ("size 1", "size 2")
    assert data.dataset(table, y, feature=pd.DataFrame(columns=["a", "b"]).columns).feature == ("a", "b")
    assert data.dataset([[1], [2]], y, feature=("rent",)).feature == "rent"
    assert data.dataset(pd.DataFrame({"rent": [1, 2]}), y).feature == "rent"
    assert data.dataset([1, 2], y, unit=None).unit == ""
    with pytest.raises(ValueError, match="each of the 2 columns of x once, got a"):
        data.dataset(table, y, feature=("a",))
    for names in ("no", ("no",), ("a", "b", "c")):
        with pytest.raises(ValueError, match="label_names must be two texts"):
            data.dataset([1, 2], y, label_names=names)
    with pytest.raises(ValueError, match="x is missing"):
        data.dataset(None, y)
