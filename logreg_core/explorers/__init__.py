"""One function per interactive: names its controls, its picture and the model functions between them."""

from .bells import explore_bells
from .by_hand import explore_by_hand
from .calibration import explore_calibration
from .chord import explore_chord
from .coin import explore_coin
from .contours import explore_contours
from .cost import explore_cost
from .curvature import explore_curvature
from .curve import explore_curve
from .degree import explore_degree
from .differences import explore_differences
from .factors import explore_factors
from .far import explore_far
from .features import explore_features
from .flights import explore_flights
from .flip import explore_flip
from .forecast import explore_forecast
from .held_fixed import explore_held_fixed
from .launch import explore_launch
from .learning_neurons import explore_learning_neurons
from .likelihood import explore_likelihood
from .line import explore_line
from .long_coin import explore_long_coin
from .mean import explore_mean
from .outlier import explore_outlier
from .oven import explore_oven
from .parallel import explore_parallel
from .penalty import explore_penalty
from .perceptron import explore_perceptron
from .plane import explore_plane
from .plateau import explore_plateau
from .price import explore_price
from .rare import explore_rare
from .rates import explore_rates
from .roc import explore_roc
from .roll import explore_roll
from .score import explore_score
from .separable import explore_separable
from .shrink import explore_shrink
from .sigmoid import explore_sigmoid
from .slice import explore_slice
from .slope import explore_slope
from .squared_error import explore_squared_error
from .stretch import explore_stretch
from .surface import explore_surface
from .swap import explore_swap
from .three_classes import explore_three_classes
from .threshold import explore_threshold
from .training import explore_training
from .two_neurons import explore_two_neurons

__all__ = [
    "explore_bells",
    "explore_by_hand",
    "explore_calibration",
    "explore_chord",
    "explore_coin",
    "explore_contours",
    "explore_cost",
    "explore_curvature",
    "explore_curve",
    "explore_degree",
    "explore_differences",
    "explore_factors",
    "explore_far",
    "explore_features",
    "explore_flights",
    "explore_flip",
    "explore_forecast",
    "explore_held_fixed",
    "explore_launch",
    "explore_learning_neurons",
    "explore_likelihood",
    "explore_line",
    "explore_long_coin",
    "explore_mean",
    "explore_outlier",
    "explore_oven",
    "explore_parallel",
    "explore_penalty",
    "explore_plane",
    "explore_perceptron",
    "explore_plateau",
    "explore_price",
    "explore_rare",
    "explore_rates",
    "explore_roc",
    "explore_roll",
    "explore_score",
    "explore_separable",
    "explore_shrink",
    "explore_sigmoid",
    "explore_slice",
    "explore_slope",
    "explore_squared_error",
    "explore_stretch",
    "explore_surface",
    "explore_swap",
    "explore_three_classes",
    "explore_threshold",
    "explore_training",
    "explore_two_neurons",
]
