"""Labels as text."""
