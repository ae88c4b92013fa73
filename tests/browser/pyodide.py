"""Pyodide's own server, as far as it can be had without it.

Its program comes from npm and plain wheels from the package index. What is compiled is replaced by modules that take
every call and compute nothing.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import zipfile

from packaging.utils import canonicalize_name, parse_wheel_filename

from tools.live_site import PLUGIN, PYODIDE

COMPILED = {"numpy": "numpy", "matplotlib": "matplotlib", "pillow": "PIL"}
STARTED_WITH = ("micropip", "ipython", "jedi", "logreg-notebooks")
STAND_IN = """
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from unittest.mock import MagicMock


class Anything:
    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self, is_package=True) if name.split(".")[0] == {name!r} else None

    def create_module(self, spec):
        return MagicMock(name=spec.name, __path__=[], __spec__=spec)

    def exec_module(self, module):
        pass


del sys.modules[{name!r}]
sys.meta_path.insert(0, Anything())
sys.modules[{name!r}] = import_module({name!r})
"""


def install(live, address):
    """Put Pyodide into the folder `live` of a site that is served at `address`, and let its kernel take it there."""
    folder = live / "pyodide"
    folder.mkdir()
    npm = [shutil.which("npm"), "pack", "--silent", f"pyodide@{PYODIDE}"]
    packed = subprocess.run(npm, cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]
    with tarfile.open(folder / packed) as archive:
        archive.extractall(folder, filter="data")
    for part in (folder / "package").iterdir():
        part.rename(folder / part.name)
    _wheels(live / "wheels" / "pyodide-lock.json", folder)
    settings = json.loads((live / "jupyter-lite.json").read_text())
    kernel = settings["jupyter-config-data"]["litePluginSettings"][PLUGIN]
    kernel["pyodideUrl"] = f"{address}live/pyodide/pyodide.mjs"
    (live / "jupyter-lite.json").write_text(json.dumps(settings))


def _wheels(path, folder):
    lock = json.loads(path.read_text())
    python = lock["info"]["python"]
    for name in COMPILED:
        lock["packages"][name]["depends"] = []
    plain = [package for package in _needed(lock["packages"]) if package["file_name"].startswith("https://")]
    wanted = [
        f"{package['name']}=={package['version']}" for package in plain if package["name"].lower() not in COMPILED
    ]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--platform=any"]
    subprocess.run([*pip, f"--python-version={python}", "--dest", folder, *wanted], check=True)
    for name, module in COMPILED.items():
        _stand_in(folder, name, lock["packages"][name]["version"], module)
    for wheel in folder.glob("*.whl"):
        package = lock["packages"][parse_wheel_filename(wheel.name)[0]]
        package |= {"file_name": f"../pyodide/{wheel.name}", "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest()}
    path.write_text(json.dumps(lock))


def _needed(packages):
    """What the kernel and our wheel need, and what that needs."""
    names = list(STARTED_WITH)
    for name in names:
        more = map(canonicalize_name, packages[name]["depends"])
        names += [other for other in more if other not in names]
    return [packages[name] for name in names]


def _stand_in(folder, name, version, module):
    about = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{module}/__init__.py", STAND_IN.replace("{name!r}", repr(module)))
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")
