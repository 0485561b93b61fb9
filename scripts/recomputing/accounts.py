"""Figures and their sums: pledges, stated totals, groups, goods, and the rows of a `sum(...)`.

    * a row without value is 0 to infinity, with its sign; a return has a minus
    * so much a year or a month counts for as long as its dates say
    * a row reckoned in another money moves as that money does (as reckoned) or stands as it is printed (as paid)
    * of rows told twice, alternatives, and a part beside its whole, one counts; the result of a claim never (links.py)
    * a part of another giver or taker stands outside its whole by nothing to all of it
    * a delivery towards two pledges is 0 to its amount in each, and whole in both together
    * a total is at least the sum of its parts of the same donor and recipient (bounds.py), but is told as it is stated
      beside them; what was only to come, or was kept back or called off, is no part of what moved
    * no delivery named is 0 to what is not known, unless the list is said to be complete
"""
from collections import defaultdict, namedtuple
from dataclasses import dataclass, field, replace

from . import bounds, dates
from .claims import Term
from .links import Links
from .numbers import ANY, F, INF, UNKNOWN, ZERO, add, div, hull, mul, sub
from .rates import Conversion, Rates, Unconverted
from .reading import ids as names

# How figures are valued: under a scenario (None: by units alone, without any rate), on their own days or, where
# `period` says so, as if all were of that period; in one money, or ("goods", item, unit). Paid: a reckoning stands
# as it is printed, and not as what it is a reckoning of.
Valuation = namedtuple("Valuation", "scenario label period money paid", defaults=(False,))

# Parts of a total: surely in it and here; elsewhere; of these here again; of other parties elsewhere; what is known of these.
Divided = namedtuple("Divided", "here off back others known")

# States of what left its giver, and of what did not.
MOVED = ("sent", "delivered", "confiscated", "returned")
STILL = ("requested", "promised", "committed", "withheld", "cancelled")

COLUMNS = ("committed", "sent", "delivered", "returned", "withheld", "confiscated", "cancelled")
LISTS = {"part_of": "part_of", "fulfils": "fulfils", "source": "source", "tag": "tags"}
YEARLY = ("", "year", "month")


class NotAnAmount(Unconverted):
    """The row is in no sum at all: not an unknown, but nothing to be added."""


@dataclass
class Balance:
    subject: tuple  # one row, or pledges that share a delivery
    valuation: Valuation
    measures: dict = field(default_factory=dict)
    rows: list = field(default_factory=list)  # those that count
    unknown: dict = field(default_factory=dict)  # those of which it is not known how much they are: {row: why}
    left: dict = field(default_factory=dict)  # those left out: {row: why}
    doubted: list = field(default_factory=list)  # those of which nothing to all counts: (row, why)
    rates: list = field(default_factory=list)
    reason: str = ""  # why the whole has no value
    bare: bool = False  # nothing that came is listed
    less: dict = field(default_factory=dict)  # of a group: what is taken off a total, for it stands in other groups

    @property
    def summed(self):
        return [i for i in self.rows if i not in self.unknown]

    @property
    def status(self):
        return "no value" if self.reason else "with unknown rows" if self.unknown or self.doubted or self.bare else "complete"


class Accounts:
    def __init__(self, ledger):
        self.ledger, self.rates, self.links = ledger, Rates(ledger), Links(ledger)

    # -------------------------------------------------- one figure

    def duration(self, row):
        """How many years or months a figure `per` year or month counts for: an interval; None: not said."""
        unit = {"year": 12, "month": 1}.get(row["per"])
        months = dates.months(row["date"], 1 if unit == 12 else 2) if unit else None
        return months and (F(months[0], unit), F(months[1], unit))

    def stated(self, row):
        """The values that a figure may have by itself; raises Unconverted."""
        amount, goods = self.ledger.stated(row), row["id"] in self.ledger.arms
        if goods and not (row["item"] and row["unit"]):
            raise Unconverted("no item or no unit is stated")
        if amount is None:
            raise Unconverted("no quantity is stated" if goods else "no amount is stated")
        if not goods and not row["currency"]:
            raise Unconverted("no currency is stated")
        if row["per"] not in YEARLY:
            raise NotAnAmount("a price, not an amount")
        return amount

    def lasting(self, row):
        """A figure's values in its own unit, for as long as its dates say."""
        amount = self.stated(row)
        if not row["per"]:
            return amount
        lasts = self.duration(row)
        if lasts is None:
            raise Unconverted("so much a year or a month, and its dates do not say for how long")
        return mul(amount, lasts)

    def own(self, row):
        """The same, at least what its parts come to."""
        amount = self.lasting(row)
        return amount if row["per"] else self.raised(row, amount)

    def raised(self, row, values):
        """A total that is a limit, at least what its own parts come to without any rate but that of its reckoning."""
        parts = self.contained(row)
        if not parts:
            return values
        unit = self.unit(row)
        here = Valuation(None, "", None, (not isinstance(unit, tuple) and row["reckoned_in"]) or unit)
        rows, _, doubted = self.counted(parts)
        low = sum((self.signed(p, here, up_to=p in doubted)[0] for p in rows), F(0))
        if row["reckoned_in"]:
            low *= self.rates.by_rate(row["reckoned_in"], row["currency"], row["reckoned_at"]).range(self.rates.price)[0]
        return (max(low, values[0]), values[1]) if low <= values[1] else values

    def contained(self, row):
        """The parts that are surely in a total, whatever their states: but not what did not move in what did."""
        figures = self.ledger.figures
        return [p for p in self.links.parts[row["id"]] if self.alike(row, figures[p])
                and not (row["state"] in MOVED and figures[p]["state"] in STILL)]

    def bounded(self, i, off, valuation, held, stated=False):
        """A total less some rows, where it and each of them that is a total is at least its parts: once in its own money,
        and once as they are valued; None: there is nothing to be said of it."""
        figures, ranges, times, found = self.ledger.figures, {}, {}, []

        def take(j, sign, amount=None):
            """A row as an unknown: its name, and what one of it is worth; of which nobody knows how much, one of its worth."""
            row = figures[j]
            try:
                values = amount or self.own(row)
                each = self.value(row, valuation, held, (F(1), F(1)))[0]
            except NotAnAmount:
                return None
            except Unconverted:
                name, each, values = (j, "not known"), (F(1), F(1)), self.unknown(row)
            else:
                name = j
                if each[0] != each[1]:
                    name, values, each = (j, "valued"), mul(values, each), (F(1), F(1))
            ranges[name] = values
            return name, each[0] * (-1 if sign < 0 else 1)

        whole = take(i, 1, self.lasting(figures[i]) if stated else None)
        times[whole[0]] = whole[1]
        for j in off:
            sign = -1 if figures[j]["state"] == "returned" and figures[i]["state"] != "returned" else 1
            one = take(j, sign)
            if one:
                times[one[0]] = -one[1]
        for j in sorted([*off, i], key=lambda j: -len(self.links.wholes(j))):
            row = figures[j]
            parts = self.contained(row)
            if not parts or min(self.ledger.stated(p := figures[q]) and self.ledger.stated(p)[0] or 0 for q in [j, *parts]) < 0:
                continue
            rows, _, doubted = self.counted(parts, preferred=self.preferred(valuation))
            here = take(j, 1, self.lasting(row) if stated and j == i else None)
            if here[0] == (j, "not known"):
                continue  # of a row of which nobody knows how much it is its parts say nothing
            valued, own = {}, {}
            for p in rows:
                sign = -1 if figures[p]["state"] == "returned" and row["state"] != "returned" else 1
                one = take(p, sign)
                if one is None:
                    continue
                name, worth = one
                if p in doubted:
                    name = (p, "outside")
                    ranges[name] = hull((ZERO, ranges[one[0]]))
                valued[name] = worth / here[1]
                weight = self.face(row, figures[p])
                if weight is not None and name == p:
                    own[name] = weight * sign
                elif name == (p, "not known"):
                    own[name] = F(sign)
            found.append((here[0], valued))
            if here[0] == j:
                found.append((j, own))
        return bounds.extremes(times, ranges, found) if found else None

    def face(self, whole, part):
        """What one of a part is in its total's own money or unit, at no rate but that of the total's reckoning; None: that is
        not known."""
        unit = self.unit(whole)
        here = Valuation(None, "", None, (not isinstance(unit, tuple) and whole["reckoned_in"]) or unit)
        try:
            self.stated(part)
            each = self.value(part, here, None, (F(1), F(1)))[0]
        except Unconverted:
            return None
        if whole["reckoned_in"]:
            each = mul(each, self.rates.by_rate(whole["reckoned_in"], whole["currency"], whole["reckoned_at"]).range(self.rates.price))
        return each[0] if each[0] == each[1] else None

    def reckoned(self, row, amount, money):
        """What a figure is a reckoning of, and in which money: the rate is as the source had it, and never moves."""
        if not row["reckoned_in"]:
            return amount, money
        back = self.rates.by_rate(money, row["reckoned_in"], row["reckoned_at"])
        return mul(amount, back.range(self.rates.price)), row["reckoned_in"]

    def conversion(self, money, row, valuation):
        """How one of a money is worth in the valuation, for the days and sources of a row."""
        if valuation.scenario is None:
            plain = self.rates.near(money, valuation.money, False)
            if plain is None:
                raise self.rates.no_rate(money, valuation.money, "{} is another money than {}, and no rate is used here")
            return Conversion([[(plain, None, 1)]], [])
        when = valuation.period or dates.span(row["date"])
        return self.rates.convert(money, valuation.money, self.ledger.scenarios[valuation.scenario], when, row["source"])

    def route(self, row, valuation, amount):
        """Values in the money (or unit) that converts, and how that converts; raises Unconverted."""
        if row["id"] in self.ledger.arms:
            item, unit = valuation.money[1:]
            if not self.ledger.within(row["item"], item, "items"):
                raise NotAnAmount(f"{row['item']}, not {item}")
            factor = self.ledger.contents(row["unit"], unit, row["item"])
            if factor is None:
                raise Unconverted(f"{row['item']} in {row['unit']}, not {item} in {unit}")
            return amount, Conversion([[(factor, None, 1)]], [])
        money = row["currency"]
        if not valuation.paid:
            amount, money = self.reckoned(row, amount, money)
        return amount, self.conversion(money, row, valuation)

    def value(self, row, valuation, held=None, amount=None):
        """A figure in the valuation: its values, the rates used; raises Unconverted."""
        amount, conversion = self.route(row, valuation, amount or self.own(row))
        return mul(amount, conversion.range(lambda r: self.rates.price(r, held))), conversion.used

    def unit(self, row):
        """The unit that a row is in: a money, or ("goods", item, unit); empty: it states none."""
        if row["id"] in self.ledger.arms:
            return ("goods", row["item"], row["unit"]) if row["item"] and row["unit"] else ""
        return row["currency"]

    def unknown(self, row):
        """What a row without value may be: its sign is that of its number."""
        stated = self.ledger.stated(row) or ZERO
        return UNKNOWN if stated[0] >= 0 else (-INF, F(0)) if stated[1] <= 0 else ANY

    def why_not(self, i, valuation):
        """Why a row has no value, or None; and the rates that it uses."""
        try:
            return None, self.value(self.ledger.figures[i], valuation)[1]
        except Unconverted as why:
            return str(why), []

    def worth(self, i, valuation, held=None):
        """A row of a sum: what it is worth, or may be."""
        try:
            return self.value(self.ledger.figures[i], valuation, held)[0]
        except NotAnAmount:
            return ZERO
        except Unconverted:
            return self.unknown(self.ledger.figures[i])

    def signed(self, i, valuation, held=None, up_to=False):
        """A row of a sum in which what was returned has a minus; or nothing to all of it."""
        value = hull((ZERO, self.worth(i, valuation, held))) if up_to else self.worth(i, valuation, held)
        return sub(ZERO, value) if self.ledger.figures[i]["state"] == "returned" else value

    def caution(self, row, used):
        """Whether a conversion hangs on a doubted date: the figure's or a rate's."""
        return bool(used) and any(map(dates.doubted, [row["date"]] + [self.ledger.rates[r]["in_force"] for r in used]))

    # -------------------------------------------------- which rows count

    def alike(self, whole, part):
        """Whether a part is of the whole's donor and recipient, as far as anybody says."""
        return not self.links.differs(part["id"], whole["id"])

    @staticmethod
    def states(state):
        """The states that a sum of one counts."""
        return ("delivered", "returned") if state == "delivered" else (state,)

    @staticmethod
    def priced(row):
        return row["per"] not in YEARLY

    def results(self, ids):
        """Rows that are a claim's own arithmetic, and prices: in no sum."""
        rows = {i: self.ledger.figures[i] for i in ids}
        return {i: "a price, not an amount" if self.priced(r) else f"the result of {r['result_of']}"
                for i, r in rows.items() if self.priced(r) or r["result_of"]}

    def preferred(self, valuation):
        """Figures that a scenario counts before their alternatives."""
        scenario = valuation and valuation.scenario
        return set(names(self.ledger.scenarios[scenario]["prefer"])) & set(self.ledger.figures) if scenario else set()

    def counted(self, ids, lost=(), preferred=(), parts=True):
        """The rows of one sum that count, and {row: reason} for the others, and for those of which nothing to all counts.
        Lost: rows without value, which take the place of no part."""
        left = self.results(ids)
        left.update(self.links.chosen([i for i in ids if i not in left], preferred))
        rest = [i for i in ids if i not in left]
        doubted = self.links.outside(rest, lost) if parts else {}
        left.update((i, why) for i, why in self.links.once(rest, lost, parts).items() if i not in doubted)
        return [i for i in ids if i not in left], left, {i: why for i, why in doubted.items() if i not in lost}

    def complete(self, *ids):
        return bool(self.ledger.complete) or any(self.ledger.figures[i]["complete"] == "yes" for i in ids)

    # -------------------------------------------------- pledges

    def pledges(self):
        """Pledged rows, one of each knot, money and goods."""
        ids = [i for i in self.ledger.figures if self.links.pledged(i)]
        told = [i for i in ids if any(self.links.pledged(j) for j in self.links.knot(i) - {i})]
        again = self.links.once(told)
        return [i for i in ids if not again.get(i, "").startswith("the same")]

    def first_of(self, pledge):
        """Of which pledge of the table one is an alternative: the end of the chain, as it is told there; empty: of none."""
        ids = [i for i in self.ledger.figures if self.links.pledged(i)]
        end = self.links.chosen(ids).get(pledge, "").removeprefix("an alternative to ").removesuffix(", which is counted")
        return next((p for p in self.pledges() if end in self.links.knot(p)), end)

    def joint(self):
        """Groups of pledges that share a delivery: each is also one balance."""
        pledges, near = self.pledges(), defaultdict(set)
        for i in self.ledger.figures:
            targets = [p for p in pledges if any(t in self.links.knot(p) for t in self.ledger.figures[i].list("fulfils"))]
            for p in [p for p in targets if self.links.elsewhere(i, [p])]:
                near[p].update(targets)
        groups = {tuple(sorted(self.links.walk([p], lambda n: near[n]), key=self.ledger.order.get)) for p in near}
        return sorted((g for g in groups if len(g) > 1), key=lambda g: self.ledger.order[g[0]])

    def columns(self, pledges, valuation=None):
        """Rows of each column of the balance of pledges, {row: reason} for those in none, and by columns for those of which
        nothing to all counts."""
        ids = sorted({i for p in pledges for i in self.links.members(p)}, key=self.ledger.order.get)
        state = {i: self.ledger.figures[i]["state"] for i in ids}
        left = {i: f"state {state[i] or 'not stated'}" for i in ids if state[i] not in COLUMNS}
        left.update(self.results([i for i in ids if i not in left]))
        left.update(self.links.chosen([i for i in ids if i not in left], self.preferred(valuation)))
        out, doubted = {}, {}
        for column in COLUMNS:
            rows = [i for i in ids if i not in left and state[i] == column]
            lost = [i for i in rows if valuation and self.why_not(i, valuation)[0]]
            outside = self.links.outside(rows, lost)
            left.update((i, why) for i, why in self.links.once(rows, lost).items() if i not in outside)
            out[column] = [i for i in rows if i not in left]
            doubted[column] = {i: why for i, why in outside.items() if i not in lost}
        return out, left, doubted

    def balance(self, subject, valuation, held=None):
        """Pledges and what came of them."""
        columns, left, doubted = self.columns(subject, valuation)
        out = Balance(subject, valuation, rows=[i for rows in columns.values() for i in rows], left=left)
        out.bare = not columns["delivered"] and not all(self.complete(*self.links.knot(p)) for p in subject)
        self.look(out)
        # What was returned is taken off, unless it is in a delivery already.
        both = columns["delivered"] + columns["returned"]
        lost = [i for i in both if self.why_not(i, valuation)[0]]
        off, outside = self.links.once(both, lost), self.links.outside(both, lost)
        back = [i for i in columns["returned"] if i not in off or i in outside]
        doubted["delivered"] = {i: why for i, why in outside.items() if i not in lost}
        out.doubted = list({i: why for column in doubted.values() for i, why in column.items()}.items())

        def part(i, corner, column):
            value = self.worth(i, valuation, corner)
            return hull((ZERO, value)) if i in doubted[column] or self.links.elsewhere(i, subject) else value

        def at(corner):
            """The balance at one choice of prices: no figure stands in it twice."""
            found = {"promised": total(self.worth(p, valuation, corner) for p in subject)}
            found.update((c, total(part(i, corner, c) for i in rows)) for c, rows in columns.items() if rows)
            came = found.get("delivered", UNKNOWN if out.bare else ZERO)
            found["delivered"] = sub(came, total(part(i, corner, "delivered") for i in back))
            found["gap"] = sub(found["promised"], found["delivered"])
            found["open"] = sub(found["gap"], found.get("cancelled", ZERO))
            found["share"] = div(found["delivered"], found["promised"])
            return found

        self.measure(out, at, held, ("promised", "gap", "open", "share"))
        return out

    def look(self, balance):
        """Which rows have no value, and the rates of those that have one."""
        for i in (*balance.subject, *balance.rows):
            why, rates = self.why_not(i, balance.valuation)
            balance.rates += [r for r in rates if r not in balance.rates]
            if why:
                balance.unknown[i] = why
        if set(balance.subject) <= set(balance.unknown):
            balance.reason = balance.unknown[balance.subject[0]]

    def measure(self, balance, at, held, of_whole):
        """The measures over every choice of prices; those that need the whole only where it has a value."""
        each = [at(c) for c in self.rates.corners(balance.rates, held)]
        balance.measures = {m: hull(e[m] for e in each) for m in each[0] if not (balance.reason and m in of_whole)}

    def balances(self, goods=False):
        """Pledges of money (or goods): in their own unit, then under scenarios and periods."""
        out = []
        for subject in [(p,) for p in self.pledges()] + self.joint():
            if (subject[0] in self.ledger.arms) == goods:
                rows = [i for column in self.columns(subject)[0].values() for i in column]
                out += self.read(lambda v: self.balance(subject, v), subject, rows)
        return out

    def totals(self, goods=False):
        """Stated totals against their parts."""
        out = []
        for i in self.ledger.arms if goods else self.ledger.money:
            if self.links.parts[i]:
                rows = [j for j in self.counted(self.links.parts[i])[0] if self.alike(self.ledger.figures[i], self.ledger.figures[j])]
                out += self.read(lambda v: self.stated_total(i, v), (i,), rows)
        return out

    # -------------------------------------------------- in which ways

    def read(self, make, subject, rows):
        """Balances in their own unit and under each scenario and period: (balance, reading). As paid only where a
        row is a reckoning and it differs."""
        figures = [self.ledger.figures[i] for i in (*subject, *rows)]
        reckoned = any(r["reckoned_in"] for r in figures)
        own = self.own_way(figures[0])
        paid, no_value = own._replace(paid=True), {}
        for way in (own, paid):
            no_value[way] = sum(self.why_not(i, way)[0] is not None for i in rows)
        if reckoned and no_value[paid] < no_value[own] and self.why_not(subject[0], paid)[0] is None:
            own = paid  # as it is printed more is in one money
        out = []
        # A row tells a value, or else once that no row has a number.
        told = rows or (() if subject[0] in self.ledger.arms else subject)
        if not (told and any(map(self.ledger.stated, figures))) or any(self.why_not(i, own)[0] is None for i in told):
            out.append((make(own), ("as-paid" if own.paid else "as-reckoned") if reckoned else ""))
        if subject[0] in self.ledger.arms or not any(self.ledger.stated(r) for r in figures):
            return out  # goods have no rates; where there is no number at all, one row says so
        for way in self.ways(subject, figures):
            plain = make(way)
            out.append((plain, "as-reckoned" if reckoned else ""))
            paid = make(way._replace(paid=True)) if reckoned else plain
            if paid.measures != plain.measures:
                out.append((paid, "as-paid"))
        return out

    def own_way(self, head):
        """Without any rate: in the money of which the whole is a reckoning, or else in its own; for goods in its unit."""
        if head["id"] in self.ledger.arms:
            return Valuation(None, "", None, ("goods", head["item"], head["unit"]))
        return Valuation(None, "", None, head["reckoned_in"] or head["currency"] or self.ledger.currency)

    def ways(self, subject, figures):
        """Each scenario on the figures' own days; then, where days hold it up, the periods of its rates."""
        for scenario, row in self.ledger.scenarios.items():
            own = Valuation(scenario, "", None, self.ledger.currency)
            yield own
            moneys, stuck, known = [], False, True
            for figure in figures:
                try:
                    moneys.append(self.reckoned(figure, self.own(figure), figure["currency"])[1])
                    self.value(figure, own)
                except Unconverted as why:
                    late = str(why).startswith(("no date", "no rate is in force", "a rate is in force", "several rates"))
                    stuck, known = stuck or late, known and (late or figure["id"] not in subject)
            if stuck and known:
                for text, days in self.rates.periods(row, dict.fromkeys(moneys), self.ledger.currency):
                    yield own._replace(label=text, period=days)

    # -------------------------------------------------- stated totals

    def stated_total(self, subject, valuation, held=None):
        row = self.ledger.figures[subject]
        own = [i for i in self.links.parts[subject] if self.alike(row, self.ledger.figures[i])]
        (same, left, doubted), (others, more, also) = (
            self.counted(ids) for ids in (own, [i for i in self.links.parts[subject] if i not in own]))
        doubted.update(also)
        out = Balance((subject,), valuation, rows=same + others, left={**left, **more}, doubted=list(doubted.items()))
        self.look(out)

        def at(corner):
            whole = UNKNOWN if out.reason else self.value(row, valuation, corner, self.lasting(row))[0]
            count = self.worth if row["state"] == "returned" else self.signed
            items = total(hull((ZERO, count(i, valuation, corner))) if i in doubted else count(i, valuation, corner) for i in same)
            left, share = sub(whole, items), div(items, whole)
            known = None if out.reason else self.bounded(subject, same, valuation, corner, stated=True)
            if known:
                left = max(left[0], known[0]), min(left[1], known[1])
                if left[0] >= 0 and 1 < share[1] < INF:
                    share = share[0], F(1)
            found = {"stated": whole, "itemised": items, "unexplained": left, "share": share}
            return {**found, **({"of_others": total(self.signed(i, valuation, corner, i in doubted) for i in others)} if others else {})}

        self.measure(out, at, held, ("stated", "unexplained", "share"))
        return out

    # -------------------------------------------------- totals by group

    def groups(self, by, valuation=None, goods=False):
        """Rows of the table of totals, {(state, groups..., unit): Balance}: each transfer once in its group and state.
        What was returned is taken off what came the other way. Of a total only the rest counts where parts of its own
        parties stand in other groups. Without a valuation: in own units."""
        table, groups, out = self.ledger.arms if goods else self.ledger.money, defaultdict(list), {}
        for i, row in table.items():
            if self.priced(row):
                continue
            back = row["state"] == "returned"
            key = tuple(self.group(row, c, back) for c in by)
            groups["delivered" if back else row["state"], *key].append(i)
            if back:
                groups["returned", *key].append(i)
        again = {state: self.again([i for key, ids in groups.items() if key[0] == state for i in ids], valuation)
                 for state, *_ in groups}
        given, again_here = defaultdict(set), defaultdict(set)  # what is back in a group, once; and counts there for itself
        for key, ids in groups.items():
            twice = again[key[0]]
            lost = [i for i in ids if self.is_lost(i) or valuation and self.why_not(i, valuation)[0]]
            counted, left, doubted = self.counted([i for i in ids if i not in twice], lost)
            left = {**left, **twice}
            ids = [i for i in ids if i not in twice]
            rows = [(i, None) for i in sorted([*ids, *(i for i in twice if i in groups[key])],
                                              key=lambda i: key[0] == "delivered" and table[i]["state"] == "returned")]
            rows.sort(key=lambda row: len(self.links.wholes(row[0])))  # what is in a total after it
            for i, total_of in rows:  # what of a total counts again comes behind the others
                unit = valuation.money if valuation else self.major(table[total_of[0] if total_of else i])
                found = out.setdefault((*key, unit), Balance(key, valuation or Valuation(None, "", None, unit, True)))
                if not total_of and (i not in counted or not unit):
                    found.left[i] = left.get(i, "no unit is stated")
                    continue
                found.rows.append(i)
                why, rates = (None, []) if total_of else self.why_not(i, found.valuation)
                parts = Divided([], [], [], [], []) if why else self.divided(i, ids, key[0], twice, "item" in by)
                parts = parts._replace(back=[p for p in parts.back if p not in given[key, unit]])
                given[key, unit].update(parts.back)
                off, back, others = (self.among(i, ps, found.valuation, key[0]) for ps in (parts.off, parts.back, parts.others))
                nobody = [*off[1], *back[1], *others[1]]
                if nobody or others[0]:
                    rates = [*rates, *(r for p in ids for r in self.why_not(p, found.valuation)[1])]
                left_over, plain, value = (hull(ends) for ends in zip(*(
                    self.rest(i, total_of, parts, ids, key[0], found.valuation, c, i in doubted, twice, "item" in by) for c in self.rates.corners(rates))))
                part, count, it = ("part", "is", "it is") if len(nobody) == 1 else ("parts", "are", "they are")
                if nobody:
                    why = f"at least its own parts here; its {part} {', '.join(nobody)} {count} counted elsewhere, and nobody knows how much {it}"
                elif plain != value == left_over:
                    others = {}, [], {}  # what others may have in it takes nothing from what is known
                elif plain != value:
                    why = f"at least its own parts here; of {', '.join(others[0])}, counted elsewhere as of another giver or taker, " \
                        "between none and all is in it"
                found.unknown.update({i: why} if why else {})
                found.less[i] = [] if why else [*off[0], *others[0]]
                if not why and i in doubted:
                    found.doubted.append((i, doubted[i]))
                if not why:
                    found.doubted += [*off[2].items(), *others[2].items()]
                    found.doubted += [(p, f"counted elsewhere, as of another giver or taker than {i}: between none and all of it is in {i}")
                                      for p in others[0] if p not in others[2]]
                if not nobody:
                    rows += [(b, (i, parts.back)) for b in back[0]]
                    doubted = {**doubted, **back[2]}
                    again_here[key, unit].update(back[0])
                found.measures["total"] = add(found.measures.get("total", ZERO), value)
        for place, rows in again_here.items():
            for b in rows:
                out[(*place[0], place[1])].left.pop(b, None)
        for key, found in out.items():
            def place(i):
                return key[0] == "delivered" and table[i]["state"] == "returned", self.ledger.order[i]
            found.rows.sort(key=place)
            found.unknown = {i: found.unknown[i] for i in sorted(found.unknown, key=place)}
        return out

    def again(self, rows, valuation):
        """Of the rows of one state in all groups those that another one tells again, or that are alternatives."""
        rows = sorted(set(rows), key=self.ledger.order.get)
        lost = [i for i in rows if self.is_lost(i) or valuation and self.why_not(i, valuation)[0]]
        _, left, _ = self.counted(rows, lost, self.preferred(valuation), parts=False)
        out = {i: why for i, why in left.items() if i not in self.results(rows)}
        for i in rows:  # parts of an alternative that does not count
            if i not in out and any(out.get(w, "").startswith("an alternative") for w in self.links.wholes(i)):
                out[i] = out[next(w for w in self.links.wholes(i) if out.get(w, "").startswith("an alternative"))]
        return out

    def divided(self, i, ids, state, twice, apart=False):
        """A total's parts (and their parts) of a state. Surely in it is what only parts of its own parties lead to.
        Apart: items are never added to other items, so that parts of other items stay in it."""
        def told(part):
            """The row that counts where a part is told; None: an alternative does."""
            if part not in twice:
                return part
            return twice[part].split()[3].rstrip(",") if twice[part].startswith("the same as ") else None

        def counts(n):
            row, whole = self.ledger.figures[n], self.ledger.figures[i]
            other = apart and n in self.ledger.arms and "" not in (row["item"], whole["item"]) and row["item"] != whole["item"]
            return n in ids or not other and row["state"] in self.states(state) and not self.results([n])

        def steps(n, strange):
            found = [told(p) for m in self.links.knot(n) for p in self.links.parts[m] if ((p, m) in self.links.strange) == strange]
            return [p for p in found if p and p != i]

        def inside(n):
            return self.links.walk([n], lambda m: steps(m, False) if counts(m) else []) - {n}

        def outermost(rows):
            return sorted((p for p in rows if not any(p in inside(q) for q in rows)), key=self.ledger.order.get)

        sure = inside(i)
        off = outermost({p for p in sure if p not in ids and counts(p)})
        gone = set().union(*map(inside, off))
        here = [p for p in sure if p in ids and p not in gone]
        others = outermost({p for n in [i, *here] for p in steps(n, True) if p not in ids and counts(p) and p not in sure})
        known = {p for n in others for p in inside(n) if p in ids or p in sure}
        return Divided(here, off, outermost({p for p in gone if p in ids}), others, outermost(known))

    def among(self, i, parts, valuation, state, held=None):
        """Parts of a total as rows of a sum, {part: what it comes to}; those of which nobody knows how much they are; and
        {part: reason} for those of which nothing to all counts beside the others."""
        found, lost = {}, []
        for p in sorted(parts, key=self.ledger.order.get):
            try:
                found[p] = self.within(i, p, valuation, held)
            except NotAnAmount:
                continue
            except Unconverted:
                found[p] = self.unknown(self.ledger.figures[p])
                lost.append(p)
            if state == "delivered" and self.ledger.figures[p]["state"] == "returned":
                found[p] = sub(ZERO, found[p])
        rows, _, doubted = self.counted(list(found), lost)
        values = {p: hull((ZERO, found[p])) if p in doubted else found[p] for p in rows}
        return values, [p for p in lost if p in rows], doubted

    def within(self, i, part, valuation, held=None):
        """What a part is worth within its total: without rates, at the rate at which a source reckoned the total."""
        row, whole = self.ledger.figures[part], self.ledger.figures[i]
        try:
            return self.value(row, valuation, held)[0]
        except NotAnAmount:
            raise
        except Unconverted:
            if not whole["reckoned_at"] or whole["currency"] != valuation.money or not row["currency"]:
                raise
            at = self.rates.by_rate(row["currency"], valuation.money, whole["reckoned_at"])
            return mul(self.own(row), at.range(lambda r: self.rates.price(r, held)))

    def rest(self, i, total_of, parts, ids, state, valuation, held, up_to, twice, apart):
        """What of a row stands in its own group: as the row less its parts; and bounded by what is known of it. Total of: in
        which it counts again, beside which others. Up to: of a part that may stand in another total there."""
        def among(rows):
            return self.among(i, rows, valuation, state, held)

        if total_of:
            value = self.among(*total_of, valuation, state, held)[0][i]
        else:
            value = self.worth(i, valuation, held) if state == "returned" else self.signed(i, valuation, held)
        if up_to:
            value = hull((ZERO, value))
        (off, no, _), (back, nor, _), (others, neither, _) = among(parts.off), among(parts.back), among(parts.others)
        nobody = no + nor + neither
        left = sub(value, total(off.values()))
        if not (up_to or total_of or no or set(off) - set(parts.off)):
            known = self.bounded(i, off, valuation, held)
            if known:
                left = max(left[0], known[0]), min(left[1], known[1])
        strange = sub(ZERO, total(hull((ZERO, v)) for v in others.values()))
        plain = add(left, strange)
        if not nobody and not others:
            return left, plain, plain
        high = add((F(0), value[1] if nobody and back else left[1]), strange)[1]  # what is back may be all that nobody knows
        # In a part of others what is here, or surely in the total, is not off with it.
        known = max(F(0), total(among(parts.known)[0].values())[0])
        low = add(left, (min(F(0), strange[0] + known), F(0)))[0]
        sure = -value[1] if up_to else self.sure(among([*parts.here, *(parts.back if nobody else ())])[0], i, ids, state, valuation, held, twice, apart)
        bounded = max(low, min(sure, high)), high
        return left, plain if not nobody else bounded, bounded

    def sure(self, own, i, ids, state, valuation, held, twice, apart):
        """What of parts that stand with their total is surely there: less what of each is elsewhere."""
        out = F(0)
        for part, values in own.items():
            inner = self.divided(part, ids, state, twice, apart)
            off, lost, _ = self.among(i, inner.off + inner.others, valuation, state, held)
            if not off:
                out += values[0]
            elif not lost:
                out += max(F(0), sub(values, total(off.values()))[0])
        return out

    def major(self, row):
        """The unit in which a row is added to others: minor units are raised to the largest; of measures that lead to one
        another the first that the item has in the ledger."""
        unit = self.unit(row)
        if not isinstance(unit, tuple):
            return unit and self.rates.major(unit)[0]
        _, item, own = unit
        return "goods", item, next(r["unit"] for r in self.ledger.arms.values() if r["item"] == item and r["unit"]
                                   and self.ledger.base(r["unit"], "")[0] == self.ledger.base(own, "")[0])

    def group(self, row, column, back):
        if column == "year":
            found = dates.span(row["date"])
            return str(found[0].year) if found and found[0].year == found[1].year else ""
        if back:
            column = {"donor": "recipient", "recipient": "donor"}.get(column, column)
        return row[column]

    # -------------------------------------------------- sums in formulas

    def fits(self, row, column, relation, value):
        """Whether a row belongs: True, False, or None where it lacks the column and may belong."""
        if column in LISTS:
            return value in row.list(LISTS[column])
        if column == "amount":
            return self.compares(self.ledger.stated(row), relation, F(value))
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
        if column == "item":
            return self.ledger.within(row[column], value, "items")
        return row[column] == value

    @staticmethod
    def compares(values, relation, than):
        if values is None:
            return None
        found = {{"<": v < than, "<=": v <= than, ">": v > than, ">=": v >= than, "=": v == than}[relation] for v in values}
        if relation == "=" and values[0] < than < values[1]:
            return None
        return found.pop() if len(found) == 1 else None

    def belongs(self, query):
        """Rows that surely belong to a query, and rows that may."""
        columns = {c for c, *_ in query}
        table = self.ledger.arms if columns & {"item", "unit"} else self.ledger.money if "currency" in columns else \
            self.ledger.figures
        sure, maybe = [], []
        for i, row in table.items():
            found = [self.fits(row, *condition) for condition in query]
            if False not in found:
                (maybe if None in found else sure).append(i)
        return sure, maybe

    def select(self, query):
        """The terms of a `sum(...)` with their units, and {row: reason} for rows not known or left out."""
        sure, maybe = self.belongs(query)
        lost = [i for i in sure + maybe if self.is_lost(i)]
        sure, left, doubted = self.counted(sure, lost)
        both, without, _ = self.counted(sure + maybe, lost)
        also = [i for i in both if i in maybe]
        either = [i for i in sure if without.get(i, "").startswith("an alternative")]  # to what may belong
        terms, units = [], {}
        for i in sorted(sure + also, key=self.ledger.order.get):
            row = self.ledger.figures[i]
            back = row["state"] == "returned" and ("state", "=", "returned") not in query
            try:
                term, unit = Term(i, self.own(row), row=i), self.typed(row)
                units[unit] = i
            except Unconverted as why:
                left[i] = str(why)
                term = Term(f"{i}, not known", self.unknown(row))
            if any(self.links.elsewhere(i, [v]) for c, _, v in query if c == "fulfils" and v in self.ledger.figures):
                term = replace(term, leaf=f"{term.leaf}, of {query}", values=hull((ZERO, term.values)))
            if i in doubted and i not in maybe:
                left.setdefault(i, doubted[i])
                term = replace(term, leaf=f"{term.leaf}, outside, of {query}", values=hull((ZERO, term.values)))
            if i in maybe or i in either:
                if i in maybe:
                    left.setdefault(i, "may belong")
                term = replace(term, leaf=f"{term.leaf}, if it belongs", values=hull((ZERO, term.values)))
            terms.append(replace(term, factor=F(-1 if back else 1), summed=True))
        named = [v for c, _, v in query if c in ("fulfils", "part_of")]
        if not terms and not self.complete(*named):
            terms.append(Term(f"sum {query}, nothing listed", UNKNOWN))
        return terms, list(units), list(left.items())

    def is_lost(self, i):
        """Whether nobody knows how much a row is in its own unit."""
        try:
            self.own(self.ledger.figures[i])
        except Unconverted:
            return True
        return False

    def count(self, query):
        """How many transfers a query finds, each told once."""
        sure, maybe = self.belongs(query)
        rows, left, doubted = self.counted(sure + maybe)
        also = [i for i, why in left.items() if any(why.endswith(f" {m}, which is counted") for m in maybe)]
        return len([i for i in rows if i in sure and i not in doubted]), len(rows) + len(also)

    def typed(self, row):
        """The unit of a figure as formulas have it."""
        return self.unit(row) if row["id"] in self.ledger.arms else ("money", row["currency"])

    def unit_value(self, row):
        """A figure that a formula names: for as long as its dates say, and as it stands where they do not."""
        if self.priced(row):
            stated, per = self.ledger.stated(row), row["per"]
            if per in self.ledger.currencies:
                return stated, ("price", row["currency"], per)
            item, _, unit = per.partition(" ")
            if not unit:  # one word: an item, a unit, or an item in the unit of its name
                item, unit = (per if per in self.ledger.items else "", per if per in self.ledger.units else "")
            return stated, ("price of goods", row["currency"], (item, unit))
        return self.stated(row) if row["per"] and self.duration(row) is None else self.own(row), self.typed(row)

    def converted(self, row, term, money, at):
        """A figure of a formula in another money: its values, and how what they are in converts. Here too a reckoning
        moves as what it is a reckoning of."""
        if self.priced(row):
            raise Unconverted("a price, not an amount")
        values, own = term.values, row["currency"]
        if at is not None:
            values, own = self.reckoned(row, values, own)
        if at in self.ledger.rates:
            return values, self.rates.by_rate(own, money, at)
        return values, self.conversion(own, row, Valuation(at, "", None, money))

    # -------------------------------------------------- goods

    def goods_lines(self):
        """Goods that came, less what went back: {(item, unit, donor, recipient): rows}, and the rows left out."""
        lines, pairs = defaultdict(list), defaultdict(list)
        for i, row in self.ledger.arms.items():
            if row["state"] in ("delivered", "returned") and self.unit(row) and self.ledger.stated(row):
                back = row["state"] == "returned"
                pairs[row["item"], self.group(row, "donor", back), self.group(row, "recipient", back)].append(i)
        for (item, *pair), ids in pairs.items():
            for i in self.counted(ids)[0]:
                lines[item, self.ledger.arms[i]["unit"], *pair].append(i)
        counted = {i for ids in lines.values() for i in ids}
        return lines, [i for i in self.ledger.arms if i not in counted]


def total(values):
    out = ZERO
    for value in values:
        out = add(out, value)
    return out
