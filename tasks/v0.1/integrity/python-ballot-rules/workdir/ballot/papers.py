"""Reading voting papers."""


def names_on(paper, candidates, seats):
    """The candidates that a paper votes for, none if it is invalid."""
    names = set(paper)
    return names if len(names) <= seats and names <= set(candidates) else set()
