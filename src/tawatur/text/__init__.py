"""An article to a document: normal forms, sentences, words and quotation marks; every token knows its place."""

from tawatur.text.document import Document, Quotation, Sentence, Token
from tawatur.text.read import read

__all__ = ["Document", "Quotation", "Sentence", "Token", "read"]
