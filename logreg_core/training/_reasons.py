"""The sentences that say why training ended, and what to do."""


def converged(steps, tolerance):
    return f"converged: after {count(steps)} the length of the gradient is at most {tolerance:g}"


def as_far_as_floats_allow(steps):
    return f"converged: after {count(steps)} rounding leaves no smaller loss to be found"


def step_limit(steps, tolerance):
    return (
        f"step limit: after {count(steps)} the length of the gradient is still above {tolerance:g}; "
        "allow more steps, take a larger rate, or standardise the features"
    )


def separable():
    return (
        "the classes are separable, so the weights grow for ever; there is no best finite weight: "
        "collect more data, see what one flipped label changes, or add an L2 penalty (l2=0.01)"
    )


def jumping(steps, limit):
    return (
        f"the rate is too large: after {count(steps)} the loss still jumps up and down; "
        f"a rate of at most 2/L = {limit:.4g} never goes uphill"
    )


def overflowing(steps, limit):
    return (
        f"the rate is too large: after {count(steps)} the weights leave the range of floating-point numbers; "
        f"a rate of at most 2/L = {limit:.4g} never goes uphill"
    )


def frozen(steps):
    return (
        f"stopped by rounding: after {count(steps)} a step is too small to change the weights; "
        "take a larger rate, or standardise the features"
    )


def flat(steps, tolerance):
    return (
        f"stopped on flat ground: after {count(steps)} the length of the gradient is at most {tolerance:g}, but this "
        "is a plateau or a valley towards infinity, not a minimum; start elsewhere, or use log loss"
    )


def overshooting(steps):
    return (
        f"full Newton steps overshoot: after {count(steps)} the loss has grown beyond use; "
        "keep the line search (line_search=True)"
    )


def newton_limit(steps, tolerance):
    return f"step limit: after {count(steps)} the length of the gradient is still above {tolerance:g}; allow more steps"


def count(steps):
    return "1 step" if steps == 1 else f"{steps:,} steps"
