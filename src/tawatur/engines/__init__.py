"""Optional engines to the steps that ask for them, and the runner that carries recipes out on this machine."""
