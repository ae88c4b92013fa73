"""The picture engine: sliders in, picture out, in a few milliseconds."""

from .controls import choice, menu, slider, stops, switch
from .explorer import Live, live
from .player import Player, ladder

__all__ = ["Live", "Player", "choice", "ladder", "live", "menu", "slider", "stops", "switch"]
