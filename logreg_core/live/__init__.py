"""The picture engine: sliders in, picture out, in a few milliseconds."""

from .controls import slider, switch
from .explorer import Live, live

__all__ = ["Live", "live", "slider", "switch"]
