"""A dossier to JSON over HTTP."""
