"""Pledges and totals as reports had them before issue 8: a row without value is left out of its sum."""
from dataclasses import dataclass, field

from .accounts import Accounts
from .claims import Term
from .numbers import add, div, hull, sub
from .rates import Unconverted

PLEDGED, CAME, KEPT = {"promised", "committed"}, {"delivered"}, {"withheld", "confiscated"}


@dataclass
class Balance:
    subject: str
    valuation: tuple
    measures: dict = field(default_factory=dict)
    summed: list = field(default_factory=list)
    left: list = field(default_factory=list)  # (row, reason)
    reason: str = ""  # why the whole has no value
    rates: list = field(default_factory=list)  # of the whole
    part_rates: list = field(default_factory=list)


class OldAccounts(Accounts):
    def pledges(self):
        money = self.ledger.money
        return [i for i, r in money.items() if r["state"] in PLEDGED
                and not any(money[s]["state"] in PLEDGED for s in r.list("same_as") if s in money)]

    def members(self, pledge, states=CAME | KEPT):
        return [i for i, r in self.ledger.money.items() if pledge in r.list("fulfils") and r["state"] in states]

    def sum(self, ids, valuation, held):
        """The sum of rows; those without value and those told twice are left out, with the reason."""
        values, left, used = {}, [], []
        for i in ids:
            try:
                values[i], rates = self.value(self.ledger.money[i], valuation, held)
                used += rates
            except Unconverted as why:
                left.append((i, str(why)))
        total, summed = None, []
        for i in values:
            row = self.ledger.money[i]
            other = [x for c in ("alternative_to", "same_as", "part_of") for x in row.list(c) if x in values]
            if other:
                left.append((i, f"an alternative to {other[0]}, which is counted"))
                continue
            total = values[i] if total is None else add(total, values[i])
            summed.append(i)
        return total, summed, left, used

    def balance(self, pledge, valuation, held=None):
        row, out = self.ledger.money[pledge], Balance(pledge, valuation)
        try:
            promised, out.rates = self.value(row, valuation, held)
            out.measures["promised"] = promised
        except Unconverted as why:
            promised, out.reason = None, str(why)
        came, some, lost, used = self.sum(self.members(pledge, CAME), valuation, held)
        kept, more, also, used_too = self.sum(self.members(pledge, KEPT), valuation, held)
        out.summed, out.left, out.part_rates = some + more, lost + also, used + used_too
        if came:
            out.measures["delivered"] = came
        if kept:
            out.measures["withheld"] = kept
        if promised and came and not row["per"] and not lost:
            # a price that is a range is one unknown on both sides
            each = [(self.value(row, valuation, c)[0], self.sum(some, valuation, c)[0])
                    for c in self.rates.corners(out.rates + used, held)]
            out.measures["gap"] = hull(sub(p, d) for p, d in each)
            out.measures["share"] = hull(div(d, p) for p, d in each)
        return out

    def column(self, row):
        """The column in which a row of a balance stands."""
        return "delivered" if row["state"] in CAME else "withheld" if row["state"] in KEPT else ""

    def not_totalled(self, balance):
        """Measures that have no value, with the reason."""
        row, measures = self.ledger.money[balance.subject], balance.measures
        if "promised" not in measures:
            yield "promised", balance.reason
        for measure in ("delivered", "withheld"):
            rows = [i for i in self.members(balance.subject) if self.column(self.ledger.money[i]) == measure]
            if rows and measure not in measures:
                yield measure, "; ".join(f"{i}: {w}" for i, w in balance.left if i in rows)
        if row["per"] and "promised" in measures and "delivered" in measures:
            yield "gap", "a yearly or monthly promise and a total are not subtracted"

    def balances(self):
        return [self.balance(p, v) for p in self.pledges() for v in self.valuations([p] + self.members(p))]

    def totals(self):
        """Stated totals against their items."""
        out = []
        for total, row in self.ledger.money.items():
            parts = [i for i, r in self.ledger.money.items() if total in r.list("part_of")]
            for valuation in self.valuations([total] + parts) if parts else []:
                found = Balance(total, valuation)
                try:
                    stated = found.measures["stated"] = self.value(row, valuation)[0]
                except Unconverted as why:
                    stated, found.reason = None, str(why)
                items, found.summed, found.left, _ = self.sum(parts, valuation, None)
                if items:
                    found.measures["itemised"] = items
                if items and stated:
                    found.measures["unexplained"] = sub(stated, items)
                    found.measures["share"] = div(items, stated)
                out.append(found)
        return out

    # -------------------------------------------------- sums in formulas

    def matches(self, row, query):
        return all(v in row.list(c) if c in ("part_of", "fulfils", "source") else row[c] == v for c, v in query)

    def select(self, query):
        """The terms of a `sum(...)` with their units, and the rows left out with the reason."""
        terms, units, left = [], set(), []
        for i, row in self.ledger.figures.items():
            if self.matches(row, query):
                try:
                    values, unit = self.unit_value(row)
                    terms.append(Term(i, values, row=i))
                    units.add(unit)
                except Unconverted as why:
                    left.append((i, str(why)))
        return terms, units, left

    def unit_value(self, row):
        """A figure's values and unit in a formula; a price is in a money for one of another."""
        if row["id"] in self.ledger.arms:
            amount = self.ledger.stated(row)
            if amount is None or not row["item"] or not row["unit"]:
                raise Unconverted("no quantity is stated")
            return amount, ("goods", row["item"], row["unit"])
        if row["per"] and row["per"] not in ("year", "month"):
            return self.ledger.stated(row), ("price", row["currency"], row["per"])
        amount, money = self.own(row)
        return amount, ("money", money)
