"""The walls of the house: who may import whom, and what stands nowhere in it."""

import ast
import importlib
import inspect
import re
import shutil
import subprocess
import sys
import tomllib
import typing
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from logreg_core.panels import words
from tools.notebook_form import ALL, PLACES

HOUSE = Path(__file__).parents[2]
PACKAGE = HOUSE / "logreg_core"
NUMERICS = ("inputs", "data", "model", "losses", "training", "metrics")
ROOMS = {
    "inputs": {"numpy"},
    "data": {"numpy", "inputs", "sklearn"},  # scikit-learn brings a data set along; nothing of it is loaded before
    "model": {"numpy", "inputs"},
    "losses": {"numpy", "inputs", "model"},
    "training": {"numpy", "inputs", "model", "losses"},
    "metrics": {"numpy", "inputs"},
    "panels": {"matplotlib", "numpy"},
    "live": {"ipywidgets", "anywidget", "traitlets", "IPython", "matplotlib", "PIL", "numpy", "panels"},
    "explorers": {"numpy", *NUMERICS, "panels", "live"},
    "exercises": {"anywidget", "traitlets", "IPython", "numpy", "nbformat", "nbclient", *NUMERICS},
}
MODULES = sorted(PACKAGE.rglob("*.py"))
every_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())


def room_of(path):
    """The room a module belongs to, whether the room is a file or a folder."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    """What a module imports, as dotted names from the top."""
    package = ("logreg_core", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*above, *([node.module] if node.module else [])))
            yield from (f"{base}.{alias.name}" for alias in node.names)


def neighbour(name):
    """The room of this package, or the library, that an imported name belongs to."""
    parts = name.split(".")
    return parts[1] if parts[0] == "logreg_core" and len(parts) > 1 else parts[0]


PICTURE = re.compile(r'"image/png": "[^"]*"')  # whose letters mean nothing


def tracked():
    """The text files under version control."""
    if not shutil.which("git") or not (HOUSE / ".git").exists():
        pytest.skip("this copy is not under version control")
    names = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    files = [HOUSE / name for name in names.split("\0") if not name.endswith((".png", ".gif", ".otf"))]
    return [file for file in files if file.is_file()]


@every_module
def test_rooms_import_only_their_neighbours(path):
    room = room_of(path)
    allowed = ROOMS.get(room, set()) | {room}
    assert room == "__init__" or room in ROOMS, f"{room} is no room of the house"
    strangers = {name for name in imports(path) if neighbour(name) not in allowed | sys.stdlib_module_names}
    assert not strangers


@every_module
def test_modules_are_read_in_one_sitting(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 210, "would a second room serve?"


@every_module
def test_no_star_no_pyplot_no_tasks_of_ours(path):
    names = set(imports(path))
    assert not [name for name in names if name.endswith(".*")]
    assert not [name for name in names if "pyplot" in name or name.startswith("pylab")]
    assert not [name for name in names if name.split(".")[0] in {"asyncio", "sched", "multiprocessing"}]
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\bThread\(|\bTimer\(|clear_output|\bOutput\(", source)


@every_module
def test_every_module_says_what_lives_in_it(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_that_a_room_offers_is_explained(room):
    offered = importlib.import_module(f"logreg_core.{room}")
    names = getattr(offered, "__all__", None) or [
        name
        for name, thing in vars(offered).items()
        if callable(thing) and name[0] != "_" and getattr(thing, "__module__", "") == offered.__name__
    ]
    assert names
    assert not [name for name in names if not inspect.getdoc(getattr(offered, name))]


def verbs(room):
    """The functions that a room offers, by name."""
    offered = importlib.import_module(f"logreg_core.{room}")
    return {name: thing for name in offered.__all__ if inspect.isfunction(thing := getattr(offered, name))}


@pytest.mark.parametrize("room", [*NUMERICS, "explorers", "exercises"])
def test_help_of_the_package_names_the_room_and_its_verbs(room):
    words = re.findall(r"[\w.]+", importlib.import_module("logreg_core").__doc__)
    assert not {f"logreg_core.{room}", *verbs(room)} - set(words)


def test_help_of_the_package_names_nothing_that_is_not_there():
    named = {word for word in re.findall(r"\w+", importlib.import_module("logreg_core").__doc__) if "_" in word}
    assert not named - {"logreg_core"} - set().union(*map(verbs, [*NUMERICS, "explorers", "exercises"]))


@pytest.mark.parametrize("room", NUMERICS)
def test_completion_in_a_room_offers_its_public_names_only(room):
    offered = importlib.import_module(f"logreg_core.{room}")
    assert {name for name in dir(offered) if name[0] != "_"} == set(offered.__all__)


@pytest.mark.parametrize("room", NUMERICS)
def test_public_functions_say_what_they_take_and_give_back(room):
    for name, function in verbs(room).items():
        parameters = inspect.signature(function).parameters
        assert set(typing.get_type_hints(function)) == {*parameters, "return"}, name
        if room != "inputs":  # whose functions are one line each
            told = inspect.getdoc(function)
            assert not [parameter for parameter in parameters if not re.search(rf"\b{parameter}\b", told)], name
            assert "Returns\n-------" in told or not parameters, name


@pytest.mark.parametrize("path", sorted((PACKAGE / "live").glob("*.py")), ids=lambda path: path.name)
def test_the_engine_knows_the_houses_style_and_words_and_none_of_its_panels(path):
    known = {f"logreg_core.panels.{name}" for name in ("style", *(word for word in vars(words) if word[0] != "_"))}
    assert {name for name in imports(path) if neighbour(name) == "panels"} <= known


def test_numbers_need_no_pictures():
    rooms = [room for room in NUMERICS if (PACKAGE / room).exists() or (PACKAGE / f"{room}.py").exists()]
    code = (
        f"import sys, {', '.join(f'logreg_core.{room}' for room in rooms)}\n"
        "print([name for name in ('matplotlib', 'ipywidgets', 'IPython', 'sklearn') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_place_of_one_machine_in_any_file():
    hosts = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org|index[-]url|find[-]links")
    found = [
        f"{path.relative_to(HOUSE)}: {match[0]}"
        for path in tracked()
        for words in (hosts, PLACES)
        if (match := words.search(path.read_text(encoding="utf-8")))
    ]
    assert not found


def test_nothing_is_left_for_later():
    words = re.compile(r"\b(?:" + "|".join(["TO" + "DO", "FIX" + "ME", "X" * 3, "NotImplemented" + "Error"]) + r")\b")
    found = [
        f"{path.relative_to(HOUSE)}: {match[0]}"
        for path in tracked()
        if (match := words.search(PICTURE.sub("", path.read_text(encoding="utf-8"))))
    ]
    assert not found


@pytest.mark.parametrize("asked", [["check"], ["format", "--check"]], ids=" ".join)
def test_code_is_tidy(asked):
    done = subprocess.run([sys.executable, "-m", "ruff", *asked, "."], cwd=HOUSE, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_pinned_versions_lie_in_the_declared_ranges(name):
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text())["project"]
    lines = (HOUSE / name).read_text().splitlines()
    pins = [Requirement(line) for line in lines if "==" in line and not line.startswith("#")]
    declared = project["dependencies"] + (project["optional-dependencies"]["test"] if "test" in name else [])
    for wanted in map(Requirement, declared):
        found = [pin for pin in pins if pin.name.lower() == wanted.name.lower()]
        assert found, f"{wanted.name} is not pinned: run make lock"
        assert all(wanted.specifier.contains(next(iter(pin.specifier)).version) for pin in found), wanted
    assert lines[-1] == "-e ."


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_in_the_guides_lead_somewhere(name):
    links = re.findall(r"\]\(([^)#\s]+)", (HOUSE / name).read_text(encoding="utf-8"))
    assert not [link for link in links if not link.startswith("https://") and not (HOUSE / link).exists()]


def test_readme_lists_the_notebooks_that_exist():
    assert set(re.findall(r"\]\(notebooks/(.+?)\)", (HOUSE / "README.md").read_text(encoding="utf-8"))) == {
        path.name for path in ALL
    }
