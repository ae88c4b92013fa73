"""The formula sheet: every number it shows, computed another way, and a way to every notebook."""

import re

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, precision_score, recall_score

from logreg_core.data import hours
from tools.notebook_form import ALL, NOTEBOOKS, read

SHEET = read(NOTEBOOKS / "formula_sheet.ipynb")
WORDS = "\n".join(cell.source for cell in SHEET.cells if cell.cell_type == "markdown")
SHOWN = "\n".join(output.text for cell in SHEET.cells for output in cell.get("outputs", []))
X, Y = hours().x, hours().y


def shown(before):
    """The number on the sheet after these words."""
    return float(re.search(re.escape(before) + r" ?(-?[\d.]+(?:e-?\d+)?)", SHOWN)[1])


@pytest.fixture(scope="module")
def fitted():
    """Weight and bias by scikit-learn, and everybody's probability by NumPy."""
    model = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(X[:, None], Y)
    w, b = float(model.coef_[0, 0]), float(model.intercept_[0])
    return w, b, 1 / (1 + np.exp(-(w * X + b)))


def test_numbers_of_one_student(fitted):
    w, b, _ = fitted
    z = 3 * w + b
    p = 1 / (1 + np.exp(-z))
    assert [shown("w ="), shown("b =")] == pytest.approx([w, b], abs=1e-5)
    assert [shown(name) for name in ("score", "sigmoid", "its slope", "logit")] == pytest.approx(
        [z, p, p - p * p, z], abs=1e-4
    )
    assert shown("odds ratio of one hour") == pytest.approx(np.exp(w), abs=1e-4)
    assert shown("boundary at t = 0.5:") == pytest.approx(-b / w, abs=1e-4)
    assert shown("threshold for r = 5:") == pytest.approx(1 / 6, abs=1e-4)
    assert [shown(name) for name in ("one point", "in one line", "stable form")] == pytest.approx(
        [-np.log(p)] * 3, abs=1e-5
    )


def test_numbers_of_all_students(fitted):
    _, _, p = fitted
    given = np.where(Y == 1, p, 1 - p)
    assert shown("J =") == pytest.approx(-np.log(given).mean(), abs=1e-5)
    assert SHOWN.split(" L = ")[1].startswith(f"{given.prod():.4e}")
    assert shown("ln L =") == pytest.approx(np.log(given).sum(), abs=1e-5)
    assert shown("M =") == pytest.approx(np.mean((p - Y) ** 2), abs=1e-5)
    S = np.column_stack([X, np.ones(20)]) * np.sqrt(p * (1 - p))[:, None]
    wanted = np.sort(np.linalg.svd(S, compute_uv=False)) ** 2 / 20
    assert list(map(float, re.search(r"best place \[([\d. ]+)\]", SHOWN)[1].split())) == pytest.approx(wanted, abs=1e-5)


def test_numbers_of_the_steps():
    design = np.column_stack([X, np.ones(20)])
    slopes = design.T @ (0.5 - Y) / 20
    assert re.search(rf"gradient of J \({slopes[0]:.5f}, {slopes[1]:.5f}\)", SHOWN)
    assert shown("measured for w:") == pytest.approx(slopes[0], abs=1e-5)
    assert shown("of M:") == pytest.approx(slopes[0] / 2, abs=1e-4)
    assert shown("update with α = 0.1: w =") == pytest.approx(-0.1 * slopes[0], abs=1e-4)
    step = -np.linalg.solve(design.T @ design / 80, slopes)
    assert shown("Newton's step: w =") == pytest.approx(step[0], abs=1e-4)
    assert float(SHOWN.split("\nK = ")[1].split()[0]) == pytest.approx(np.linalg.norm(design, 2) ** 2 / 80, abs=1e-6)


def test_rates_and_standard_errors_agree_with_scikit_learn_and_with_the_hessian_by_hand():
    model = LogisticRegression(C=np.inf, tol=1e-12).fit(X[:, None], Y)
    decided, p = model.predict(X[:, None]), model.predict_proba(X[:, None])[:, 1]
    assert shown("recall") == pytest.approx(recall_score(Y, decided), abs=0.005)
    assert shown("precision") == pytest.approx(precision_score(Y, decided), abs=0.005)
    tn, fp, fn, _ = confusion_matrix(Y, decided).ravel()
    assert shown("false positive rate") == pytest.approx(fp / (fp + tn), abs=0.005)
    assert shown("mean cost for r = 5:") == pytest.approx((5 * fn + fp) / 20, abs=0.005)
    design = np.column_stack([X, np.ones(20)])
    errors = np.sqrt(np.diag(np.linalg.inv(design.T @ np.diag(p * (1 - p)) @ design)))
    assert shown("standard errors") == pytest.approx(errors[0], abs=1e-4)
    assert shown("3 hours, standardized:") == pytest.approx((3 - X.mean()) / X.std(), abs=1e-4)


def test_penalty_and_softmax_agree_with_scikit_learn():
    model = LogisticRegression(C=1.0, tol=1e-12, max_iter=10_000).fit(X[:, None], Y)
    assert shown("which is C = 1: w =") == pytest.approx(model.coef_[0, 0], abs=1e-4)
    assert shown("softmax of (0.5, 2):") == shown("σ(1.5) =") == pytest.approx(1 / (1 + np.exp(-1.5)), abs=1e-4)


def test_every_notebook_is_one_click_away():
    assert set(re.findall(r"\]\((\w+\.ipynb)", WORDS)) >= {path.name for path in ALL if path.stem != "formula_sheet"}


@pytest.mark.parametrize("name", ["(*m*, *b*)", "(θ₁, θ₀)", "(β₁, β₀)", "*h*(*x*)", "ŷ", "*m* examples", "1/(*n* *C*)"])
def test_notations_of_other_texts_are_mapped(name):
    assert name in WORDS.split("## What others call it")[1]
