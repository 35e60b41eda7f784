"""Looking at the pages of maps, for tests and for the curious."""
from strata.pages import FEWEST, MOST


def verify(entries):
    """Raises AssertionError if the pages of the map are not a proper tree."""
    count = _verify(entries._root, None, None, is_root=True)
    assert count == len(entries), f"{count} entries in the pages, {len(entries)} according to the map"


def _verify(page, low, high, is_root=False):
    fewest = (2 if page.height else 0) if is_root else FEWEST
    assert fewest <= len(page) <= MOST, f"a page of {len(page)}"
    assert all(one < other for one, other in zip(page.keys, page.keys[1:])), f"keys are out of order: {page.keys}"
    assert low is None or not page.keys or low <= page.keys[0], f"{page.keys[0]} is left of its page"
    assert high is None or not page.keys or page.keys[-1] < high, f"{page.keys[-1]} is right of its page"
    if not page.height:
        assert len(page.values) == len(page.keys), "keys and values differ in number"
        return len(page)
    assert len(page.keys) == len(page) - 1, "keys and children do not fit together"
    assert all(child.height == page.height - 1 for child in page.children), "leaves are not all at the same depth"
    bounds = [low, *page.keys, high]
    return sum(_verify(child, *bounds[at:at + 2]) for at, child in enumerate(page.children))


def page_count(entries):
    return len(_pages(entries._root))


def shared_page_count(one, other):
    """How many pages two maps have in common."""
    return len(_pages(one._root).keys() & _pages(other._root).keys())


def _pages(page):
    found = {id(page): page}
    if page.height:
        for child in page.children:
            found |= _pages(child)
    return found
