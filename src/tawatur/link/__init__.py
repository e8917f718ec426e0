"""Readings to a linkage: entities and claims judged the same or not."""
