"""What was solved, kept from one day to the next in a small file beside the lessons: names, and nothing else.

Nobody is ever bothered with it. Where there are no lessons, where nothing can be written, or where the file is broken,
nothing is kept. `LOGREG_PROGRESS=off` in the environment says that nothing should be.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from . import _lesson

NAME = ".progress.json"
_HERE = Path.cwd()  # where the notebook is, before its reader goes elsewhere


def kept():
    """The names of the exercises and quizzes that were ever solved here."""
    path = _place()
    try:
        names = json.loads(path.read_text(encoding="utf-8"))["solved"] if path else []
        return {name for name in names if isinstance(name, str)}
    except (OSError, ValueError, LookupError, TypeError):
        return set()


def keep(name):
    """Remember one more."""
    path, names = _place(), kept()
    if path is None or name in names:
        return
    part = path.with_name(f"{NAME}.{os.getpid()}")  # two kernels may write at once; neither finds half a file
    with suppress(OSError):
        part.write_text(json.dumps({"solved": sorted(names | {name})}) + "\n", encoding="utf-8")
        part.replace(path)
    with suppress(OSError):
        part.unlink(missing_ok=True)


def _place():
    """The file, if it has a place."""
    beside_lessons = (_HERE / f"{_lesson.FILES[0]}.ipynb").exists()
    return _HERE / NAME if beside_lessons and os.environ.get("LOGREG_PROGRESS") != "off" else None
