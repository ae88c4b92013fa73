"""JupyterLite, which runs the lessons in the reader's own browser: part of the site that `tools.site` builds."""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from packaging.utils import parse_wheel_filename

HOUSE = Path(__file__).parents[1]
# A kernel goes with one Pyodide. It is never installed: a JupyterLab with a server would load it, and complain.
KERNEL, PLUGIN = "jupyterlite-pyodide-kernel==0.8.6", "@jupyterlite/pyodide-kernel-extension:kernel"
PYODIDE = "314.0.6"
PYODIDE_SERVER = f"https://cdn.jsdelivr.net/pyodide/v{PYODIDE}/full"
# What Pyodide brings along is written in its own lock, from its package of this version on npm, as it came.
PYODIDE_LOCK = HOUSE / "site/live" / f"pyodide-{PYODIDE}-lock.json"
# What it does not bring, all of it plain Python: a wheel's name, what is imported from it, and what that needs.
# scikit-learn comes when a lesson imports it; the lessons without it need not wait for it.
WHEELS = {
    "comm": ("comm", []),
    "psygnal": ("psygnal", []),
    "ipywidgets": ("ipywidgets", ["comm", "ipython", "traitlets"]),
    "anywidget": ("anywidget", ["ipywidgets", "psygnal", "typing-extensions"]),
    "logreg-notebooks": ("logreg_core", ["numpy", "matplotlib", "pillow", "ipywidgets", "anywidget"]),
}
EXTENSIONS = ("@jupyter-widgets/jupyterlab-manager", "anywidget")


def live(site):
    """Build JupyterLite with the lessons into the folder `live` of the site; wheels come from the package index."""
    with tempfile.TemporaryDirectory() as folder:
        lite = Path(folder) / "lite"
        shutil.copytree(HOUSE / "notebooks", lite / "files" / "notebooks", ignore=shutil.ignore_patterns(".*"))
        shutil.copy(HOUSE / "site/live/jupyter-lite.json", lite)
        shutil.copy(HOUSE / "lab/labconfig/default_setting_overrides.d/logreg-notebooks.json", lite / "overrides.json")
        _pip("download", "--no-deps", "--dest", lite, KERNEL)
        _write(lite / "jupyter_lite_config.json", {"LiteBuildConfig": _choices(lite)})
        command = [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", lite, "--output-dir", site / "live"]
        subprocess.run(command, check=True, cwd=lite, stdout=subprocess.DEVNULL)
    lock(wheels(site / "live" / "wheels"))


def _choices(lite):
    """JupyterLab alone, and of all that is installed for it only what the lessons need."""
    installed = Path(sys.prefix) / "share/jupyter/labextensions"
    ours = HOUSE / "lab/labextensions/logreg-notebooks"
    return {
        "apps": ["lab"],
        "ignore_sys_prefix": True,
        "federated_extensions": [*map(str, [*lite.glob("*.whl"), *(installed / name for name in EXTENSIONS), ours])],
        "no_libarchive": True,
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
    }


def wheels(folder):
    """Put the wheels that Pyodide has not into `folder`, ours built and the others as they are locked; the folder."""
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, HOUSE)
    theirs = [f"{name}=={version(name)}" for name in WHEELS if name != "logreg-notebooks"]
    _pip("download", "--no-deps", "--only-binary=:all:", "--platform=any", "--dest", folder, *theirs)
    return folder


def lock(folder):
    """Write Pyodide's lock with the wheels of `folder` in it: who imports one of them gets it, and what it needs."""
    told = json.loads(PYODIDE_LOCK.read_text())
    for package in told["packages"].values():
        package["file_name"] = f"{PYODIDE_SERVER}/{package['file_name']}"
    for path in folder.glob("*.whl"):
        name, number, *_ = parse_wheel_filename(path.name)
        imported, needs = WHEELS[name]
        told["packages"][name] = {
            "name": name,
            "version": str(number),
            "file_name": path.name,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "install_dir": "site",
            "package_type": "package",
            "imports": [imported],
            "depends": needs,
            "unvendored_tests": False,
        }
    _write(folder / "pyodide-lock.json", told)


def _pip(*command):
    subprocess.run([sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *command], check=True)


def _write(path, told):
    path.write_text(json.dumps(told))
