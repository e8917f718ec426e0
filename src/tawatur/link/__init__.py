"""Readings to a linkage: entities and claims judged the same or not."""

from tawatur.link.linkage import link

__all__ = ["link"]
