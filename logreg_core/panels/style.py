"""How the series looks: one colour and one marker for each concept, and one typeface, everywhere."""

from pathlib import Path

from matplotlib.font_manager import fontManager

for _font in sorted((Path(__file__).parent / "fonts").glob("*.otf")):
    fontManager.addfont(_font)

INK, MUTED, GRID, PAPER = "#1f2430", "#5b6270", "#dfe3e8", "#ffffff"

# The two classes, told apart by colour-blind readers too, and by their markers.
CLASS_COLOURS = ("#0072b2", "#d55e00")
CLASS_MARKERS = ("o", "s")
# Three classes: the gold is pale on paper, so their marks have an edge; on a dark page it stays gold, not olive.
THREE_COLOURS = (*CLASS_COLOURS, "#e3b505")
THREE_MARKERS = (*CLASS_MARKERS, "^")

# One colour per concept.
WEIGHT, BIAS, THRESHOLD = "#aa4499", "#117733", "#a86800"
LOG_LOSS, SQUARED_ERROR = "#332288", "#7f7f1a"
WRONG = "#b00020"
LOSSES = ("#ffffff", "#f0edf7", "#dcd7ea", "#c5bddc")  # of a surface, low to high: pale, so that all on it is seen
HEIGHT_LINES = "#776e9b"
GOAL = "#e0a000"  # the star at the lowest point
GUESS = "#00857c"  # what the reader has put into the picture

# Settings for all that makes and draws a figure: the reader's own Matplotlib settings must not leak into our pictures.
HOUSE_STYLE = [
    "default",
    {
        "axes.edgecolor": MUTED,
        "axes.labelcolor": INK,
        "axes.titlecolor": INK,
        "axes.labelpad": 2.5,
        "axes.titlesize": 12,
        "axes.titlelocation": "left",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "axes.axisbelow": True,
        "grid.color": GRID,
        "text.color": INK,
        "xtick.major.pad": 3,
        "xtick.color": MUTED,
        "ytick.color": MUTED,
        "xtick.labelcolor": INK,
        "ytick.labelcolor": INK,
        "figure.facecolor": PAPER,
        "axes.facecolor": PAPER,
        "legend.frameon": False,
        "axes.titleweight": "bold",
        "font.family": ["Inter", "DejaVu Sans"],  # the second one for a sign that the first lacks, such as ᵀ
        "font.size": 11,
        "text.hinting": "none",  # letters keep their shapes at every size
        "axes.unicode_minus": True,
    },
]
