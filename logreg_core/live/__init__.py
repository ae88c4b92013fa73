"""The picture engine: sliders in, picture out, in a few milliseconds."""

from .controls import choice, menu, slider, stops, switch, written
from .deck import Deck
from .engine import Live
from .explore import explorer, live
from .guess import Guess
from .own_functions import Trouble, own
from .player import Player, ladder
from .points import Points, PointSet
from .scene import Scene

__all__ = ["Deck", "Guess", "Live", "Player", "PointSet", "Points", "Scene", "Trouble", "choice", "explorer", "ladder",
           "live", "menu", "own", "slider", "stops", "switch", "written"]
