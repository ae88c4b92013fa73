"""Numbers and names as a sentence needs them."""

import math

FAR = 20  # widths of an axis that far from zero: three digits would make its numbers look alike


def minus(text):
    """A text with the minus sign of mathematics in place of hyphens."""
    return text.replace("-", "−")


def number(value, axis=None):
    """Three significant digits, written out: 2.71, 64.8, 2,713, 0.0042.

    Parameters
    ----------
    value : float
    axis : pair of float, optional
        Ends of the axis on which the value stands. Where three digits cannot tell the places on it apart, as between
        1,700,000,000 and 1,700,000,060, there are more.

    Returns
    -------
    str
    """
    if not math.isfinite(value):
        return "∞" if value > 0 else "−∞" if value < 0 else "undefined"
    if value == 0:
        return "0"
    if axis is not None:
        width, beyond = axis[1] - axis[0], max(axis[0] - value, value - axis[1])
        if abs(value) > FAR * width and beyond < width:
            return minus(f"{value:,.{max(0, 2 - _power_of_ten(width))}f}")
    power = _power_of_ten(value)
    return minus(f"{value:.2e}" if not -4 <= power < 9 else f"{value:,.{max(0, 2 - power)}f}")


def size(value):
    """A rate as it was chosen: 0.7, 1.5, 7e−07; at most three digits."""
    return minus(f"{value:.3g}")


def amount(value, unit, axis=None):
    """A number with its unit; `axis` as in `number`."""
    return f"{number(value, axis)} {unit}".rstrip()


def place(value, unit, axis=None):
    """A place on the axis of a feature: like `amount`, but a whole number stays whole."""
    return f"{minus(f'{value:,.0f}')} {unit}".rstrip() if value == round(value) else amount(value, unit, axis)


def counted(count, thing):
    """How many there are: 1 row, 171 rows."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def shortened(name, most=24):
    """A name that fits into a picture: what is longer ends in an ellipsis."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def chance(p):
    """A probability with three decimals, or two digits of what is missing to 0 or 1: 0.858, 0.0023, 0.99961."""
    near = min(p, 1 - p)
    if near < 1e-5:
        return "nearly 1" if p > 0.5 else "nearly 0"
    return f"{p:.{max(3, 1 - math.floor(math.log10(near)))}f}"


def right(wrong):
    """How many of the examples are decided rightly, from a mask of the wrong ones."""
    return f"{len(wrong) - int(wrong.sum()):,} of {len(wrong):,} right"


def _power_of_ten(value):
    """The exponent of a number once it is rounded to three digits: 0.9996 is 1.00 and has 0."""
    return int(f"{value:.2e}".partition("e")[2])
