"""Inputs to a dossier: the only room that knows the order."""
