"""A class of thirty hands in: every kind of notebook has its row, says what it is, and nothing stops the table."""

import csv
import io
import json
import shutil
from functools import cache

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logreg_core.exercises import check
from logreg_core.exercises._feedback import told
from logreg_core.exercises._lesson import FILES, exercise, exercises
from logreg_core.exercises.report.__main__ import main
from logreg_core.exercises.report.hand_ins import learners
from logreg_core.exercises.report.notebook import result
from logreg_core.exercises.report.rerun import run_again
from tests.helpers import right_answer
from tools.notebook_form import ALL, NOTEBOOKS, read
from tools.notebook_form import exercises as asked_in

SIGMOID = NOTEBOOKS / "02_the_sigmoid.ipynb"
NAMES = ["02.1", "02.2", "02.3", "02.4"]
WRONG = {"02.1": lambda z: z, "02.2": (1.0, 1.0), "02.3": 0.3, "02.4": lambda z: z}


def fresh():
    """Notebook 02 as a learner gets it."""
    return read(SIGMOID)


def handed_in(**answers):
    """Notebook 02 with what the checks say to these answers stored: `handed_in(right="12", wrong="3")`."""
    notebook = fresh()
    for asked in asked_in(notebook):
        kinds = [kind for kind, digits in answers.items() if asked.name[-1] in digits]
        notebook.cells[asked.check].outputs = [shown(said(asked.name, *kinds))]
    return notebook


@cache
def said(name, kind="open"):
    """What the check of an exercise says to a right, a wrong or no answer."""
    return check(name, {"right": right_answer(exercise(name)), "wrong": WRONG.get(name), "open": ...}[kind])


def shown(feedback):
    data = {"text/plain": repr(feedback), "text/html": feedback._repr_html_()}
    return nbformat.v4.new_output("execute_result", data, execution_count=1)


def checks(notebook):
    """The check cells by name."""
    return {asked.name: notebook.cells[asked.check] for asked in asked_in(notebook)}


def written(notebook):
    return json.dumps(notebook)


def edited(change):
    """A right hand-in after a change."""
    notebook = handed_in(right="1234")
    change(notebook)
    return written(notebook)


def no_check(notebook):
    notebook.cells.remove(checks(notebook)["02.3"])


def other_check(notebook):
    checks(notebook)["02.3"].source = 'exercises.check("02.2", answer)'


def no_outputs(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None


def an_error(notebook):
    error = nbformat.v4.new_output("error", ename="NameError", evalue="name 'sigmoid' is not defined", traceback=[])
    checks(notebook)["02.1"].outputs = [error]


def other_words(notebook):
    checks(notebook)["02.1"].outputs = [nbformat.v4.new_output("stream", text="I think this is right")]


def ran_again(notebook):
    asked = asked_in(notebook)[0]
    notebook.cells[asked.stub].execution_count = 99


def odd_cells(notebook):
    notebook.cells[3] = {"cell_type": "code"}
    notebook.cells[4] = {"cell_type": "code", "source": None, "outputs": 7, "execution_count": "x", "metadata": {}}


def printed(notebook):
    cell = checks(notebook)["02.1"]
    cell.source = 'print(exercises.check("02.1", sigmoid))'
    cell.outputs = [nbformat.v4.new_output("stream", text=cell.outputs[0].data["text/plain"] + "\n")]


def forged(notebook):
    notebook.cells[2].outputs = [shown(said("02.1", "right"))]


@cache
def files():
    """What is handed in, the marks of its row, and a part of what is said about it, by name."""
    return {
        **{f"right {n}": (written(handed_in(right="1234")), "✓✓✓✓", "") for n in range(5)},
        **{f"wrong {n}": (written(handed_in(wrong="1234")), "✗✗✗✗", "") for n in range(3)},
        **{f"half {n}": (written(handed_in(right="12", wrong="3")), "✓✓✗○", "") for n in range(4)},
        "only one": (written(handed_in(right="4")), "○○○✓", ""),
        "untouched": (written(fresh()), "○○○○", ""),
        "cleared": (edited(no_outputs), "○○○○", "holds no outputs"),
        "a check gone": (edited(no_check), "✓✓○✓", "02.3: the check is missing"),
        "a check edited": (edited(other_check), "✓✓○✓", "02.3: its cell was edited after it ran"),
        "an error": (edited(an_error), "○✓✓✓", "02.1: the check stopped with NameError"),
        "own words": (edited(other_words), "○✓✓✓", "02.1: shows something else"),
        "changed later": (edited(ran_again), "✓✓✓✓", "02.1: the cell above ran again after the check"),
        "printed": (edited(printed), "✓✓✓✓", ""),
        "pasted": (edited(forged), "✓✓✓✓", "02.1: its cell was edited"),
        "odd cells": (edited(odd_cells), "✓✓✓✓", ""),
        "own notebook": (written(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])), "", "no exercise"),
        "empty": ("", "", "is an empty file"),
        "broken off": (written(fresh())[:5000], "", "is damaged"),
        "a list": ("[1, 2]", "", "is not a notebook"),
        "merged": ("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> main\n", "", "merge conflict"),
        "an old one": (json.dumps({"worksheets": 3, "nbformat": 3}), "", "is not a notebook"),
        "=SUM(A1)": (written(handed_in(right="1")), "✓○○○", ""),
    }


@pytest.fixture(scope="module")
def hand_ins(tmp_path_factory):
    """Thirty files in one folder, and two that are no text or no notebook."""
    folder = tmp_path_factory.mktemp("class")
    for name, (text, *_) in files().items():
        (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")
    (folder / "a picture.ipynb").write_bytes(bytes(range(256)))
    (folder / "on paper.pdf").write_bytes(b"%PDF")
    (folder / ".ipynb_checkpoints").mkdir()
    return folder


def table(folder):
    """Rows of the CSV by learner."""
    return {row["learner"]: row for row in csv.DictReader(io.StringIO((folder / "report.csv").read_text("utf-8-sig")))}


@pytest.mark.parametrize("name", exercises())
def test_what_a_check_printed_is_read_back_as_it_was(name):
    for answer in (right_answer(exercise(name)), ..., "text", object()):
        said = check(name, answer)
        [read_back] = told(repr(said))
        assert (read_back.exercise, read_back.status) == (name, said.status)
        assert read_back.text.split() == said.text.split()
        assert told(f"before\n{said!r}\n{said!r}\n") == [read_back] * 2


def test_every_hand_in_has_its_row_and_its_marks(hand_ins, capsys):
    assert main([str(hand_ins)]) == 0
    assert "right" in capsys.readouterr().out
    rows = table(hand_ins)
    assert len(rows) == len(files()) + 2 >= 30
    for name, (_, marks, remark) in files().items():
        row = rows["'" + name if name[0] == "=" else name]
        assert "".join(row[exercise] for exercise in NAMES) == marks, name
        assert remark in row["remarks"] if remark else row["remarks"] == "", name
    assert "is not text" in rows["a picture"]["remarks"] and rows["on paper"]["remarks"] == "no notebook, but .pdf"
    assert main([str(hand_ins)]) == 0 and table(hand_ins) == rows  # its own files are no hand-in


def test_the_page_stands_alone_and_says_the_same(hand_ins):
    main([str(hand_ins)])
    page = (hand_ins / "report.html").read_text(encoding="utf-8")
    assert "no examination" in page and "nothing was run" in page
    assert not [word for word in ("http:", "https:", "src=", "<script", "<link") if word in page]
    assert all(f"{name}</th>" in page for name in table(hand_ins) if name[0] != "'")
    # The commonest hint, with the number of those who got it.
    assert f"7 × {said('02.3', 'wrong').text[:20]}" in page


def test_a_folder_for_each_learner_holds_several_lessons_and_tries(tmp_path):
    ann, ben = tmp_path / "Ann Lee_1234_assignsubmission_file_", tmp_path / "Ben"
    (ann / "deeper" / ".ipynb_checkpoints").mkdir(parents=True)
    ben.mkdir()
    (ann / "02_the_sigmoid.ipynb").write_text(written(handed_in(wrong="12")), encoding="utf-8")
    (ann / "deeper" / "again.ipynb").write_text(written(handed_in(right="1")), encoding="utf-8")
    (ann / "deeper" / ".ipynb_checkpoints" / "old.ipynb").write_text("{}", encoding="utf-8")
    shutil.copy(NOTEBOOKS / "04_log_loss.ipynb", ann)
    one, other = learners(tmp_path)
    assert (one.name, other.name) == ("Ann Lee", "Ben")
    assert [one.verdicts[name].status for name in NAMES] == ["right", "wrong", "open", "open"]
    assert "again.ipynb: notebook 02" in "".join(one.files) and "04.1" in one.verdicts
    assert other.remarks == ["an empty folder"]


@pytest.mark.parametrize(
    "file, name",
    [
        ("ann.ipynb", "ann"),
        ("02_the_sigmoid_ann.ipynb", "ann"),
        ("ann-02_the_sigmoid.ipynb", "ann"),
        ("02_the_sigmoid-Copy1.ipynb", "02_the_sigmoid-Copy1"),
        ("02_the_sigmoid (1).ipynb", "02_the_sigmoid (1)"),
        ("student_02.ipynb", "student_02"),
    ],
)
def test_the_learner_is_named_by_what_the_lesson_is_not(tmp_path, file, name):
    (tmp_path / file).write_text("{}", encoding="utf-8")
    assert [one.name for one in learners(tmp_path)] == [name]


def test_the_lessons_are_known_by_the_names_of_their_files():
    assert FILES == tuple(path.stem for path in ALL if path.stem[0].isdigit())


def test_no_folder_and_no_hand_in_are_said_in_a_sentence(tmp_path, capsys):
    assert main([str(tmp_path / "nowhere")]) == main([str(tmp_path)]) == 2
    assert "There is no folder" in capsys.readouterr().err


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=5,
)


@settings(max_examples=60)
@given(st.data())
def test_whatever_somebody_did_to_the_file_it_has_a_row(tmp_path_factory, data):
    content = json.loads(written(handed_in(right="1")))
    for _ in range(data.draw(st.integers(1, 4))):
        place = content
        while (
            isinstance(place, dict | list)
            and place
            and data.draw(st.booleans() if place is not content else st.just(True))
        ):
            key = data.draw(
                st.sampled_from(sorted(place)) if isinstance(place, dict) else st.integers(0, len(place) - 1)
            )
            if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
                place[key] = data.draw(ODD)
                break
            place = place[key]
    folder = tmp_path_factory.mktemp("odd")
    (folder / "somebody.ipynb").write_text(json.dumps(content), encoding="utf-8")
    assert main([str(folder)]) == 0 and set(table(folder)) == {"somebody"}


def program(**cells):
    """A hand-in of a few cells, said to be right: `program(a="answer = 1", check="02.3")`."""
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("from logreg_core import exercises")])
    for name, source in cells.items():
        source = f'exercises.check("{source}", answer)' if name.startswith("check") else source
        made.cells.append(nbformat.v4.new_code_cell(source))
        if name.startswith("check"):
            asked = made.cells[-1].source.split('"')[1]
            made.cells[-1].outputs = [shown(said(asked, "right"))]
    return made


def test_running_again_says_what_is_true():
    notebook = program(a="answer = (2.0, -6.0)", check="02.2", b="answer = 0.3", check2="02.3")
    assert [result(notebook).verdicts[name].status for name in ("02.2", "02.3")] == ["right", "right"]
    again = run_again(notebook)
    assert [again.verdicts[name].status for name in ("02.2", "02.3")] == ["right", "wrong"]
    assert "02.3: handed in as right, and not right when run" in again.remarks


def test_running_again_goes_on_after_errors_and_endless_loops_and_comes_to_an_end():
    notebook = program(
        a="1 / 0",
        b="while True: pass",
        c="input('?')",
        d="answer = (2.0, -6.0)",
        check="02.2",
        e="import os\nos._exit(1)",
    )
    again = run_again(notebook, limit=8)
    assert again.verdicts["02.2"].status == "right"
    assert "code cell 3 was interrupted after 2 s" in again.remarks and "its kernel died" in again.remarks


def test_what_cannot_be_interrupted_is_stopped():
    deaf = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"
    again = run_again(program(a=deaf, b="1", c="2", d="3", e="answer = (2.0, -6.0)", check="02.2"), limit=4)
    assert again.verdicts["02.2"] is None and "stopped after 4 s" in again.remarks


def test_some_hand_ins_are_really_run(tmp_path, capsys):
    notebook = handed_in()
    for asked in asked_in(notebook)[:2]:
        notebook.cells[asked.stub].source = asked.solution
    (tmp_path / "ann.ipynb").write_text(written(notebook), encoding="utf-8")
    (tmp_path / "ben.ipynb").write_text("", encoding="utf-8")
    assert main([str(tmp_path), "--run", "--to", str(tmp_path / "there")]) == 0
    row = table(tmp_path / "there")["ann"]
    assert [row[name] for name in NAMES] == ["✓", "✓", "○", "○"]
    assert "fresh kernel" in (tmp_path / "there" / "report.html").read_text(encoding="utf-8")
