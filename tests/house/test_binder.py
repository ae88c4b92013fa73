"""What Binder builds from this repository, read from repo2docker's own plan: nothing is built, no Docker is needed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
README = (HOUSE / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    """The Dockerfile that repo2docker would build, and what it says about it."""
    if sys.platform == "win32":
        pytest.skip("repo2docker does not run on Windows")
    small = tmp_path_factory.mktemp("repository")  # repo2docker reads the settings only
    for name in ("binder/requirements.txt", "binder/runtime.txt", "binder/start", "requirements.txt", "pyproject.toml"):
        (small / name).parent.mkdir(exist_ok=True)
        (small / name).write_text((HOUSE / name).read_text(encoding="utf-8"), encoding="utf-8")
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--no-run", "--debug", str(small)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=small)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_binder_takes_a_python_that_the_package_runs_on(plan):
    major, minor = map(int, re.search(r"environment for python=(\d+)\.(\d+)", plan).groups())
    assert (major, minor) >= (3, 12)
    assert re.search(rf"py-2d{major}-2e{minor}-2d", plan), "the base environment is another Python's"


def test_binder_installs_our_requirements_after_the_files_are_there(plan):
    copied, installed = plan.index("COPY --chown=0:0 src/ "), plan.index('-r "binder/requirements.txt"')
    assert copied < installed, "pip would not find ../requirements.txt"
    lines = (HOUSE / "binder/requirements.txt").read_text().splitlines()
    assert lines[:2] == ["-r ../requirements.txt", "-e ."]
    assert all(re.match(r"[\w-]+==[\d.]+ ", line) for line in lines[2:]), "a pin for everything else"


def test_binder_gives_linear_algebra_one_thread(plan):
    assert re.search(r'ENV R2D_ENTRYPOINT="[^"]*binder/start"', plan)
    said = subprocess.run(
        ["bash", HOUSE / "binder/start", "printenv", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert said.split() == ["1", "1"]


def test_binder_finds_the_slides(plan):
    said = subprocess.run(
        ["bash", HOUSE / "binder/start", "printenv", "JUPYTER_PATH", "JUPYTER_CONFIG_PATH"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for line in said.splitlines():
        assert Path(line.split(":")[0]).samefile(HOUSE / "lecture")


def test_binder_gets_the_notebook_that_belongs_to_jupyterlab():
    pins = dict(re.findall(r"^([a-z]+)==(\d+)", (HOUSE / "requirements.txt").read_text(), re.M))
    assert int(pins["notebook"]) == int(pins["jupyterlab"]) + 3


def test_readme_opens_the_first_notebook_and_names_the_repository_once():
    links = re.findall(r"https://mybinder\.org/v2/gh/\S+", README)
    assert len(links) == 1
    assert re.fullmatch(r"\S+/gh/[\w.-]+/[\w.-]+/HEAD\?urlpath=lab/tree/notebooks/00_start_here\.ipynb", links[0])
