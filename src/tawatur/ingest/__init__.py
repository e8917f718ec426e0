"""The outside to articles: files of many kinds."""
