"""Measurements, run by hand.

``python -m tools.benchmarks`` compares speed and memory; ``python -m tools.benchmarks.long_runs`` takes the millions of
steps that some lessons speak of.
"""
