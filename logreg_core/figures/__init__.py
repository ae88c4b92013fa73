"""One class per picture: builds its artists once, `update(...)` moves them and says in words what is now to be seen."""

from logreg_core.panels import style

from .bells import BellsFigure
from .bowl import BowlFigure
from .coin import CoinFigure
from .flights import FlightsFigure
from .landscape import LandscapeFigure
from .launch import Curves, LaunchFigure
from .launch_words import LaunchWords
from .likelihood import LikelihoodFigure
from .line import LineFigure
from .long_coin import LongCoinFigure
from .mean import MeanFigure
from .outlier import OutlierFigure
from .plateau import PlateauFigure
from .price import PriceFigure
from .slice import SliceFigure
from .surface import SurfaceFigure

__all__ = [
    "style",
    "BellsFigure",
    "BowlFigure",
    "CoinFigure",
    "Curves",
    "FlightsFigure",
    "LaunchFigure",
    "LaunchWords",
    "LikelihoodFigure",
    "LineFigure",
    "LongCoinFigure",
    "MeanFigure",
    "OutlierFigure",
    "PlateauFigure",
    "PriceFigure",
    "LandscapeFigure",
    "SliceFigure",
    "SurfaceFigure",
]
