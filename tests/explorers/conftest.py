"""What the explorers' tests leave behind is closed: ipywidgets keeps every widget, and so every picture, forever."""

import pytest
from ipywidgets import Widget


@pytest.fixture(autouse=True)
def closed():
    yield
    Widget.close_all()
