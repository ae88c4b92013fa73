"""The way to a preset, in JupyterLab: seen, ended by the reader, and left out where no motion is wanted."""

from contextlib import closing

import pytest

from tests.browser.conftest import VIEWPORT
from tools.lab import Notebook

UNHURRIED = """from logreg_core.live import ahead, film
ahead.CROWDED = ahead.PATIENCE = film.PATIENCE = film.ROOM = float("inf")  # whatever else this computer does"""
EXPLORER = "from logreg_core.explorers import explore_sigmoid\nexplore_sigmoid()"
WATCH = """() => {
  const put = CanvasRenderingContext2D.prototype.putImageData, spoken = document.querySelector('.logreg-announced');
  Object.assign(window, { painted: [], said: [] });
  CanvasRenderingContext2D.prototype.putImageData = function (...given) {
    put.apply(this, given);
    painted.push(document.querySelector('.logreg-live .noUi-origin').getBoundingClientRect().left);
  };
  new MutationObserver(() => spoken.textContent && said.push(spoken.textContent)).observe(spoken, { childList: true });
}"""


@pytest.fixture
def watched(browser, window, lab, request):
    """An explorer of which every picture and every spoken sentence is counted."""
    own = browser.new_context(**{"viewport": VIEWPORT} | request.param) if hasattr(request, "param") else None
    with closing(Notebook(own or window, lab, lab.write(UNHURRIED, EXPLORER))) as notebook:
        notebook.run_all()
        notebook.page.wait_for_timeout(1000)  # the picture comes in its size
        notebook.page.evaluate(WATCH)
        yield notebook
    if own:
        own.close()


def press(notebook, label):
    notebook.page.locator(".logreg-live button", has_text=label).first.click()


def kept(notebook):
    """What the kernel has, seen by a page that has just met it."""
    notebook.command("docmanager:save")
    notebook.page.reload()
    notebook.wait_for_kernel()
    notebook.page.locator(".logreg-canvas").wait_for()
    notebook.wait_for_pictures()
    return notebook.see()


def rested(notebook):
    notebook.wait_for_kernel()
    notebook.page.wait_for_timeout(1500)
    return notebook.see()


def test_a_preset_is_walked_to_with_the_handles_and_one_sentence(watched):
    press(watched, "w = 5")
    now = rested(watched)
    places = watched.page.evaluate("painted")
    assert len(places) > 5 and len(set(places)) > 3 and places == sorted(places), "the weight's handle goes along"
    assert watched.page.evaluate("said") == [now["caption"]] == [now["label"]]
    assert watched.page.locator(".logreg-film").count() == 0
    there = kept(watched)
    assert (there["pixels"], there["caption"]) == (now["pixels"], now["caption"])
    assert watched.errors == [] and watched.strays == []


def test_a_key_on_the_way_ends_it_and_wins(watched):
    handle = watched.sliders()[0]
    press(watched, "w = 5")
    watched.page.wait_for_timeout(100)
    handle.press("ArrowLeft")
    now, value = rested(watched), handle.get_attribute("aria-valuenow")
    assert float(value) < 5 and watched.page.locator(".logreg-film").count() == 0
    there = kept(watched)
    assert (there["pixels"], there["caption"]) == (now["pixels"], now["caption"])


def test_presets_pressed_one_after_another_end_with_the_last(watched):
    for label in ("w = 5", "w = 0.5", "reset", "w = 5", "w = 0.5"):
        press(watched, label)
        watched.page.wait_for_timeout(60)
    now = rested(watched)
    there = kept(watched)
    assert (there["pixels"], there["caption"]) == (now["pixels"], now["caption"])


@pytest.mark.parametrize("watched", [{"reduced_motion": "reduce"}], indirect=True)
def test_no_motion_where_the_reader_wants_none(watched):
    press(watched, "w = 5")
    now = rested(watched)
    assert len(watched.page.evaluate("painted")) == 1 and watched.page.evaluate("said") == [now["caption"]]
