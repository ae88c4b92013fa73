"""What a teacher meets before the first slide: any folder, any options, and a door that opens."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from lecture.__main__ import HERE, NOTEBOOKS, lessons
from tools.lab import PATIENCE, free_port


def notebook(path, *sources):
    """A notebook of these cells."""
    path.write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": source} for source in sources]}))


@pytest.mark.parametrize(
    ("sources", "title"),
    [
        ([], "Untitled"),
        ([[]], "Untitled"),
        (["\n  \n", "#"], "Untitled"),
        (["", ["\n", "# What if?\n", "more"]], "What if?"),
        (["no heading"], "no heading"),
    ],
)
def test_the_list_takes_the_first_line_there_is_or_the_name_of_the_file(tmp_path, sources, title):
    notebook(tmp_path / "Untitled.ipynb", *sources)
    assert list(lessons(tmp_path)) == [{"file": "Untitled.ipynb", "number": "", "title": title}]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"3", b"{}", b'{"cells": null}', b'{"cells": [{}]}', b'{"cells": [{"source": 3}]}', b"\xff"],
)
def test_the_list_leaves_out_what_is_no_notebook(tmp_path, content):
    (tmp_path / "00_broken.ipynb").write_bytes(content)
    (tmp_path / "folder.ipynb").mkdir()
    notebook(tmp_path / "01_whole.ipynb", "# Whole")
    assert list(lessons(tmp_path)) == [{"file": "01_whole.ipynb", "number": "01", "title": "Whole"}]


@pytest.mark.parametrize("options", [[], ["--token=a +&%"], ["--token=mine", "--base_url=/class/"]], ids=" ".join)
def test_the_browser_opens_a_door_that_is_open(tmp_path, options):
    notebook(tmp_path / "own.ipynb", "# What if?")
    browser, seen = tmp_path / "browser.py", tmp_path / "seen"
    browser.write_text("import sys\nfrom pathlib import Path\nPath(sys.argv[1]).write_text(sys.argv[2])")
    opening = " ".join(path.as_posix() for path in map(Path, (sys.executable, browser, seen))) + " %s"
    server = subprocess.Popen(
        [sys.executable, "-m", "lecture", str(tmp_path), f"--port={free_port()}", *options],
        cwd=HERE.parent,
        env=dict(os.environ, BROWSER=opening),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        end = time.monotonic() + PATIENCE
        while not (seen.exists() and seen.read_text()) and time.monotonic() < end:
            time.sleep(0.1)
        with urllib.request.urlopen(seen.read_text(), timeout=PATIENCE) as page:
            assert "What if?" in page.read().decode()
    finally:
        server.terminate()
        server.communicate(timeout=PATIENCE)


def started(words, folder):
    """What `python -m lecture` says and how it ends, when it does not come to serving."""
    code = (
        "import runpy, sys; from voila.app import Voila\n"
        "Voila.start = lambda self: print('serves', self.root_dir, self.port, self.token)\n"
        "runpy.run_module('lecture', run_name='__main__', alter_sys=True)"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=folder,
        capture_output=True,
        text=True,
        env=dict(os.environ, PYTHONPATH=str(HERE.parent)),
        timeout=PATIENCE,
    )


@pytest.mark.parametrize(
    ("words", "folder"),
    [
        (["--port=18997"], NOTEBOOKS),
        (["--port", "18997"], NOTEBOOKS),
        (["own", "--port", "18997"], "own"),
        (["--no-browser", "--port=18997", "own"], "own"),
    ],
)
def test_options_and_a_folder_come_in_any_order(tmp_path, words, folder):
    (tmp_path / "own").mkdir()
    done = started([*words, "--token=mine"], tmp_path)
    assert done.stdout == f"serves {tmp_path / folder} 18997 mine\n", done.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nowhere"], "There is no folder nowhere."),
        (["18997"], "There is no folder 18997."),
        (["own", "two words"], "One folder at a time, please, not 2: own, two words. Quote a name with a space in it."),
    ],
)
def test_a_folder_that_cannot_be_shown_is_refused_in_a_sentence(tmp_path, words, sentence):
    (tmp_path / "own").mkdir()
    done = started(words, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence + "\n")


def test_the_options_are_explained_when_asked_for(tmp_path):
    assert "--Voila.ip=<Unicode>" in started(["--help-all"], tmp_path).stdout
