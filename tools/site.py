"""The site in `_site/`: the book of the lessons, and the lessons live in the browser. `make site` runs this."""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.live_site import live

HOUSE = Path(__file__).parents[1]
SITE = HOUSE / "_site"
PAGES = ("site/index.md", "site/teachers.md", "README.md", "LICENSE", "LICENSE-text")
# Of MathJax: the program for formulas written in TeX, and its letters.
MATHJAX = ("tex-chtml.js", "output/chtml/fonts/woff-v2")


def book(site):
    """Build the lessons and the guides as pages to read, into the folder `site`; any warning is an error."""
    with tempfile.TemporaryDirectory() as folder:
        source, pages = Path(folder) / "source", Path(folder) / "pages"
        shutil.copytree(HOUSE / "notebooks", source / "notebooks", ignore=shutil.ignore_patterns(".*"))
        shutil.copytree(HOUSE / "docs", source / "docs")
        for name in PAGES:
            shutil.copy(HOUSE / name, source)
        command = [sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", "--keep-going"]
        places = ["--conf-dir", HOUSE / "site", "--doctree-dir", Path(folder) / "doctrees", source, pages]
        subprocess.run([*command, *places], check=True)
        shutil.copytree(pages, site, dirs_exist_ok=True)
    _mathjax(site / "_static" / "mathjax")


def _mathjax(there):
    """MathJax as it lies in its package, so that formulas need no other server."""
    here = Path(importlib.util.find_spec("sphinx-mathjax-offline").origin).parent / "static" / "mathjax"
    for name in MATHJAX:
        (shutil.copytree if (here / name).is_dir() else _copy)(here / name, there / name)


def _copy(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


if __name__ == "__main__":
    shutil.rmtree(SITE, ignore_errors=True)
    book(SITE)
    live(SITE)
    print(f"{SITE / 'index.html'} is the first page.")
