"""One function per interactive: names its controls, its picture and the model functions between them."""

from .bells import explore_bells
from .by_hand import explore_by_hand
from .sigmoid import explore_score, explore_sigmoid

__all__ = ["explore_bells", "explore_by_hand", "explore_score", "explore_sigmoid"]
