"""Logistic regression with one or a few features: data, model, losses, training, metrics, and their pictures.

Import what a page needs from the room it lives in, for example ``from logreg_core.model import sigmoid``.
Letters everywhere: feature ``x``, label ``y`` (0 or 1), weight ``w``, bias ``b``, score ``z = w x + b``,
probability ``p``, threshold ``t``.
"""
