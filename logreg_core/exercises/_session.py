"""What this kernel knows of its reader: what has been solved, and which answer was judged last."""

import re
import weakref

from IPython import get_ipython

from . import _lesson
from ._kept import keep, kept

# A line that may give `answer` a new value. Rather too many are found than too few: then nothing is said.
_GIVES = re.compile(r"\banswer\b[^=\n]*=(?!=)|\b(?:for|as|def|class|import|global)\b[^\n]*\banswer\b")


class Session:
    """One reader in one kernel."""

    def __init__(self):
        self.solved = set()
        self.notebook = None  # of what was asked last
        self.shell, self.run, self.cell = None, 0, ""  # how many cells have begun, and the source of the last of them
        self.judged = None  # for which exercise an answer was judged last, in which run, and a way to the object

    def ask(self, name):
        """Remember what the reader has met."""
        self.notebook = name.split(".")[0]

    def solve(self, name):
        """Remember that this exercise or quiz got its right answer; beyond this kernel if a notebook asked."""
        self.solved.add(name)
        if get_ipython():
            keep(name)

    def judge(self, exercise, answer):
        """Remember that this object, if it is what `answer` is called, was judged for this exercise."""
        if self._holds(answer):
            self.judged = (exercise, self.run, _way_to(answer))

    def earlier(self, exercise, answer):
        """The other exercise that this very answer was given to, if `answer` was not set since; else None.

        Being the same object is not enough: Python has only one 7. So no cell that ran since may have set the name,
        which needs a notebook that tells when cells run.
        """
        if self.judged and self._holds(answer) and not _GIVES.search(self.cell):
            before, _, object_then = self.judged
            if before != exercise and object_then() is answer:
                return before
        return None

    def _holds(self, answer):
        """Whether a notebook is there, and its `answer` is this object."""
        shell = get_ipython()
        if shell is not self.shell:
            self.shell, self.judged = shell, None
            if shell:
                shell.events.register("pre_run_cell", self._begin)
                shell.events.register("post_run_cell", self._end)
        return shell is not None and "answer" in shell.user_ns and shell.user_ns["answer"] is answer

    def _begin(self, info):
        self.run, self.cell = self.run + 1, info.raw_cell or ""

    def _end(self, result):
        if self.judged and self.judged[1] != self.run and result.success and _GIVES.search(self.cell):
            self.judged = None  # where a cell stopped, the answer is the old one, or the reader has other worries


def _way_to(thing):
    """A function that gives the thing, without keeping it alive where that can be had."""
    try:
        return weakref.ref(thing)
    except TypeError:  # numbers, text, lists
        return lambda: thing


SESSION = Session()


class Line(str):
    """A line of text that a notebook shows without quotation marks."""

    __repr__ = str.__str__


def progress(notebook=None):
    """Say how many exercises are solved and quizzes answered, today or before in the same folder.

    Parameters
    ----------
    notebook : str, optional
        Such as "02"; the notebook of what was asked last unless given. "all" says which notebooks are finished.

    Returns
    -------
    str
        Such as "2 of 3 exercises, 4 of 4 quizzes". A quiz counts once its right option was found, and a notebook is
        finished once all its exercises are right.

    Raises
    ------
    ValueError
        If there is no such notebook.
    """
    solved = SESSION.solved | kept()
    if notebook == "all":
        return Line(_map(solved))
    notebook = SESSION.notebook if notebook is None else notebook
    if notebook is None:
        return Line("Nothing has been asked yet.")
    counts = [
        (*_count(every, notebook, solved), things)
        for things, every in (("exercises", _lesson.exercises()), ("quizzes", _lesson.quizzes()))
    ]
    if not any(count for _, count, _ in counts):
        raise ValueError(f"there is no notebook {notebook!r} with exercises or quizzes; numbers look like '02'")
    return Line(", ".join(f"{done} of {count} {things}" for done, count, things in counts if count))


def _map(solved):
    """Which notebooks are finished, and how far those are that were begun."""
    words, begun = [], False
    for file in _lesson.FILES:
        done, count = _count(_lesson.exercises(), file[:2], solved)
        begun |= done > 0
        words.append(f"✓ {file[:2]}" if done == count else f"{file[:2]} ({done} of {count})" if done else file[:2])
    return "   ".join(words) if begun else "A notebook gets its ✓ here once all its exercises are right."


def _count(every, notebook, solved):
    """How many of a notebook's are solved, and how many there are."""
    names = [name for name in every if name.split(".")[0] == notebook]
    return sum(name in solved for name in names), len(names)
