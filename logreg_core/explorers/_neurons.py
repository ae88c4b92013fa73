"""Two sigmoid neurons whose outputs are the features of a third: numbers, training, and the two planes of a picture."""

from dataclasses import dataclass

import numpy as np

from logreg_core.data import xor
from logreg_core.losses import log_loss
from logreg_core.model import logit, probability, score, sigmoid
from logreg_core.panels import BentPlane, class_points, legend_above, style

EDGE = 5.0  # of the plane
GRID_POINTS = 61
RATE = 1.0
LAST = 2000  # steps of training


@dataclass(frozen=True)
class Network:
    """All nine numbers.

    Attributes
    ----------
    w : ndarray, shape (2, 2)
        One row of weights for each hidden neuron.
    b : ndarray, shape (2,)
    v : ndarray, shape (2,)
        The output's weights for the two hidden neurons.
    c : float
        The output's bias.
    """

    w: np.ndarray
    b: np.ndarray
    v: np.ndarray
    c: float

    def hidden(self, x):
        """What the two neurons make of points (n, 2): features (n, 2) between 0 and 1."""
        return sigmoid(x @ self.w.T + self.b)

    def probability(self, x):
        """Probability of label 1 at points (n, 2)."""
        return probability(self.hidden(x), self.v, self.c)

    def loss(self, x, y):
        """Mean log loss."""
        return log_loss(self.hidden(x), y, self.v, self.c)

    def gradient(self, x, y):
        """Slopes of the loss in all nine numbers, as a Network: the chain rule, once more."""
        h = self.hidden(x)
        votes = (probability(h, self.v, self.c) - y) / len(y)
        back = votes[:, None] * self.v * h * (1 - h)
        return Network(back.T @ x, back.sum(axis=0), h.T @ votes, votes.sum())

    def moved(self, by, other):
        """This network, `by` times the other's numbers further."""
        return Network(*(mine + by * its for mine, its in zip(self.numbers, other.numbers, strict=True)))

    @property
    def numbers(self):
        return self.w, self.b, self.v, self.c

    @property
    def swapped(self):
        """The same network with its two neurons in the other order."""
        return Network(self.w[::-1], self.b[::-1], self.v[::-1], self.c)


def start(seed):
    """Random weights, biases of 0."""
    random = np.random.default_rng(seed)
    return Network(random.standard_normal((2, 2)), np.zeros(2), random.standard_normal(2), 0.0)


def trained(seed, steps=LAST):
    """The networks of gradient descent on the lesson's points, from the start to the last step."""
    data, path = xor(), [start(seed)]
    for _ in range(steps):
        path.append(path[-1].moved(-RATE, path[-1].gradient(data.x, data.y)))
    return path


class InputPlane:
    """The plane of x1 and x2: points, the probability, and the line of each neuron with a foot on its side of 1."""

    def __init__(self, scene, axes, data):
        self.axes, self.sides = axes, [np.linspace(-EDGE, EDGE, GRID_POINTS)] * 2
        self.grid = np.stack(np.meshgrid(*self.sides), axis=-1).reshape(-1, 2)
        self.bent = BentPlane(scene, axes, *self.sides)
        axes.set(xlabel="x1", ylabel="x2")
        points = class_points(axes, data, names=["label 0", "label 1"], size=6)
        for some in points:
            some.set_zorder(3)
        self.lines = scene.moves(
            *points,
            *(
                axes.plot([], [], color=style.INK, lw=2, ls=dashes, zorder=4, label=name)[0]
                for name, dashes in zip(("neuron 1", "neuron 2"), ("-", "--"), strict=True)
            ),
            *(axes.plot([], [], color=style.INK, lw=2, marker="o", ms=5, markevery=[1], zorder=4)[0] for _ in range(2)),
        )[2:]
        legend_above(
            axes, [*points, *self.lines[:2]], columns=4, handletextpad=0.3, columnspacing=0.7, handlelength=1.6
        )

    def update(self, network, *, colours=True):
        """Show a network; without its colors, its two lines only."""
        self.bent.update(network.probability(self.grid).reshape(GRID_POINTS, -1) if colours else None)
        for at, (line, foot) in enumerate(zip(self.lines[:2], self.lines[2:], strict=True)):
            ends = neuron_line(network.w[at], network.b[at])
            line.set_data(*ends[0].T)
            foot.set_data(*ends[1].T)


def neuron_line(w, b):
    """The ends of a neuron's line, and a short foot toward its side of 1; nothing where there is no line in reach."""
    steep = np.hypot(*w)
    if steep < 1e-9 or abs(b) > 1.4 * EDGE * steep:
        return np.empty((0, 2)), np.empty((0, 2))
    ahead = np.asarray(w) / steep
    middle, along = -b / steep * ahead, 3 * EDGE * np.array([-ahead[1], ahead[0]])
    return np.array([middle - along, middle + along]), np.array([middle, middle + 0.7 * ahead])


class HiddenPlane:
    """The plane of h1 and h2: the same points as the two neurons see them, and the output's straight boundary."""

    def __init__(self, scene, axes, data):
        self.data, sides = data, [np.linspace(-0.06, 1.06, GRID_POINTS)] * 2
        self.grid = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
        self.bent = BentPlane(scene, axes, *sides)
        axes.set(xlabel="h1, what neuron 1 says", ylabel="h2, what neuron 2 says")
        axes.set_title("what the output sees")
        self.points = scene.moves(*class_points(axes, data, size=6))
        for some in self.points:
            some.set_zorder(3)

    def update(self, network):
        """Show a network."""
        p = probability(self.grid, network.v, network.c)
        self.bent.update(p.reshape(GRID_POINTS, -1))
        h = network.hidden(self.data.x)
        for label, some in enumerate(self.points):
            some.set_data(*h[self.data.y == label].T)


def decided_wrongly(network, data):
    """Which points are on the wrong side."""
    z = score(network.hidden(data.x), network.v, network.c)
    return (z >= logit(0.5)) != data.y
