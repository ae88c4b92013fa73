"""Run the notebooks and store them the way a reader should find them: with text and pictures, without widget views.

    python -m tools.refresh_notebooks [notebooks/02_sigmoid.ipynb ...]

Every notebook runs in a fresh kernel. What is stored depends on nothing but its cells, so running this twice changes
no byte. A notebook that shows an error, a warning or too large a picture is left as it was, and the command fails.
"""

import base64
import copy
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import matplotlib.font_manager  # noqa: F401  lists the fonts now: on a new machine that prints a line, once
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from tools.kernel import private_jupyter

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
KEPT_CELL_METADATA = ("slideshow", "tags", "jupyter")
TIMED = "nbval-ignore-output"  # the tag of a cell that measures time: it shows something else at every run
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
READABLE = {"text/plain", "text/html", "text/markdown", "text/latex", "image/png"}
LARGEST_PICTURE = 60 * 1024  # bytes
LONGEST_TEXT = 10_000  # characters of one output
VOLATILE = re.compile(r"\bat 0x[0-9a-f]{6,}|/home/\w|/Users/\w|[A-Z]:\\\\")


def clean(notebook):
    """The notebook as it is stored; what differs from run to run or from machine to machine is gone."""
    stored = copy.deepcopy(notebook)
    stored.metadata = nbformat.from_dict(METADATA)
    for cell in stored.cells:
        for name in set(cell.metadata) - set(KEPT_CELL_METADATA):
            del cell.metadata[name]
        if cell.cell_type == "code":
            cell.outputs = _joined(_readable(output) for output in cell.outputs)
            for output in cell.outputs:
                if output.output_type == "execute_result":
                    output.execution_count = cell.execution_count
    return stored


def keep_times(notebook, stored):
    """Leave stored times as they are: new ones would say nothing new, and change the file at every run."""
    for cell, before in zip(notebook.cells, stored.cells, strict=True):
        if TIMED in cell.metadata.get("tags", []) and before.get("outputs"):
            cell.outputs = before.outputs
    return notebook


def text(notebook):
    """The bytes of the file, as text."""
    return nbformat.writes(notebook).rstrip("\n") + "\n"


def problems(notebook):
    """What must not be stored, in words; empty when all is well."""
    found, count = [], 0
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            count += 1
            if cell.execution_count != count:
                found.append(f"cell {place}: run number {cell.execution_count}, not {count}: run from a fresh kernel")
            found += [f"cell {place}: {trouble}" for output in cell.outputs for trouble in _troubles(output)]
    return found


def run(notebook, folder):
    """Execute a copy of the notebook in a fresh kernel that starts in `folder`."""
    done = copy.deepcopy(notebook)
    client = NotebookClient(
        done,
        timeout=120,
        kernel_name="python3",
        store_widget_state=False,
        record_timing=False,
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute(stderr=subprocess.DEVNULL)
    return done


def refresh(path):
    """Run one notebook and store it clean; the problems that kept it from being stored."""
    before = path.read_text(encoding="utf-8")
    start = time.perf_counter()
    try:
        stored = nbformat.reads(before, as_version=4)
        notebook = keep_times(clean(run(stored, path.parent)), stored)
    except CellExecutionError as error:
        return [str(error)]
    found = problems(notebook)
    if not found:
        after = text(notebook)
        path.write_text(after, encoding="utf-8", newline="\n")
        state = "unchanged" if after == before else "changed"
        print(f"{path.name}: {state}, {len(after) / 1024:.0f} KB, {time.perf_counter() - start:.1f} s", flush=True)
    return found


def _readable(output):
    if "data" in output:
        output.data = {kind: value for kind, value in output.data.items() if kind != WIDGET_VIEW}
        output.metadata = {kind: value for kind, value in output.metadata.items() if kind in output.data}
    return output


def _joined(outputs):
    """Drop empty outputs and join a stream that happened to arrive in several pieces."""
    kept = []
    for output in outputs:
        if output.output_type == "stream" and kept and kept[-1].get("name") == output.name:
            kept[-1].text += output.text
        elif "data" not in output or output.data:
            kept.append(output)
    return kept


def _troubles(output):
    if output.output_type == "error":
        yield f"an error: {output.ename}: {output.evalue}"
    if output.get("name") == "stderr":
        yield f"a warning: {output.text.strip()[:200]}"
    data = output.get("data", {"text/plain": output.get("text", "")})
    if unknown := set(data) - READABLE:
        yield f"an output that cannot be read on a page: {sorted(unknown)}"
    for kind, value in data.items():
        if kind == "image/png":
            size = len(base64.b64decode(value))
            if size > LARGEST_PICTURE:
                yield f"a picture of {size / 1024:.0f} KB; {LARGEST_PICTURE // 1024} KB is the limit"
        elif len(value) > LONGEST_TEXT:
            yield f"{len(value)} characters of {kind}; {LONGEST_TEXT} is the limit"
        elif VOLATILE.search(value):
            yield f"text that differs from machine to machine: {VOLATILE.search(value)[0]!r}"


def main(names):
    """Refresh the named notebooks, or all; the exit code."""
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        private_jupyter(folder)
        for path in map(Path, names or sorted(NOTEBOOKS.glob("*.ipynb"))):
            for problem in refresh(path.resolve()):
                failed = True
                print(f"{path.name}: {problem}", file=sys.stderr, flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
