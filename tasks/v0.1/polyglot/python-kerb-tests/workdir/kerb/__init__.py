"""What parking costs, and who is in the garage."""
from kerb.accounts import Account
from kerb.amounts import parse_amount, show_amount
from kerb.errors import KerbError
from kerb.garage import Garage
from kerb.receipts import Line, Receipt
from kerb.tariff import Tariff

__all__ = ["Account", "Garage", "KerbError", "Line", "Receipt", "Tariff", "parse_amount", "show_amount"]
