"""What a kernel remembers of its reader: a stale answer is told, progress is counted, nothing outlives the kernel."""

import json
from contextlib import closing

import pytest

from logreg_core.exercises import _kept, check, progress, quiz
from logreg_core.exercises._lesson import exercise, exercises, question, quizzes
from logreg_core.exercises._session import SESSION
from tests.helpers import right_answer
from tools.kernel import Kernel, Trouble

STALE = "This is still your answer to {}: run the cell above first."


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    """A notebook's kernel."""
    with closing(Kernel(tmp_path_factory.mktemp("lesson"))) as kernel:
        kernel.run("from logreg_core import exercises\nimport numpy as np")
        yield kernel


def checked(kernel, name, cell="exercises.check({name!r}, answer)"):
    """What a check cell says."""
    [text] = [text for kind, text in kernel.run(cell.format(name=name)) if kind == "text/plain"]
    return " ".join(text.split())


@pytest.mark.parametrize("answer", ["7", "0.5", "(1.0, 2.0)", "np.array([1.0, 2.0])", "True", "'text'", "slope"])
def test_an_answer_that_was_not_set_again_is_told_as_stale(kernel, answer):
    kernel.run("slope = 0.25")
    kernel.run(f"answer = {answer}")
    assert "still your answer" not in checked(kernel, "02.2")
    for _ in range(2):
        assert STALE.format("02.2") in checked(kernel, "02.3")
    assert "still your answer" not in checked(kernel, "02.2")


@pytest.mark.parametrize("answer", ["7", "0.5", "(1.0, 2.0)", "slope", "answer"])
@pytest.mark.parametrize(
    "again", ["answer = {}", "%%time\nanswer = {}", "answer: float = {}", "z, answer = 1, {}", "(answer := {})"]
)
def test_an_answer_that_was_given_again_is_judged_though_it_be_the_same_object(kernel, answer, again):
    kernel.run("slope = 0.25\nanswer = 3")
    checked(kernel, "02.2")
    kernel.run(f"answer = {answer}")
    checked(kernel, "02.2")
    kernel.run(again.format(answer))
    assert "still your answer" not in checked(kernel, "02.3")


@pytest.mark.parametrize("stops", ["answer = slope(2)", "answer = 1 +", "answer = missing", "1 / 0"])
def test_a_cell_that_stopped_has_not_given_an_answer(kernel, stops):
    kernel.run("slope = 0.25\nanswer = 7")
    checked(kernel, "02.2")
    with pytest.raises(Trouble):
        kernel.run(stops)
    while not kernel.run("print('back')"):
        pass  # what came too soon after the error was dropped
    assert STALE.format("02.2") in checked(kernel, "02.3")


def test_an_answer_set_by_a_cell_that_stopped_later_is_judged(kernel):
    kernel.run("answer = np.sin(7.0)")
    checked(kernel, "02.2")
    with pytest.raises(Trouble):
        kernel.run("answer = 1.5\nanswer = np.sin(8.0)\nprint(missing)")  # a float often lies where the last one lay
    while not kernel.run("print('back')"):
        pass
    assert "still your answer" not in checked(kernel, "02.3")


def test_a_large_answer_is_not_kept_once_the_reader_lets_go_of_it(kernel):
    kernel.run("import gc, weakref\nanswer = np.zeros(1000)\nthere = weakref.ref(answer)")
    checked(kernel, "02.2")
    kernel.run("del answer\ngc.collect()")
    assert kernel.ask("there() is None")


def test_cells_between_that_give_no_answer_change_nothing(kernel):
    kernel.run("answer = 7")
    checked(kernel, "02.2")
    kernel.run("print(answer == 7)\nthe_answer = 3")
    assert STALE.format("02.2") in checked(kernel, "02.4")


def test_something_else_that_is_checked_between_changes_nothing(kernel):
    kernel.run("answer = 7")
    checked(kernel, "02.2")
    checked(kernel, "02.3", "exercises.check({name!r}, 3.5)")
    assert STALE.format("02.2") in checked(kernel, "02.4")


def test_an_answer_given_and_checked_in_one_cell_is_judged(kernel):
    both = "answer = 7\nexercises.check({name!r}, answer)"
    assert "still your answer" not in checked(kernel, "02.2", both)
    assert "still your answer" not in checked(kernel, "02.3", both)
    assert STALE.format("02.3") in checked(kernel, "02.4")


def test_dots_are_an_answer_to_nothing(kernel):
    kernel.run("answer = ...")
    assert "Your turn" in checked(kernel, "02.2") and "Your turn" in checked(kernel, "02.3")


def test_outside_a_notebook_every_answer_is_judged():
    answer = 0.53
    assert check("02.3", answer).right and "still your answer" not in check("02.4", answer).text


def test_progress_counts_what_is_right_once_in_this_notebook(kernel):
    kernel.run("exercises.quiz('08.cause')")
    assert checked(kernel, "", "exercises.progress()") == "0 of 4 exercises, 0 of 4 quizzes"
    for name, answer in (("08.4", 2.4849), ("08.4", 2.4849), ("08.2", (0, 0, 0))):
        kernel.run(f"answer = {answer}")
        checked(kernel, name)
    assert checked(kernel, "", "exercises.progress()") == "1 of 4 exercises, 0 of 4 quizzes"
    kernel.run("asked = exercises.quiz('08.cause')\nasked.choice = 0\nasked.choice = 1\nasked.choice = 3")
    assert checked(kernel, "", "exercises.progress()") == "1 of 4 exercises, 1 of 4 quizzes"
    assert checked(kernel, "", "exercises.progress('00')") == "0 of 3 exercises, 0 of 4 quizzes"


def test_progress_of_a_fresh_kernel_and_of_no_notebook():
    SESSION.__init__()
    assert repr(progress()) == "Nothing has been asked yet."
    with pytest.raises(ValueError, match="there is no notebook '2'"):
        progress("2")


@pytest.fixture
def beside_the_lessons(tmp_path, monkeypatch):
    """A folder with the first lesson in it, and kernels that may keep there what was solved."""
    monkeypatch.delenv("LOGREG_PROGRESS")
    (tmp_path / "00_start_here.ipynb").write_text("{}")
    return tmp_path


def day(folder, *cells):
    """What one kernel shows last, from its start to its end."""
    with closing(Kernel(folder)) as kernel:
        kernel.run("from logreg_core import exercises")
        return [checked(kernel, "", cell) for cell in cells][-1]


MAP = "exercises.progress('all')"
SOLVED = ["exercises.check('02.3', 0.53)", "exercises.check('08.4', 2.4849)"]


def test_what_was_solved_yesterday_is_known_today(beside_the_lessons):
    assert day(beside_the_lessons, MAP) == "A notebook gets its ✓ here once all its exercises are right."
    assert day(beside_the_lessons, *SOLVED, MAP).startswith("00 01 02 (1 of 4) 03 ")
    assert day(beside_the_lessons, "exercises.check('02.4', ...)", "exercises.progress()") == (
        "1 of 4 exercises, 0 of 4 quizzes"
    )
    assert json.loads((beside_the_lessons / ".progress.json").read_text()) == {"solved": ["02.3", "08.4"]}
    every = sorted(name for name in exercises() if name[:2] == "02")
    (beside_the_lessons / ".progress.json").write_text(json.dumps({"solved": every}))
    assert day(beside_the_lessons, MAP).startswith("00 01 ✓ 02 03 ")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"solved": 7}', '{"solved": [1, null, "02.3", {}]}'])
def test_a_broken_file_bothers_nobody(beside_the_lessons, monkeypatch, content):
    (beside_the_lessons / ".progress.json").write_text(content)
    monkeypatch.setattr(_kept, "_HERE", beside_the_lessons)
    _kept.keep("02.1")
    assert {"02.1"} <= _kept.kept() <= {"02.1", "02.3"}


def test_nothing_is_kept_elsewhere_nor_where_nothing_can_be_written_nor_if_so_told(tmp_path, monkeypatch):
    monkeypatch.setattr(_kept, "_HERE", tmp_path)
    monkeypatch.delenv("LOGREG_PROGRESS")
    _kept.keep("02.1")
    assert list(tmp_path.iterdir()) == []  # no lesson lies here
    (tmp_path / "00_start_here.ipynb").write_text("{}")
    monkeypatch.setattr(_kept.Path, "write_text", lambda *_, **__: (_ for _ in ()).throw(PermissionError()))
    _kept.keep("02.1")
    monkeypatch.undo()
    monkeypatch.setattr(_kept, "_HERE", tmp_path)
    _kept.keep("02.1")  # the tests themselves are told so
    assert [path.name for path in tmp_path.iterdir()] == ["00_start_here.ipynb"] and _kept.kept() == set()


def test_everything_can_be_solved():
    SESSION.__init__()
    for name in exercises():
        check(name, right_answer(exercise(name)))
    for name in quizzes():
        quiz(name).choice = None
        quiz(name).choice = [option.right for option in question(name).options].index(True)
    for number in {name[:2] for name in exercises()}:
        count = sum(name.startswith(number) for name in exercises()), sum(name.startswith(number) for name in quizzes())
        assert progress(number) == "{0} of {0} exercises, {1} of {1} quizzes".format(*count)
