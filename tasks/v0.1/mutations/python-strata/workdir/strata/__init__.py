"""An ordered map with cheap snapshots."""
from strata.changes import Change, changes
from strata.ordered_map import OrderedMap

__all__ = ["Change", "OrderedMap", "changes"]
