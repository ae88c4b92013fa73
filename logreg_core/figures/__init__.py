"""One class per picture: builds its artists once, `update(...)` moves them and says in words what is now to be seen."""

from logreg_core.panels import style

from .bells import BellsFigure
from .bowl import BowlFigure
from .calibration import CalibrationFigure
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
from .parallel import ParallelFigure
from .penalty import PenaltyFigure
from .plateau import PlateauFigure
from .price import PriceFigure
from .slice import SliceFigure
from .surface import SurfaceFigure
from .threshold import ThresholdFigure

__all__ = [
    "style",
    "BellsFigure",
    "BowlFigure",
    "CalibrationFigure",
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
    "ParallelFigure",
    "PenaltyFigure",
    "PlateauFigure",
    "PriceFigure",
    "LandscapeFigure",
    "SliceFigure",
    "SurfaceFigure",
    "ThresholdFigure",
]
