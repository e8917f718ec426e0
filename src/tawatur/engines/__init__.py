"""Optional engines to the steps that ask for them."""
