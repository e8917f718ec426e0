-- Full text over terms that the reader has analysed: no stemming or folding is left to the database.
CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 0');
