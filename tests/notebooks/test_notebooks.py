"""The notebooks as they are stored: clean, in the form of the series, with words for every picture.

That every stored output is what the code gives today is nbval's part: pytest collects `notebooks/` with it.
"""

import re

import nbformat
import pytest

from tools.notebook_form import ALL, NOTEBOOKS, RULES, exercises, read
from tools.refresh_notebooks import LARGEST_PICTURE, TIMED, clean, keep_times, problems, text

README = (NOTEBOOKS.parent / "README.md").read_text(encoding="utf-8")
every_notebook = pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)


@every_notebook
def test_notebook_is_clean(path):
    assert path.read_text(encoding="utf-8") == text(clean(read(path))), "run: make notebooks"
    found = problems(read(path))
    assert not found, "\n".join(found)


@every_notebook
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_form(rule, path):
    faults = list(rule(read(path), path))
    assert not faults, "\n".join(faults)


@every_notebook
def test_the_readme_promises_the_minutes_and_the_question_of_the_notebook(path):
    if path.stem[:2].isdigit():
        [row] = [row for row in README.splitlines() if f"(notebooks/{path.name})" in row]
        first = read(path).cells[0].source
        assert f"[{first.splitlines()[0].removeprefix('# ')}]" in row
        assert row.endswith(f"| {re.search(r'About ([0-9]+) minutes', first)[1]} |")


FOLDED = "<details>\n<summary>For the speaker: How much is two and two?</summary>\n\nAsk them first.\n\n</details>"


def page(*cells):
    """A small notebook in good form, with more cells before its notes."""
    slide = {"slideshow": {"slide_type": "slide"}}
    notes = {"slideshow": {"slide_type": "notes"}}
    return nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell("# How much is two and two?", metadata=slide),
            nbformat.v4.new_code_cell("answer = ...", metadata=slide),
            nbformat.v4.new_code_cell('exercises.check("01.1", answer)', metadata=slide),
            nbformat.v4.new_markdown_cell(
                "<details><summary>Hint</summary>Count.</details>\n<details><summary>Solution"
                "</summary>\n\n```python\nanswer = 4\n```\n</details>",
                metadata=slide,
            ),
            *cells,
            nbformat.v4.new_markdown_cell(FOLDED, metadata=notes),
        ]
    )


def code(source, *outputs):
    return nbformat.v4.new_code_cell(source, outputs=list(outputs), metadata={"slideshow": {"slide_type": "-"}})


def prose(source):
    return nbformat.v4.new_markdown_cell(source, metadata={"slideshow": {"slide_type": "-"}})


def note(source):
    return nbformat.v4.new_markdown_cell(source, metadata={"slideshow": {"slide_type": "notes"}})


def picture(words, size=100):
    return nbformat.v4.new_output("display_data", {"image/png": "A" * (size * 4 // 3 // 4 * 4), "text/plain": words})


def test_a_page_in_good_form_breaks_no_rule(tmp_path):
    assert not [fault for rule in RULES for fault in rule(page(), tmp_path / "01_sums.ipynb")]


def test_the_published_solution_is_found():
    [exercise] = exercises(page())
    assert (exercise.name, exercise.stub, exercise.check, exercise.solution) == ("01.1", 1, 2, "answer = 4\n")


@pytest.mark.parametrize(
    "rule, cell",
    [
        ("cells_are_short", code("x = 1\n" * 13)),
        ("cells_are_short", prose("word " * 161)),
        ("every_cell_has_its_place_on_a_slide", nbformat.v4.new_markdown_cell("lost")),
        ("notes_stand_folded_at_the_end_and_name_their_slide", note("Four.")),
        ("notes_stand_folded_at_the_end_and_name_their_slide", note(FOLDED.replace("two and two", "one and one"))),
        ("notes_stand_folded_at_the_end_and_name_their_slide", note(FOLDED.replace("two?", "two? (2)"))),
        ("headings_are_in_order", prose("### Two steps down")),
        ("headings_are_in_order", prose("# Why a second title?")),
        ("imports_are_public_and_draw_nothing", code("from logreg_core.model import *")),
        ("imports_are_public_and_draw_nothing", code("from logreg_core.model import _hidden")),
        ("imports_are_public_and_draw_nothing", code("from logreg_core.losses._log_loss import log_loss")),
        ("imports_are_public_and_draw_nothing", code("import matplotlib.pyplot as plt")),
        ("no_class_no_callback", code("class Model: pass")),
        ("no_class_no_callback", code("slider.observe(print)")),
        ("no_path_of_one_machine", code("open('/home" + "/me/data.csv')")),
        ("links_lead_somewhere", prose("[next](02_missing.ipynb)")),
        ("links_lead_somewhere", prose("[there](#No-such-section)")),
        ("every_picture_has_words", prose("![](picture.png)")),
        ("every_picture_has_words", code("x", picture("<Figure size 640x480>"))),
        ("exercises_have_stub_check_hint_and_solution", code("answer = ...")),
        ("exercises_have_stub_check_hint_and_solution", code('exercises.check("01.2", answer)')),
    ],
)
def test_a_broken_rule_is_found(rule, cell, tmp_path):
    [check] = [check for check in RULES if check.__name__ == rule]
    assert list(check(page(cell), tmp_path / "01_sums.ipynb"))


@pytest.mark.parametrize(("earlier", "faults"), [("x = 1", 1), ("import math", 0)])
def test_a_solution_that_drops_what_its_cell_imported_is_found(earlier, faults, tmp_path):
    [rule] = [rule for rule in RULES if rule.__name__ == "exercises_have_stub_check_hint_and_solution"]
    sums = page()
    sums.cells[1].source = "import math\n\nanswer = ..."
    sums.cells.insert(1, code(earlier))
    assert ["loses math" in fault for fault in rule(sums, tmp_path / "01_sums.ipynb")] == [True] * faults


@pytest.mark.parametrize(
    "output",
    [
        nbformat.v4.new_output("error", ename="ValueError", evalue="no"),
        nbformat.v4.new_output("stream", name="stderr", text="RuntimeWarning: overflow"),
        nbformat.v4.new_output("execute_result", {"text/plain": "<object at 0x7f1122334455>"}),
        nbformat.v4.new_output("display_data", {"application/javascript": "1"}),
        picture("A large picture of nothing.", size=LARGEST_PICTURE + 100),
    ],
    ids=["error", "warning", "address", "script", "large"],
)
def test_what_must_not_be_stored_is_found(output):
    cell = nbformat.v4.new_code_cell("x", outputs=[output], execution_count=1)
    assert problems(nbformat.v4.new_notebook(cells=[cell]))


def test_cleaning_keeps_text_and_pictures_and_drops_the_rest():
    shown = nbformat.v4.new_output(
        "display_data",
        {"application/vnd.jupyter.widget-view+json": {"model_id": "1"}, "image/png": "AAAA", "text/plain": "A curve."},
    )
    cell = nbformat.v4.new_code_cell(
        "x",
        outputs=[shown],
        execution_count=1,
        id="same",
        metadata={"trusted": True, "slideshow": {"slide_type": "slide"}},
    )
    language = {"name": "python", "version": "3.11.7"}
    dirty = nbformat.v4.new_notebook(cells=[cell], metadata={"widgets": {}, "language_info": language})
    cleaned = clean(dirty)
    assert cleaned.cells[0].outputs[0].data == {"image/png": "AAAA", "text/plain": "A curve."}
    assert cleaned.cells[0].metadata == {"slideshow": {"slide_type": "slide"}}
    assert cleaned.cells[0].id == "same"
    assert cleaned.metadata.language_info == {"name": "python"}
    assert clean(cleaned) == cleaned


def test_refreshing_keeps_stored_times_and_nothing_else():
    def timed(text, tags):
        cell = code("x", nbformat.v4.new_output("stream", text=text))
        cell.metadata["tags"] = tags
        return cell

    stored = page(timed("3 ms", [TIMED]), timed("3 ms", []), timed("", [TIMED]))
    stored.cells[-2].outputs = []
    kept = keep_times(page(timed("5 ms", [TIMED]), timed("5 ms", []), timed("5 ms", [TIMED])), stored)
    assert [cell.outputs[0].text for cell in kept.cells[-4:-1]] == ["3 ms", "5 ms", "5 ms"]
