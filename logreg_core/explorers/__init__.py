"""One function per interactive: names its controls, its picture and the model functions between them."""

from .bells import explore_bells
from .bowl import explore_bowl, explore_mean
from .by_hand import explore_by_hand
from .calibration import explore_calibration
from .coin import explore_coin
from .curve import explore_curve
from .differences import explore_differences
from .factors import explore_factors
from .flights import explore_flights
from .flip import explore_flip
from .landscape import explore_landscape
from .launch import explore_launch
from .likelihood import explore_likelihood
from .line import explore_line
from .long_coin import explore_long_coin
from .outlier import explore_outlier
from .parallel import explore_parallel
from .penalty import explore_penalty
from .plateau import explore_plateau
from .price import explore_price
from .rates import explore_rates
from .score import explore_score
from .separable import explore_separable
from .sigmoid import explore_sigmoid
from .slice import explore_slice
from .surface import explore_surface
from .threshold import explore_threshold
from .training import explore_training

__all__ = [
    "explore_bells",
    "explore_bowl",
    "explore_by_hand",
    "explore_calibration",
    "explore_coin",
    "explore_curve",
    "explore_differences",
    "explore_factors",
    "explore_flights",
    "explore_flip",
    "explore_launch",
    "explore_likelihood",
    "explore_line",
    "explore_long_coin",
    "explore_mean",
    "explore_outlier",
    "explore_penalty",
    "explore_plateau",
    "explore_price",
    "explore_landscape",
    "explore_parallel",
    "explore_rates",
    "explore_score",
    "explore_separable",
    "explore_sigmoid",
    "explore_slice",
    "explore_surface",
    "explore_threshold",
    "explore_training",
]
