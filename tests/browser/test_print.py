"""The formula sheet on paper."""

import re
from contextlib import closing

import nbformat
from nbconvert import HTMLExporter

from tools.notebook_form import NOTEBOOKS


def test_the_formula_sheet_prints_on_two_pages_without_network(browser, tmp_path):
    sheet = nbformat.read(NOTEBOOKS / "formula_sheet.ipynb", as_version=4)
    page, _ = HTMLExporter(
        exclude_input=True, exclude_input_prompt=True, exclude_output_prompt=True
    ).from_notebook_node(sheet)
    (tmp_path / "sheet.html").write_text(page, encoding="utf-8")
    with closing(browser.new_context(offline=True)) as window:
        opened = window.new_page()
        opened.goto((tmp_path / "sheet.html").as_uri())
        paper = opened.pdf(format="A4", scale=0.7, margin=dict.fromkeys(("top", "bottom", "left", "right"), "10mm"))
    assert len(re.findall(rb"/Type /Page\b", paper)) == 2
