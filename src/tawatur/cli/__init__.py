"""The command line to the flow: one file per command."""
