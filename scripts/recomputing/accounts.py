"""What every sum needs, by whatever rules: the value of a figure in one valuation, and the valuations."""
from collections import namedtuple
from dataclasses import dataclass

from . import dates
from .numbers import mul
from .rates import Rates, Unconverted

# How figures are valued: under a scenario (None: by units alone, without any rate), on their own days or, where
# `period` says so, as if all were of that period; in one money. Paid: a reckoning stands as it is printed, and not
# as what it is a reckoning of.
Valuation = namedtuple("Valuation", "scenario label period money paid", defaults=(False,))


@dataclass(frozen=True)
class Rules:
    """Which rules hold; OLD and NEW below are the two that are in use."""

    name: str
    ranges_first: bool  # a rate with `quantity`, `low` and `high` is its range
    doubts: bool  # ~ reaches one unit; an order that hangs on a doubted date is only possible; 192X covers no day
    unknowns: bool  # a row without value is 0 to infinity in every sum


OLD = Rules("old", ranges_first=False, doubts=False, unknowns=False)
NEW = Rules("new", ranges_first=True, doubts=True, unknowns=True)


class Accounts:
    """Shared by both sets of rules."""

    def __init__(self, ledger, rules):
        self.ledger, self.rules = ledger, rules
        self.rates = Rates(ledger, rules)

    def conversion(self, money, row, valuation):
        """How one of a money is worth in the valuation, for the days and sources of a row."""
        if valuation.scenario is None:
            plain = self.rates.near(money, valuation.money, False)
            if plain is None:
                raise Unconverted(f"no rate between {money} and {valuation.money}")
            return self.rates.by_units(plain)
        when = valuation.period or dates.span(row["date"])
        return self.rates.convert(money, valuation.money, self.ledger.scenarios[valuation.scenario], when, row["source"])

    def own(self, row):
        """A figure's values in its own money, and that money; raises Unconverted."""
        amount = self.ledger.stated(row)
        if amount is None:
            raise Unconverted("no amount is stated")
        if not row["currency"]:
            raise Unconverted("no currency is stated")
        if row["per"] and row["per"] not in ("year", "month"):
            raise Unconverted("a price, not an amount")
        return amount, row["currency"]

    def route(self, row, valuation):
        """A figure's values, the money they are in, and how that money converts; raises Unconverted."""
        amount, money = self.own(row)
        return amount, money, self.conversion(money, row, valuation)

    def value(self, row, valuation, held=None):
        """A figure in the valuation: its values, the rates used; raises Unconverted."""
        amount, _, conversion = self.route(row, valuation)
        return mul(amount, conversion.range(lambda r: self.rates.price(r, held))), conversion.used

    def alone(self, row, valuation):
        """A figure by itself, as a table of conversions shows it."""
        return self.value(row, valuation)

    def why_not(self, row, valuation):
        """The reason why a row has no value, or None."""
        try:
            self.value(row, valuation)
        except Unconverted as why:
            return str(why)
        return None

    def valuations(self, ids):
        """Each scenario, then its periods where some row's own days keep it from converting."""
        out = []
        for scenario, row in self.ledger.scenarios.items():
            own = Valuation(scenario, "", None, self.ledger.currency)
            out.append(own)
            stuck = []
            for figure in (self.ledger.money[i] for i in ids):
                try:
                    _, money = self.own(figure)
                except Unconverted:
                    continue
                why = self.why_not(figure, own)
                if why and not why.startswith("no rate between"):
                    stuck.append(money)
            if stuck:
                periods = self.rates.periods(row, dict.fromkeys(stuck), self.ledger.currency)
                out += [Valuation(scenario, text, days, self.ledger.currency) for text, days in periods]
        return out

    def converted(self, row, term, money, at):
        """A figure of a formula in another money: its values, and how what they are in converts."""
        if row["per"] and row["per"] not in ("year", "month"):
            raise Unconverted("a price, not an amount")
        return term.values, self.by_name(row["currency"], money, at, row)

    def by_name(self, a, b, at, row):
        """One of a money in another by what a formula names: a rate, a scenario, or nothing (units alone)."""
        if at in self.ledger.rates:
            return self.rates.by_rate(a, b, at)
        return self.conversion(a, row, Valuation(at, "", None, b))
