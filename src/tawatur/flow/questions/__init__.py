"""Questions to a dossier that take more than one step to answer."""
