class BallotError(ValueError):
    """Something that cannot be counted."""
