"""A folder of hand-ins: whose each file is, and what it says."""

import re
from dataclasses import dataclass, field

from .._lesson import FILES
from .notebook import Unreadable, best, read, result

OURS = ("report.csv", "report.html")  # written into the folder, and no hand-in
_LESSON = re.compile("|".join(FILES))  # 02_the_sigmoid says nothing of the learner
_COPY = re.compile(r"(?:copy|checkpoint|final|\W|_|\d)*", re.I)  # nor does what is left of "02_the_sigmoid (1)"
_MOODLE = re.compile(r"_\d+_assignsubmission_.*")


@dataclass
class Learner:
    """One row: exercise -> `Feedback`, or None where there is an exercise and no verdict; and what else to say."""

    name: str
    verdicts: dict = field(default_factory=dict)
    remarks: list = field(default_factory=list)
    files: list = field(default_factory=list)

    def hand_in(self, file, found):
        """Add what one notebook says; of two verdicts on one exercise the better one counts."""
        self.files.append(f"{file}: notebook {found.lesson}" if found.lesson else file)
        self.remarks += [f"{file}: {remark}" for remark in found.remarks]
        for name, verdict in found.verdicts.items():
            self.verdicts[name] = best([self.verdicts.get(name), verdict])


def learners(folder, look=result):
    """Everybody in a folder, by name.

    Parameters
    ----------
    folder : Path
        With one notebook for each learner, or with a folder for each.
    look : callable
        `look(notebook)` gives the `Result` of one notebook: as it is stored unless told otherwise.

    Returns
    -------
    list of Learner
    """
    everybody = {}
    for path in sorted(folder.iterdir(), key=lambda path: path.name.casefold()):
        if path.name[0] in "._" or path.name in OURS:
            continue
        files = sorted(_files(path)) if path.is_dir() else [path]
        name = _of_folder(path.name) if path.is_dir() else _of_file(path)
        learner = everybody.setdefault(name, Learner(name))
        notebooks = [file for file in files if file.suffix == ".ipynb"]
        for file in notebooks:
            _add(learner, file, str(file.relative_to(folder if file == path else path)), look)
        if not notebooks:
            kinds = sorted({file.suffix or file.name for file in files})
            learner.remarks.append(f"no notebook, but {', '.join(kinds)}" if kinds else "an empty folder")
    return sorted(everybody.values(), key=lambda learner: learner.name.casefold())


def _add(learner, path, name, look):
    try:
        learner.hand_in(name, look(read(path)))
    except Unreadable as said:
        learner.files.append(name)
        learner.remarks.append(f"{name} {said}")


def _files(folder):
    """The files in a learner's folder and below, but for what programs keep there hidden."""
    for path in folder.rglob("*"):
        hidden = any(part[0] in "._" for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path


def _of_folder(name):
    """The learner that a folder belongs to; Moodle's folders say more than the name."""
    return _MOODLE.sub("", name)


def _of_file(path):
    """The learner that a file belongs to: its name, without that of the lesson."""
    left = _LESSON.sub("", path.stem)
    return path.stem if _COPY.fullmatch(left) else left.strip(" _-.")
