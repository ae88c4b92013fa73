"""The answers of notebook 06: the gradient has its sign and its size."""

import pytest

from logreg_core.exercises import check


@pytest.mark.parametrize(
    "name, answer, status",
    [
        ("06.1", 1.5, "right"),
        ("06.1", -0.5, "wrong"),
        ("06.2", (0.075, 0.1), "right"),
        ("06.2", (0.1, 0.075), "wrong"),
        ("06.3", (1.0236, -0.1), "right"),
        ("06.3", (1.1736, 0.1), "wrong"),
    ],
)
def test_answers_are_judged(name, answer, status):
    assert check(name, answer).status == status
