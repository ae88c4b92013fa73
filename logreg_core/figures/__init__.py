"""One class per picture: builds its artists once, `update(...)` moves them and says in words what is now to be seen."""

from logreg_core.panels import style

from .bowl import BowlFigure
from .calibration import CalibrationFigure
from .differences import DifferencesFigure
from .factors import FactorsFigure
from .landscape import LandscapeFigure
from .mean import MeanFigure
from .parallel import ParallelFigure
from .penalty import PenaltyFigure
from .plateau import PlateauFigure
from .rates import RatesFigure
from .separable import SeparableFigure
from .slice import SliceFigure
from .surface import SurfaceFigure
from .threshold import ThresholdFigure
from .training import TrainingFigure

__all__ = [
    "style",
    "BowlFigure",
    "CalibrationFigure",
    "DifferencesFigure",
    "FactorsFigure",
    "MeanFigure",
    "ParallelFigure",
    "PenaltyFigure",
    "PlateauFigure",
    "LandscapeFigure",
    "RatesFigure",
    "SeparableFigure",
    "SliceFigure",
    "SurfaceFigure",
    "ThresholdFigure",
    "TrainingFigure",
]
