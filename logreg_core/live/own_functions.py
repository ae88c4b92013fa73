"""The reader's own function inside a picture: whatever it does, the picture and the kernel stay well."""

import contextlib
import io
import time
import traceback
import warnings

import numpy as np

SLOW = 0.3  # seconds for one picture: more is felt as a slider that sticks


class Trouble(Exception):
    """A sentence for the reader about what they wrote; shown under the last good picture, and raised no further."""


def own(function, usual, *, name, gives=None):
    """The reader's function, made safe for a picture; the package's own where the reader gave none.

    Parameters
    ----------
    function : callable or None
        What the reader passed to the explorer.
    usual : callable
        The tested function of the package.
    name : str
        What the function is called in sentences.
    gives : callable, optional
        `gives(*arguments)` is the shape that the answer must have; that of the first argument unless told.

    Returns
    -------
    callable

    Raises
    ------
    TypeError
        If something is given that is no function.
    """
    if function is None:
        return usual
    if not callable(function):
        raise TypeError(
            f"{name} must be a function, got {type(function).__name__}: pass its name without parentheses, "
            f"as in {name}={name}"
        )
    return OwnFunction(function, name, gives or (lambda first, *_: np.shape(first)))


class OwnFunction:
    """Calls what the reader wrote with copies, in silence, and says in a sentence what went wrong."""

    def __init__(self, function, name, gives):
        self.function, self.name, self.gives, self.seconds, self.took = function, name, gives, 0.0, 0.0

    def __call__(self, *given):
        began = time.perf_counter()
        try:
            return self._checked(self._answer(given), given)
        finally:
            self.seconds += time.perf_counter() - began

    def remark(self):
        """What is to be said about the calls since the last remark: nothing, or that they were slow."""
        self.took = seconds = self.seconds
        self.seconds = 0.0
        return (
            f" Your {self.name} took {seconds:.1f} s for this picture; whole arrays instead of loops are faster."
            if seconds > SLOW
            else ""
        )

    def _answer(self, given):
        try:
            return self._call(given)
        except Exception as error:
            single = isinstance(error, TypeError | ValueError) and np.ndim(given[0])
            if single and self.gives(*given) == np.shape(given[0]):
                with contextlib.suppress(Exception):  # written for one number: one at a time
                    return [self._call((one.item(), *given[1:])) for one in np.asarray(given[0])]
            raise Trouble(f"Your {self.name} stops{_line(error)} with {type(error).__name__}: {error}.") from None

    def _call(self, given):
        with warnings.catch_warnings(), np.errstate(all="ignore"), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            return self.function(*(np.array(one) if isinstance(one, np.ndarray) else one for one in given))

    def _checked(self, answer, given):
        if answer is None or answer is Ellipsis:
            raise Trouble(
                f"Write {self.name} in the cell above, run it, and then run this cell again."
                if answer is Ellipsis or is_unbuilt(self.function)
                else f"Your {self.name} returns nothing. Does it end with `return`?"
            )
        try:
            values = np.asarray(answer, dtype=float)
        except (TypeError, ValueError):
            raise Trouble(
                f"Your {self.name} returns something that is not made of numbers ({type(answer).__name__})."
            ) from None
        needed = self.gives(*given)
        if values.shape != needed:
            raise Trouble(
                f"Your {self.name} returns {_shape_words(values.shape)}, but here {_shape_words(needed)} "
                f"{'is' if needed == () else 'are'} needed."
            )
        if np.isnan(values).any():
            where = (
                ""
                if np.shape(given[0]) != needed or not needed
                else (f" at {np.asarray(given[0])[np.isnan(values)][0]:g}")
            )
            raise Trouble(f"Your {self.name} gives nan{where}, which means “not a number”.")
        return values


def is_unbuilt(function):
    """Whether a function's body is still only a docstring and `...`."""
    code = getattr(function, "__code__", None)
    return (
        code is not None
        and not code.co_names
        and all(constant is None or constant is Ellipsis or isinstance(constant, str) for constant in code.co_consts)
    )


def _line(error):
    """The line of the reader's cell where it stopped."""
    places = [
        place
        for place in traceback.extract_tb(error.__traceback__)
        if "ipykernel" in place.filename or place.filename.startswith("<")
    ]
    return f" in its line “{places[-1].line.strip()}”" if places and places[-1].line else ""


def _shape_words(shape):
    if shape == ():
        return "one number"
    if len(shape) == 1:
        return f"{shape[0]:,} numbers"
    return "a table of " + " × ".join(f"{size:,}" for size in shape)
