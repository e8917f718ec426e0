"""Parts of a view, a file for each: what is asked of one noun, each answer of one moment."""
