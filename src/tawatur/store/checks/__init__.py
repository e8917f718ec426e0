"""A dossier's rows to faults: each check yields what is wrong, in words, and nothing where all is well."""
