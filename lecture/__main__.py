"""Open the list of lessons; each opens as slides with live sliders.

Another folder of notebooks may be named. Options are those of Voilà, such as --port=8899; --help lists them.
"""

import json
import os
import sys
import webbrowser
from pathlib import Path
from urllib.parse import quote

from tornado.ioloop import IOLoop
from traitlets.config import Config
from voila.app import Voila

from lecture.ready import Ready
from lecture.written import Written

HERE = Path(__file__).parent
NOTEBOOKS = HERE.parent / "notebooks"
TALL = "0.486"  # height of a picture as a share of its width, at least: two thirds of a slide's height
FORGOTTEN = 15 * 60  # seconds after which a kernel without a page ends: its tab was closed or has crashed


class Lecture(Voila):
    """Voilà for one folder, opening its list with the token that keeps other users of this computer out."""

    def parse_command_line(self, argv=None):
        super().parse_command_line(argv)
        names = self.extra_args or [str(NOTEBOOKS)]  # what belongs to no option
        if len(names) > 1:
            sys.exit(
                f"One folder at a time, please, not {len(names)}: {', '.join(names)}. Quote a name with a space in it."
            )
        if not Path(names[0]).exists():
            sys.exit(f"There is no folder {names[0]}.")
        self.extra_args = names

    def init_settings(self):
        if self.voila_configuration.template == "logreg":
            os.environ["LOGREG_TALL"] = TALL  # for the kernels
        made = super().init_settings()
        self.contents_manager = made["contents_manager"] = Written(parent=self)
        if self.voila_configuration.preheat_kernel:
            self.kernel_manager.cull_idle_timeout = 0  # a kernel prepared beforehand has no page yet
        else:
            IOLoop.current().add_callback(self.kernel_manager.prepare)
        return made

    def launch_browser(self):
        address = self.display_url.partition("?")[0]  # what follows may be a mask for the token
        webbrowser.open(f"{address}?token={quote(self.identity_provider.token)}")


def title(path):
    """The first line in a notebook, without its marks of a heading, or else its name; none if it cannot be read."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        lines = [line.strip().lstrip("# ") for cell in cells for line in "".join(cell["source"]).splitlines()]
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return next(filter(None, lines), path.stem)


def lessons(folder):
    """File name, number and title of every notebook in order."""
    for path in sorted(folder.glob("*.ipynb")):
        number = path.name[:2] if path.name[:2].isdigit() else ""
        if words := title(path):
            yield {"file": path.name, "number": number, "title": words}


def settings():
    """What a Jupyter server with JUPYTER_CONFIG_PATH=lecture has too: our template, which makes one sentence of an
    error, code for the key c, no extension but the widgets. And a token, and the titles for the list."""

    def with_titles(page_config, settings, **_):  # asked each time a page opens
        page_config["lessons"] = list(lessons(Path(settings["voila"].root_dir)))
        return page_config

    config = Config(json.loads((HERE / "jupyter_server_config.json").read_text(encoding="utf-8")))
    config.Voila.auto_token = True
    config.MappingKernelManager.update(cull_idle_timeout=FORGOTTEN, cull_interval=60)
    config.VoilaConfiguration.update(page_config_hook=with_titles, multi_kernel_manager_class=Ready)
    return config


if __name__ == "__main__":
    os.environ["LOGREG_PROGRESS"] = "off"  # what is written in front of a class, nobody has solved
    earlier = os.environ.get("JUPYTER_PATH")
    os.environ["JUPYTER_PATH"] = os.pathsep.join([str(HERE), *([earlier] if earlier else [])])  # where the template is
    Lecture.launch_instance(config=settings())
