"""One letter, one meaning: every letter that a reader meets stands for what the table below says.

Read are the formulas and the italic letters of the text, the names in the code, the captions that are stored with the
pictures, and the words of quizzes and hints. A letter needs the company of its meaning: one of its words must stand in
the same cell, caption or hint. So `k` in a cell about heads and flips is found, because no step is spoken of there.
"""

import ast
import re
import tomllib
from dataclasses import dataclass

import nbformat
import pytest

from tools.notebook_form import ALL, NOTEBOOKS, read

EXERCISES, EXPLORERS = (NOTEBOOKS.parent / "logreg_core" / part for part in ("exercises", "explorers"))
HEADING, PROGRAM = (
    re.compile(r"^#+ |<summary>For the speaker", re.MULTILINE),
    re.compile(r"```python\n(.*?)```", re.DOTALL),
)
ONE_LETTER = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZαβγδεζηθικλμνξοπρστυφχψω")


@dataclass(frozen=True)
class Letter:
    """What a letter means, the words of which one must be near it, and the only lessons that use it, if not all."""

    meaning: str
    near: str = ""
    lessons: tuple = ()


LETTERS = {
    # everywhere, and so well known that no word need be near
    "x": Letter("feature"),
    "y": Letter("label"),
    "w": Letter("weight"),
    "b": Letter("bias"),
    "z": Letter("score"),
    "p": Letter("probability"),
    "J": Letter("mean log loss"),
    "n": Letter("number of examples"),
    "e": Letter("the number 2.718"),
    "σ": Letter("sigmoid"),
    # only in company
    "t": Letter("threshold", r"threshold|boundary|predict|decision|false positive|recall|right|wrong|miss"),
    "k": Letter("number of a step; as an index, a class", r"step"),
    "α": Letter("learning rate", r"\brate|step"),
    "M": Letter("mean squared error", r"square|minimum|lowest"),
    "L": Letter("likelihood", r"likel|product|probable|heads"),
    "K": Letter("sharpest curvature", r"curv|rate|bend|uphill|safe|formula"),
    "λ": Letter("penalty", r"penal|\bC\b|L2"),
    "C": Letter("scikit-learn's penalty", r"scikit|penal|λ|lambda|weight|default|row|standardiz"),
    "φ": Letter("a coin's probability of heads", r"coin|heads|flip|likelihood|record|product|factor|tail"),
    "s": Letter("standard deviation", r"standard deviation|bell|one scale"),
    "r": Letter("what a miss costs, in false alarms", r"cost|miss|wait|distress|rule"),
    "ε": Letter("a small step", r"step|quotient|slope"),
    "X": Letter("table of features, without a column of ones", r"table|feature|row|column|X @|X\.T|scikit"),
    "H": Letter("Hessian; in a coin's record, heads", r"Hessian|curv|tails|record|flip|head|coin|step|slope|Newton"),
    "S": Letter("the diagonal in the Hessian", r"Hessian"),
    "T": Letter(
        "transposed; in a coin's record, tails", r"transpos|[Ee]igen|curvature|Hessian|tails|record|flip|head|coin"
    ),
    # only where they are needed
    "a": Letter("how much x² counts", r"parabola", ("02",)),
    "m": Letter("the middle of a bell", r"bell", ("02",)),
    "u": Letter("a walk's first part", r"walk|direction|bend|slope|row", ("04", "06")),
    "v": Letter("a walk's second part", r"walk|direction|bend|slope|row", ("04", "06")),
    "d": Letter("difference of two scores", r"scor|class|softmax|sigmoid", ("12",)),
    "h": Letter("what a hidden neuron says", r"neuron|output|hidden", ("12",)),
    "i": Letter("number of an example, below another letter or alone", r"example|row|sum"),
}
NOUNS = {  # a letter right behind one of these words must be one of these letters
    "weight": "wCλ",
    "bias": "b",
    "score": "z",
    "probability": "pφ",
    "threshold": "t",
    "rate": "α",
    "label": "y",
    "feature": "x",
    "likelihood": "L",
    "curvature": "K",
    "penalty": "λC",
    "deviation": "s",
    "loss": "JM",
    "error": "M",
    "step": "εαk",
    "heads": "φH",
    "flips": "H",
    "share": "",
    "chance": "φp",
    "width": "s",
}
NAMED = re.compile(
    rf"\b({'|'.join(NOUNS)})s? (?:\$\\?(\w+)\$|\*(\w)\*|([b-zC-HJ-Zα-ω])(?=[.,;:?)]|$| [a-z]))", re.I | re.M
)
INDICES = set("ijk")  # below a letter: which example, which class
GREEK = {"alpha": "α", "lambda": "λ", "varphi": "φ", "phi": "φ", "sigma": "σ", "varepsilon": "ε", "epsilon": "ε"}
GREEK |= {"eta": "η", "theta": "θ", "beta": "β", "gamma": "γ", "mu": "μ", "pi": "π", "rho": "ρ", "tau": "τ"}
ELSEWHERE = "What others call it"  # where the sheet lists letters of other books


def of_formula(formula):
    """The letters of a formula in LaTeX, without its words and without indices."""
    formula = re.sub(r"\\(text|mathrm|operatorname|mathsf\{T\}|begin|end)\s*(\{[^}]*\}){0,2}", " ", formula)
    formula = re.sub(r"\^\{?(\\mathsf\s*\{?T\}?|\\top)\}?", " ", formula)
    formula = re.sub(rf"_(\{{[{''.join(INDICES)}0-9,=+ ]*\}}|[{''.join(INDICES)}0-9])|\bi *= *1", " ", formula)
    found = [GREEK.get(name, "") for name in re.findall(r"\\([a-zA-Z]+)", formula)]
    return [letter for letter in found if letter] + re.findall(r"[A-Za-z]", re.sub(r"\\[a-zA-Z]+", " ", formula))


def of_text(text):
    """The letters that stand alone in plain text, without its code, its units, its articles and its lists."""
    text = re.sub(r"`[^`]*`|(\d|…|per) ?[hs]\b|°[FC]|\bS-curves?|^ *[A-F]\.", " ", text, flags=re.MULTILINE)
    return re.findall(
        r"(?<![\w’'.%-])([b-zC-HJ-Zα-ω])(?![\w’'-])", text
    )  # without the article a, I, and points A and B


def of_markdown(source):
    """The letters of a cell's formulas, and those that stand alone in italics."""
    source = re.sub(r"```.*?```|`[^`]*`", " ", source, flags=re.DOTALL)
    formulas = re.findall(r"\$\$(.+?)\$\$|\$(.+?)\$", source, flags=re.DOTALL)
    italic = re.findall(r"(?<![*\w])\*([A-Za-zα-ω])\*(?![*\w])", re.sub(r"<sub>.*?</sub>", "", source))
    return [letter for pair in formulas for letter in of_formula("".join(pair))] + italic


def of_code(source):
    """The names of one letter that a program makes: variables, arguments, what a loop counts with."""
    nodes = list(ast.walk(ast.parse(source)))
    stored = [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    return [name for name in stored + [node.arg for node in nodes if isinstance(node, ast.arg)] if name in ONE_LETTER]


def strings(path):
    """What a module's functions say: its strings, with `…` for what is filled in, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    inside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else "…" for part in node.values]
            yield node.lineno, "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield node.lineno, node.value


def screens(cells):
    """Each cell's number, the cell, and all the words from the last heading to the next."""
    begins = [
        at for at, cell in enumerate(cells) if at == 0 or cell.cell_type == "markdown" and HEADING.search(cell.source)
    ]
    for begin, end in zip(begins, [*begins[1:], len(cells)], strict=True):
        words = "\n".join(cell.source for cell in cells[begin:end])
        yield from ((at, cells[at], words) for at in range(begin, end))


def said_in(notebook):
    """What a notebook shows: where it stands, its letters, and the words around them."""
    for at, cell, words in screens(notebook.cells):
        if cell.cell_type == "markdown" and ELSEWHERE not in cell.source:
            programs = PROGRAM.findall(cell.source)
            yield f"cell {at}", cell.source, of_markdown(cell.source) + of_code("\n".join(programs)), words
        elif cell.cell_type == "code":
            shown = "\n".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)
            yield f"cell {at}", cell.source, of_code(cell.source), words
            yield f"cell {at}, what it shows", shown, of_text(shown), words + shown


def said_by_quizzes(path):
    """The same for the quizzes of a lesson; the words around an option are all the words of its quiz."""
    for quiz in tomllib.loads(path.read_text(encoding="utf-8"))["quiz"]:
        words = " ".join([quiz["text"], *(option[part] for option in quiz["option"] for part in ("text", "says"))])
        yield quiz["name"], words, of_text(words), words


def said_by_code(path):
    """The same for the hints or the captions of a module; the words around them are all that it says."""
    found = [
        (line, text) for line, text in strings(path) if " " in text.strip() and not re.search(r"\\|%[a-z]|\{:", text)
    ]
    words = "\n".join(text for _, text in found)
    return ((f"line {line}", text, of_text(text), words) for line, text in found)


def faults(lesson, pieces):
    """A sentence for each letter that is not in the table, is used in another lesson, or stands without its meaning."""
    for place, own, letters, words in pieces:
        for letter in sorted(set(letters)):
            known = LETTERS.get(letter)
            if known is None:
                yield f"{place}: {letter} is not in the table of letters"
            elif lesson and known.lessons and lesson not in known.lessons:
                yield f"{place}: {letter} is {known.meaning} in {', '.join(known.lessons)}, and nothing here"
            elif not re.search(known.near, words, re.IGNORECASE):
                yield f"{place}: {letter} is {known.meaning}, and nothing here speaks of that"
        for noun, *either in NAMED.findall(own):
            letter = GREEK.get("".join(either), "".join(either))
            if letter in LETTERS and letter not in NOUNS[noun.lower()]:
                yield f"{place}: here {letter} is a {noun.lower()}, and it should be {LETTERS[letter].meaning}"
        if re.search(r"\bX\b[^\n=]* = [^\n]*np\.ones|\$X\$ is \$\(x_i, 1\)", own):
            yield f"{place}: X has a column of ones; call it X1"


def lesson_of(path):
    """The number of a lesson in a file's name, if there is one."""
    number = re.search(r"[0-9]{2}", path.stem)
    return number and number[0]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_a_notebook_uses_each_letter_for_one_thing(path):
    found = list(faults(lesson_of(path), said_in(read(path))))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", sorted(EXERCISES.glob("*.toml")), ids=lambda path: path.stem)
def test_a_quiz_uses_each_letter_for_one_thing(path):
    found = list(faults(lesson_of(path), said_by_quizzes(path)))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("folder", [EXERCISES, EXPLORERS], ids=lambda folder: folder.name)
def test_hints_and_captions_use_each_letter_for_one_thing(folder):
    found = [
        f"{path.name}, {fault}"
        for path in sorted(folder.glob("*.py"))
        for fault in faults(lesson_of(path), said_by_code(path))
    ]
    assert not found, "\n".join(found)


def test_the_table_of_the_formula_sheet_is_the_one_that_is_held_here():
    [table] = [cell.source for cell in read(NOTEBOOKS / "formula_sheet.ipynb").cells if "## One letter" in cell.source]
    listed = re.findall(r"(?:\*(\w)\*|\b(X)|([α-ω]))(?=[^|]*\|)", table.split("|---")[-1])
    assert {"t", "k", "L", "J", "M", "K", "s", "λ", "φ", "α", "X"} <= {"".join(each) for each in listed} <= set(LETTERS)


PLANTED = {
    "With $k$ heads the best coin is known.": "k is number of a step",
    "The share $s$ of the way from one minimum to the other.": "s is standard deviation",
    "At time $t$ the ball is here.": "t is threshold",
    "Its largest $\\lambda$ is a curvature.": "λ is penalty",
    "Take a weight $b$ and go on.": "here b is a weight, and it should be bias",
    "The threshold $p$ is low.": "here p is a threshold, and it should be probability",
    "Let $q$ be one minus that.": "q is not in the table of letters",
    "On this sheet *q* is new.": "q is not in the table of letters",
    "A neuron says $h$.": "h is what a hidden neuron says in 12, and nothing here",
    "Row $i$ of $X$ is $(x_i, 1)$, an example.": "X has a column of ones; call it X1",
}


@pytest.mark.parametrize(("sentence", "fault"), PLANTED.items())
def test_a_letter_out_of_its_place_is_found(sentence, fault):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(f"## A heading\n\n{sentence}")])
    assert any(fault in found for found in faults("03", said_in(notebook)))


@pytest.mark.parametrize(
    ("program", "fault"),
    [
        ("for k in [1, 3]:\n    print(k)", "k is number of a step"),
        ("m = 3", "m is the middle of a bell in 02"),
        ("t = 0.1", "t is threshold"),
        ("good = lambda q: q", "q is not in the table"),
        ("X = np.column_stack([x, np.ones(4)])", "X has a column of ones"),
    ],
)
def test_a_name_in_the_code_that_means_something_else_is_found(program, fault):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(program)])
    assert any(fault in found for found in faults("03", said_in(notebook)))


def test_what_a_picture_says_is_read_too():
    shown = nbformat.v4.new_output("display_data", {"text/plain": "At s = 0.336 the loss is 0.326."})
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("explore_slice()", outputs=[shown])])
    assert any("what it shows: s is standard deviation" in found for found in faults("03", said_in(notebook)))


def test_a_letter_in_its_company_is_no_fault():
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell("## Steps\n\nAfter $k$ steps at the rate $\\alpha$ the weight $w$ is near."),
            nbformat.v4.new_code_cell("w, b = 0.0, 0.0\nfor k in range(3):\n    w = step(w)"),
        ]
    )
    assert not list(faults("07", said_in(notebook)))
