"""Questions to rows: one file for each noun that a reader asks about."""
