"""One class per picture: builds its artists once, `update(...)` moves them and says in words what is now to be seen."""

from .bells import BellsFigure
from .bowl import BowlFigure
from .coin import CoinFigure
from .likelihood import LikelihoodFigure
from .line import LineFigure
from .long_coin import LongCoinFigure
from .mean import MeanFigure
from .outlier import OutlierFigure
from .price import PriceFigure
from .prices import PricesFigure
from .score import ScoreFigure
from .sigmoid import SigmoidFigure

__all__ = [
    "BellsFigure",
    "BowlFigure",
    "CoinFigure",
    "LikelihoodFigure",
    "LineFigure",
    "LongCoinFigure",
    "MeanFigure",
    "OutlierFigure",
    "PriceFigure",
    "PricesFigure",
    "ScoreFigure",
    "SigmoidFigure",
]
