"""How long each stage takes."""
