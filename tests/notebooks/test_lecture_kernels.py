"""The kernel that waits for the next lesson, and the notebooks as a class sees them."""

import asyncio

import pytest

from lecture import ready
from lecture.written import write
from tools.notebook_form import ALL, CHECK, STUB, exercises, read

LESSON = {"path": "", "kernel_name": "python3"}


@pytest.fixture
def at_once(monkeypatch):
    """The next kernel is made ready without a pause."""
    monkeypatch.setattr(ready, "PAUSE", 0)


def with_manager(folder, story):
    """Let a manager of this folder's kernels live through a story, and end its kernels."""

    async def told():
        manager = ready.Ready(root_dir=str(folder), connection_dir=str(folder))
        manager.prepare()
        await asyncio.sleep(0.1)
        try:
            await story(manager)
        finally:
            await manager.shutdown_all(now=True)

    asyncio.run(told())


async def says(manager, kernel_id, code):
    """What a kernel prints."""
    client, said = manager.get_kernel(kernel_id).client(), []
    client.start_channels()
    await client.wait_for_ready(timeout=60)
    await client.execute_interactive(code, output_hook=lambda message: said.append(message["content"].get("text", "")))
    client.stop_channels()
    return "".join(said).strip()


def test_a_lesson_gets_the_kernel_that_has_imported_the_series_and_another_one_is_made(tmp_path, at_once):
    async def story(manager):
        [waits] = manager.list_kernel_ids()
        lesson = await manager.start_kernel(**LESSON)
        assert lesson == waits
        code = "import sys; print('logreg_core.explorers' in sys.modules, 'logreg_core' in dir(), 'room' in dir())"
        assert await says(manager, lesson, code) == "True False False"
        await asyncio.sleep(0.5)
        [other] = set(manager.list_kernel_ids()) - {lesson}
        assert await manager.start_kernel(**LESSON) == other

    with_manager(tmp_path, story)


def test_a_kernel_that_died_while_it_waited_is_not_given_to_a_lesson(tmp_path):
    async def story(manager):
        await manager._ready
        [waits] = manager.list_kernel_ids()
        await manager.shutdown_kernel(waits, now=True)
        assert await manager.start_kernel(**LESSON) != waits

    with_manager(tmp_path, story)


def test_other_folders_get_kernels_of_their_own(tmp_path):
    async def story(manager):
        (tmp_path / "deeper").mkdir()
        await manager._ready
        own = await manager.start_kernel(path="deeper", kernel_name="python3")
        assert await says(manager, own, "import os; print(os.path.basename(os.getcwd()))") == "deeper"

    with_manager(tmp_path, story)


def test_the_kernel_that_waits_is_not_taken_for_a_forgotten_one(tmp_path, at_once):
    async def story(manager):
        waits = await manager._ready
        manager.cull_idle_timeout = 1
        await asyncio.sleep(1.2)
        await manager.cull_kernel_if_idle(waits)
        assert await manager.start_kernel(**LESSON) == waits
        manager.get_kernel(waits).execution_state = "idle"
        await asyncio.sleep(1.2)
        await manager.cull_kernel_if_idle(waits)
        assert waits not in manager

    with_manager(tmp_path, story)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_every_exercise_is_seen_and_its_solution_waits_for_a_key(path):
    notebook = read(path)
    found = exercises(notebook)
    write(notebook)
    for exercise in found:
        place = next(
            i
            for i, cell in enumerate(notebook.cells)
            if (is_check := CHECK.match(cell.source)) and is_check[1] == exercise.name
        )
        solution, check = notebook.cells[place - 1 : place + 1]
        assert (solution.source, solution.metadata.slideshow.slide_type) == (exercise.solution, "fragment")
        assert solution.metadata.lecture == "code" and check.metadata.lecture == "answer"
        stub = next(cell for cell in reversed(notebook.cells[: place - 1]) if cell.cell_type == "code")
        only_dots = STUB.search(stub.source) and "def " not in stub.source
        assert stub.metadata.lecture == ("-" if only_dots else "code")
