"""What regular customers owe and have paid."""
from kerb.errors import KerbError


class Account:
    def __init__(self):
        self._charged = []
        self._entries = []
        self._percent = 0

    @property
    def balance(self):
        return sum(amount for _, amount in self._entries)

    def charge(self, receipt):
        if receipt in self._charged:
            raise KerbError("this receipt was charged before")
        self._charged.append(receipt)
        self._entries.append((f"parking {receipt.plate}", -self._reduced(receipt.fee)))

    def pay(self, amount):
        _require_positive(amount)
        self._entries.append(("payment", amount))

    def refund(self, amount):
        _require_positive(amount)
        if amount > self.balance:
            raise KerbError("more than was paid too much")
        self._entries.append(("refund", -amount))

    def discount(self, percent):
        if not 0 <= percent <= 100:
            raise KerbError("a discount is 0 to 100 percent")
        self._percent = percent

    def statement(self):
        return list(self._entries)

    def _reduced(self, fee):
        """Half a cent is rounded down."""
        return -((50 - fee * (100 - self._percent)) // 100)


def _require_positive(amount):
    if amount <= 0:
        raise KerbError("an amount has to be more than 0")
