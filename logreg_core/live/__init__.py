"""The picture engine: sliders in, picture out, in a few milliseconds."""

from .controls import slider, switch
from .explorer import Live, live
from .player import Player, ladder

__all__ = ["Live", "Player", "ladder", "live", "slider", "switch"]
