"""Take the README's pictures anew: ``python -m tools.pictures``.

The moving one is recorded in a real browser: two explorers as they stand in JupyterLab, moved by keyboard. The small
ones of the map are what an explorer of each notebook draws.
"""

import io
import tempfile
from contextlib import closing
from pathlib import Path

import nbformat
from PIL import Image
from playwright.sync_api import sync_playwright

from logreg_core import explorers
from logreg_core.data import challenger, ring
from logreg_core.training import bootstrap
from tools import chromium
from tools.kernel import private_jupyter
from tools.lab import Lab, Notebook
from tools.notebook_form import ALL, NOTEBOOKS, read

PICTURES = NOTEBOOKS.parent / "docs" / "pictures"
WIDTH, SMALL = 720, 440  # pixels of the moving picture, and of those in the map
# One explorer of each notebook, for the map, as it looks once its reader has come to its point: settings, or a preset.
MAP = {
    "00": (explorers.explore_by_hand, {"w": 1.5, "b": -4.0}),
    "01": (explorers.explore_outlier, {"reveal": True}),
    "02": (explorers.explore_sigmoid, {"w": 1.5, "b": -4.0}),
    "03": (explorers.explore_roll, {"reveal": True}),
    "04": (explorers.explore_mean, {"w": 1.1, "b": -0.5, "reveal": True}),
    "05": (explorers.explore_likelihood, {"w": 1.5, "b": -4.1}),
    "06": (explorers.explore_plane, {}),
    "07": (explorers.explore_training, {"k": 60, "reveal": True}),
    "08": (lambda: explorers.explore_features(ring()), {"x1_squared": True, "x2_squared": True}),
    "09": (explorers.explore_cost, {"reveal": True}),
    "10": (lambda: explorers.explore_launch(fits=bootstrap(challenger().x, challenger().y)), {}),
    "11": (explorers.explore_penalty, {}),
    "12": (explorers.explore_three_classes, "trained"),
}
COLOURS = 128
FRAME, PAUSE = 90, 1600  # milliseconds of a step, and of the last one
# What is filmed: an explorer, the button pressed first, then frame by frame a slider and the keys it gets.
SCENES = [
    ("explore_training", "reveal", [("step", ["Home"]), *[("step", ["ArrowRight"])] * 26]),
    (
        "explore_surface",
        "trapped",
        [("steps", ["Home"]), *[("steps", ["ArrowRight"] * 2)] * 18, *[("turn", ["ArrowRight"] * 4)] * 9],
    ),
]


def film(folder):
    """Record the scenes; the frames with the time that each is shown."""
    root = Path(folder) / "notebooks"
    root.mkdir()
    cells = [nbformat.v4.new_code_cell(f"from logreg_core.explorers import {name}\n\n{name}()") for name, *_ in SCENES]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=read(ALL[0]).metadata), root / "film.ipynb")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(playwright.chromium.executable_path), args=chromium.flags()
        )
        window = browser.new_context(viewport={"width": 1280, "height": 1000})
        with closing(Lab(folder, root)) as lab, closing(Notebook(window, lab, "film.ipynb")) as notebook:
            notebook.command("application:toggle-left-area")
            notebook.run_all()
            for place, (_, button, moves) in enumerate(SCENES):
                yield from scene(notebook, place, button, moves)


def scene(notebook, place, button, moves):
    """Press a preset, then move sliders key by key."""
    explorer = notebook.page.locator(".logreg-live").nth(place)
    explorer.scroll_into_view_if_needed()
    explorer.get_by_role("button", name=button, exact=True).click()
    notebook.page.wait_for_timeout(1500)  # the sharper picture is on its way
    for number, (slider, keys) in enumerate(moves):
        explorer.locator(f"[role=slider][aria-label='{slider}']").focus()
        for key in keys:
            notebook.page.keyboard.press(key)
        notebook.page.wait_for_timeout(350)
        last = number == len(moves) - 1
        yield Image.open(io.BytesIO(explorer.screenshot())).convert("RGB"), PAUSE if last else FRAME


def store_film(frames):
    """One GIF with one palette, so that what stands still costs nothing."""
    pictures, times = zip(*frames, strict=True)
    height = max(round(picture.height * WIDTH / picture.width) for picture in pictures)
    shots = []
    for picture in pictures:
        shot = Image.new("RGB", (WIDTH, height), "white")
        shot.paste(picture.resize((WIDTH, round(picture.height * WIDTH / picture.width)), Image.Resampling.LANCZOS))
        shots.append(shot)
    both = Image.new("RGB", (WIDTH, 2 * height))
    both.paste(shots[len(shots) // 4])
    both.paste(shots[-1], (0, height))
    palette = both.quantize(COLOURS, kmeans=3, dither=Image.Dither.NONE)
    shots = [shot.quantize(palette=palette, dither=Image.Dither.NONE) for shot in shots]
    shots[0].save(
        PICTURES / "explorers.gif",
        save_all=True,
        append_images=shots[1:],
        duration=times,
        loop=0,
        optimize=False,
        disposal=1,
    )


def store_map():
    """A picture of every notebook, small."""
    for path in ALL:
        if path.stem[:2] in MAP:
            make, settings = MAP[path.stem[:2]]
            made = make()
            made.set(**(made.buttons.values[settings] if isinstance(settings, str) else settings))
            picture = Image.open(io.BytesIO(made.picture.frame.stored())).convert("RGB")
            picture.thumbnail((SMALL, SMALL), Image.Resampling.LANCZOS)
            picture.quantize(128, kmeans=2, dither=Image.Dither.NONE).save(PICTURES / f"{path.stem}.png", optimize=True)


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    store_map()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        private_jupyter(place)
        store_film(film(place))
    for made in sorted(PICTURES.iterdir()):
        print(f"{made.name}: {made.stat().st_size / 1024:.0f} KB")
