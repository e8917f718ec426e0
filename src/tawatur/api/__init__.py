"""A dossier to JSON over HTTP."""

from tawatur.api.app import create_api

__all__ = ["create_api"]
