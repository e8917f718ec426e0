"""An article to a document: normal forms, sentences, words and quotation marks; every token knows its place."""
