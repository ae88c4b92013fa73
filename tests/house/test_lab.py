"""What JupyterLab gets from us: it knows the settings, and finds the files where it looks for them."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
LAB = HOUSE / "lab"
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_setting_is_one_that_jupyterlab_has():
    schemas = Path(sys.prefix) / "share" / "jupyter" / "lab" / "schemas"
    for path in LAB.glob("labconfig/**/*.json"):
        for plugin, settings in json.loads(path.read_text(encoding="utf-8")).items():
            package, name = plugin.split(":")
            known = json.loads((schemas / package / f"{name}.json").read_text(encoding="utf-8"))["properties"]
            assert set(settings) <= set(known), plugin


def test_the_extension_has_the_name_and_version_of_the_package():
    (path,) = LAB.glob("labextensions/*/package.json")
    package = json.loads(path.read_text(encoding="utf-8"))
    assert package["name"] == path.parent.name == PROJECT["project"]["name"]
    assert package["version"] == PROJECT["project"]["version"]
    assert (path.parent / package["jupyterlab"]["_build"]["load"]).is_file()


def test_all_that_starts_without_need_is_left_out_by_a_name_that_jupyterlab_knows():
    (path,) = LAB.glob("labextensions/*/package.json")
    names = json.loads(path.read_text(encoding="utf-8"))["jupyterlab"]["disabledExtensions"]
    share = Path(sys.prefix) / "share" / "jupyter"
    known = json.loads((share / "lab/static/package.json").read_text(encoding="utf-8"))["jupyterlab"]["extensions"]
    code = "".join(script.read_text(encoding="utf-8") for script in share.glob("lab/static/*.js"))
    for name in names:
        package, _, plugin = name.partition(":")
        assert package in known or (share / "labextensions" / package).is_dir(), name
        assert not plugin or f'"{name}"' in code or f"'{name}'" in code, name


def test_installing_the_package_puts_every_file_where_jupyterlab_looks():
    if not os.environ.get("CI"):
        pytest.skip("the environment may have been made before the files were changed")
    placed = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    files = [path for path in LAB.rglob("*") if path.is_file()]
    for path in files:
        (folder,) = [source for source in placed if path.is_relative_to(HOUSE / source)]
        installed = Path(sys.prefix) / placed[folder] / path.relative_to(HOUSE / folder)
        assert installed.read_bytes() == path.read_bytes()
    assert len(files) >= 3


@pytest.mark.parametrize(
    ("written", "read"), [('["from logreg_core.explorers import explore_sigmoid"]', True), ('["import os"]', False)]
)
def test_only_the_kernel_of_a_lesson_reads_the_pictures_libraries_beforehand_and_leaves_no_name(
    written, read, tmp_path
):
    (tmp_path / "mine.ipynb").write_text(written)
    assert begun(JPY_SESSION_NAME=str(tmp_path / "mine.ipynb")) == [read, []]


def test_a_kernel_without_a_notebook_starts_as_always():
    assert begun(JPY_SESSION_NAME="") == begun(JPY_SESSION_NAME="/no/such.ipynb") == [False, []]


def begun(**environment):
    """Whether what a kernel runs at its start has read the pictures' libraries, and the names that it left behind."""
    (startup,) = LAB.glob("ipython/startup/*.py")
    code = (
        "import json, sys; space = {}; "
        f"exec(open({str(startup)!r}).read(), space); "
        "print(json.dumps(['logreg_core.explorers' in sys.modules, sorted(set(space) - {'__builtins__', '__doc__'})]))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    return json.loads(ran.stdout)
