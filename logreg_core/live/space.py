"""Surfaces in space: the page draws and turns them by itself, the kernel says where the balls are."""

from traitlets import List

from .drawing import drawing
from .picture import FLAT, HERE, Picture
from .scene import Scene

IN_SPACE = ("shaders.js", "relief.js", "things.js", "pace.js", "space.js")


class SpaceScene(Scene):
    """A scene that the page draws in space; its figure is what is stored, and what a page without WebGL shows.

    Attributes
    ----------
    surfaces : list of dict
        What is sent only when other data are shown: `name`, `colour`, `size` (points along each side), `heights`
        (bytes of float32, size × size, 0 at the bottom and 1 at the top of the box), `lid` (the height at which it is
        cut off), `star` (across, up, height of the lowest point, the first two from −1 to 1; or None), and the words
        along the axes: `w` and `b` (low end, name, high end) and `ticks` (pairs of a height and its words).
    now : dict
        What is sent with every picture: `camera` (degrees around and above), `shown`, and for each surface a ball:
        `path` (places as of the star), `value`, `state` and `colour`.
    """

    stacks = False  # the page lays it out

    def __init__(self, width=840, height=370):
        super().__init__(width, height)
        self.surfaces, self.now = [], {}


class SpacePicture(Picture):
    """A picture of a `SpaceScene`."""

    _esm = "".join(
        [
            *((HERE / name).read_text(encoding="utf-8").replace("export default { render };", "") for name in FLAT),
            "const flat = render;\n",
            *((HERE / name).read_text(encoding="utf-8") for name in IN_SPACE),
            "export default { render: space };\n",
        ]
    )
    surfaces = List().tag(sync=True)

    def __init__(self, frame, sentence, *, on_point=None):
        self.flat = False  # whether the page has no WebGL and needs pixels
        self.on_turn = None  # called with the degrees around and above after the reader has turned it
        super().__init__(frame, sentence, on_point=on_point)
        self.surfaces = frame.scene.surfaces

    def paint(self, sentence):
        """Send where the balls are, and the surfaces if they are others."""
        if self.flat:
            return super().paint(sentence)
        self.at, self.sentence = self.at + 1, sentence
        if self.surfaces is not self.frame.scene.surfaces:
            self.surfaces = self.frame.scene.surfaces
        self.send({"at": self.at, "sentence": sentence, "space": self.frame.scene.now})

    @drawing
    def stored(self):
        """The picture as a small PNG, for a notebook that is read before it runs."""
        self._catch_up()
        return super().stored()

    def _catch_up(self):
        if not self.flat:  # nobody has needed the pixels until now
            self.frame.last = self.frame.draw()

    @drawing
    def _whole(self):
        self._catch_up()
        return super()._whole() | {"space": self.frame.scene.now}

    def _receive(self, widget, message, buffers):
        if message.get("ask") == "pixels":
            self.flat = True
        elif "camera" in message and self.on_turn is not None:
            self.on_turn(*message["camera"])
        else:
            super()._receive(widget, message, buffers)
