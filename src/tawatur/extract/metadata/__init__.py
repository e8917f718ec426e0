"""What is known of an article as a publication: title, author, date and its reason, agencies, site chrome."""

from tawatur.extract.metadata.article import find_metadata
from tawatur.extract.metadata.chrome import find_boilerplate

__all__ = ["find_boilerplate", "find_metadata"]
