"""Real data with thirty features, as it ships with scikit-learn."""

from ._dataset import Dataset


def breast_cancer() -> Dataset:
    """Thirty measurements of 569 breast tumors: 0 malignant, 1 benign; `x` of shape (569, 30).

    scikit-learn, which carries the numbers, is imported only here.
    """
    from sklearn.datasets import load_breast_cancer

    raw = load_breast_cancer()
    source = (
        "Wolberg, Mangasarian, Street & Street (1993), Breast Cancer Wisconsin (Diagnostic), "
        "UCI Machine Learning Repository, as shipped with scikit-learn."
    )
    features = tuple(str(name) for name in raw.feature_names)
    return Dataset(raw.data, raw.target, features, "", ("malignant", "benign"), source, "breast cancer")
