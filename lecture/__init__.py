"""The lessons as slides with live sliders, for in front of a class, or as pages to read: `python -m lecture`."""
