"""Take the README's picture anew: the main explorer of notebook 02, as it stands in JupyterLab.

    python -m tests.browser.picture
"""

import io
import shutil
import tempfile
from contextlib import closing
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.lab import Lab, Notebook
from tests.kernel import private_jupyter
from tests.notebook_form import NOTEBOOKS

LESSON = "02_the_sigmoid.ipynb"
PICTURE = NOTEBOOKS.parent / ".github" / "explorer.png"


def take():
    """Store the picture and return the sentence under it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as playwright:
        private_jupyter(folder)
        root = Path(folder) / "notebooks"
        shutil.copytree(NOTEBOOKS, root)
        browser = playwright.chromium.launch(executable_path=chromium.find(playwright.chromium.executable_path),
                                             args=chromium.flags())
        window = browser.new_context(viewport={"width": 1280, "height": 1000}, device_scale_factor=1.5)
        with closing(Lab(folder, root)) as lab, closing(Notebook(window, lab, LESSON)) as notebook:
            notebook.run_all()
            explorer = notebook.page.locator(".logreg-live").first
            explorer.scroll_into_view_if_needed()
            notebook.page.wait_for_timeout(1000)  # the sharper picture is on its way
            shot = Image.open(io.BytesIO(explorer.screenshot()))
            shot.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
            return notebook.see()["caption"]


if __name__ == "__main__":
    print(take())
