"""One class per picture: builds its artists once, `update(...)` moves them and says in words what is now to be seen."""

from .bells import BellsFigure
from .prices import PricesFigure
from .score import ScoreFigure
from .sigmoid import SigmoidFigure

__all__ = ["BellsFigure", "PricesFigure", "ScoreFigure", "SigmoidFigure"]
