"""A hand-in run again, in a fresh kernel that ends with it. It is somebody else's program: run only whom you trust."""

import os
import subprocess
import tempfile
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from .notebook import code_cells, result

LIMIT = 120  # seconds for one notebook
PART = 0.25  # of them for one cell, so that one endless loop does not cost the exercises after it


def run_again(notebook, limit=LIMIT):
    """What the checks in a notebook say when all its cells run, in order.

    Parameters
    ----------
    notebook : dict
        As `read` gives it; left as it is.
    limit : float
        Seconds until it is stopped; a single cell is interrupted after a quarter of them.

    Returns
    -------
    Result
        With a remark where it was stopped, or where a verdict differs from the stored one.
    """
    before = result(notebook)
    if before.lesson is None:
        return before
    done, begun, stopped = _cleared(notebook), [], []

    def left(cell):
        begun.append(time.monotonic())  # a kernel that takes long to start costs the learner nothing
        seconds = min(PART * limit, begun[0] + limit - time.monotonic())
        if seconds <= 0:
            raise CellTimeoutError("no time is left")
        return seconds

    def note(cell, cell_index, execute_reply):
        if execute_reply["content"].get("ename") == "Late":
            stopped.append(f"code cell {cell_index + 1} was interrupted after {PART * limit:g} s")

    with tempfile.TemporaryDirectory(prefix="hand-in-") as folder:
        os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"  # this environment's kernel, not one of another project
        client = NotebookClient(
            done,
            kernel_name="python3",
            timeout_func=left,
            interrupt_on_timeout=True,
            error_on_timeout={"ename": "Late", "evalue": "", "traceback": []},
            allow_errors=True,
            store_widget_state=False,
            on_cell_executed=note,
            resources={"metadata": {"path": folder}},
        )
        client.log.disabled = True  # what it would say stands in the table
        try:
            client.execute(stderr=subprocess.DEVNULL, env=os.environ | {"LOGREG_PROGRESS": "off"})
        except (CellTimeoutError, DeadKernelError, RuntimeError) as trouble:
            ended = isinstance(trouble, CellTimeoutError)
            stopped.append(f"stopped after {limit:g} s" if ended else "its kernel died")
    return _compared(result(done), before, stopped)


def _cleared(notebook):
    """A notebook of the same code that shows nothing yet: what is not reached has said nothing."""
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell.source) for cell in code_cells(notebook)])


def _compared(after, before, stopped):
    """The new result, and where it differs from what was handed in."""
    for name, verdict in after.verdicts.items():
        was = before.verdicts.get(name)
        if was is not None and was.right and (verdict is None or not verdict.right):
            after.remarks.append(f"{name}: handed in as right, and not right when run")
    after.remarks += stopped
    return after
