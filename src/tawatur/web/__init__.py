"""A dossier to pages, right to left and left to right."""
