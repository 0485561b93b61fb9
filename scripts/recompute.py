#!/usr/bin/env python3
"""Recomputes every number of every CSV report of a ledger from the ledger's own CSVs, in exact fractions.

    scripts/recompute.py [--rules old|new] LEDGER REPORT

Prints how many values were compared in each column; exits 1 on any difference, or on a column or a file that
is not known here, so that nothing passes unlooked at. Written from the documents alone (Ledgers/README.md,
FINDINGS.md, DESIGN.md); when a rule or a column changes on purpose, change it here by hand, from the documents.
"""
import argparse
import re
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True

from recomputing import analysis, dates, goods, reading  # noqa: E402
from recomputing.accounts import NEW, OLD, Valuation  # noqa: E402
from recomputing.claims import Claims, Side  # noqa: E402
from recomputing.new_rules import NewAccounts  # noqa: E402
from recomputing.numbers import F, INF, number, outward, rounded  # noqa: E402
from recomputing.old_rules import OldAccounts  # noqa: E402
from recomputing.rates import Unconverted  # noqa: E402


# ================================================================ which column is what
#
# For each file: the columns by which a row is known, the function that recomputes all rows (a dict of computed
# things by key), and for each column a function (computed, cells of the report) -> what the cell must be:
# a Fraction (an infinity or None: an empty cell), a text, or True and False for a condition on the cell.
# TOLD marks a column of words that says nothing to be recomputed.

TOLD = object()


def cell(name):
    """A text or a number of the computed row by its name."""
    return lambda c, row: c.get(name, "" if isinstance(c.get(name, ""), str) else None)


def figure(column):
    """A cell of the ledger's own row."""
    return lambda c, row: c["row"][column]


def low(measure):
    return lambda c, row: c["balance"].measures.get(measure, (None, None))[0]


def high(measure):
    return lambda c, row: c["balance"].measures.get(measure, (None, None))[1]


def both(**measures):
    """Columns NAME_low and NAME_high for measures."""
    out = {}
    for name, measure in measures.items():
        out[f"{name}_low"], out[f"{name}_high"] = low(measure), high(measure)
    return out


def one_run(column):
    """The same in every row, or the rows are of two runs."""
    return lambda c, row: c["run"].report("simulation.csv")[0][column]


def left_out(c, row):
    return "; ".join(f"{i}: {w}" for i, w in c["balance"].left)


def printed(c, row):
    return row["as_printed"].strip("“”") == c["row"]["as_printed"]


PLACE = {"file": lambda c, row: c["row"].file, "line": lambda c, row: F(c["row"].line),
         "source": figure("source"), "locator": figure("locator")}


def old_reports():
    return {
        "converted.csv": (("id", "scenario"), converted, {
            **PLACE, "id": TOLD, "scenario": TOLD, "date": figure("date"), "currency": figure("currency"),
            "low": cell("low"), "high": cell("high"), "to": lambda c, row: c["to"],
            "converted_low": cell("converted_low"), "converted_high": cell("converted_high"), "shown": shown,
            "status": cell("status"), "reason": cell("reason"), "rates": cell("rates"), "route": route,
            "as_printed": printed, "derivation": derivation,
        }),
        "reconciliation.csv": (("pledge", "scenario"), pledges, {
            **PLACE, "pledge": TOLD, "scenario": TOLD, "currency": lambda c, row: c["to"],
            **both(promised="promised", delivered="delivered", withheld="withheld", gap="gap", share="share"),
            "summed": lambda c, row: set(reading.ids(row["summed"])) == set(c["balance"].summed), "left_out": left_out,
            "note": lambda c, row: f"{row['pledge']}: {c['balance'].reason}" in row["note"] or not c["balance"].reason,
            "rates": lambda c, row: ";".join(dict.fromkeys(c["balance"].rates)),
        }),
        "totals.csv": (("total", "scenario"), totals, {
            **PLACE, "total": TOLD, "scenario": TOLD, "currency": lambda c, row: c["to"],
            **both(stated="stated", itemised="itemised", unexplained="unexplained", share="share"),
            "items": lambda c, row: ";".join(c["balance"].summed), "left_out": left_out, "note": without,
        }),
        "claims.csv": (("claim",), claims_rows, {
            **PLACE, "claim": TOLD, "formula": figure("formula"), "title": figure("note"), "as_printed": printed,
            "left_low": lambda c, row: c["result"].left[0], "left_high": lambda c, row: c["result"].left[1],
            "right_low": lambda c, row: c["result"].right[0], "right_high": lambda c, row: c["result"].right[1],
            "difference_low": lambda c, row: c["result"].difference[0],
            "difference_high": lambda c, row: c["result"].difference[1],
            "relation": lambda c, row: c["result"].relation, "outcome": lambda c, row: c["result"].outcome,
            "unit": lambda c, row: unit_name(c["result"].unit), "sentence": sentence, "findings": claim_findings,
            "derivation": claim_derivation,
        }),
        "arms.csv": (("rows",), arms, {
            "rows": TOLD, "item": cell("item"), "category": cell("category"), "unit": cell("unit"), "low": cell("low"),
            "high": cell("high"), "note": goods_note, "as_printed": printed, "file": cell("file"),
            "lines": cell("lines"), "source": figure("source"), "locator": figure("locator"),
        }),
        "sensitivity.csv": (("subject", "measure", "kind", "scenario", "rate"), sensitivity, {
            "subject": TOLD, "measure": TOLD, "kind": TOLD, "scenario": TOLD, "rate": TOLD,
            "price": cell("price"), "low": cell("low"), "high": cell("high"), "parity": cell("parity"),
            "outcome": cell("outcome"), "outcome_below": cell("outcome_below"), "outcome_above": cell("outcome_above"),
            "parity_currency": cell("parity_currency"), "note": cell("note"),
            "currency": lambda c, row: "" if row["measure"] in ("share", "difference") else c["currency"],
        }),
        "simulation.csv": (("subject", "measure", "scenario"), simulation, {
            "subject": TOLD, "measure": TOLD, "scenario": TOLD, "draws": one_run("draws"), "seed": one_run("seed"),
            "shape": lambda c, row: "uniform", "moved": cell("moved"), "left_out": cell("left_out"),
            "currency": lambda c, row: c.get("currency", c["to"]),
            **{v: cell(v) for v in analysis.VERDICTS},
            **{f"q{q:02}_{end}": cell(f"q{q:02}_{end}") for q in analysis.PERCENT for end in ("low", "high")},
        }),
        "findings.csv": (None, findings, {
            "code": TOLD, "severity": severity, "file": TOLD, "line": finding_line, "column": TOLD, "subject": TOLD,
            "message": finding_numbers, "remedy": TOLD, "details": TOLD,
        }),
    }


MEASURES = ("promised", "committed", "sent", "delivered", "returned", "withheld", "confiscated", "cancelled", "gap",
            "open", "share")


BALANCE = {"kind": TOLD, "alternative_of": TOLD, "note": TOLD, "unknown": TOLD, "key": TOLD,
           "unit": lambda c, row: unit_text(c["balance"].valuation.money),
           "status": lambda c, row: row["status"] == "no value" if c["balance"].reason else row["status"] != "no value",
           "summed": lambda c, row: sorted(reading.ids(row["summed"])) == sorted(valued(c["balance"])),
           "left_out": TOLD, "rates": lambda c, row: set(reading.ids(row["rates"])) == set(
               c["balance"].part_rates if c["balance"].reason else c["balance"].rates + c["balance"].part_rates)}
WAY = ("subject", "valuation", "scenario", "period", "reading")


def new_reports():
    """By issue 8: own moneys first, then scenarios and periods, each as reckoned and, where it differs, as paid."""
    known = old_reports()
    balance = {**PLACE, **{k: TOLD for k in WAY}, **BALANCE, **both(**{m: m for m in MEASURES})}
    amounts = {k: v for k, v in known["converted.csv"][2].items() if k not in ("derivation", "shown", "as_printed")}
    claims = {k: v for k, v in known["claims.csv"][2].items() if k != "derivation"}
    prices = {k: v for k, v in known["sensitivity.csv"][2].items() if k != "currency"}
    draws = {k: v for k, v in known["simulation.csv"][2].items() if k not in ("currency", "left_out")}
    return {
        "converted.csv": (("id", "scenario"), converted, {
            **amounts, "as_printed": printed, "per": figure("per"), "derivation": TOLD, "shown": shown, "key": TOLD}),
        "claims.csv": (("claim",), claims_rows, {**claims, "key": TOLD, "by": TOLD}),
        "findings.csv": known["findings.csv"],
        "reconciliation.csv": (WAY, new_balances, balance),
        "goods.csv": (WAY, new_goods, balance),
        "totals.csv": (WAY, new_totals, {**PLACE, **{k: TOLD for k in WAY}, **BALANCE, **both(
            stated="stated", itemised="itemised", of_others="of_others", unexplained="unexplained", share="share")}),
        "groups.csv": (("donor", "recipient", "of_state", "valuation", "scenario", "unit"), new_groups, {
            **{k: TOLD for k in ("donor", "recipient", "of_state", "valuation", "scenario", "unit", "summed", "unknown",
                                 "left_out", "key")},
            "total_low": cell("low"), "total_high": cell("high"), "rows": cell("rows"), "unknown_rows": cell("unknown"),
            "left_out_rows": cell("left")}),
        "arms.csv": (("rows",), new_arms, {
            **{k: TOLD for k in ("rows", "kind", "status", "key", "note")},
            "item": cell("item"), "category": cell("category"), "unit": cell("unit"), "low": cell("low"),
            "high": cell("high"), "as_printed": printed, "file": cell("file"), "lines": cell("lines"),
            "donor": figure("donor"), "recipient": figure("recipient"),
            "source": figure("source"), "locator": figure("locator")}),
        "sensitivity.csv": (("subject", "measure", "kind", "scenario", "period", "reading", "rate", "price"), new_sensitivity, {
            **prices, "period": TOLD, "reading": TOLD, "unit": TOLD, "key": TOLD}),
        "simulation.csv": (("subject", "measure", "scenario", "period", "reading"), new_simulation, {
            **draws, "period": TOLD, "reading": TOLD, "unit": TOLD, "left_out": TOLD, "key": TOLD}),
    }


def reports(rules):
    return new_reports() if rules is NEW else old_reports()


# ================================================================ comparing

class Run:
    def __init__(self, ledger, folder, rules):
        self.ledger, self.folder, self.rules = ledger, Path(folder), rules
        self.accounts = (NewAccounts if rules is NEW else OldAccounts)(ledger, rules)
        self.claims = Claims(self.accounts)
        self.to = ledger.currency
        self.compared, self.differences = Counter(), []

    def report(self, name):
        return reading.rows(self.folder / name)

    def differ(self, where, found, wanted):
        self.differences.append(f"{where}: report {found!r}, recomputed {wanted!r}")

    def compare(self, name, keys, compute, columns):
        for column in reading.header(self.folder / name):
            if column not in columns:
                self.differ(name, f"column {column}", "a column that is not known here")
        rows, seen = self.report(name), set()
        computed = compute(self) if keys else None
        for n, row in enumerate(rows):
            key = tuple(number(row[k]) if k == "price" else row[k] for k in keys) if keys else (str(n + 2),)
            if key in seen:
                self.differ(f"{name} {key}", "the row twice", "once")
            seen.add(key)
            if keys and key not in computed:
                self.differ(f"{name} {' '.join(map(str, key))}", "a row", "no such row")
                continue
            this = {"to": self.to, "run": self, **(computed[key] if keys else {})}
            for column, wanted in columns.items():
                if column in row and wanted is not TOLD:
                    self.value(name, column, " ".join(map(str, key)), row, wanted(this, row))
        for key in (set(computed) - seen if keys else ()):
            self.differ(f"{name} {' '.join(map(str, key))}", "no row", "a row")

    def value(self, name, column, key, row, wanted):
        self.compared[name, column] += 1
        found = row[column]
        if isinstance(wanted, bool):
            same = wanted
        elif wanted is None or isinstance(wanted, float):
            wanted, same = "", found == ""
        elif isinstance(wanted, (F, int)):
            same = number(exact_cell(row, column)) == wanted
        else:
            same = found == wanted
        if not same:
            self.differ(f"{name} {key} {column}", found, "another" if isinstance(wanted, bool) else str(wanted))

    def all(self):
        known = reports(self.rules)
        for path in sorted(self.folder.glob("*.csv")):
            if path.name not in known:
                self.differ(path.name, "a file", "a file that is not known here")
                continue
            self.compare(path.name, *known[path.name])
        return self


# ================================================================ what is computed for each file

def converted(run):
    out = {}
    for i, row in run.ledger.money.items():
        stated = run.ledger.stated(row) or (None, None)
        for scenario in run.ledger.scenarios:
            cells = out[i, scenario] = {"row": row, "low": stated[0], "high": stated[1], "status": "unconverted",
                                        "converted_low": None, "converted_high": None, "rates": ""}
            try:
                value, used = run.accounts.alone(row, Valuation(scenario, "", None, run.to))
            except Unconverted as why:
                cells["reason"] = str(why)
                continue
            # the rate of a reckoning is the source's own, whenever it was in force
            undated = [r for r in used if not run.ledger.rates[r]["in_force"] and r != row["reckoned_at"]]
            cells.update(converted_low=value[0], converted_high=value[1], status="converted", value=value,
                         rates=";".join(used), reason="; ".join(f"{r} is undated" for r in undated))
    return out


def balances_by_row(run, balances):
    return {(b.subject, analysis.label(b.valuation)): {"row": run.ledger.figures[b.subject], "balance": b}
            for b in balances}


def pledges(run):
    return balances_by_row(run, run.accounts.balances())


def totals(run):
    return balances_by_row(run, run.accounts.totals())


def way(valuation):
    """The cells valuation, scenario, period and reading of a balance or a total."""
    if valuation.scenario is None:
        return "own-money", "", ""
    return "period" if valuation.label else "own-days", valuation.scenario, valuation.label


def readings(run, balances):
    """Balances with their cell `reading`: as paid only where a row is reckoned in another money and it differs."""
    found = list(balances)
    plain = {(b.subject, b.valuation): b.measures for b in found if not b.valuation.paid}
    for b in found:
        rows = [run.ledger.figures[i] for i in [*(b.subject if isinstance(b.subject, tuple) else (b.subject,)), *b.summed]]
        reckoned = any(r["reckoned_in"] for r in rows)
        if b.valuation.paid and (not reckoned or plain[b.subject, b.valuation._replace(paid=False)] == b.measures):
            continue
        yield b, "as-paid" if b.valuation.paid else "as-reckoned" if reckoned else ""


def new_rows(run, balances):
    out = {}
    for b, reading_cell in readings(run, balances):
        first, name = (b.subject[0], " + ".join(b.subject)) if isinstance(b.subject, tuple) else (b.subject, b.subject)
        if b.reason:  # a whole without value has no measure of its own
            b.measures = {m: v for m, v in b.measures.items() if m not in WHOLE}
        if isinstance(b.valuation.money, tuple) and not all(b.valuation.money):
            b.measures = {}  # goods of no stated kind or unit
        out[(name, *way(b.valuation), reading_cell)] = {"row": run.ledger.figures[first], "balance": b}
    return out


WHOLE = ("promised", "gap", "open", "stated", "unexplained", "share")


def of_goods(run, balance, wanted):
    first = balance.subject[0] if isinstance(balance.subject, tuple) else balance.subject
    return (first in run.ledger.arms) == wanted


def new_balances(run):
    return new_rows(run, [b for b in run.accounts.balances() if of_goods(run, b, False)])


def new_goods(run):
    return new_rows(run, [b for b in run.accounts.balances() if of_goods(run, b, True)])


def new_totals(run):
    return new_rows(run, run.accounts.totals())


def unit_text(money):
    return money if isinstance(money, str) else " ".join(money[1:]) if all(money) else ""


def valued(balance):
    """Rows of a sum of which it is known how much they are."""
    unknown = {i for i, _ in balance.left}
    return [i for i in balance.summed if i not in unknown]


def new_groups(run):
    out = {}
    ways = [None] + [Valuation(s, "", None, run.to) for s in run.ledger.scenarios]
    for valuation in ways:
        for goods_too in ((False, True) if valuation is None else (False,)):
            for key, found in run.accounts.group_sums(("donor", "recipient"), valuation, goods_too).items():
                state, donor, recipient, *unit = key
                kind, scenario, _ = way(valuation) if valuation else ("own-money", "", "")
                key = donor, recipient, state, kind, scenario, unit_text(unit[0]) if unit else run.to
                before = out.get(key, {"rows": 0, "unknown": 0, "left": 0})  # money and goods without a unit are one row
                out[key] = {**found, **{k: before[k] + found[k] for k in ("rows", "unknown", "left")}}
    return out


def new_arms(run):
    """The rows of the table tell which rows they add; here it is held that they come to what is said."""
    out, ledger = {}, run.ledger
    for row in run.report("arms.csv"):
        ids = reading.ids(row["rows"])
        first = ledger.arms[ids[0]]
        total = goods.total(ledger, ids) if first["unit"] and first["quantity"] else (None, None)
        out[row["rows"],] = {
            "row": first, "item": ledger.items[first["item"]]["name"], "low": total[0], "high": total[1],
            "category": ledger.items[first["item"]]["category"], "file": "arms.csv",
            "unit": ledger.units[first["unit"]]["name"] if first["unit"] else "",
            "lines": ";".join(str(ledger.arms[i].line) for i in ids)}
    missing = set(ledger.arms) - {i for key in out for i in reading.ids(key[0])}
    return {**out, **{(i,): {} for i in missing}}


def new_sensitivity(run):
    return analysis.new_sensitivity(run.accounts, run.claims, money_balances(run), way)


def money_balances(run):
    return readings(run, [b for b in run.accounts.balances() if of_goods(run, b, False)])


def new_simulation(run):
    first = run.report("simulation.csv")[0]
    count, seed = int(first["draws"]), int(first["seed"])
    out = analysis.new_simulation(run.accounts, run.claims, money_balances(run), way, count, seed)
    empty = dict.fromkeys(analysis.VERDICTS, "") | {"moved": ""}
    for row in run.report("simulation.csv"):  # rows that only say why nothing could be totalled
        key = tuple(row[k] for k in ("subject", "measure", "scenario", "period", "reading"))
        if row["left_out"].startswith("not totalled: "):
            out.setdefault(key, empty)
    return out


def claims_rows(run):
    return {(c,): {"row": row, "result": run.claims.evaluate(c)} for c, row in run.ledger.claims.items()}


def arms(run):
    out, ledger = {}, run.ledger
    for row in run.report("arms.csv"):
        ids = reading.ids(row["rows"])
        first = ledger.arms[ids[0]]
        total = goods.total(ledger, ids)
        out[row["rows"],] = {
            "row": first, "item": ledger.items[first["item"]]["name"], "category": ledger.items[first["item"]]["category"],
            "unit": ledger.units[first["unit"]]["name"], "low": total[0], "high": total[1], "file": "arms.csv",
            "lines": ";".join(str(ledger.arms[i].line) for i in ids)}
    missing = set(goods.delivered(ledger)) - {i for key in out for i in reading.ids(key[0])}
    return {**out, **{(i,): {} for i in missing}}


def sensitivity(run):
    return analysis.sensitivity(run.accounts, run.claims)


def simulation(run):
    first = run.report("simulation.csv")[0]
    return analysis.simulation(run.accounts, run.claims, int(first["draws"]), int(first["seed"]))


def findings(run):
    return None


# ================================================================ cells that are more than a number

NUMBER = r"-?\d[\d,]*(?:\.\d+)?"


def numbers_in(text):
    return [F(x.replace(",", "")) for x in re.findall(NUMBER, text)]


def shown(c, row):
    """The rounded value: a limit with its sign, a range with both ends."""
    if "value" not in c:
        return row["shown"] == ""
    (first, last), bound, places = c["value"], c["row"]["bound"], c["run"].ledger.places
    new = c["run"].accounts.rules is NEW  # by which limits are rounded outward
    low_end, high_end = (outward(first, places, -1), outward(last, places, 1)) if new and (bound or first != last) else (
        rounded(first, places), rounded(last, places))
    if bound in ("at_most", "at_least"):
        sign, end = ("≤", last) if bound == "at_most" else ("≥", first)
        return row["shown"].startswith(sign) and numbers_in(row["shown"]) == [
            high_end if bound == "at_most" else low_end]
    wanted = list(dict.fromkeys((low_end, high_end))) if first != last else [rounded(first, places)]
    return [F(x) for x in re.findall(r"\d+(?:\.\d+)?", row["shown"])] == [abs(x) for x in wanted]


def route(c, row):
    stops = row["route"].split(" > ")
    return (stops[0], stops[-1]) == (c["row"]["currency"], c["to"]) if "value" in c else row["route"] == ""


def derivation(c, row):
    """The printed factors come to the printed result, and that to the value."""
    if "value" not in c:
        return row["derivation"] == ""
    (first, last), bound = c["value"], c["row"]["bound"]
    ends = [last] if bound == "at_most" else [first] if bound == "at_least" else list(dict.fromkeys((first, last)))
    left, right = row["derivation"].split(" = ")
    result = numbers_in(right)
    if len(result) != len(ends) or any(abs(e - p) >= F(1, 10**6) if "…" in right else e != p
                                       for p, e in zip(result, ends)):
        return False
    low = high = None
    for sign, body in re.findall(r"(^|[x/]) ?([^x/]+?)(?= [x/] |$)", re.sub(r"\bat most |\bat least ", "", left)):
        parts = numbers_in(body)
        if low is None:
            low, high = parts[0], parts[-1]
        elif sign == "x":
            low, high = low * parts[0], high * parts[-1]
        else:
            low, high = low / parts[-1], high / parts[0]
    redone = (low, high) if len(ends) == 2 else (high,)
    return all(abs(x - y) <= abs(y) / 10**6 for x, y in zip(redone, ends))


def exact_cell(row, column):
    """A number that twelve digits cannot hold stands in the last column (the old rules): `gap_low=7 over 3; ...`."""
    return dict(re.findall(r"([\w]+) ?= ?([^;]+)", row["exact"])).get(column, row[column])


def unit_cell(c, row):
    money = c["balance"].valuation.money
    return " ".join(money[1:]) if isinstance(money, tuple) else money


def without(c, row):
    lost = [i for i, _ in c["balance"].left]
    said = ", ".join(lost) if len(lost) <= 4 else ", ".join(lost[:3]) + f" and {len(lost) - 3} more"
    return not lost or bool(re.search(rf"without {re.escape(said)}, which ha(s|ve) no value here", row["note"]))


def unit_name(unit):
    return f"money in {unit[1]}" if unit[:1] == ("money",) else unit[0] if unit else ""


def sentence(c, row):
    outcome = c["result"].outcome
    if outcome != "fails":
        return row["sentence"] == outcome
    by = min(abs(x) for x in c["result"].difference if abs(x) != INF)
    return row["sentence"].startswith("fails by") and numbers_in(row["sentence"])[:1] == [by]


def claim_findings(c, row):
    codes = [f["code"] for f in c["run"].report("findings.csv") if f["subject"] == row["claim"] and f["code"] != "AL0108"]
    return sorted(reading.ids(row["findings"])) == sorted(codes)


def claim_derivation(c, row):
    """Every figure that the derivation shows with its number."""
    run = c["run"]
    for i, body in re.findall(r"([A-Za-z][\w.-]*) = ([^;|]+)", row["derivation"]):
        if i in run.ledger.events and body.strip() != run.ledger.events[i]["date"]:
            return False
        if i not in run.ledger.figures:
            continue
        ends = list(run.ledger.stated(run.ledger.figures[i]))
        for side in map(run.claims.side, run.claims.tree(row["claim"])[::2]):
            ends += run.claims.range(Side([t for t in side.terms if t.leaf == i]))
        if numbers_in(body)[0] not in ends:
            return False
    return True


def goods_note(c, row):
    """Sums that a note tells: of rows listed twice, and what a doubtful print is read as."""
    ledger = c["run"].ledger
    together = re.search(rf"together ({NUMBER})", row["note"])
    if together:
        mates = [i for i in re.findall(r"[\w.-]+", row["note"]) if i in ledger.arms]
        if numbers_in(together[1])[0] != goods.total(ledger, mates)[0]:
            return False
    says = re.search(rf"says ({NUMBER})", row["note"])
    return not says or numbers_in(says[1])[0] == c["low"]


def severity(c, row):
    text = Path(__file__).resolve().parent.parent.joinpath("FINDINGS.md").read_text(encoding="utf-8")
    found = re.search(rf"## {row['code']}: .*\n\n\*(\w+)\*", text)
    return found[1] if found else False


def finding_line(c, row):
    """The line of the row that it is about, where its subject is a row of that file."""
    table = getattr(c["run"].ledger, row["file"].removesuffix(".csv"), {})
    return F(table[row["subject"]].line) if row["subject"] in table else F(row["line"] or 1)


def finding_numbers(c, row):
    """Numbers of messages: days of an order, by how much a claim fails, how many times parity a rate is."""
    run, ledger = c["run"], c["run"].ledger
    if row["code"] == "AL0303":
        rate = ledger.rates[row["subject"]]
        rates, money = run.accounts.rates, rate["quote"]
        if not rates.fine(money) and run.accounts.rules is NEW:  # a paper money counts as the metal that it is the paper of
            top, factor = rates.major(money)
            grams = factor * rates.fine(ledger.currencies[top]["paper_of"])[0]
        else:
            if not rates.fine(money):
                money = analysis.parity(rates, ledger, row["subject"])[1]
            grams = rates.fine(money)[0]
        times = F(rate["quantity"]) * grams / rates.fine(rate["base"])[0]
        return numbers_in(re.search(r"is (\S+) times", row["message"])[1]) == [rounded(times, 4)]
    if row["code"] == "AL0201":
        later, by, earlier = re.match(r"(\S+) comes (\d+) days before (\S+?),", row["message"]).groups()
        return int(by) == -run.claims.days(earlier, later)[1]
    if row["code"] == "AL0403":
        result = run.claims.evaluate(row["subject"])
        return numbers_in(row["message"].split(" by ")[1])[0] == min(abs(x) for x in result.difference if abs(x) != INF)
    return True


# ================================================================ main

def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rules", choices=("old", "new"), default="new")
    parser.add_argument("ledger")
    parser.add_argument("report")
    options = parser.parse_args()
    run = Run(reading.Ledger(options.ledger), options.report, {"old": OLD, "new": NEW}[options.rules]).all()
    for name in sorted({n for n, _ in run.compared}):
        columns = {c: k for (n, c), k in run.compared.items() if n == name}
        print(f"{name}: {sum(columns.values())} values: " + ", ".join(f"{c} {k}" for c, k in columns.items()))
    print(f"{sum(run.compared.values())} values compared, {len(run.differences)} differences")
    for line in run.differences[:200]:
        print("  " + line)
    return 1 if run.differences else 0


if __name__ == "__main__":
    sys.exit(main())
