"""Readings and their linkage to answers: what a reader would ask of a situation."""
