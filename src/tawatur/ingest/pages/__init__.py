"""A page of the web to what it is: its body text, mapped to the page's code, and what the page says of itself."""
