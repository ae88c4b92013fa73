"""The picture engine: sliders in, picture out, in a few milliseconds."""

from .controls import choice, menu, slider, stops, switch, written
from .deck import Deck
from .explorer import Live, live
from .player import Player, ladder

__all__ = ["Deck", "Live", "Player", "choice", "ladder", "live", "menu", "slider", "stops", "switch", "written"]
