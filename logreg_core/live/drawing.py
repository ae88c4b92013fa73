"""The one lock around everything that touches Matplotlib, with the look of the house inside it."""

from contextlib import ContextDecorator
from threading import RLock

import matplotlib.style

from logreg_core.panels import style


class _Drawing(ContextDecorator):
    """`with drawing:` or `@drawing`: one thread at a time, in the house style.

    JupyterLab may run a widget's callback on a second thread while a cell is executing. Matplotlib is not made for
    two, and the house style is a swap of global settings: interleaved, two swaps leave the reader's own changed.
    """

    def __init__(self):
        self._lock, self._depth, self._style = RLock(), 0, None

    def __enter__(self):
        self._lock.acquire()
        if self._depth == 0:
            self._style = matplotlib.style.context(style.HOUSE_STYLE)
            self._style.__enter__()
        self._depth += 1
        return self

    def __exit__(self, *trouble):
        self._depth -= 1
        try:
            if self._depth == 0:
                self._style.__exit__(*trouble)
        finally:
            self._lock.release()


drawing = _Drawing()
