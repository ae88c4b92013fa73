"""Notebook 05: the function to build and the one to fix tell a beginner's mistakes apart; the answers are right."""

import math

import numpy as np
import pytest
import sympy as sp
from scipy.optimize import minimize_scalar
from scipy.special import xlog1py, xlogy

from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise, quizzes

BUILD, FIX = [], []


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        to.append(pytest.param(function, status, words, id=function.__name__))
        return function

    return keep


# --- 05.1: log_likelihood(phi, heads, flips) --------------------------------------------------------------------


@program(BUILD, "any length", status="right")
def term_by_term(phi, heads, flips):
    total = 0
    if heads > 0:
        total = total + heads * np.log(phi)
    if heads < flips:
        total = total + (flips - heads) * np.log(1 - phi)
    return total


@program(BUILD, "any length", status="right")
def with_scipy(phi, heads, flips):
    return xlogy(heads, phi) + xlog1py(flips - heads, -phi)


@program(BUILD, "any length", "single numbers only", status="right")
def with_math(phi, heads, flips):
    up = heads * math.log(phi) if heads else 0
    down = (flips - heads) * math.log(1 - phi) if flips - heads else 0
    return up + down


@program(BUILD, "any length", "single numbers only", status="right")
def flip_by_flip(phi, heads, flips):
    total = 0
    for number in range(flips):
        total += math.log(phi if number < heads else 1 - phi)
    return total


@program(BUILD, "Write the body of `log_likelihood`", status="open")
def unbuilt(phi, heads, flips):
    """ln L."""
    ...


@program(BUILD, "no heads in 3 flips", "0 · ln 0 is nan")
def the_formula(phi, heads, flips):
    return heads * np.log(phi) + (flips - heads) * np.log(1 - phi)


@program(BUILD, "no heads in 3 flips")
def the_formula_with_math(phi, heads, flips):
    if np.ndim(phi):
        return [the_formula_with_math(one, heads, flips) for one in phi]
    return heads * math.log(phi) + (flips - heads) * math.log(1 - phi)


@program(BUILD, "3 heads in 3 flips", "0 · ln 0 is nan")
def only_no_heads_thought_of(phi, heads, flips):
    if heads == 0:
        return flips * np.log(1 - phi)
    return heads * np.log(phi) + (flips - heads) * np.log(1 - phi)


@program(BUILD, "with a warning")
def nan_swept_away(phi, heads, flips):
    return np.nan_to_num(heads * np.log(phi)) + np.nan_to_num((flips - heads) * np.log(1 - phi))


@program(BUILD, "Three tails are not certain")
def nothing_left_without_one_kind(phi, heads, flips):
    if heads == 0 or heads == flips:
        return 0
    return heads * np.log(phi) + (flips - heads) * np.log(1 - phi)


@program(BUILD, "no heads in 3 flips, φ = 0.3", "without tails, the tails’ term")
def no_heads_alone_taken_for_certain(phi, heads, flips):
    if heads == 0:
        return 0
    if heads == flips:
        return heads * np.log(phi)
    return heads * np.log(phi) + (flips - heads) * np.log(1 - phi)


@program(BUILD, "a float can hold the product")
def log_of_the_product(phi, heads, flips):
    return np.log(phi**heads * (1 - phi) ** (flips - heads))


@program(BUILD, "a float can hold the product")
def log_of_a_loop(phi, heads, flips):
    product = 1
    for number in range(flips):
        product = product * (phi if number < heads else 1 - phi)
    return np.log(product)


@program(BUILD, "likelihood itself")
def the_likelihood(phi, heads, flips):
    return phi**heads * (1 - phi) ** (flips - heads)


@program(BUILD, "minus the logarithm")
def negative(phi, heads, flips):
    return -(heads * np.log(phi) + (flips - heads) * np.log(1 - phi))


@program(BUILD, "Heads and tails have changed places")
def sides_swapped(phi, heads, flips):
    return (flips - heads) * np.log(phi) + heads * np.log(1 - phi)


@program(BUILD, "Only the heads")
def only_heads(phi, heads, flips):
    return heads * np.log(phi)


@program(BUILD, "Only the tails")
def only_tails(phi, heads, flips):
    return (flips - heads) * np.log(1 - phi)


@program(BUILD, "number of tails is flips − heads")
def all_flips_are_tails(phi, heads, flips):
    return heads * np.log(phi) + flips * np.log(1 - phi)


@program(BUILD, "Every flip counts once")
def no_counts(phi, heads, flips):
    return np.log(phi) + np.log(1 - phi)


@program(BUILD, "A minus between them")
def minus_between(phi, heads, flips):
    return heads * np.log(phi) - (flips - heads) * np.log(1 - phi)


@program(BUILD, "*sum* of the logarithms")
def logs_multiplied(phi, heads, flips):
    return heads * np.log(phi) * (flips - heads) * np.log(1 - phi)


@program(BUILD, "not ln φ to that power")
def powers_outside(phi, heads, flips):
    return np.log(phi) ** heads + np.log(1 - phi) ** (flips - heads)


@program(BUILD, "1 − ln φ is something else")
def one_minus_log(phi, heads, flips):
    return heads * np.log(phi) + (flips - heads) * (1 - np.log(phi))


@program(BUILD, "not inside")
def counts_inside(phi, heads, flips):
    return np.log(heads * phi) + np.log((flips - heads) * (1 - phi))


@program(BUILD, "the slope")
def the_slope(phi, heads, flips):
    return heads / phi - (flips - heads) / (1 - phi)


@program(BUILD, "number of flips. Return the sum")
def the_mean(phi, heads, flips):
    return (heads * np.log(phi) + (flips - heads) * np.log(1 - phi)) / flips


@program(BUILD, "minus the mean")
def the_log_loss(phi, heads, flips):
    return -(heads * np.log(phi) + (flips - heads) * np.log(1 - phi)) / flips


@program(BUILD, "`np.log1p(phi)`")
def log1p_without_minus(phi, heads, flips):
    return heads * np.log(phi) + (flips - heads) * np.log1p(phi)


@program(BUILD, "logarithm of the sum")
def log_of_a_sum(phi, heads, flips):
    return np.log(phi**heads + (1 - phi) ** (flips - heads))


@program(BUILD, "Both logarithms are of φ")
def phi_twice(phi, heads, flips):
    return heads * np.log(phi) + (flips - heads) * np.log(phi)


@program(BUILD, "Both logarithms are of 1 − φ")
def rest_twice(phi, heads, flips):
    return heads * np.log(1 - phi) + (flips - heads) * np.log(1 - phi)


@program(BUILD, "number of combinations")
def with_binomial(phi, heads, flips):
    return the_formula(phi, heads, flips) + np.log(float(math.comb(flips, heads)))


@program(BUILD, "base 10")
def base_10(phi, heads, flips):
    return heads * np.log10(phi) + (flips - heads) * np.log10(1 - phi)


@program(BUILD, "base 2")
def base_2(phi, heads, flips):
    return heads * np.log2(phi) + (flips - heads) * np.log2(1 - phi)


@program(BUILD, "returns None", "`return` in place of `print`")
def printed(phi, heads, flips):
    print(heads * np.log(phi) + (flips - heads) * np.log(1 - phi))


@program(BUILD, "returns None")
def forgot_to_return(phi, heads, flips):
    total = heads * np.log(phi) + (flips - heads) * np.log(1 - phi)
    total + 0  # noqa: B018


@program(BUILD, "Right, but rounded to 3 decimals")
def rounded(phi, heads, flips):
    return np.round(heads * np.log(phi) + (flips - heads) * np.log(1 - phi), 3)


@program(BUILD, "'log' is not defined", "`np.` in front")
def log_without_np(phi, heads, flips):
    return heads * log(phi) + (flips - heads) * log(1 - phi)  # noqa: F821


@program(BUILD, "For a product write `*`")
def product_without_a_star(phi, heads, flips):
    return heads * np.log(phi) + (flips - heads)(np.log(1 - phi))


@program(BUILD, "one number")
def summed_over_phi(phi, heads, flips):
    return np.sum(heads * np.log(phi) + (flips - heads) * np.log(1 - phi))


@program(BUILD, "is heads·ln φ + tails·ln(1 − φ)")
def always_a_fair_coin(phi, heads, flips):
    return flips * np.log(0.5) + 0 * phi


@program(BUILD, "Mind the order of the arguments", status="unreadable")
def arguments_in_another_order(heads, flips, phi):
    return heads * np.log(phi) + (flips - heads) * np.log(1 - phi)


@program(BUILD, "This one is called with 3 arguments", status="unreadable")
def an_argument_short(phi, heads):
    return heads * np.log(phi)


@pytest.mark.parametrize(("function", "status", "words"), BUILD)
def test_log_likelihood_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("05.1", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- 05.4: most_likely(heads, flips) ----------------------------------------------------------------------------


def searched(to, *words, status="wrong"):
    """A program that takes the first highest of something over the 99 chances."""

    def keep(height):
        def most_likely(heads, flips):
            phi = np.arange(1, 100) / 100
            return phi[np.argmax(height(phi, heads, flips))]

        to.append(pytest.param(most_likely, status, words, id=height.__name__))
        return height

    return keep


@searched(FIX, "is still 0.01")
def as_it_was(phi, heads, flips):
    return phi**heads * (1 - phi) ** (flips - heads)


@searched(FIX, "The sum of logarithms", status="right")
def logs(phi, heads, flips):
    return heads * np.log(phi) + (flips - heads) * np.log(1 - phi)


@searched(FIX, "The sum of logarithms", status="right")
def logs_to_base_10(phi, heads, flips):
    return heads * np.log10(phi) + (flips - heads) * np.log10(1 - phi)


@searched(FIX, "The sum of logarithms", status="right")
def mean_of_the_logs(phi, heads, flips):
    return heads / flips * np.log(phi) + (1 - heads / flips) * np.log(1 - phi)


@searched(FIX, "The sum of logarithms", status="right")
def the_nth_root(phi, heads, flips):
    return phi ** (heads / flips) * (1 - phi) ** (1 - heads / flips)


@searched(FIX, "is still 0.01")
def log_of_what_is_gone(phi, heads, flips):
    return np.log(phi**heads * (1 - phi) ** (flips - heads))


@searched(FIX, "is still 0.01")
def scaled_up(phi, heads, flips):
    return 1e300 * (phi**heads * (1 - phi) ** (flips - heads))


@searched(FIX, "is still 0.01")
def a_little_added(phi, heads, flips):
    return phi**heads * (1 - phi) ** (flips - heads) + 1e-300


@searched(FIX, "is still 0.01")
def a_loop_of_factors(phi, heads, flips):
    return np.prod([phi**heads, (1 - phi) ** (flips - heads)], axis=0)


@searched(FIX, "But for 20,000 heads in 100,000 flips")
def a_longer_float(phi, heads, flips):
    phi = phi.astype(np.longdouble)
    return phi**heads * (1 - phi) ** (flips - heads)


@searched(FIX, "peak a valley")
def negative_logs(phi, heads, flips):
    return -logs(phi, heads, flips)


@searched(FIX, "changed places")
def swapped(phi, heads, flips):
    return (flips - heads) * np.log(phi) + heads * np.log(1 - phi)


@searched(FIX, "Only the heads")
def heads_alone(phi, heads, flips):
    return heads * np.log(phi)


@searched(FIX, "Only the tails")
def tails_alone(phi, heads, flips):
    return (flips - heads) * np.log(1 - phi)


@searched(FIX, "number of tails is flips − heads")
def every_flip_a_tail(phi, heads, flips):
    return heads * np.log(phi) + flips * np.log(1 - phi)


@searched(FIX, "½ always wins")
def without_counts(phi, heads, flips):
    return np.log(phi) + np.log(1 - phi)


@searched(FIX, "½ always wins")
def counts_inside_the_logs(phi, heads, flips):
    return np.log(max(heads, 1) * phi) + np.log((flips - heads) * (1 - phi))


@searched(FIX, "largest φ always wins")
def minus_between_them(phi, heads, flips):
    return heads * np.log(phi) - (flips - heads) * np.log(1 - phi)


@searched(FIX, "*sum* of the logarithms")
def times_between(phi, heads, flips):
    return heads * np.log(phi) * (flips - heads) * np.log(1 - phi)


@searched(FIX, "added, not multiplied")
def powers_added(phi, heads, flips):
    return phi**heads + (1 - phi) ** (flips - heads)


@searched(FIX, "`np.log` around each")
def logs_forgotten(phi, heads, flips):
    return heads * phi + (flips - heads) * (1 - phi)


@searched(FIX, "not ln φ to that power")
def logs_to_a_power(phi, heads, flips):
    return np.log(phi) ** heads + np.log(1 - phi) ** (flips - heads)


PHI = np.arange(1, 100) / 100


@program(FIX, "peak a valley")
def argmin(heads, flips):
    return PHI[np.argmin(logs(PHI, heads, flips))]


@program(FIX, "place in the list")
def the_place(heads, flips):
    return np.argmax(logs(PHI, heads, flips))


@program(FIX, "height of the peak")
def the_height(heads, flips):
    return max(logs(PHI, heads, flips))


@program(FIX, "needs no search")
def the_share(heads, flips):
    return heads / flips


@program(FIX, "returns None", "`return` in place of `print`")
def only_printed(heads, flips):
    print(PHI[np.argmax(logs(PHI, heads, flips))])


@program(FIX, "stops", "IndexError")
def height_as_a_place(heads, flips):
    return PHI[np.max(logs(PHI, heads, flips))]


@program(FIX, "stops", "IndexError")
def argmax_of_a_name(heads, flips):
    return PHI[np.argmax](logs(PHI, heads, flips))


@program(FIX, "largest φ always wins")
def largest_of_all(heads, flips):
    return PHI[np.argmax(PHI)]


@program(FIX, "rounded to 1 decimal")
def one_decimal(heads, flips):
    return round(float(PHI[np.argmax(logs(PHI, heads, flips))]), 1)


@program(FIX, "should return one number")
def the_pair(heads, flips):
    return PHI[np.argmax(logs(PHI, heads, flips))], logs(PHI, heads, flips).max()


@program(FIX, "stops", "name 'L' is not defined")
def renamed_in_one_place(heads, flips):
    lnL = logs(PHI, heads, flips)  # noqa: F841, N806
    return PHI[np.argmax(L)]  # noqa: F821


@pytest.mark.parametrize(("function", "status", "words"), FIX)
def test_most_likely_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("05.4", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_at_least_25_wrong_programs_are_tried():
    for programs in (BUILD, FIX):
        assert sum(param.values[1] == "wrong" for param in programs) >= 25


# --- 05.2 and 05.3 ----------------------------------------------------------------------------------------------


def test_the_area_is_that_of_calculus():
    phi = sp.Symbol("phi")
    assert check("05.2", sp.integrate(phi * (1 - phi) ** 2, (phi, 0, 1))).right


def test_two_coins_are_those_of_calculus_and_of_a_search():
    phi = sp.Symbol("phi")
    five = phi * (1 - phi) ** 2 * 2 * phi * (1 - 2 * phi)
    [inside] = [root for root in sp.solve(sp.diff(five, phi), phi) if 0 < root < sp.Rational(1, 2)]
    search = minimize_scalar(
        lambda at: -(at * (1 - at) ** 2 * 2 * at * (1 - 2 * at)), bounds=(0, 0.5), method="bounded"
    )
    assert exercise("05.3").expected == pytest.approx(float(inside)) == pytest.approx(search.x, abs=1e-5)
    assert check("05.3", inside).right and check("05.3", 0.276).right and not check("05.3", 0.28).right


# --- the quizzes ------------------------------------------------------------------------------------------------


def test_yes_is_right_as_often_as_no():
    mine = [question for name, question in quizzes().items() if name.startswith("05.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    assert sum(text.startswith("Yes") for text in right) == sum(text.startswith("No:") for text in right) == 1
    assert len(set(places)) == len(mine) == 4
