"""The table of a class, as a page that a teacher opens."""

from contextlib import closing

import nbformat
import pytest

from logreg_core.exercises import check
from logreg_core.exercises.report.__main__ import main
from tests.browser.axe import violations

ANSWERS = {"ann": 0.53, "ben": 0.3, "cy": ...}


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_a_teacher_who_hears_the_page_or_uses_keys_gets_all_of_it(browser, tmp_path, colors):
    for name, answer in ANSWERS.items():
        said = nbformat.v4.new_output("execute_result", {"text/plain": repr(check("02.3", answer))})
        cell = nbformat.v4.new_code_cell('exercises.check("02.3", answer)', outputs=[said])
        nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / f"{name}.ipynb")
    assert main([str(tmp_path)]) == 0
    with closing(browser.new_context(offline=True, color_scheme=colors)) as window:
        page = window.new_page()
        page.goto((tmp_path / "report.html").as_uri())
        assert page.get_by_role("row").count() == 2 + len(ANSWERS)
        assert page.get_by_role("row", name="ben").get_by_role("img", name="not yet").count() == 1
        assert violations(page) == []
