"""The picture engine: sliders in, picture out, in a few milliseconds."""

from .controls import choice, menu, nearest, slider, stops, switch, written
from .deck import Deck
from .drawing import explorer
from .engine import Live, live
from .player import Player, ladder
from .scene import Scene

__all__ = ["Deck", "Live", "Player", "Scene", "choice", "explorer", "ladder", "live", "menu", "nearest", "slider",
           "stops", "switch", "written"]
