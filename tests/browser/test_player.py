"""Play in a real page: it moves the picture, pauses for a preset or for other data, and plays again when asked."""

from contextlib import closing

import pytest

from tools.lab import Notebook

SLOW = """from time import sleep
from logreg_core.explorers import explore_training
made = explore_training()
show = made.show
made.show = lambda **values: (sleep(0.1), show(**values))[1]  # a busy server: ticks are on their way at any time
made"""
PAUSE = 600  # milliseconds: several ticks
EPOCH = "() => Number(document.querySelector('.logreg-caption').textContent.match(/Epoch (\\d+)/)[1])"


@pytest.fixture
def page(browser, window, lab):
    """The page of a notebook with one explorer that plays, slowly answered."""
    with closing(Notebook(window, lab, lab.write(SLOW))) as notebook:
        notebook.run_all()
        assert notebook.output_errors() == []
        yield notebook.page


def play(page, beyond):
    """Press play, and wait until the picture is beyond an epoch."""
    page.locator(".widget-play button").first.click()
    page.wait_for_function(f"({EPOCH})() > {beyond}", timeout=10_000)


def rests(page, epoch):
    """Whether the picture comes to an epoch and stays there, with the player's button at rest."""
    page.wait_for_function(f"({EPOCH})() === {epoch}", timeout=10_000)
    page.wait_for_timeout(PAUSE)
    return page.evaluate(EPOCH) == epoch and page.locator(".widget-play .fa-play").count() == 1


def test_a_preset_pauses_and_the_reader_plays_on_from_there(page):
    play(page, 7)
    page.get_by_role("button", name="too large").click()
    assert rests(page, 40)
    play(page, 42)


def test_other_data_pause_where_the_run_was(page):
    play(page, 7)
    page.locator(".widget-dropdown select").select_option("separable")
    page.wait_for_timeout(PAUSE)
    assert rests(page, page.evaluate(EPOCH))
