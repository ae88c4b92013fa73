"""The pixels of a scene: the still part drawn once, the moving artists on top of it, and what changed since."""

import io
import zlib

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from .drawing import drawing


class Frame:
    """Draws a scene into a pixel buffer and remembers the last picture.

    Parameters
    ----------
    scene : Scene
        `figure`, the `moving` artists, and an `edition` that grows when the still part changed.
    scale : float
        Picture pixels per layout pixel, 1 on an ordinary screen, 2 on a high-density one.
    blank : bool
        Whether to leave out the moving artists: there is nothing to show yet.

    Attributes
    ----------
    redrew : bool
        Whether the last drawing had to draw the still part too.
    narrow : float
        CSS pixels of the page where the panels stand one below the other, 0 where they stand as they were made. The
        picture has the same width in pixels either way.
    """

    def __init__(self, scene, scale=1.0, *, blank=False):
        self.scene, self.scale, self.blank, self.narrow = scene, scale, blank, 0
        self.canvas = FigureCanvasAgg(scene.figure)
        self.base_dpi, self.base_width = scene.figure.get_dpi(), scene.figure.get_figwidth()
        self.edition, self.still, self.last, self.redrew = None, None, None, False
        self.last = self.draw()

    @property
    def size(self):
        """Width and height of the picture in layout pixels."""
        return [round(inches * self.base_dpi) for inches in self.scene.figure.get_size_inches()]

    @drawing
    def draw(self):
        """The whole picture as it is now: uint8, shape (height, width, 4)."""
        figure = self.scene.figure
        figure.set_dpi(self.base_dpi * self.scale * self.base_width / figure.get_figwidth())
        self.redrew = self.still is None or self.edition != self.scene.edition
        if self.redrew:
            self.scene.draw_still(self.canvas)
            self.still = self._buffer().copy()
            self.edition = self.scene.edition
        self._buffer()[:] = self.still
        renderer = self.canvas.get_renderer()
        for artist in [] if self.blank else sorted(self.scene.moving, key=lambda artist: artist.get_zorder()):
            artist.draw(renderer)
        return self._buffer().copy()

    def _buffer(self):
        return np.asarray(self.canvas.buffer_rgba())

    @drawing
    def resize(self, scale, narrow=0):
        """Draw at another density from now on, and with the panels one below the other where the page is narrow."""
        narrow = narrow if self.scene.stacks else 0
        if narrow != self.narrow:
            self.scene.figure.set_dpi(self.base_dpi)
            self.scene.lay_out(narrow, self.canvas)
        self.scale, self.narrow, self.still = scale, narrow, None
        self.last = self.draw()

    def advance(self):
        """Draw, and return what changed since the last picture; see `pack`."""
        before, self.last = self.last, self.draw()
        return pack(self.last, before)

    def whole(self):
        """The last picture, packed as a change from nothing."""
        return pack(self.last, np.zeros_like(self.last))

    def stored(self):
        """The last picture as a small PNG, for a notebook that is read before it runs."""
        out = io.BytesIO()
        few_colours(self.last).save(out, "PNG")
        return out.getvalue()


def few_colours(picture, most=128):
    """A picture in few colours, of which the one of the paper is kept and left out of the choice: it is most of it.

    Parameters
    ----------
    picture : ndarray of uint8, shape (height, width, 4)
        The pixel at the top left is paper.
    most : int
        Number of colours.

    Returns
    -------
    PIL.Image.Image
    """
    pixels = np.ascontiguousarray(picture).view(np.uint32)[..., 0]
    drawn = pixels != pixels[0, 0]
    places = np.full(drawn.shape, most - 1, dtype=np.uint8)
    palette = np.full((most, 3), picture[0, 0, :3])
    if drawn.any():
        chosen = Image.fromarray(picture[drawn][np.newaxis]).convert("RGB").quantize(most - 1, dither=Image.Dither.NONE)
        places[drawn] = np.asarray(chosen)[0]
        colours = np.reshape(chosen.getpalette(), (-1, 3))[: most - 1]
        palette[: len(colours)] = colours
    few = Image.frombytes("P", drawn.shape[::-1], places.tobytes())
    few.putpalette(palette.tobytes())
    return few


def pack(new, old):
    """The pixels in which two pictures differ: their distances along the picture, then their colours, deflated.

    A curve that moves changes some thousand pixels out of some hundred thousand. Picked out one by one they are
    smaller, and several times quicker to encode, than a PNG of the box around them.

    Parameters
    ----------
    new, old : ndarray of uint8, shape (height, width, 4)

    Returns
    -------
    bytes
    """
    new, old = (np.ascontiguousarray(picture).view(np.uint32).ravel() for picture in (new, old))
    places = np.flatnonzero(new != old).astype(np.uint32)
    steps = np.diff(places, prepend=np.uint32(0))
    return zlib.compress(steps.tobytes() + new[places].tobytes(), 3)
