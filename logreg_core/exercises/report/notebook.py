"""One notebook that was handed in: what the checks in it said, and what is odd about it, in plain words."""

import contextlib
import json
import re
from collections import Counter
from dataclasses import dataclass, field

import nbformat

from .. import _lesson
from .._feedback import told

BEST = ("right", "wrong", "unreadable", "open")  # of several verdicts on one exercise the first of these counts
_CHECK = re.compile(r"\bcheck\(\s*[\"'](\d\d\.\d+)[\"']")


class Unreadable(Exception):
    """A file that is no notebook; the message says in words what it is instead."""


@dataclass
class Result:
    """What one notebook says: exercise -> `Feedback` for each exercise that it holds, and remarks."""

    verdicts: dict = field(default_factory=dict)  # None where there is a check that said nothing
    remarks: list = field(default_factory=list)

    @property
    def lesson(self):
        """The number of the notebook whose exercises these are, such as "02"; None if there are none."""
        counts = Counter(exercise.split(".")[0] for exercise in self.verdicts)
        return counts.most_common(1)[0][0] if counts else None


@dataclass(frozen=True)
class Cell:
    """A code cell: whatever else was in the file, this is text and a number."""

    source: str
    run: int
    said: tuple
    error: str


def read(path):
    """The notebook in a file, as plain data: what learners did to it need not be valid.

    Raises
    ------
    Unreadable
        If it is none.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("is not text: damaged, or another kind of file under this name") from None
    except OSError as error:
        raise Unreadable(f"cannot be opened ({error.strerror})") from None
    if not text.strip():
        raise Unreadable("is an empty file")
    if re.search(r"^<{7} ", text, re.M):
        raise Unreadable("holds a merge conflict of Git")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("is damaged: it breaks off, or something in it was overwritten") from None
    if isinstance(content, dict) and "worksheets" in content:  # of a Jupyter from before 2014
        with contextlib.suppress(Exception):
            content = nbformat.reads(text, as_version=4)
    if not isinstance(content, dict) or not isinstance(content.get("cells"), list):
        raise Unreadable("is not a notebook")
    return content


def result(notebook):
    """What the checks in a notebook said, as its outputs are."""
    cells, found = list(code_cells(notebook)), Result()
    for place, cell in enumerate(cells):
        asked = [name for name in _CHECK.findall(cell.source) if name in _lesson.exercises()]
        said = [feedback for text in cell.said for feedback in told(text) if feedback.exercise in _lesson.exercises()]
        for feedback in said:
            if feedback.exercise not in asked:
                found.remarks.append(f"{feedback.exercise}: its cell was edited after it ran; not counted")
        for name in asked:
            mine = [feedback for feedback in said if feedback.exercise == name]
            if not mine and cell.error:
                found.remarks.append(f"{name}: the check stopped with {cell.error}")
            elif not mine and cell.said:
                found.remarks.append(f"{name}: shows something else than what a check says")
            elif mine and place and cells[place - 1].run > cell.run:
                found.remarks.append(f"{name}: the cell above ran again after the check")
            found.verdicts[name] = best([found.verdicts.get(name), *mine])
    return _with_what_is_missing(found, cells)


def _with_what_is_missing(found, cells):
    """Say so where nothing was run, a check is gone, or this is another notebook altogether."""
    if found.lesson is None:
        found.remarks.append("no exercise of the series is in it")
        return found
    wanted = [name for name in _lesson.exercises() if name.startswith(f"{found.lesson}.")]
    gone = [name for name in wanted if name not in found.verdicts]
    if gone:
        found.remarks.append(f"{', '.join(gone)}: the check is missing")
    if not any(cell.said or cell.error for cell in cells):
        found.remarks.append("holds no outputs: nothing was run, or they were cleared")
    found.verdicts.update(dict.fromkeys(gone))
    return found


def best(verdicts):
    """The best of some verdicts, None where there is none."""
    told = [verdict for verdict in verdicts if verdict is not None]
    return min(told, key=lambda verdict: BEST.index(verdict.status), default=None)


def code_cells(notebook):
    """Whatever is a code cell in a notebook that anybody may have edited."""
    for cell in notebook["cells"]:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            outputs = cell.get("outputs")
            outputs = [one for one in outputs if isinstance(one, dict)] if isinstance(outputs, list) else []
            errors = [_text(one.get("ename")) or "an error" for one in outputs if one.get("output_type") == "error"]
            run = cell.get("execution_count")
            yield Cell(
                _text(cell.get("source")),
                run if isinstance(run, int) else 0,
                tuple(text for one in outputs if (text := _said(one))),
                errors[0] if errors else "",
            )


def _said(output):
    data = output.get("data")
    return _text(output.get("text")) or (_text(data.get("text/plain")) if isinstance(data, dict) else "")


def _text(value):
    """The text that a file holds in one piece or in lines; none where it holds something else."""
    if isinstance(value, list):
        return "".join(line for line in value if isinstance(line, str))
    return value if isinstance(value, str) else ""
