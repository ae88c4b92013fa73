"""Play in a real page: it moves the picture, pauses for a preset or for other data, and plays again when asked."""

from contextlib import closing

import pytest

from tools.lab import Notebook

SLOW = """from time import sleep
from logreg_core.explorers import {name}
made = {name}()
show = made.show
made.show = lambda **values: (sleep(0.1), show(**values))[1]  # a busy server: ticks are on their way at any time
made"""
PAUSE = 600  # milliseconds: several ticks
STEP = """() => Number(document.querySelector('.logreg-caption').textContent.match(/(?:Step|After) ([\\d,]+)/)[1]
    .replace(',', ''))"""


@pytest.fixture
def page(browser, window, lab, request):
    """The page of a notebook with one explorer that plays, slowly answered."""
    with closing(Notebook(window, lab, lab.write(SLOW.format(name=request.param)))) as notebook:
        notebook.run_all()
        assert notebook.output_errors() == []
        yield notebook.page


def play(page, beyond):
    """Press play, and wait until the picture is beyond a step."""
    page.locator(".widget-play button").first.click()
    page.wait_for_function(f"({STEP})() > {beyond}", timeout=10_000)


def rests(page, step):
    """Whether the picture comes to a step and stays there, with the player's button at rest."""
    page.wait_for_function(f"({STEP})() === {step}", timeout=10_000)
    page.wait_for_timeout(PAUSE)
    return page.evaluate(STEP) == step and page.locator(".widget-play .fa-play").count() == 1


@pytest.mark.parametrize("page", ["explore_separable"], indirect=True)
def test_a_preset_pauses_and_the_reader_plays_on_from_there(page):
    play(page, 120)
    page.get_by_role("button", name="step 10", exact=True).click()
    assert rests(page, 10)
    play(page, 12)


@pytest.mark.parametrize("page", ["explore_perceptron"], indirect=True)
def test_other_data_pause_and_begin_anew(page):
    play(page, 7)
    page.locator(".widget-dropdown select").select_option("separable")
    assert rests(page, 0)
