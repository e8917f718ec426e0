"""A document to a reading: one file per noun."""
