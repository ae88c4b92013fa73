"""The lessons as slides with live sliders, for in front of a class: `python -m lecture`."""
