"""The notebooks in a running kernel: every cell twice, every solution, every widget to both its ends."""

import inspect
from contextlib import closing

import pytest

from tools.kernel import Kernel, Trouble
from tools.notebook_form import ALL, code_cells, exercises, read
from tools.refresh_notebooks import TIMED


@pytest.fixture(scope="module", params=ALL, ids=lambda path: path.stem)
def lesson(request):
    """A notebook and a kernel to run it in."""
    with closing(Kernel(request.param.parent)) as kernel:
        yield read(request.param), kernel


def run(cell, kernel):
    """Run a cell; what it shows, or nothing where it measures time: nbval does not compare that either."""
    shown = kernel.run(cell.source, cell.id)
    return [] if TIMED in cell.metadata.get("tags", []) else shown


def run_all(notebook, kernel):
    """Run every cell; what they show."""
    return [run(cell, kernel) for cell in code_cells(notebook)]


def controls():
    """What a reader can do to the widgets that exist: (label, widget, message) for every end and option."""
    from ipywidgets import Button
    from ipywidgets.widgets.widget import _instances

    found = []
    for name, widget in list(_instances.items()):
        label = f"{type(widget).__name__} {getattr(widget, 'description', '')!r}"
        if getattr(widget, "disabled", False):
            continue
        if isinstance(widget, Button):
            found.append((label, name, None))
        elif hasattr(widget, "choice") and hasattr(widget, "options"):
            found += [(label, name, {"choice": i}) for i in range(len(widget.options))]
        elif hasattr(widget, "index") and hasattr(widget, "options"):
            several = isinstance(widget.index, tuple)
            found += [(label, name, {"index": [i] if several else i}) for i in range(len(widget.options))]
        elif hasattr(widget, "base") and hasattr(widget, "max"):
            found += [(label, name, {"value": widget.base**end}) for end in (widget.min, widget.max)]
        elif hasattr(widget, "max") and isinstance(getattr(widget, "value", None), tuple):
            found += [(label, name, {"value": [end, end]}) for end in (widget.min, widget.max)]
        elif hasattr(widget, "max") and hasattr(widget, "value"):
            found += [(label, name, {"value": end}) for end in (widget.min, widget.max)]
        elif isinstance(getattr(widget, "value", None), bool):
            found += [(label, name, {"value": value}) for value in (not widget.value, widget.value)]
    return found


def sweep(kernel):
    """Move every widget everywhere, also those that appear on the way; the labels of what was moved."""
    kernel.run(inspect.getsource(controls))
    moved, seen = [], set()
    while fresh := [control for control in kernel.ask("controls()") if control[1] not in seen]:
        for label, widget, state in fresh:
            try:
                kernel.press(widget) if state is None else kernel.move(widget, **state)
            except Trouble as trouble:
                raise Trouble(f"{label} {state or 'pressed'}: {trouble}") from None
            moved.append(label)
            seen.add(widget)
        assert len(seen) < 1000, "pressing buttons makes new widgets without end"
    kernel.run(
        "from ipywidgets.widgets.widget import _instances\n"
        "for widget in list(_instances.values()):\n"
        "    if hasattr(widget, 'check'): widget.check()"
    )
    return moved


def test_every_cell_runs_twice_and_run_all_again(lesson):
    notebook, kernel = lesson
    first = []
    for place, cell in enumerate(code_cells(notebook)):
        first.append(run(cell, kernel))
        assert run(cell, kernel) == first[-1], f"code cell {place} shows something else the second time"
    assert run_all(notebook, kernel) == first


def test_published_solutions_pass_their_own_checks(lesson):
    notebook, kernel = lesson
    asked = exercises(notebook)
    solutions = {exercise.stub: exercise.solution for exercise in asked}
    checks = {exercise.check: exercise.name for exercise in asked}
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            kernel.run(solutions.get(place, cell.source), cell.id)
        if place in checks:
            assert kernel.ask(f"({cell.source}).status") == "right", f"the solution of {checks[place]} is not right"


def test_every_widget_goes_to_both_its_ends(lesson):
    notebook, kernel = lesson
    run_all(notebook, kernel)
    sweep(kernel)
    assert "Traceback" not in kernel.written()


@pytest.fixture
def kernel(tmp_path):
    """A kernel of its own."""
    with closing(Kernel(tmp_path)) as kernel:
        kernel.run("from ipywidgets import *")
        yield kernel


def test_sweep_reaches_every_end_and_option(kernel):
    kernel.run(
        "seen = []\n"
        "def watch(widget):\n"
        "    widget.observe(lambda change: seen.append(change.new), 'value')\n"
        "    return widget\n"
        "box = VBox([watch(IntSlider(1, 0, 7)), watch(Dropdown(options=['a', 'b'])), watch(Checkbox(False))])"
    )
    assert len(sweep(kernel)) == 6
    assert kernel.ask("seen") == [0, 7, "b", True, False]


@pytest.mark.parametrize(
    "source",
    [
        "s = IntSlider(1, 0, 7)\ns.observe(lambda change: 1 / (change.new - 7), 'value')",
        "s = Button()\ns.on_click(lambda _: missing)",
        "s = ToggleButton()\ns.observe(lambda change: __import__('warnings').warn('look'), 'value')",
        "s = Checkbox()\nasync def fail(): raise ValueError('lost')\n"
        "def start(change):\n    __import__('asyncio').ensure_future(fail())\ns.observe(start, 'value')",
    ],
    ids=["slider", "button", "warning", "asyncio"],
)
def test_sweep_sees_a_callback_that_fails(kernel, source):
    kernel.run(source)
    with pytest.raises(Trouble):
        sweep(kernel)
        kernel.run("__import__('gc').collect()")
