"""One kind of file each: a piece to its finds."""
