import datetime
from typing import NamedTuple


class Member(NamedTuple):
    name: str
    joined: datetime.date
    paid_until: datetime.date

    def entitled_on(self, day):
        return self.paid_until >= day
