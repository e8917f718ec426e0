"""Language packs to everyone above: what a language must supply, and the packs that supply it."""

from tawatur.lang.pack import LanguagePack

__all__ = ["LanguagePack"]
