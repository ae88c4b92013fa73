"""The table of a class, as CSV for a spreadsheet and as one page that needs nothing else."""

import csv
import html
import io
from collections import Counter

from .. import _lesson
from .._feedback import to_html

MARKS = {"right": ("✓", "right"), "wrong": ("✗", "not yet"), "unreadable": ("✗", "not yet"), "open": ("○", "not tried")}
NOT_TRIED, NO_NOTEBOOK = MARKS["open"], ("", "no notebook")
OFTEN = 3  # of what the checks said most often to one exercise, so many are shown
KEY = "✓ right, ✗ tried and not yet right, ○ not tried, empty: no such notebook from this learner."
FORMATIVE = (
    "This shows a teacher where a class stands. It is no examination: anybody can write a ✓ into a file, and every "
    "solution is public."
)
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What the class handed in</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem; color: #1b1b1b; background: #fff; }}
p {{ max-width: 46rem; }}
.wide {{ overflow-x: auto; }}
table {{ border-collapse: collapse; }}
th, td {{ border: 1px solid #ccc; padding: 2px 8px; text-align: center; white-space: nowrap; }}
tbody th, td:last-child, th:last-child {{ text-align: left; }}
tbody th {{ position: sticky; left: 0; background: #fff; }}
td:last-child {{ white-space: normal; min-width: 24rem; }}
.right {{ background: #d9f0dd; }} .wrong, .unreadable {{ background: #fde3d3; }}
small {{ color: #444; }}
@media print {{ body {{ font-size: 11px; margin: 0; }} .wide {{ overflow: visible; }} }}
</style>
</head>
<body>
<main>
<h1>What the class handed in</h1>
<p>{formative}</p>
<p>{how} {key}</p>
<div class="wide" tabindex="0" role="region" aria-label="Learners and exercises">
<table>
<thead><tr><th scope="col">learner</th>{heads}<th scope="col">files and remarks</th></tr></thead>
<tbody>
{rows}
</tbody>
<tfoot><tr><th scope="row">right</th>{totals}<td></td></tr></tfoot>
</table>
</div>
{hints}
</main>
</body>
</html>
"""


def columns(learners):
    """Every exercise of the notebooks that anybody handed in."""
    seen = {name for learner in learners for name in learner.verdicts}
    return [name for name in _lesson.exercises() if name in seen]


def mark(learner, exercise):
    """The mark of a learner for an exercise, and the word for it."""
    if exercise not in learner.verdicts:
        return NO_NOTEBOOK
    verdict = learner.verdicts[exercise]
    return NOT_TRIED if verdict is None else MARKS[verdict.status]


def as_csv(learners):
    """The table as text for a spreadsheet."""
    names, out = columns(learners), io.StringIO()
    table = csv.writer(out)
    table.writerow(["learner", *names, "files", "remarks"])
    for one in learners:
        marks = [mark(one, name)[0] for name in names]
        table.writerow([_harmless(cell) for cell in (one.name, *marks, "; ".join(one.files), "; ".join(one.remarks))])
    return out.getvalue()


def as_page(learners, how):
    """The table as a page; `how` says in a sentence where the marks come from."""
    names = columns(learners)
    right = Counter(name for one in learners for name in names if mark(one, name) == MARKS["right"])
    return _PAGE.format(
        formative=html.escape(FORMATIVE),
        how=html.escape(how),
        key=html.escape(KEY),
        heads="".join(f'<th scope="col">{name}</th>' for name in names),
        rows="\n".join(_row(one, names) for one in learners),
        totals="".join(f"<td>{right[name]}</td>" for name in names),
        hints=_hints(learners, names),
    )


def _row(learner, names):
    cells = ""
    for name in names:
        sign, words = mark(learner, name)
        status = getattr(learner.verdicts.get(name), "status", "open")
        cells += (
            f'<td class="{status}"><span role="img" aria-label="{words}">{sign}</span></td>' if sign else "<td></td>"
        )
    remarks = "<br>".join(html.escape(remark) for remark in learner.remarks)
    files = f"<small>{html.escape('; '.join(learner.files))}</small>" if learner.files else ""
    said = "<br>".join(part for part in (remarks, files) if part)
    return f'<tr><th scope="row">{html.escape(learner.name)}</th>{cells}<td>{said}</td></tr>'


def _hints(learners, names):
    """What the checks said most often to those who were not yet right."""
    parts = []
    for name in names:
        said = Counter(
            verdict.text
            for one in learners
            if (verdict := one.verdicts.get(name)) and verdict.status in ("wrong", "unreadable")
        )
        lines = "".join(f"<li>{count} × {to_html(text)}</li>" for text, count in said.most_common(OFTEN))
        parts += [f"<h3>{name}</h3>\n<ul>{lines}</ul>"] if lines else []
    return "\n".join(["<h2>What the checks said most often</h2>", *parts]) if parts else ""


def _harmless(cell):
    """Text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
