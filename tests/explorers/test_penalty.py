"""A penalty shortens the weights, and the picture shows the fit of each strength."""

import re

import numpy as np
import pytest

from logreg_core.data import breast_cancer, hours, train_test_split
from logreg_core.explorers import explore_penalty
from logreg_core.losses import log_loss
from logreg_core.model import probability
from logreg_core.training import newton, standardise
from tests.helpers import artist, click, said


def scaled():
    """Training and test rows, standardised by the training rows alone."""
    train, test = train_test_split(breast_cancer())
    x, scale = standardise(train.x)
    return x, train.y, scale.apply(test.x), test.y


def test_the_buttons_lead_from_too_sure_to_too_timid():
    made = explore_penalty()
    lengths, train, test = {}, {}, {}
    for name, button in made.presets.items():
        button.click()
        lengths[name], train[name], test[name] = said(made, "‖w‖ ="), said(made, "J ="), said(made, "rows,")
    assert lengths["hardly any"] > lengths["near C = 1"] > lengths["far too much"]
    assert train["hardly any"] < train["near C = 1"] < train["far too much"]
    assert test["lowest test loss"] == min(test.values()) and test["hardly any"] > 1 > np.log(2) > test["far too much"]


def test_caption_and_picture_show_the_fit_of_that_strength():
    made = explore_penalty()
    made.set(l2=0.01, feature=3)
    x, y, x_test, y_test = scaled()
    w, b = newton(x, y, l2=0.01).weights
    assert said(made, "C =") == pytest.approx(1 / (398 * 0.01), rel=0.005)
    assert said(made, "‖w‖ =") == pytest.approx(np.linalg.norm(w), rel=0.005)
    assert said(made, "“mean area”") == pytest.approx(w[3], rel=0.005)
    assert said(made, "training rows,") == pytest.approx(log_loss(x_test, y_test, w, b), rel=0.005)
    assert said(made, "test rows,") == np.sum((probability(x_test, w, b) >= 0.5) == y_test)
    assert artist(made.scene.figure.axes[0], markersize=4.5).get_ydata() == pytest.approx(w, abs=1e-5)


def test_a_press_takes_the_nearest_strength_in_either_half():
    made = explore_penalty()
    for place in (0, 1):
        made.presets["hardly any"].click()
        click(made, place, 0.0105, 0.3)
        assert made.values()["l2"] == pytest.approx(0.01)


def test_no_limit_is_only_said_of_separable_rows():
    assert "no limit" in repr(explore_penalty()) and "no limit" not in repr(explore_penalty(hours()))


def test_one_row_held_back_is_one_row():
    sentence = repr(explore_penalty([1, 2, 3, 4], [0, 1, 0, 1]))
    assert re.search(r"on 3 training rows, .* on 1 test row, predicted (correctly|wrongly)\. ", sentence)
