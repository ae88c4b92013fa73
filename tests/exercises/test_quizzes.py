"""Every quiz has one right option, explains each, keeps its secret until it runs, and lives where it is asked."""

import ipywidgets.widgets.widget
import pytest

from logreg_core.exercises import quiz
from logreg_core.exercises._feedback import to_html
from logreg_core.exercises._lesson import question, quizzes

each_quiz = pytest.mark.parametrize("name", quizzes())


@each_quiz
def test_exactly_one_option_is_right_and_each_explains_itself(name):
    options = question(name).options
    assert sum(option.right for option in options) == 1
    assert len({option.text for option in options}) == len({option.says for option in options}) == len(options) >= 3
    assert all(len(option.says) > 40 for option in options)


def test_an_unknown_quiz_names_the_known_ones():
    for unknown in (2, "02.nothing", ["02.predict"]):
        with pytest.raises(ValueError, match=r"there is no quiz .*; known are 00\.predict, .*02\.bells"):
            quiz(unknown)


@each_quiz
def test_the_page_is_given_every_answer_so_that_it_needs_no_kernel(name):
    asked, options = quiz(name), question(name).options
    asked.choice = None
    sent = asked.get_state()
    assert sent["asks"] == to_html(question(name).text) and sent["choice"] is None
    assert [label.split(". ", 1) for label in sent["options"]] == [
        [letter, to_html(option.text)] for letter, option in zip("ABCDEF", options, strict=False)
    ]
    invitation, *answers = sent["answers"]
    assert "Choose an option." in invitation
    for answer, option in zip(answers, options, strict=True):
        assert ("Right." if option.right else "Not yet.") in answer and to_html(option.says) in answer


@each_quiz
def test_a_quiz_can_be_read_without_a_kernel_and_keeps_its_secret(name):
    asked, options = quiz(name), question(name).options
    bundle = asked._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert "application/vnd.jupyter.widget-view+json" in data
    text = data["text/plain"]
    words = " ".join(text.split())
    assert question(name).text in words
    for letter, option in zip("ABCDEF", options, strict=False):
        assert f"{letter}. {option.text}" in words
        assert option.says not in words
    assert max(map(len, text.splitlines())) <= 88
    asked.choice = 1
    assert repr(asked) == text


def alive():
    return len(ipywidgets.widgets.widget._instances)


def test_asking_again_in_another_cell_shows_the_same_quiz_and_leaks_nothing():
    first = quiz("02.predict")
    before = alive()
    again = [quiz("02.predict") for _ in range(5)]
    assert alive() == before
    assert first.comm is not None and set(again) == {first}


def test_a_quiz_that_somebody_has_closed_is_asked_anew():
    closed = quiz("02.predict")
    closed.close()
    assert quiz("02.predict").comm is not None


def test_two_quizzes_live_side_by_side():
    one, other = quiz("02.predict"), quiz("02.open")
    one.choice, other.choice = 0, None
    assert other.choice is None and one.comm is not None


def test_a_choice_that_is_no_option_is_refused():
    asked = quiz("02.predict")
    for nonsense in (-1, 4):
        with pytest.raises(Exception, match="choice"):
            asked.choice = nonsense
