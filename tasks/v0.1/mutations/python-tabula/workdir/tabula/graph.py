"""Who reads whom, and in what order formulas have to be evaluated."""
import heapq


class Graph:
    """Ranges are kept as they are, so that a formula over a whole column costs no more than one over two cells."""

    def __init__(self):
        self._areas = {}  # of each formula
        self._readers = {}  # of single cells
        self._wide = {}  # the areas of more than one cell, of each formula that has some

    def put(self, cell, areas):
        """Notes what the formula of a cell reads."""
        self.drop(cell)
        self._areas[cell] = areas
        for area in areas:
            if area.first == area.last:
                self._readers.setdefault(area.first, set()).add(cell)
            else:
                self._wide.setdefault(cell, []).append(area)

    def drop(self, cell):
        for area in self._areas.pop(cell, ()):
            if area.first == area.last:
                self._readers[area.first].discard(cell)
        self._wide.pop(cell, None)

    def readers(self, cell):
        """The cells whose formulas read this one directly."""
        return self._readers.get(cell, set()) | {
            reader for reader, areas in self._wide.items() if any(cell in area for area in areas)}

    def order(self, changed):
        """The formulas that are on a circle, and the others, each after what it reads; of all that the change concerns."""
        edges = self._affected(changed)
        ordered = _sorted(edges)
        if len(ordered) == len(edges):
            return [], ordered
        stuck = {cell: edges[cell] for cell in edges.keys() - set(ordered)}
        circular = {cell for cell in stuck if _comes_back(cell, stuck)}
        return sorted(circular), _sorted({cell: edges[cell] - circular for cell in edges.keys() - circular})

    def _affected(self, changed):
        """The formulas that the change concerns, with their readers."""
        edges, waiting = {}, list(changed)
        seen = set(waiting)
        while waiting:
            cell = waiting.pop()
            readers = self.readers(cell)
            if cell in self._areas:
                edges[cell] = readers
            waiting += readers - seen
            seen |= readers
        return edges


def _sorted(edges):
    """The cells in an order in which each comes before its readers. Those on or behind a circle are left out."""
    missing = dict.fromkeys(edges, 0)
    for readers in edges.values():
        for reader in readers:
            missing[reader] += 1
    ready = [cell for cell, count in missing.items() if count == 0]
    heapq.heapify(ready)
    ordered = []
    while ready:
        cell = heapq.heappop(ready)
        ordered.append(cell)
        for reader in edges[cell]:
            missing[reader] -= 1
            if missing[reader] == 0:
                heapq.heappush(ready, reader)
    return ordered


def _comes_back(start, edges):
    """Whether a way along the readers leads back to where it began."""
    waiting, seen = [start], set()
    while waiting:
        for reader in edges.get(waiting.pop(), ()):
            if reader == start:
                return True
            if reader not in seen:
                seen.add(reader)
                waiting.append(reader)
    return False
