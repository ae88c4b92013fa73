"""Measurements, run by hand.

``python -m tests.benchmarks`` compares speed and memory; ``python -m tests.benchmarks.long_runs`` takes the millions of
steps that some lessons speak of.
"""
