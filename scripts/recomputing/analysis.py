"""What hangs on the rates: every scenario, break-even prices, a hundredth of a price, draws."""
from .claims import Undetermined, walk
from .draws import PERCENT, draw, quantile, standard_error
from .numbers import F, INF

VERDICTS = ("holds", "possible", "fails", "undetermined")


def gap_verdict(gap):
    """Of the sentence that nothing is missing."""
    low, high = gap
    return "holds" if high <= 0 else "fails" if low > 0 else "possible"


def parity(rates, ledger, rate):
    """What a rate would be by weight, in the metal money of which its quote is the paper; and that money."""
    base, metal = ledger.rates[rate]["base"], rates.metal_of(ledger.rates[rate]["quote"])
    return (rates.fine(base)[0] / rates.fine(metal)[0], metal) if metal and rates.fine(base) else (None, "")


def zeros(value, near=F(0)):
    """Prices x at which an end of value(x) is zero, or as far from it as `~` allows; the ends must be straight in x, or
    in 1/x."""
    out = []
    ends = [value(F(x)) for x in (1, 2, 3, 4)]
    for one, two, three, four in [[e - level for e in end] for end in zip(*ends) for level in {near, -near}]:
        if abs(one) == INF or one == two:
            continue
        if two - one == three - two == four - three:
            out.append(1 - one / (two - one))
        elif 3 * (one - two) == 9 * (two - three) == 18 * (three - four):  # a + b/x
            b = 2 * (one - two)
            out += [b / (b - one)] if b != one else []
        else:
            raise NotImplementedError("not straight in the price")
    return sorted({z for z in out if z > 0})


def straight(value):
    """Whether both ends of value(x) are straight in x, or in 1/x: they only rise or only fall then."""
    for one, two, three, four in zip(*[value(F(x)) for x in (1, 2, 3, 4)]):
        if abs(one) != INF and not two - one == three - two == four - three \
                and not 3 * (one - two) == 9 * (two - three) == 18 * (three - four):
            return False
    return True


def finite(value):
    return None if abs(value) == INF else value


def cells(valuation, reading):
    return valuation.scenario, valuation.label, reading


def sensitivity(accounts, claims, found):
    """Rows of sensitivity.csv; found are balances and their readings.

    A break-even is a price at which the verdict changes: an end of the gap, or of a claim's difference, is zero there, or
    is as far from it as `~` allows."""
    ledger, rates, out = accounts.ledger, accounts.rates, {}

    def put(*key, price=None, **cells):
        out[(*key, price)] = {"price": price, **cells}

    def evens(key, rate, found, verdict, unit):
        """Just below and above a price: halfway to the next one at which anything can change."""
        for before, zero, after in zip([F(0), *found], found, [*found[1:], 2 * found[-1]] if found else []):
            around = [verdict(x) for x in ((before + zero) / 2, zero, (zero + after) / 2)]
            if len(set(around)) > 1:
                by_weight, money = parity(rates, ledger, rate)
                put(*key, rate, price=zero, unit=unit, parity=by_weight, parity_currency=money,
                    **dict(zip(("outcome_below", "outcome", "outcome_above"), around)))

    for balance, reading in found:
        name, money = "+".join(balance.subject), balance.valuation.money
        if balance.valuation.scenario is None:
            continue
        here = cells(balance.valuation, reading)
        for measure, (low, high) in balance.measures.items():
            put(name, measure, "scenario", *here, "", low=low, high=high, unit="" if measure == "share" else money)
        if balance.reason:
            continue
        for rate in balance.rates:
            gap = lambda x: accounts.balance(balance.subject, balance.valuation, {rate: x}).measures["gap"]
            evens((name, "gap", "break-even", *here), rate, zeros(gap), lambda x: gap_verdict(gap(x)), money)
            price, most = rates.price(rate)
            if price == most:  # a range has no hundredth
                moved = [None if abs(a) == INF else a - b for a, b in zip(gap(price * F(101, 100)), gap(price))]
                if any(moved):
                    put(name, "gap", "one-percent", *here, rate, price=price, low=moved[0], high=moved[1], unit=money)
    for claim in ledger.claims:
        for scenario in ("", *ledger.scenarios) if names_price(claims.tree(claim)) else ("",):
            try:
                there = claims.evaluate(claim, scenario or None)
                put(claim, "difference", "scenario", scenario, "", "", "", low=there.difference[0],
                    high=there.difference[1], outcome=there.outcome, unit=bare(there.unit))
            except Undetermined as why:
                note = "; ".join(f"{i}: {w}" for i, w in sorted(why.lost, key=lambda x: ledger.order.get(x[0], -1)))
                put(claim, "difference", "scenario", scenario, "", "", "", outcome="undetermined", note=note)
        for rate in claims.told(claim).rates:
            at = lambda x: claims.evaluate(claim, held={rate: x})
            evens((claim, "difference", "break-even", "", "", ""), rate, zeros(lambda x: at(x).difference, at(F(1)).near),
                  lambda x: at(x).outcome, bare(at(F(1)).unit))
    return out


def bare(unit):
    if unit[:1] in (("price",), ("price of goods",)):
        return f"{unit[1]} a {unit[2] if isinstance(unit[2], str) else ' '.join(filter(None, unit[2]))}"
    return " ".join(filter(None, unit[1:])) if len(unit) > 1 else " ".join(unit)


def names_price(tree):
    """Whether a formula converts at a rate or a scenario that it names."""
    return any(n[:1] == ("in",) and n[3] for n in walk(tree))


def simulation(accounts, claims, found, count, seed):
    """Rows of simulation.csv: balances under their scenarios, periods and readings, and claims."""
    ledger, rates_of, out = accounts.ledger, accounts.rates, {}
    drawn = {r: [draw(row, n, seed) for n in range(count)] for r, row in ledger.rates.items() if row["low"] and row["high"]}
    held = [{r: p[n] for r, p in drawn.items()} for n in range(count)]

    def quantiles(series, value, rates, outcomes=None):
        """Of the draws; of one evenly drawn rate that alone moves it, those of its range."""
        pairs = [(q, e, f"q{q:02}_{end}") for q in PERCENT for e, end in enumerate(("low", "high"))]
        movers = [r for r in rates if r in drawn and value({**held[0], r: rates_of.price(r)[0]})
                  != value({**held[0], r: rates_of.price(r)[1]})]
        drawn_ones = movers and (len(movers) > 1 or not straight(lambda x: value({movers[0]: x})))
        if not movers or drawn_ones:
            ends = {name: quantile([v[e] for v in series], q) for q, e, name in pairs}
        else:
            low, high = rates_of.price(movers[0])
            at = lambda x: value({movers[0]: x})
            falls = [b < a for a, b in zip(at(low), at(high))]
            ends = {name: finite(at(low + (high - low) * F(100 - q if falls[e] else q, 100))[e]) for q, e, name in pairs}
        errors = [standard_error([v[e] for v in series], q) for q, e, _ in pairs] if drawn_ones else []
        counts = {v: str(outcomes.count(v)) if outcomes else "" for v in VERDICTS}
        return {**ends, **counts, "moved": "yes" if len(set(series)) > 1 else "no",
                "quantiles": "drawn" if drawn_ones else "exact",
                "standard_error": max((x for x in errors if x is not None), default=None)}

    for balance, reading in found:
        subject, valuation = balance.subject, balance.valuation
        if valuation.scenario is None:
            continue
        hangs = any(r in drawn for r in balance.rates)
        series = [accounts.balance(subject, valuation, h).measures for h in held] if hangs else [balance.measures] * count
        for measure in balance.measures:
            if measure not in ("open", "share"):
                values = [m[measure] for m in series]
                at = lambda h, measure=measure: accounts.balance(subject, valuation, h).measures[measure]
                out["+".join(subject), measure, *cells(valuation, reading)] = {"unit": valuation.money, **quantiles(
                    values, at, balance.rates, [gap_verdict(g) for g in values] if measure == "gap" else None)}
    for claim in ledger.claims:
        one = claims.told(claim)
        if one.outcome == "undetermined":
            continue
        hangs = any(r in drawn for r in one.rates)
        results = [claims.evaluate(claim, held=h) for h in held] if hangs else [one] * count
        for part in ("difference", "left", "right") if names_price(claims.tree(claim)) else ("difference",):
            at = lambda h, part=part: getattr(claims.evaluate(claim, held=h), part)
            out[claim, part, "", "", ""] = {"unit": bare(one.unit), **quantiles(
                [getattr(r, part) for r in results], at, one.rates,
                [r.outcome for r in results] if part == "difference" else None)}
    return out
