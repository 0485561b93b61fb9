"""Sums by the rules of issue 8 (sections 3 and 6).

    * a row without value is 0 to infinity, with its sign; a return has a minus
    * so much a year or a month counts for as long as its dates say
    * a row reckoned in another money moves as that money does; the result of a claim is in no sum
    * of rows told twice, alternatives, and a part beside its whole, one counts (links.py)
    * a delivery towards two pledges is 0 to its amount in each, and whole in both together
    * a total is at least the sum of its parts of the same donor and recipient
    * no delivery named is 0 to what is not known, unless the list is said to be complete
"""
from collections import defaultdict
from dataclasses import replace

from . import dates
from .accounts import Accounts, Valuation
from .claims import Term
from .links import Links
from .numbers import ANY, F, INF, UNKNOWN, ZERO, add, div, exact, hull, mul, sub
from .old_rules import Balance
from .rates import Conversion, Unconverted

COLUMNS = ("committed", "sent", "delivered", "returned", "withheld", "confiscated", "cancelled")
LISTS = ("part_of", "fulfils", "source", "same_as", "alternative_to", "tags")


class NotAnAmount(Unconverted):
    """The row is in no sum at all: not an unknown, but nothing to be added."""


class NewAccounts(Accounts):
    def __init__(self, ledger, rules):
        super().__init__(ledger, rules)
        self.links = Links(ledger)

    # -------------------------------------------------- one figure

    def duration(self, row):
        """How many years or months a figure `per` year or month counts for: an interval; None: not said."""
        unit = {"year": 12, "month": 1}.get(row["per"])
        months = dates.months(row["date"], 1 if unit == 12 else 2) if unit else None
        return months and (F(months[0], unit), F(months[1], unit))

    def own(self, row):
        amount = self.ledger.stated(row)
        if amount is None:
            raise Unconverted("no amount is stated")
        if not row["currency"]:
            raise Unconverted("no currency is stated")
        if row["per"] and row["per"] not in ("year", "month"):
            raise NotAnAmount("a price, not an amount")
        if row["per"]:
            lasts = self.duration(row)
            if lasts is None:
                raise Unconverted(f"so much a {row['per']}, for how long is not said")
            amount = mul(amount, lasts)
        return self.raised(row, amount), row["currency"]

    def reckoned(self, row, amount, money):
        """What a figure is a reckoning of, and in which money: the rate is as the source had it, and never moves."""
        if not row["reckoned_in"]:
            return amount, money
        back = self.rates.by_rate(money, row["reckoned_in"], row["reckoned_at"])
        return mul(amount, back.range(self.rates.price)), row["reckoned_in"]

    def route(self, row, valuation):
        if row["id"] in self.ledger.arms:
            return self.goods_route(row, valuation)
        amount, money = self.own(row)
        if not valuation.paid:
            amount, money = self.reckoned(row, amount, money)
        return amount, money, self.conversion(money, row, valuation)

    def goods_route(self, row, valuation):
        """Goods in an item and a unit: contents of chests by sourced rows of units.csv."""
        amount, item, unit = self.ledger.stated(row), *valuation.money[1:]
        if amount is None:
            raise Unconverted("no quantity is stated")
        if not row["item"] or not row["unit"]:
            raise Unconverted("no item or no unit is stated")
        if row["item"] != item:
            raise Unconverted(f"{row['item']}, not {item}")
        factor = self.contents(row["unit"], unit, item)
        if factor is None:
            raise Unconverted(f"in {row['unit']}, not {unit}")
        if row["per"]:
            lasts = self.duration(row)
            if lasts is None:
                raise Unconverted(f"so much a {row['per']}, for how long is not said")
            amount = mul(amount, lasts)
        return self.raised(row, amount), valuation.money, Conversion([[(factor, None, 1)]], [])

    def contents(self, a, b, item):
        """How many of one unit another is, for an item; None: not known."""
        (base_a, factor_a), (base_b, factor_b) = self.base(a, item), self.base(b, item)
        return factor_a / factor_b if base_a == base_b else None

    def base(self, unit, item):
        factor = F(1)
        while True:
            row = self.ledger.units[unit]
            if not row["contains"] or row["of_item"] not in ("", item):
                return unit, factor
            unit, factor = row["contains_unit"], factor * F(row["contains"])

    def unknown(self, row):
        """What a row without value may be: its sign is that of its number."""
        stated = self.ledger.stated(row) or ZERO
        return UNKNOWN if stated[0] >= 0 else (-INF, F(0)) if stated[1] <= 0 else ANY

    def worth(self, i, valuation, held):
        """A row of a sum: what it is worth (a total is at least its parts), and why it is not known, if it is not."""
        row = self.ledger.figures[i]
        try:
            value, rates = self.value(row, valuation, held)
        except NotAnAmount:
            raise
        except Unconverted as reason:
            return self.unknown(row), str(reason), []
        return value, None, rates

    def floor(self, i, valuation, seen=()):
        """The least that the parts of a total come to, those of its donor and recipient; without any rate."""
        row, low = self.ledger.figures[i], F(0)
        parts = [p for p in self.links.parts[i] if p != i and p not in seen and self.alike(row, self.ledger.figures[p])]
        for p in self.counted(parts)[0]:
            try:
                value, _, _ = self.worth(p, valuation, None)
            except NotAnAmount:
                continue
            low += -value[1] if self.ledger.figures[p]["state"] == "returned" else value[0]
        return low

    def alone(self, row, valuation):
        """A figure as it is stated: so much a year stays that, and the rate of a reckoning is named too."""
        amount = self.ledger.stated(row)
        if amount is None or not row["currency"] or row["per"] not in ("", "year", "month"):
            self.own(row)
        values, money = self.reckoned(row, amount, row["currency"])
        conversion = self.conversion(money, row, valuation)
        back = [row["reckoned_at"]] if row["reckoned_at"] else []
        return mul(values, conversion.range(self.rates.price)), list(dict.fromkeys(back + conversion.used))

    def raised(self, row, values):
        """A total's own values: at least what its parts come to, in what it is a reckoning of."""
        i = row["id"]
        if not self.links.parts[i] or row["per"]:
            return values
        if i in self.ledger.arms:
            floor = self.floor(i, Valuation(None, "own", None, ("goods", row["item"], row["unit"])))
        else:
            money = row["reckoned_in"] or row["currency"]
            floor = self.floor(i, Valuation(None, "own", None, money))
            if row["reckoned_in"]:
                floor *= self.rates.by_rate(money, row["currency"], row["reckoned_at"]).range(self.rates.price)[0]
        return (max(floor, values[0]), values[1]) if floor <= values[1] else values

    def caution(self, row, used):
        """Whether a conversion hangs on a doubted date: the figure's or a rate's."""
        return bool(used) and any(map(dates.doubted, [row["date"]] + [self.ledger.rates[r]["in_force"] for r in used]))

    def alike(self, whole, part):
        """Whether a part is of the whole's donor and recipient, by the largest party they belong to."""
        one, two = ("recipient", "donor") if part["state"] == "returned" else ("donor", "recipient")
        return all(not whole[w] or self.ledger.top(whole[w]) == self.ledger.top(part[p])
                   for w, p in (("donor", one), ("recipient", two)))

    # -------------------------------------------------- which rows count

    def counted(self, ids, lost=()):
        """The rows of one sum that count, and {row: reason} for the others. Lost: rows without value, which take the
        place of no part."""
        left = {i: f"the result of {self.ledger.figures[i]['result_of']}" for i in ids
                if self.ledger.figures[i]["result_of"]}
        for drop in (self.links.chosen, lambda rows: self.links.once(rows, lost)):
            left.update(drop([i for i in ids if i not in left]))
        return [i for i in ids if i not in left], left

    def complete(self, *ids):
        return bool(self.ledger.complete) or any(self.ledger.figures[i]["complete"] not in ("", "no", "false") for i in ids)

    # -------------------------------------------------- balances

    def pledges(self):
        """Pledged rows, one of each knot, money and goods."""
        ids = [i for i in self.ledger.figures if self.links.pledged(i)]
        told = [i for i in ids if any(self.links.pledged(j) for j in self.links.knot(i) - {i})]
        again = self.links.once(told)
        return [i for i in ids if not again.get(i, "").startswith("the same as")]

    def joint(self):
        """Groups of pledges that share a delivery: each is also one balance."""
        pledges, near = self.pledges(), defaultdict(set)
        for i in self.ledger.figures:
            targets = [p for p in pledges if any(t in self.links.knot(p) for t in self.ledger.figures[i].list("fulfils"))]
            targets = [p for p in targets if self.links.elsewhere(i, self.links.reach(p))]
            for p in targets:
                near[p].update(targets)
        groups = {tuple(sorted(self.links.walk([p], lambda n: near[n]), key=self.ledger.order.get)) for p in near}
        return sorted((g for g in groups if len(g) > 1), key=lambda g: self.ledger.order[g[0]])

    def columns(self, pledges):
        """Rows of each column of the balance of pledges, and {row: reason} for those in none."""
        ids = sorted({i for p in pledges for i in self.links.members(p)}, key=self.ledger.order.get)
        left = {i: f"state {self.ledger.figures[i]['state'] or 'not stated'}" for i in ids
                if self.ledger.figures[i]["state"] not in COLUMNS}
        result, chosen = ([i for i in ids if i not in left] for _ in range(2))
        for i in result:
            if self.ledger.figures[i]["result_of"]:
                left[i] = f"the result of {self.ledger.figures[i]['result_of']}"
        left.update(self.links.chosen([i for i in chosen if i not in left]))
        out = {}
        for column in COLUMNS:
            rows = [i for i in ids if i not in left and self.ledger.figures[i]["state"] == column]
            left.update(self.links.once(rows))
            out[column] = [i for i in rows if i not in left]
        return out, left

    def balance(self, subject, valuation, held=None):
        """A pledge, or a group of pledges (a tuple), and what came of it."""
        pledges = subject if isinstance(subject, tuple) else (subject,)
        columns, left = self.columns(pledges)
        reach = set().union(*(self.links.reach(p) for p in pledges))
        out = Balance(subject, valuation, left=list(left.items()))
        for p in pledges:
            _, why, rates = self.worth(p, valuation, held)
            out.rates += rates
            if why:
                out.reason = out.reason or why
        for i in [i for rows in columns.values() for i in rows]:
            try:
                _, why, rates = self.worth(i, valuation, held)
            except NotAnAmount as reason:
                columns = {c: [j for j in rows if j != i] for c, rows in columns.items()}
                out.left.append((i, str(reason)))
                continue
            out.part_rates += rates
            if why:
                out.left.append((i, why))
        out.summed = [i for rows in columns.values() for i in rows]

        def at(corner):
            """The balance at one choice of prices: no figure stands in it twice."""
            found = {"promised": self.total(pledges, valuation, corner)}
            for column, rows in columns.items():
                if rows:
                    found[column] = self.total(rows, valuation, corner, reach)
            came = found.get("delivered", ZERO if self.complete(*pledges) else UNKNOWN)
            found["delivered"] = sub(came, found.get("returned", ZERO))
            found["gap"] = sub(found["promised"], found["delivered"])
            found["open"] = sub(found["gap"], found.get("cancelled", ZERO))
            found["share"] = div(found["delivered"], found["promised"])
            return found

        each = [at(c) for c in self.rates.corners(out.rates + out.part_rates, held)]
        out.measures = {m: hull(e[m] for e in each) for m in each[0]}
        return out

    def total(self, ids, valuation, held, reach=None):
        out = ZERO
        for i in ids:
            value = self.worth(i, valuation, held)[0]
            if reach and self.links.elsewhere(i, reach):
                value = hull((ZERO, value))
            out = add(out, value)
        return out

    def column(self, row):
        """The column in which a row of a balance stands."""
        return row["state"] if row["state"] in COLUMNS else ""

    def not_totalled(self, balance):
        """Nothing: what is not known is 0 to infinity."""
        return ()

    def balances(self):
        out = []
        for subject in self.pledges() + self.joint():
            pledges = subject if isinstance(subject, tuple) else (subject,)
            rows = list(pledges) + [i for column in self.columns(pledges)[0].values() for i in column]
            if all(self.ledger.stated(self.ledger.figures[p]) is None for p in pledges):
                head = self.ledger.figures[pledges[0]]  # no number at all: one row says so
                unit = ("goods", head["item"], head["unit"]) if head["id"] in self.ledger.arms else (
                    head["currency"] or self.ledger.currency)
                out.append(self.balance(subject, Valuation(None, "own", None, unit)))
                continue
            out += [self.balance(subject, v) for v in self.ways(rows)]
        return out

    def ways(self, ids):
        """The valuations of a balance: its own unit where all share one, then scenarios and their periods (money)."""
        first = self.own_valuation(ids)
        if ids[0] in self.ledger.arms:
            return [first] if first else []
        return ([first] if first else []) + [
            v for way in self.valuations([i for i in ids if i in self.ledger.money])
            if not way.label or self.has_value(ids[0])
            for v in ((way, way._replace(paid=True)) if any(self.ledger.figures[i]["reckoned_in"] for i in ids) else (way,))]

    def has_value(self, i):
        """Whether a row has a number, a money and an end: what has none is struck in no period."""
        try:
            return bool(self.own(self.ledger.figures[i]))
        except Unconverted:
            return False

    def own_valuation(self, ids):
        """By units alone, in the unit of the first row, where all rows that have one share it; else None."""
        head = self.ledger.figures[ids[0]]
        if ids[0] in self.ledger.arms:
            return Valuation(None, "own", None, ("goods", head["item"], head["unit"])) if head["item"] and head["unit"] else None
        if not head["currency"]:
            return None
        here = Valuation(None, "own", None, head["reckoned_in"] or head["currency"])
        for i in ids:
            row = self.ledger.figures[i]
            if i in self.ledger.arms or (row["currency"] and self.rates.near(
                    row["reckoned_in"] or row["currency"], here.money, False) is None):
                return None
        return here

    # -------------------------------------------------- stated totals

    def totals(self):
        """Stated totals, of money or goods, against their parts: all of them, and those of the same parties."""
        out = []
        for i in self.ledger.figures:
            if self.links.parts[i]:
                counted, _ = self.counted(self.links.parts[i])
                same = [j for j in counted if self.alike(self.ledger.figures[i], self.ledger.figures[j])]
                out += [self.stated_total(i, v) for v in self.ways([i] + same)]
        return out

    def stated_total(self, total, valuation, held=None):
        counted, left = self.counted(self.links.parts[total])
        out = Balance(total, valuation, left=list(left.items()))
        row = self.ledger.figures[total]
        try:
            _, out.rates = self.value(row, valuation, held)
        except Unconverted as why:
            out.reason = str(why)
        for i in counted:
            _, why, rates = self.worth(i, valuation, held)
            out.part_rates += rates
            out.summed.append(i)
            if why:
                out.left.append((i, why))
        same = [i for i in counted if self.alike(row, self.ledger.figures[i])]

        def at(corner):
            whole = self.unknown(row) if out.reason else self.as_said(row, valuation, corner)
            items = self.signed(same, valuation, corner)
            others = [i for i in counted if i not in same]
            return {"stated": whole, "itemised": items, "unexplained": sub(whole, items), "share": div(items, whole),
                    **({"of_others": self.signed(others, valuation, corner)} if others else {})}

        each = [at(c) for c in self.rates.corners(out.rates + out.part_rates, held)]
        out.measures = {m: hull(e[m] for e in each) for m in each[0]}
        return out

    def as_said(self, row, valuation, held):
        """A total as its source says it, not raised to its parts."""
        parts, self.links.parts[row["id"]] = self.links.parts[row["id"]], []
        try:
            return self.value(row, valuation, held)[0]
        finally:
            self.links.parts[row["id"]] = parts

    def signed(self, ids, valuation, held):
        """A sum in which what was returned has a minus."""
        out = ZERO
        for i in ids:
            value = self.worth(i, valuation, held)[0]
            out = sub(out, value) if self.ledger.figures[i]["state"] == "returned" else add(out, value)
        return out

    # -------------------------------------------------- totals by group

    def groups(self, by, valuation=None, goods=False):
        """Every transfer once, by columns such as donor, recipient, year, state: {key: interval}, rows by key. What was
        returned is taken off what came the other way, unless states are told apart. Without a valuation: own units."""
        table = self.ledger.arms if goods else self.ledger.money
        sums, rows = {}, defaultdict(list)
        counted, _ = self.counted([i for i, r in table.items() if r["state"]])
        for i in counted:
            row = table[i]
            back = row["state"] == "returned" and "state" not in by
            state = "delivered" if back else row["state"]
            unit = ("goods", row["item"], row["unit"]) if goods else row["reckoned_in"] or row["currency"]
            here = valuation or Valuation(None, "own", None, unit)
            key = tuple(self.group(row, column, back) for column in by) + (() if valuation else (unit,))
            key = (state,) + key if "state" not in by else key
            try:
                value = self.worth(i, here, None)[0] if unit and unit[-1] else self.unknown(row)
            except NotAnAmount:
                continue
            value = sub(ZERO, value) if back else value
            sums[key] = add(sums.get(key, ZERO), value)
            rows[key].append(i)
        return sums, rows

    def group_sums(self, by, valuation=None, goods=False):
        """What stands in each row of the table, by (state, groups..., unit): every row named, each transfer once in its
        group and state. Of a total only the rest counts where parts of its own parties stand in other groups."""
        table, sums = self.ledger.arms if goods else self.ledger.money, defaultdict(list)
        for i, row in table.items():
            if row["per"] and row["per"] not in ("year", "month"):
                continue
            back = row["state"] == "returned"
            sums[("delivered" if back else row["state"], *(self.group(row, c, back) for c in by))].append(i)
            if back:
                sums[("returned", *(self.group(row, c, back) for c in by))].append(i)
        out = {}
        for key, ids in sums.items():
            lost = [i for i in ids if valuation and self.why_not(table[i], valuation)]
            counted, _ = self.counted(ids, lost)
            for i in ids:
                unit = () if valuation else (self.unit_of(table[i]),)
                cells = out.setdefault((*key, *unit), {"low": None, "high": None, "rows": F(0), "unknown": F(0), "left": F(0)})
                if i not in counted or unit == ("",):
                    cells["left"] += 1
                    continue
                here = valuation or Valuation(None, "own", None, *unit, True)
                _, why, used = self.worth(i, here, None)
                cells["unknown" if why else "rows"] += 1

                def rest(corner):
                    value = self.worth(i, here, corner)[0]
                    for part in () if why else self.links.parts[i]:
                        if part not in ids and table[part]["state"] == table[i]["state"] and self.alike(table[i], table[part]):
                            other, lost, _ = self.worth(part, here, corner)
                            value = value if lost else sub(value, other)
                    return value

                value = hull(rest(c) for c in self.rates.corners(used, None))
                if table[i]["state"] == "returned" and key[0] == "delivered":
                    value = sub(ZERO, value)
                before = ZERO if cells["low"] is None else (cells["low"], cells["high"])
                cells["low"], cells["high"] = add(before, value)
        return out

    def unit_of(self, row):
        """The unit that a row is added in for itself; empty: it states none."""
        if row["id"] in self.ledger.arms:
            return ("goods", row["item"], row["unit"]) if row["item"] and row["unit"] else ""
        return row["currency"] and self.rates.major(row["currency"])[0]

    def group(self, row, column, back):
        if column == "year":
            found = dates.span(row["date"])
            return str(found[0].year) if found and found[0].year == found[1].year else ""
        if back:
            column = {"donor": "recipient", "recipient": "donor"}.get(column, column)
        return row[column]

    # -------------------------------------------------- sums in formulas

    def fits(self, row, column, value):
        """Whether a row belongs: True, False, or None where it lacks the column and may belong."""
        if column in LISTS:
            return value in row.list(column)
        if column == "date":
            wanted, own = dates.span(value), dates.span(row["date"], True)
            if own is None:
                return None
            if own[0] > wanted[1] or own[1] < wanted[0]:
                return False
            return True if wanted[0] <= own[0] and own[1] <= wanted[1] and not dates.doubted(row["date"]) else None
        if not row[column]:
            return None
        if column in ("donor", "recipient", "via"):
            return self.ledger.within(row[column], value)
        return row[column] == value

    def belongs(self, query):
        """Rows that surely belong to a query, and rows that may."""
        columns = {c for c, _ in query}
        table = self.ledger.arms if columns & {"item", "unit"} else self.ledger.money if "currency" in columns else \
            self.ledger.figures
        sure, maybe = [], []
        for i, row in table.items():
            found = [self.fits(row, c, v) for c, v in query]
            if False not in found:
                (maybe if None in found else sure).append(i)
        return sure, maybe

    def select(self, query):
        """The terms of a `sum(...)` with their units, and {row: reason} for rows not known or left out."""
        sure, maybe = self.belongs(query)
        sure, left = self.counted(sure)
        also = [i for i in self.counted(sure + maybe)[0] if i in maybe]
        terms, units = [], set()
        for i in sorted(sure + also, key=self.ledger.order.get):
            row = self.ledger.figures[i]
            sign = F(-1) if row["state"] == "returned" and ("state", "returned") not in query else F(1)
            try:
                term, unit = self.term(row)
            except NotAnAmount as why:
                left[i] = str(why)
                continue
            except Unconverted as why:
                left[i] = str(why)
                term, unit = Term(f"{i}, not known", self.unknown(row)), None
            if unit:
                units.add(unit)
            if i in maybe:
                left.setdefault(i, "may belong")
                term = replace(term, leaf=f"{term.leaf}, if it belongs", values=hull((ZERO, term.values)))
            terms.append(replace(term, factor=sign, summed=True))
        named = [v for c, v in query if c in ("fulfils", "part_of")]
        if not terms and not self.complete(*named):
            terms.append(Term(f"sum {query}, nothing listed", UNKNOWN))
        return terms, units, list(left.items())

    def count(self, query):
        sure, maybe = self.belongs(query)
        return len(sure), len(sure) + len(maybe)

    def term(self, row):
        """A row of a sum in its own unit; raises Unconverted."""
        if row["id"] in self.ledger.arms:
            if not row["item"] or not row["unit"]:
                raise Unconverted("no item or no unit is stated")
            unit = ("goods", row["item"], row["unit"])
            return Term(row["id"], self.goods_route(row, Valuation(None, "own", None, unit))[0], row=row["id"]), unit
        amount, money = self.own(row)
        return Term(row["id"], amount, row=row["id"]), ("money", money)

    def unit_value(self, row):
        """A figure that a formula names: for as long as its dates say, and as it stands where they do not."""
        if row["per"] in ("year", "month") and self.duration(row) is None:
            stated = self.ledger.stated(row)
            if row["id"] in self.ledger.arms:
                return stated, ("goods", row["item"], row["unit"])
            return stated, ("money", row["currency"])
        if row["id"] in self.ledger.money and row["per"] not in ("", "year", "month"):
            return self.ledger.stated(row), ("price", row["currency"], row["per"])
        term, unit = self.term(row)
        return term.values, unit

    def converted(self, row, term, money, at):
        """In a formula too, a reckoning moves as what it is a reckoning of, where it is converted."""
        if not row["reckoned_in"] or at is None:
            return super().converted(row, term, money, at)
        values, own = self.reckoned(row, term.values, row["currency"])
        return values, self.by_name(own, money, at, row)
