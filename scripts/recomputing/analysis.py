"""What hangs on the rates: every scenario, break-even prices, a hundredth of a price, draws."""
from .claims import Undetermined, rates_named, walk
from .draws import PERCENT, draw, quantile
from .numbers import F, INF

VERDICTS = ("holds", "possible", "fails", "undetermined")


def gap_verdict(gap):
    """Of the sentence that nothing is missing."""
    low, high = gap
    return "holds" if high <= 0 else "fails" if low > 0 else "possible"


def parity(rates, ledger, rate):
    """What a rate would be by weight, in the namesake of its quote in metal (another last part of the id)."""
    base, quote = ledger.rates[rate]["base"], ledger.rates[rate]["quote"]
    if rates.rules.ranges_first:  # by the new rules the ledger says of what a money is the paper
        metal = rates.metal_of(quote)
        return (rates.fine(base)[0] / rates.fine(metal)[0], metal) if metal and rates.fine(base) else (None, "")
    for money in ledger.currencies:
        if "." in quote and money.rpartition(".")[0] == quote.rpartition(".")[0] and rates.fine(money) and rates.fine(base):
            return rates.fine(base)[0] / rates.fine(money)[0], money
    return None, ""


def zeros(value):
    """Prices x at which an end of value({x}) is zero; the ends must be straight in x."""
    one, two, three = (value(F(x)) for x in (1, 2, 3))
    out = []
    for end in (0, 1):
        if abs(one[end]) == INF:
            continue
        slope = two[end] - one[end]
        if three[end] != one[end] + 2 * slope:
            raise NotImplementedError("not straight in the price")
        if slope:
            out.append(1 - one[end] / slope)
    return sorted({z for z in out if z > 0})


def sensitivity(accounts, claims):
    """Rows of sensitivity.csv by (subject, measure, kind, scenario, rate)."""
    ledger, rates, out = accounts.ledger, accounts.rates, {}

    def put(*key, **cells):
        out[key] = {"subject": key[0], "measure": key[1], "currency": ledger.currency, **cells}

    def price_cells(rate, zero, outcome):
        cells = dict(zip(("outcome_below", "outcome", "outcome_above"),
                         (outcome(zero * k) for k in (F(999, 1000), F(1), F(1001, 1000)))))
        by_weight, money = parity(rates, ledger, rate)
        return {**cells, "price": zero, "parity": by_weight, "parity_currency": money}

    for balance in accounts.balances():
        subject, valuation = balance.subject, balance.valuation
        name = label(valuation)
        for measure, (low, high) in balance.measures.items():
            put(subject, measure, "scenario", name, "", low=low, high=high)
        if "gap" not in balance.measures:
            continue
        for rate in dict.fromkeys(balance.rates):
            gap = lambda x: accounts.balance(subject, valuation, {rate: x}).measures["gap"]
            # the gap closes where its low end reaches zero
            zero = zeros(lambda x: (gap(x)[0], INF))
            if zero:
                put(subject, "gap", "break-even", name, rate,
                    **price_cells(rate, zero[0], lambda x: gap_verdict(gap(x))))
            quantity = ledger.rates[rate]["quantity"]
            if quantity:  # a rate that is a range only has no hundredth
                low, high = gap(F(quantity) * F(101, 100))
                put(subject, "gap", "one-percent", name, rate, price=F(quantity), low=low - balance.measures["gap"][0],
                    high=high - balance.measures["gap"][1])
    for claim in ledger.claims:
        here = claims.evaluate(claim)
        put(claim, "difference", "scenario", "", "", low=here.difference[0], high=here.difference[1],
            outcome=here.outcome)
        named = rates_named(claims.tree(claim), ledger)
        if not names_price(claims.tree(claim)):
            continue
        for scenario in ledger.scenarios:
            try:
                there = claims.evaluate(claim, scenario)
                put(claim, "difference", "scenario", scenario, "", low=there.difference[0], high=there.difference[1],
                    outcome=there.outcome)
            except Undetermined as why:
                note = "; ".join(f"{i}: {w}" for i, w in sorted(why.lost, key=lambda x: ledger.order[x[0]]))
                put(claim, "difference", "scenario", scenario, "", outcome="undetermined", note=note)
        for rate in named:
            at = lambda x: claims.evaluate(claim, held={rate: x})
            for zero in zeros(lambda x: at(x).difference):
                cells = price_cells(rate, zero, lambda x: at(x).outcome)
                if len({cells[c] for c in ("outcome_below", "outcome", "outcome_above")}) > 1:
                    put(claim, "difference", "break-even", "", rate, **cells)
    return out


def names_price(tree):
    """Whether a formula converts at a rate or a scenario that it names."""
    return any(n[:1] == ("in",) and n[3] for n in walk(tree))


def label(valuation):
    if valuation.scenario is None:
        return valuation.label
    return f"{valuation.scenario}@{valuation.label}" if valuation.label else valuation.scenario


def simulation(accounts, claims, count, seed):
    """Rows of simulation.csv by (subject, measure, scenario)."""
    ledger, rates, out = accounts.ledger, accounts.rates, {}
    drawn = {r: [draw(row, n, seed) for n in range(count)] for r, row in ledger.rates.items()
             if row["low"] and row["high"]}
    held = [{r: p[n] for r, p in drawn.items()} for n in range(count)]

    def cells(series, outcomes=None, left=""):
        found = {f"q{q:02}_{end}": quantile([v[e] for v in series], q)
                 for q in PERCENT for e, end in enumerate(("low", "high"))}
        counts = {v: str(outcomes.count(v)) if outcomes else "" for v in VERDICTS}
        return {**found, **counts, "moved": "yes" if len(set(series)) > 1 else "no", "left_out": left}

    def reasons(pairs):
        return "; ".join(f"{i}: {w}" for i, w in pairs)

    for balance in accounts.balances():
        subject, valuation, name = balance.subject, balance.valuation, label(balance.valuation)
        hangs = any(r in drawn for r in balance.rates + balance.part_rates)
        series = [accounts.balance(subject, valuation, h).measures for h in held] if hangs else [balance.measures] * count
        for measure in balance.measures:
            if measure == "share":
                continue
            values = [m[measure] for m in series]
            left = [(i, w) for i, w in balance.left if accounts.column(ledger.money[i]) == measure]
            out[(subject, measure, name)] = cells(values, [gap_verdict(g) for g in values] if measure == "gap" else None,
                                                  reasons(left))
        for measure, why in accounts.not_totalled(balance):
            out[(subject, measure, name)] = {"left_out": f"not totalled: {why}"}
    for claim in ledger.claims:
        one = claims.evaluate(claim)
        hangs = any(r in drawn for r in rates_named(claims.tree(claim), ledger))
        results = [claims.evaluate(claim, held=h) for h in held] if hangs else [one] * count
        out[(claim, "difference", "")] = {**cells([r.difference for r in results], [r.outcome for r in results],
                                                  reasons(one.lost)), "currency": ""}
        if names_price(claims.tree(claim)):
            out[(claim, "left", "")] = cells([r.left for r in results], left=reasons(one.lost))
            out[(claim, "right", "")] = cells([r.right for r in results])
    return out


def hangs_on(accounts, balance):
    """The rates that a balance hangs on, each once."""
    return list(dict.fromkeys(balance.rates + balance.part_rates))


def new_sensitivity(accounts, claims, found, way):
    """Rows of sensitivity.csv by the new rules: found are the balances with their cell `reading`.

    A break-even is a price at which an end of the gap, or of a claim's difference, is zero and the verdict changes."""
    ledger, rates, out = accounts.ledger, accounts.rates, {}

    def put(*key, price=None, **cells):
        out[(*key, price)] = {"subject": key[0], "measure": key[1], "price": price, **cells}

    def even(key, rate, zero, verdict):
        around = [verdict(zero * k) for k in (F(999, 1000), F(1), F(1001, 1000))]
        if len(set(around)) > 1:
            by_weight, money = parity(rates, ledger, rate)
            put(*key, rate, price=zero, parity=by_weight, parity_currency=money,
                **dict(zip(("outcome_below", "outcome", "outcome_above"), around)))

    for balance, reading in found:
        name, valuation = balance.subject if isinstance(balance.subject, str) else " + ".join(balance.subject), balance.valuation
        if valuation.scenario is None:
            continue
        here = (way(valuation)[1], way(valuation)[2], reading)
        for measure, (low, high) in balance.measures.items():
            if balance.reason and measure in ("promised", "gap", "open", "share"):
                continue
            put(name, measure, "scenario", *here, "", low=low, high=high)
        if balance.reason:
            continue
        for rate in hangs_on(accounts, balance):
            gap = lambda x: accounts.balance(balance.subject, valuation, {rate: x}).measures["gap"]
            for zero in zeros(gap):
                even((name, "gap", "break-even", *here), rate, zero, lambda x: gap_verdict(gap(x)))
            quantity = ledger.rates[rate]["quantity"]
            if quantity:
                low, high = gap(F(quantity) * F(101, 100))
                minus = lambda a, b: None if abs(a) == INF else a - b
                low, high = minus(low, balance.measures["gap"][0]), minus(high, balance.measures["gap"][1])
                if low or high:
                    put(name, "gap", "one-percent", *here, rate, price=F(quantity), low=low, high=high)
    for claim in ledger.claims:
        for scenario in ("", *ledger.scenarios) if names_price(claims.tree(claim)) else ("",):
            try:
                there = claims.evaluate(claim, scenario or None)
                put(claim, "difference", "scenario", scenario, "", "", "", low=there.difference[0],
                    high=there.difference[1], outcome=there.outcome)
            except Undetermined as why:
                note = "; ".join(f"{i}: {w}" for i, w in sorted(why.lost, key=lambda x: ledger.order[x[0]]))
                put(claim, "difference", "scenario", scenario, "", "", "", outcome="undetermined", note=note)
        for rate in rates_named(claims.tree(claim), ledger):
            at = lambda x: claims.evaluate(claim, held={rate: x})
            for zero in zeros(lambda x: at(x).difference):
                even((claim, "difference", "break-even", "", "", ""), rate, zero, lambda x: at(x).outcome)
    return out


def new_simulation(accounts, claims, found, way, count, seed):
    """Rows of simulation.csv by the new rules: balances under their scenarios, periods and readings, and claims."""
    ledger, out = accounts.ledger, {}
    drawn = {r: [draw(row, n, seed) for n in range(count)] for r, row in ledger.rates.items() if row["low"] and row["high"]}
    held = [{r: p[n] for r, p in drawn.items()} for n in range(count)]

    def cells(series, outcomes=None):
        ends = {f"q{q:02}_{end}": quantile([v[e] for v in series], q)
                for q in PERCENT for e, end in enumerate(("low", "high"))}
        counts = {v: str(outcomes.count(v)) if outcomes else "" for v in VERDICTS}
        return {**ends, **counts, "moved": "yes" if len(set(series)) > 1 else "no"}

    for balance, reading in found:
        name, valuation = balance.subject if isinstance(balance.subject, str) else " + ".join(balance.subject), balance.valuation
        if valuation.scenario is None:
            continue
        hangs = any(r in drawn for r in hangs_on(accounts, balance))
        series = [accounts.balance(balance.subject, valuation, h).measures for h in held] if hangs else [balance.measures] * count
        for measure in balance.measures:
            if measure in ("open", "share") or balance.reason and measure in ("promised", "gap"):
                continue
            values = [m[measure] for m in series]
            out[(name, measure, *way(valuation)[1:], reading)] = cells(
                values, [gap_verdict(g) for g in values] if measure == "gap" else None)
    for claim in ledger.claims:
        one = claims.evaluate(claim)
        hangs = any(r in drawn for r in rates_named(claims.tree(claim), ledger))
        results = [claims.evaluate(claim, held=h) for h in held] if hangs else [one] * count
        out[(claim, "difference", "", "", "")] = cells([r.difference for r in results], [r.outcome for r in results])
        if names_price(claims.tree(claim)):
            for side in ("left", "right"):
                out[(claim, side, "", "", "")] = cells([getattr(r, side) for r in results])
    return out
