"""What JupyterLab gets from us: it knows the settings, and finds the files where it looks for them."""

import json
import os
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
