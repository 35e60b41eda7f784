class KerbError(ValueError):
    """Something that was given makes no sense, or does not fit what was before."""
