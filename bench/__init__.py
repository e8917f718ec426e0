"""What is measured against the reference: run.py measures, gate.py holds the floors."""
