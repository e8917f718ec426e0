"""A dossier to pages, right to left and left to right."""

from tawatur.web.app import create_app
from tawatur.web.report import render_report

__all__ = ["create_app", "render_report"]
