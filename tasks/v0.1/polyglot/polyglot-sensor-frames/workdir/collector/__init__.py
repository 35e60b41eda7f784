"""Reads what the devices send."""
