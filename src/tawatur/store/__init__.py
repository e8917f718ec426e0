"""Readings to one SQLite file, and back."""
