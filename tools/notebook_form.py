"""What a notebook of the series looks like: one function per rule, each yields what breaks it, in words."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
ALL = sorted(NOTEBOOKS.glob("*.ipynb"))
SLIDE_TYPES = {"slide", "subslide", "fragment", "skip", "notes", "-"}
DRAWING = {"matplotlib", "ipywidgets", "IPython", "anywidget", "PIL", "pylab", "plotly", "bokeh"}
STUB = re.compile(r"^(?:\w+ = |(?:    )+)\.\.\.", re.M)  # answer = ..., or the body of a function or method to build
CHECK = re.compile(r'exercises\.check\("(\d\d\.\d+)", (\w+)\)')
NOTES = re.compile(r"<details>\s*<summary>For the speaker: (.+?)(?: \((\d+)\))?</summary>.*</details>\s*$", re.S)
PLACES = re.compile(r"(?<![\w.:/-])(?:/(?:home|root|Users|tmp|mnt|opt|work)/|[A-Z]:\\)\w")


def read(path):
    """The notebook at `path`."""
    return nbformat.read(path, as_version=4)


def code_cells(notebook):
    """The cells to run, in order."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def words(markdown):
    """How many words a reader reads; tags and formulas do not count."""
    return len(re.sub(r"<[^>]+>|\$[^$]*\$", " ", markdown).split())


@dataclass
class Exercise:
    """A stub, its check, and the code of the published solution."""

    name: str
    stub: int
    check: int
    solution: str


def exercises(notebook):
    """The exercises of a notebook: stub cell, check cell, then `<details>` with a hint and a solution.

    A stub is `answer = ...`, a function or a class whose bodies are a docstring and `...`, or a program to be fixed
    that assigns or defines the name that is checked.
    """
    found, cells = [], notebook.cells
    for place, cell in enumerate(cells):
        if cell.cell_type == "code" and (match := CHECK.fullmatch(cell.source.strip())):
            gives = re.compile(rf"^(?:def {match[2]}\(|class {match[2]}\b|{match[2]}\b.* = )", re.M)
            stub = next((i for i in range(place - 1, -1, -1) if cells[i].cell_type == "code"), None)
            if stub is None or not gives.search(cells[stub].source):
                raise ValueError(f"check {match[1]} does not follow a cell that gives `{match[2]}`")
            after = ""
            for later in cells[place + 1 :]:
                if later.cell_type == "code":
                    break
                after += later.source + "\n"
            solution = re.search(r"<summary>[^<]*[Ss]olution.*?```python\n(.*?)```", after, re.S)
            if not solution or not gives.search(solution[1]):
                raise ValueError(f"check {match[1]} is not followed by a solution that gives `{match[2]}`")
            if not re.search(r"<summary>[^<]*[Hh]int", after):
                raise ValueError(f"check {match[1]} has no hint")
            found.append(Exercise(match[1], stub, place, solution[1]))
    return found


def cells_are_short(notebook, path):
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            lines = [line for line in cell.source.splitlines() if line.strip()]
            if not 1 <= len(lines) <= 12:
                yield f"cell {place}: {len(lines)} lines of code"
        elif words(cell.source) > 160:
            yield f"cell {place}: {words(cell.source)} words"


def every_cell_has_its_place_on_a_slide(notebook, path):
    kinds = [cell.metadata.get("slideshow", {}).get("slide_type") for cell in notebook.cells]
    for place, kind in enumerate(kinds):
        if kind not in SLIDE_TYPES:
            yield f"cell {place}: slide type {kind!r}"
    if kinds[:1] != ["slide"]:
        yield "the first cell does not begin a slide"
    if "notes" not in kinds and path.stem[0].isdigit():
        yield "no notes for the speaker"


def notes_stand_folded_at_the_end_and_name_their_slide(notebook, path):
    """They hold the answers: a learner does not meet them under the question, a lecturer's slides find them."""
    slides = [
        title
        for cell in notebook.cells
        if "slide" in cell.metadata.get("slideshow", {}).get("slide_type", "")
        for title in re.findall(r"^#{1,3} +(.+?)\s*$", cell.source, re.M)[:1]
    ]
    begun = False
    for place, cell in enumerate(notebook.cells):
        is_note = cell.metadata.get("slideshow", {}).get("slide_type") == "notes"
        if begun and not is_note:
            yield f"cell {place}: something follows the notes for the speaker"
        begun |= is_note
        if is_note and not (match := NOTES.match(cell.source)):
            yield f"cell {place}: notes that are open to everybody"
        elif is_note and slides.count(match[1]) < int(match[2] or 1):
            yield f"cell {place}: there is no slide {match[1]!r}"


def headings_are_in_order(notebook, path):
    level, titles = 0, 0
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type != "markdown":
            continue
        for mark, title in re.findall(r"^(#{1,6}) +(.+)$", re.sub(r"```.*?```", "", cell.source, flags=re.S), re.M):
            if len(mark) > level + 1:
                yield f"cell {place}: {title!r} skips a level"
            level, titles = len(mark), titles + (len(mark) == 1)
            if len(mark) == 1 and path.stem[0].isdigit() and not re.search(r"[?…]", cell.source.split("\n\n")[0]):
                yield f"the title {title!r} asks nothing"
    if titles != 1 or not notebook.cells[0].source.startswith("# "):
        yield "a notebook has one title, and begins with it"


def imports_are_public_and_draw_nothing(notebook, path):
    for place, node in _nodes(notebook):
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(alias.name for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name == "*" or any(part.startswith("_") for part in name.split(".")):
                yield f"cell {place}: imports {name}"
        if names[0].split(".")[0] in DRAWING:
            yield f"cell {place}: imports {names[0]}: pictures and widgets come from logreg_core"
        if names[0].startswith("logreg_core.") and names[0].count(".") > 1:
            yield f"cell {place}: imports {names[0]}: a lesson knows the rooms, not what stands in them"


def no_class_no_callback(notebook, path):
    built = {match[2] for cell in code_cells(notebook) if (match := CHECK.fullmatch(cell.source.strip()))}
    for place, node in _nodes(notebook):
        if isinstance(node, ast.ClassDef) and node.name not in built:
            yield f"cell {place}: defines the class {node.name}"
        if isinstance(node, ast.Attribute) and node.attr in {"observe", "on_click", "on_msg"}:
            yield f"cell {place}: ties a callback with {node.attr}"


def no_path_of_one_machine(notebook, path):
    for place, cell in enumerate(notebook.cells):
        if match := PLACES.search(cell.source):
            yield f"cell {place}: {match[0]}"


def links_lead_somewhere(notebook, path):
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type != "markdown":
            continue
        for link in re.findall(r'\]\(([^)\s]+)|(?:href|src)="([^"]+)"', cell.source):
            target, _, section = (link[0] or link[1]).partition("#")
            if target.startswith(("http:", "https:", "mailto:", "data:")):
                continue
            there = (path.parent / target) if target else path
            if not there.exists():
                yield f"cell {place}: there is no {target}"
            elif section and section not in _sections(notebook if not target else read(there)):
                yield f"cell {place}: there is no section {section} in {there.name}"


def every_picture_has_words(notebook, path):
    for place, cell in enumerate(notebook.cells):
        if re.search(r"!\[\s*\]\(", cell.source) or re.search(r"<img(?![^>]*\balt=\"[^\"]+\")[^>]*>", cell.source):
            yield f"cell {place}: a picture without alt text"
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "image/png" in data and not re.match(r"[^<].{19,}\.$", data.get("text/plain", "").strip(), re.S):
                yield f"cell {place}: a picture without a sentence: {data.get('text/plain', '')[:80]!r}"


def exercises_have_stub_check_hint_and_solution(notebook, path):
    try:
        found = exercises(notebook)
    except ValueError as problem:
        yield str(problem)
        return
    for exercise in found:
        if not path.stem.startswith(exercise.name.split(".")[0]):
            yield f"exercise {exercise.name} is in {path.stem}"
        earlier, cell = notebook.cells[: exercise.stub], notebook.cells[exercise.stub]
        kept = _imported(exercise.solution).union(
            *(_imported(one.source) for one in earlier if one.cell_type == "code")
        )
        if lost := _imported(cell.source) - kept:
            yield f"exercise {exercise.name}: the solution in its cell's place loses {', '.join(sorted(lost))}"
    checked = {exercise.stub for exercise in found}
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "code" and STUB.search(cell.source) and place not in checked:
            yield f"cell {place}: something to fill in, without a check"


RULES = [
    cells_are_short,
    every_cell_has_its_place_on_a_slide,
    notes_stand_folded_at_the_end_and_name_their_slide,
    headings_are_in_order,
    imports_are_public_and_draw_nothing,
    no_class_no_callback,
    no_path_of_one_machine,
    links_lead_somewhere,
    every_picture_has_words,
    exercises_have_stub_check_hint_and_solution,
]


def _nodes(notebook):
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            for node in ast.walk(ast.parse(cell.source)):
                yield place, node


def _imported(source):
    """The names that a piece of code imports."""
    imports = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import | ast.ImportFrom)]
    return {name.asname or name.name for node in imports for name in node.names}


def _sections(notebook):
    """The anchors that JupyterLab gives to headings."""
    titles = [
        title
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for title in re.findall(r"^#{1,6} +(.+?)\s*$", cell.source, re.M)
    ]
    return {title.replace(" ", "-") for title in titles}
