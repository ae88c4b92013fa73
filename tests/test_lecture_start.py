"""What a teacher meets before the first slide: any folder, any options, and a door that opens."""

import json

import pytest

from lecture.__main__ import lessons


def notebook(path, *sources):
    """A notebook of these cells."""
    path.write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": source} for source in sources]}))


@pytest.mark.parametrize(("sources", "title"), [
    ([], "Untitled"), ([[]], "Untitled"), (["\n  \n", "#"], "Untitled"),
    (["", ["\n", "# What if?\n", "more"]], "What if?"), (["no heading"], "no heading")])
def test_the_list_takes_the_first_line_there_is_or_the_name_of_the_file(tmp_path, sources, title):
    notebook(tmp_path / "Untitled.ipynb", *sources)
    assert list(lessons(tmp_path)) == [{"file": "Untitled.ipynb", "number": "", "title": title}]


@pytest.mark.parametrize("content", [
    b"", b"{", b"[]", b"3", b"{}", b'{"cells": null}', b'{"cells": [{}]}', b'{"cells": [{"source": 3}]}', b"\xff"])
def test_the_list_leaves_out_what_is_no_notebook(tmp_path, content):
    (tmp_path / "00_broken.ipynb").write_bytes(content)
    (tmp_path / "folder.ipynb").mkdir()
    notebook(tmp_path / "01_whole.ipynb", "# Whole")
    assert list(lessons(tmp_path)) == [{"file": "01_whole.ipynb", "number": "01", "title": "Whole"}]
