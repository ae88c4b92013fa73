"""Numbers and names as a sentence needs them."""

import math


def minus(text):
    """A text with the minus sign of mathematics in place of hyphens."""
    return text.replace("-", "−")


def number(value):
    """Three significant digits, written out: 2.71, 64.8, 2,713, 0.0042.

    Parameters
    ----------
    value : float

    Returns
    -------
    str
    """
    if not math.isfinite(value):
        return "∞" if value > 0 else "−∞" if value < 0 else "undefined"
    if value == 0:
        return "0"
    size = math.floor(math.log10(abs(value)))
    return minus(f"{value:.2e}" if not -4 <= size < 9 else f"{value:,.{max(0, 2 - size)}f}")


def size(value):
    """A rate as it was chosen: 0.7, 1.5, 7e−07; at most three digits."""
    return minus(f"{value:.3g}")


def amount(value, unit):
    """A number with its unit."""
    return f"{number(value)} {unit}".rstrip()


def place(value, unit):
    """A place on the axis of a feature: like `amount`, but a whole number stays whole."""
    return f"{minus(f'{value:,.0f}')} {unit}".rstrip() if value == round(value) else amount(value, unit)


def counted(count, thing):
    """How many there are: 1 row, 171 rows."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def chance(p):
    """A probability with three decimals, or two digits of what is missing to 0 or 1: 0.858, 0.0023, 0.99961."""
    near = min(p, 1 - p)
    if near < 1e-5:
        return "nearly 1" if p > 0.5 else "nearly 0"
    return f"{p:.{max(3, 1 - math.floor(math.log10(near)))}f}"


def right(wrong):
    """How many of the examples are decided rightly, from a mask of the wrong ones."""
    return f"{len(wrong) - int(wrong.sum()):,} of {len(wrong):,} right"
