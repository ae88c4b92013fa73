"""The picture engine: sliders in, picture out, in a few milliseconds."""

from .controls import choice, menu, nearest, slider, stops, switch, tick, written
from .deck import Deck
from .engine import Live
from .explore import explorer, live
from .guess import Cover, Guess, GuessPoint
from .own_functions import Trouble, is_unbuilt, own
from .paint import Paint, Painting
from .player import Player, ladder
from .points import Points, PointSet
from .scene import Scene
from .sketch import Sketch
from .space import SpaceScene

__all__ = [
    "Cover",
    "Deck",
    "Guess",
    "GuessPoint",
    "Live",
    "Paint",
    "Painting",
    "Player",
    "PointSet",
    "Points",
    "Scene",
    "Sketch",
    "SpaceScene",
    "Trouble",
    "choice",
    "explorer",
    "is_unbuilt",
    "ladder",
    "live",
    "menu",
    "nearest",
    "own",
    "slider",
    "stops",
    "switch",
    "tick",
    "written",
]
