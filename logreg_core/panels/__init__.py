"""What several pictures share: they get finished arrays, and know no formula.

The look of the house, one colour for each concept, is in `style`.
"""

from . import style
from .ball import BallPanel
from .bars import BarsPanel, lift
from .bent import BentPlane, probability_bar
from .contours import ContoursPanel, loss_contours
from .line import LinePanel
from .matrix import MatrixPanel, count_words, rate_words
from .movable import MovablePoints
from .plane import Plane
from .probability import ProbabilityPanel, boundary_words
from .regions import Regions
from .scatter import MOST, class_points, feature_label, label_name, legend_above, visible_rows, wrong_rings
from .surface import Surface, SurfacePanel
from .words import amount, chance, counted, minus, number, place, right, shortened, size

__all__ = [
    "BallPanel",
    "BarsPanel",
    "BentPlane",
    "ContoursPanel",
    "LinePanel",
    "MOST",
    "MatrixPanel",
    "MovablePoints",
    "Plane",
    "ProbabilityPanel",
    "Regions",
    "Surface",
    "SurfacePanel",
    "amount",
    "boundary_words",
    "chance",
    "class_points",
    "count_words",
    "counted",
    "feature_label",
    "label_name",
    "legend_above",
    "lift",
    "loss_contours",
    "minus",
    "number",
    "place",
    "probability_bar",
    "rate_words",
    "right",
    "shortened",
    "size",
    "style",
    "visible_rows",
    "wrong_rings",
]
