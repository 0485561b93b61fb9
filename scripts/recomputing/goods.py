"""Goods by item and unit."""
from .numbers import ZERO, add


def delivered(ledger):
    """Rows of goods that came, with a number."""
    return [i for i, r in ledger.arms.items() if r["state"] == "delivered" and ledger.stated(r) is not None]


def total(ledger, ids):
    out = ZERO
    for i in ids:
        out = add(out, ledger.stated(ledger.arms[i]))
    return out
