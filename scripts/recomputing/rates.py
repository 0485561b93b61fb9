"""One money in another: by units, by fine metal, by rates in force, along declared routes."""
from itertools import product

from . import dates
from .numbers import F, hull, mul
from .reading import ids

KINDS = {"parity", "official", "market", "recorded", "implied", "assumed", "own-source"}


class Unconverted(Exception):
    """Why a figure has no value here."""


class NoRate(Unconverted):
    """There is no rate on any day, or none that may be used."""


class Conversion:
    """A product of steps; each step is a list of (factor, rate, power): more than one where several rates are in
    force on the days. A step of one rate is a price that the whole sum shares; one of several is the figure's own."""

    def __init__(self, steps, used):
        self.steps, self.used = steps, used

    def range(self, price):
        out = (F(1), F(1))
        for step in self.steps:
            out = mul(out, hull(mul((f, f), inverted(price(r), power)) if r else (f, f) for f, r, power in step))
        return out

    def single(self):
        """Exact factor and the product of prices, where every step is of one rate; else None."""
        if any(len(step) > 1 for step in self.steps):
            return None
        factor, prices = F(1), {}
        for ((f, rate, power),) in self.steps:
            factor *= f
            if rate:
                prices[rate] = prices.get(rate, 0) + power
        return factor, tuple(sorted((r, p) for r, p in prices.items() if p))


def inverted(price, power):
    return price if power == 1 else (1 / price[1], 1 / price[0])


class Rates:
    def __init__(self, ledger):
        self.ledger = ledger

    # -------------------------------------------------- without a rate

    def major(self, money):
        """The money that a minor unit is a part of, and the factor into it."""
        factor, row = F(1), self.ledger.currencies[money]
        while row["unit_of"]:
            factor /= F(row["units_per"])
            money = row["unit_of"]
            row = self.ledger.currencies[money]
        return money, factor

    def fine(self, money):
        """Fine grams of one, and the metal; None: no metal."""
        top, factor = self.major(money)
        row = self.ledger.currencies[top]
        if not row["gross_grams"]:
            return None
        grams = F(row["gross_grams"]) * F(row["fineness_parts"]) / F(row["fineness_of"])
        return grams * factor, row["metal"] or "gold"

    def metal_of(self, money):
        """The money with fine metal that a money is, or is the paper of, in the same part of it; empty: none."""
        if self.fine(money):
            return money
        top, factor = self.major(money)
        paper = self.ledger.currencies[top]["paper_of"]
        same = [m for m in self.ledger.currencies if paper and self.major(m) == (paper, factor) and self.fine(m)]
        return same[0] if same else paper if paper and self.fine(paper) else ""

    def near(self, a, b, metal):
        """One a in b without any rate: by units, or by weight where metal may be used. None: no way."""
        (top_a, factor_a), (top_b, factor_b) = self.major(a), self.major(b)
        if top_a == top_b:
            return factor_a / factor_b
        fine_a, fine_b = self.fine(a), self.fine(b)
        if metal and fine_a and fine_b and fine_a[1] == fine_b[1]:
            return fine_a[0] / fine_b[0]
        return None

    # -------------------------------------------------- prices

    def price(self, rate, held=None):
        """What one of a rate's base may be: its range where it has one, else its quantity. Held: what it is taken
        for. A pair is so many of the quote for `base_quantity` of the base."""
        if held and rate in held:
            return (held[rate], held[rate])
        row = self.ledger.rates[rate]
        pair = F(row["base_quantity"] or 1)
        ends = ("low", "high") if row["low"] and row["high"] else ("quantity", "quantity")
        return tuple(F(row[end]) / pair for end in ends)

    def ranged(self, used, held=None):
        """The rates among those used that are no single price."""
        found = {r: self.price(r, held) for r in dict.fromkeys(used)}
        return {r: p for r, p in found.items() if p[0] != p[1]}

    def corners(self, used, held=None):
        """Every choice of an end for each ranged rate: what is straight in each price has its extremes there."""
        ranged = self.ranged(used, held)
        for choice in product(*ranged.values()):
            yield {**(held or {}), **dict(zip(ranged, choice))}

    # -------------------------------------------------- steps and routes

    def candidates(self, a, b, wanted, metal):
        """Rates by which one step leads from a to b: (factor, rate, power)."""
        out = []
        for rate, row in self.ledger.rates.items():
            if not wanted(row):
                continue
            x, y = self.near(a, row["base"], metal), self.near(row["quote"], b, metal)
            if x is not None and y is not None:
                out.append((x * y, rate, 1))
                continue
            x, y = self.near(a, row["quote"], metal), self.near(row["base"], b, metal)
            if x is not None and y is not None:
                out.append((x * y, rate, -1))
        return out

    def found(self, a, b, wanted, metal):
        """Rates that reach both moneys by units go before those that need fine metal."""
        return self.candidates(a, b, wanted, False) or (self.candidates(a, b, wanted, True) if metal else [])

    def step(self, a, b, scenario, when, source):
        """One step: its alternatives (factor, rate, power). `when`: first and last day, or None."""
        prefer = ids(scenario["prefer"])
        metal = "parity" in prefer
        plain = self.near(a, b, metal)
        if plain is not None:
            return [(plain, None, 1)]
        reason = None
        for name in prefer:
            found = self.found(a, b, self.wanted(name, source), metal)
            if not found:
                continue
            if name not in KINDS:
                return [found[0]]
            chosen, why = self.in_force(found, when)
            if chosen and len(chosen) > 1 and scenario["span"] != "interval":
                chosen, why = None, "several rates are in force on that date " + listed(c[1] for c in chosen)
            if chosen:
                return chosen
            reason = reason or why
        if reason:
            raise Unconverted(reason)
        raise self.no_rate(a, b, "`prefer` takes none of the rates between {} and {} {}")

    def no_rate(self, a, b, refused):
        """Why one money does not lead to another: there is no rate, or those that there are may not be used."""
        ends = self.major(a)[0], self.major(b)[0]
        rates = listed(c[1] for c in self.candidates(a, b, lambda row: True, False))
        return NoRate(refused.format(*ends, rates) if rates != "()" else "no rate between {} and {}".format(*ends))

    def wanted(self, name, source):
        if name == "own-source":
            return lambda r: r["kind"] == "recorded" and set(ids(r["source"])) & set(ids(source))
        if name in KINDS:
            return lambda r: r["kind"] == name
        return lambda r: r["id"] == name

    def force(self, rate):
        """The days on which a rate was surely in force; None: undated, or no day is sure."""
        text = self.ledger.rates[rate]["in_force"]
        if dates.blurred(text):
            return None
        return dates.span(text)

    def in_force(self, found, when):
        """Those in force on all the days, together without a hole; or why none is."""
        dated = [c for c in found if self.ledger.rates[c[1]]["in_force"]]
        if when is None:
            return None, "no date, so no rate can be chosen " + listed(c[1] for c in dated)
        known = [(c, self.force(c[1])) for c in dated]
        meets = [(c, f) for c, f in known if f and overlap(f, when)]
        blurs = [c for c, f in known if not f and overlap(dates.span(self.ledger.rates[c[1]]["in_force"]), when)]
        if not meets and blurs:
            return None, "no rate is surely in force on that date " + listed(c[1] for c in blurs)
        if not meets:
            return None, "no rate is in force on that date " + listed(c[1] for c in dated)
        if any(f[0] > when[0] or f[1] < when[1] for _, f in meets):
            pieces = sorted(f for _, f in meets)
            whole, reach = pieces[0][0] <= when[0], when[0] - dates.DAY if when[0] > dates.FIRST else when[0]
            for first, last in pieces:
                if first <= (reach if reach == dates.LAST else reach + dates.DAY):
                    reach = max(reach, last)
            if not whole or reach < when[1]:
                return None, "a rate is in force for part of these days only " + listed(c[1] for c, _ in meets)
        return [c for c, _ in meets], None

    def convert(self, a, b, scenario, when, source=""):
        """One a in b under a scenario; raises Unconverted."""
        try:
            steps = [self.step(a, b, scenario, when, source)]
        except NoRate:
            if not scenario["via"]:
                raise
            stops = [a] + self.routes(scenario)[0] + [b]
            steps = [self.step(x, y, scenario, when, source) for x, y in zip(stops, stops[1:])]
        return Conversion(steps, [c[1] for s in steps for c in s if c[1]])

    def by_rate(self, a, b, rate):
        """One a in b by a rate that is named, with units and fine metal at its ends; by units alone where they do."""
        plain = self.near(a, b, False)
        if plain is not None:
            return Conversion([[(plain, None, 1)]], [])
        found = self.candidates(a, b, lambda r: r["id"] == rate, True)
        if not found:
            raise Unconverted(f"{rate} does not lead from {a} to {b}")
        return Conversion([found], [rate])

    def routes(self, scenario):
        return [ids(route) for route in scenario["via"].split("|")]

    def periods(self, scenario, moneys, target):
        """Periods of a scenario's rates: every choice of one rate a step whose days have something in common."""
        prefer = ids(scenario["prefer"])
        metal = "parity" in prefer
        kinds = [p for p in prefer if p in KINDS and p != "parity"]
        out = {}
        for money in moneys:
            routes = [[money, target]]
            if scenario["via"]:
                routes.append([money] + self.routes(scenario)[0] + [target])
            for stops in routes:
                legs = [[c[1] for k in kinds for c in self.found(x, y, self.wanted(k, ""), metal) if self.force(c[1])]
                        for x, y in zip(stops, stops[1:]) if self.near(x, y, metal) is None]
                if not legs or not all(legs):
                    continue
                for choice in product(*legs):
                    forces = [self.force(r) for r in choice]
                    first, last = max(f[0] for f in forces), min(f[1] for f in forces)
                    if first <= last:
                        names = [self.ledger.rates[r]["in_force"] for r, f in zip(choice, forces) if f == (first, last)]
                        out[(first, last)] = names[0] if names else dates.text(first, last)
                break
        return [(out[days], days) for days in sorted(out)]


def overlap(a, b):
    return a[0] <= b[1] and a[1] >= b[0]


def listed(names):
    names = list(names)
    more = f" and {len(names) - 3} more" if len(names) > 4 else ""
    return "(" + ", ".join(names[:3 if more else 4]) + more + ")"
