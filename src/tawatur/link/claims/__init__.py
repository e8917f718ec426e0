"""Sightings to claims: which say the same thing, which deny it, and how claims differ."""
