"""What a class is handed: no solution and no note is left in it, and all else is as it was."""

import re

import pytest

from tools.handout import main
from tools.notebook_form import ALL, NOTES, code_cells, exercises, links_lead_somewhere, read

every_notebook = pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def handout(tmp_path_factory):
    folder = tmp_path_factory.mktemp("handout")
    assert main([str(folder)]) == 0
    return folder


@every_notebook
def test_nothing_of_solutions_and_notes_is_left(handout, path):
    before, after = read(path), read(handout / path.name)
    left = "\n".join(cell.source for cell in after.cells)
    assert "For the speaker" not in left and "Solution<" not in left
    for exercise in exercises(before):
        assert exercise.solution.strip() not in left
    for note in before.cells:
        if NOTES.match(note.source):
            told = note.source.split("</summary>")[1].removesuffix("</details>")
            assert not [line for line in told.splitlines() if line.strip() and line in left]


@every_notebook
def test_it_runs_as_before_and_keeps_hints_links_and_prose(handout, path):
    before, after = read(path), read(handout / path.name)
    assert code_cells(after) == code_cells(before)
    assert list(links_lead_somewhere(after, handout / path.name)) == []
    hints = ["\n".join(cell.source for cell in notebook.cells).count("<summary>Hint") for notebook in (before, after)]
    assert hints[0] == hints[1] == len(exercises(before))
    kept = {cell.id: cell.source for cell in after.cells}
    for cell in before.cells:
        if "Solution" not in cell.source and not NOTES.match(cell.source):
            assert kept[cell.id] == re.sub(r"\[(.+?)\]\(\.\./.+?\)", r"\1", cell.source)
