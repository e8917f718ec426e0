"""Lets `python -m tawatur` do what `tawatur` does."""

from tawatur.cli.app import main

if __name__ == "__main__":
    main()
