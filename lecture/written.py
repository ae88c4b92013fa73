"""Notebooks as they are shown in front of a class, who write nothing into them."""

from jupyter_server.services.contents.largefilemanager import LargeFileManager
from nbformat.v4 import new_code_cell

from tools.notebook_form import STUB, exercises


class Written(LargeFileManager):
    """Notebooks whose functions are written, so that the pictures run on them; one key shows each solution.

    What a class is to build or to fix is shown as code. The solution and what its check says come as a fragment.
    """

    def get(self, path, *given, **named):
        model = super().get(path, *given, **named)
        if model["type"] == "notebook" and model["content"]:
            write(model["content"])
        return model


def write(notebook):
    """Put every published solution between its stub and its check, where a key brings both to be seen."""
    try:
        found = exercises(notebook)
    except ValueError:
        return  # a notebook of somebody's own, with other exercises
    for exercise in reversed(found):  # from the end, so that the places of the others stay
        stub, check = notebook.cells[exercise.stub], notebook.cells[exercise.check]
        is_shown = "def " in stub.source or not STUB.search(stub.source)  # three dots alone show nothing
        stub.metadata["lecture"] = "code" if is_shown else "-"
        check.metadata["lecture"] = "answer"
        fragment = {"lecture": "code", "slideshow": {"slide_type": "fragment"}}
        notebook.cells.insert(exercise.check, new_code_cell(exercise.solution, metadata=fragment))
