"""One input to its end: found, planned, read by one process or many, settled, linked."""
