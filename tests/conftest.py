"""What all tests share: settings of their own, and the list of fonts made before a notebook can meet it."""

import importlib
import os
import tempfile

import pytest
from hypothesis import HealthCheck, settings

from tools import site
from tools.kernel import private_jupyter

# No test depends on a stopwatch, and CI tries the same examples every time.
settings.register_profile("steady", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("steady")
# On request: pytest tests/numerics --hypothesis-profile=many
settings.register_profile(
    "many", deadline=None, max_examples=10_000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)


def pytest_configure(config):
    """Keep the reader's own Jupyter settings out of the tests."""
    folder = tempfile.TemporaryDirectory(prefix="logreg-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    private_jupyter(folder.name)


def pytest_sessionstart():
    """On a new machine Matplotlib lists the fonts at its first import and says so: not inside a notebook, please."""
    importlib.import_module("matplotlib.font_manager")


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    """The folder of the book, built: the lessons and the guides as pages."""
    folder = tmp_path_factory.mktemp("site")
    site.book(folder)
    return folder
