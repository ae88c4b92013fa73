"""The book: the lessons as pages to read. `make site` builds it; nothing is executed."""

import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pages import as_page  # noqa: E402  (Sphinx reads this file by itself; its neighbour is found beside it)

HOUSE = Path(__file__).parents[1]
# GitHub says whose copy it builds; elsewhere the README does.
REPOSITORY = (
    os.environ.get("GITHUB_REPOSITORY")
    or re.search(r"mybinder\.org/v2/gh/([\w.-]+/[\w.-]+)/", (HOUSE / "README.md").read_text(encoding="utf-8"))[1]
)
BINDER = f"https://mybinder.org/v2/gh/{REPOSITORY}/HEAD?urlpath=lab/tree/"

project = "Logistic regression"
author = "The logreg-notebooks authors"
copyright = "the logreg-notebooks authors. Text, pictures and exercises: CC BY 4.0; code: BSD 3-Clause"
language = "en"
smartquotes = False  # what is stored is shown

extensions = ["myst_nb"]
exclude_patterns = ["README.md"]  # its parts stand in other pages
nb_execution_mode = "off"
myst_enable_extensions = ["dollarmath", "html_image", "attrs_block"]
myst_dmath_double_inline = True
myst_heading_anchors = 3
myst_url_schemes = {"http": None, "https": None, "mailto": None, "binder": BINDER + "{{path}}"}

# One file and its fonts; the menu would load more of them later.
mathjax_path = "mathjax/tex-chtml.js"
mathjax3_config = {"options": {"enableMenu": False}}

html_theme = "sphinx_book_theme"
html_title = "Logistic regression"
html_favicon = "static/sigmoid.svg"
html_context = {"default_mode": "auto"}  # light or dark, as the reader's computer is
html_static_path = ["static"]
html_css_files = ["site.css"]
html_show_sourcelink = False
html_copy_source = False
html_use_index = False
html_theme_options = {
    "use_download_button": False,
    "use_fullscreen_button": False,
    "show_toc_level": 2,
    "home_page_in_toc": True,
    "navbar_persistent": [],  # the search stands above the lessons
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}


def setup(app):
    """Every lesson is read through `as_page`."""

    def read(app, name, source):
        if app.env.doc2path(name).suffix == ".ipynb":
            source[0] = as_page(source[0], name, BINDER)

    app.connect("source-read", read)
