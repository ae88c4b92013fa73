"""Read a folder of hand-ins, or run them again, and write the table of the class."""

import argparse
import sys
from functools import partial
from pathlib import Path

from .hand_ins import learners
from .notebook import result
from .rerun import LIMIT, run_again
from .table import FORMATIVE, as_csv, as_page, columns, mark


def main(given=None):
    """Write `report.csv` and `report.html`; the exit code."""
    asked = _asked(given)
    if not asked.folder.is_dir():
        print(f"There is no folder {asked.folder}.", file=sys.stderr)
        return 2
    everybody = learners(asked.folder, partial(_aloud, limit=asked.limit) if asked.run else result)
    if not everybody:
        print(f"There is no hand-in in {asked.folder}.", file=sys.stderr)
        return 2
    how = (
        "Every notebook was run again from top to bottom in a fresh kernel."
        if asked.run
        else "Read from the outputs stored in the notebooks; nothing was run."
    )
    target = asked.to or asked.folder
    try:
        target.mkdir(parents=True, exist_ok=True)
        (target / "report.csv").write_text(as_csv(everybody), encoding="utf-8-sig", newline="")  # as spreadsheets like
        (target / "report.html").write_text(as_page(everybody, how), encoding="utf-8")
    except OSError as error:
        print(f"The table cannot be written to {target} ({error.strerror}). Name another folder with --to.")
        return 2
    words = [mark(one, name)[1] for one in everybody for name in columns(everybody)]
    counts = ", ".join(f"{words.count(word)} {word}" for word in ("right", "not yet", "not tried"))
    print(f"{len(everybody)} learners: {counts}. See {target / 'report.html'} and {target / 'report.csv'}.")
    return 0


def _asked(given):
    asks = argparse.ArgumentParser(
        prog="python -m logreg_core.exercises.report",
        description="A table of learners and exercises, from a folder with one notebook for each learner, or with a "
        f"folder for each. {FORMATIVE}",
    )
    asks.add_argument("folder", type=Path, help="what was handed in")
    asks.add_argument("--to", type=Path, help="where to write report.csv and report.html; into the folder unless given")
    asks.add_argument("--run", action="store_true", help="run every notebook again; it is other people's code")
    asks.add_argument("--limit", type=seconds, default=LIMIT, help="seconds for one notebook, %(default)s unless given")
    return asks.parse_args(given)


def seconds(text):
    """A time limit that was asked for."""
    value = float(text)
    if not 1 <= value <= 3600:
        raise ValueError
    return value


def _aloud(notebook, limit):
    """Run one again, and let who waits see that something happens."""
    found = run_again(notebook, limit)
    print(".", end="", flush=True, file=sys.stderr)
    return found


if __name__ == "__main__":
    sys.exit(main())
