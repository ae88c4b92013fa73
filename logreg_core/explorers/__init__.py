"""One function per interactive: names its controls, its picture and the model functions between them."""

from .bells import explore_bells
from .bowl import explore_bowl, explore_mean
from .by_hand import explore_by_hand
from .coin import explore_coin, explore_long_coin
from .likelihood import explore_likelihood
from .line import explore_line, explore_outlier
from .price import explore_price
from .sigmoid import explore_score, explore_sigmoid

__all__ = [
    "explore_bells",
    "explore_bowl",
    "explore_by_hand",
    "explore_coin",
    "explore_likelihood",
    "explore_line",
    "explore_long_coin",
    "explore_mean",
    "explore_outlier",
    "explore_price",
    "explore_score",
    "explore_sigmoid",
]
