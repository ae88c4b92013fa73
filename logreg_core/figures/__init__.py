"""One class per picture: builds its artists once, `update(...)` moves them and says in words what is now to be seen."""

from logreg_core.panels import style

from .bowl import BowlFigure
from .landscape import LandscapeFigure
from .mean import MeanFigure
from .plateau import PlateauFigure
from .slice import SliceFigure
from .surface import SurfaceFigure

__all__ = [
    "style",
    "BowlFigure",
    "MeanFigure",
    "PlateauFigure",
    "LandscapeFigure",
    "SliceFigure",
    "SurfaceFigure",
]
