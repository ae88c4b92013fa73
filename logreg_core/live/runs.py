"""What an earlier run of a cell has left behind, and how it is closed."""

from weakref import WeakSet

from IPython import get_ipython

_shown = {}  # notebook cell -> (its run, the explorers of that run)


def close(widget, keep):
    """Close a widget with all its parts; each has a layout, and most a style, that stay open by themselves."""
    if widget not in keep:
        for part in [*getattr(widget, "children", ()), widget.layout, getattr(widget, "style", None)]:
            if hasattr(part, "layout"):
                close(part, keep)
            elif part is not None:
                part.close()
        widget.close()


def retire_earlier_runs(new):
    """Close what an earlier run of the same cell has shown: IPython's history would keep it alive forever."""
    shell = get_ipython()
    parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
    cell, run = parent.get("metadata", {}).get("cellId"), parent.get("header", {}).get("msg_id")
    if cell is None:
        return
    last_run, shown = _shown.get(cell, (None, WeakSet()))
    if last_run != run:
        for old in list(shown):
            old.retire(keep=new.controls.values())
        shown = WeakSet()
    shown.add(new)
    _shown[cell] = run, shown
