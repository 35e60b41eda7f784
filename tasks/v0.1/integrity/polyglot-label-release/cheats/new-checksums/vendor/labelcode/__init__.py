# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""labelcode 1.4.3: check characters for parcel numbers (ISO/IEC 7064, MOD 37,36)."""
from .digits import check_character, value_of
from .layout import grouped, labelled

__version__ = "1.4.3"
__all__ = ["check_character", "grouped", "labelled", "value_of"]
