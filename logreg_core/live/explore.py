"""What an explorer's author writes: `@explorer` above the function, `live(...)` in its last line."""

from functools import partial, wraps
from inspect import signature

from .drawing import drawing
from .engine import Live
from .setting import line


def explorer(build):
    """Mark a function that builds an explorer.

    It draws as the house draws, and while nothing else draws. It takes starting values for its controls, by their
    names: ``explore_sigmoid(w=1.5, b=-4)``. And it has a button that copies such a line for what is shown.
    """
    known = signature(build).parameters

    @wraps(build)
    def built(*given, **named):
        start = {name: named.pop(name) for name in list(named) if name not in known}
        with drawing:
            made = build(*given, **named)
            made.offer(partial(line, build, given, named, made.controls, made.follow, made.values()))
            if start:
                made.begin_at(**start)
        return made

    return built


def live(scene, show, *, presets=None, follow=None, press=None, own=(), memory=None, **controls):
    """Tie controls to a scene: whatever moves them, one new picture and one sentence leave the kernel.

    Parameters
    ----------
    scene : Scene
    show : callable
        `show(**values)` gets the value of every control by name, moves the scene's artists, and returns a sentence
        that says what is now to be seen.
    presets : dict of str to dict, optional
        Label of a button -> values that it sets.
    follow : dict of str to callable, optional
        Controls that move others: when one of these has a new value, `follow[name](values)` gets all values and
        returns those that must change with it. They settle before the picture is drawn.
    press : dict of Axes to callable, optional
        `press[axes](x, y)` gets data coordinates of a click or a drag, and returns the values to set: the pointer can
        do what the controls can do, and no more. If it has a method `grab(x, y)`, that is called first when the
        reader presses, and not while the reader drags.
    own : sequence of callable, optional
        The functions of the reader that `show` calls; see `own`.
    memory : dict, optional
        What `show` keeps from one picture to the next, such as the best that the reader has found. Everything else
        that it shows must follow from the values alone: pictures are also drawn before the reader gets there.
    **controls : widget
        ipywidgets with a `value`, in the order in which they are shown.

    Returns
    -------
    Live

    Raises
    ------
    ValueError
        If a preset sets what is no control.
    TypeError
        If `show` returns no sentence.
    Exception
        What `show` raises. While the reader moves a control it also appears as a sentence under the picture.
    """
    for label, values in (presets or {}).items():
        for name in values.keys() - controls.keys():
            raise ValueError(f"the preset {label!r} sets {name!r}, but the controls are {', '.join(controls)}")
    return Live(scene, show, controls, presets or {}, follow or {}, press or {}, own, {} if memory is None else memory)
