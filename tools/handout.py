"""The notebooks for a class, without solutions and without the speaker's notes; hints stay.

    python -m tools.handout [folder]

Nothing else is changed but a link that leads out of the folder, of which the words stay: every cell of code, every
stored picture and every other link is that of `notebooks/`.
"""

import copy
import re
import sys
from pathlib import Path

from tools.notebook_form import ALL, read
from tools.refresh_notebooks import text

HANDOUT = Path(__file__).parents[1] / "handout"
OUTSIDE = re.compile(r"\[([^]]+)\]\(\.\./[^)]*\)")
SOLUTION = re.compile(r"<details>\s*<summary>[^<]*solution[^<]*</summary>.*?</details>\s*", re.S | re.I)


def for_learners(notebook):
    """A copy of the notebook in which nobody finds an answer before the own one."""
    kept = copy.deepcopy(notebook)
    kept.cells = [cell for cell in kept.cells if cell.metadata.get("slideshow", {}).get("slide_type") != "notes"]
    for cell in kept.cells:
        if cell.cell_type == "markdown":
            cell.source = OUTSIDE.sub(r"\1", SOLUTION.sub("", cell.source)).rstrip()
    kept.cells = [cell for cell in kept.cells if cell.source]
    return kept


def main(names):
    """Write every notebook into a folder, `handout/` unless another one is named; the exit code."""
    folder = Path(names[0]) if names else HANDOUT
    folder.mkdir(parents=True, exist_ok=True)
    for path in ALL:
        (folder / path.name).write_text(text(for_learners(read(path))), encoding="utf-8", newline="\n")
    print(f"{len(ALL)} notebooks without solutions and notes are in {folder}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
