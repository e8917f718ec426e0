"""Records to rows and back: what is written once and never altered, and what is rebuilt as a whole."""
