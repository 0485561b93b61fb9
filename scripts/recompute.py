#!/usr/bin/env python3
"""Recomputes every number of every CSV report of a ledger from the ledger's own CSVs, in exact fractions.

    scripts/recompute.py LEDGER REPORT

Prints how many values were compared in each column; exits 1 on any difference, or on a column or a file that
is not known here, so that nothing passes unlooked at. Written from the documents alone (Ledgers/README.md,
FINDINGS.md, DESIGN.md); when a rule or a column changes on purpose, change it here by hand, from the documents.
"""
import math
import re
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True

from recomputing import analysis, dates, reading  # noqa: E402
from recomputing.accounts import COLUMNS, Accounts, Valuation, total  # noqa: E402
from recomputing.claims import Claims, Side  # noqa: E402
from recomputing.numbers import F, INF, mul, number, outward, rounded  # noqa: E402
from recomputing.rates import Unconverted  # noqa: E402

# ================================================================ which column is what
#
# For each file: the columns by which a row is known, the function that recomputes all rows (a dict of computed
# things by key), and for each column a function (computed, cells of the report) -> what the cell must be:
# a Fraction (an infinity or None: an empty cell), a text, or True and False for a condition on the cell.
# TOLD marks a column of words, or of the key, that says nothing more to be recomputed.

TOLD = object()


def cell(name):
    """A text or a number of the computed row by its name."""
    return lambda c, row: c.get(name, "" if isinstance(c.get(name, ""), str) else None)


def figure(column):
    """A cell of the ledger's own row."""
    return lambda c, row: c["row"][column]


def end(measure, n):
    return lambda c, row: c["balance"].measures.get(measure, (None, None))[n]


def both(*measures):
    """Columns NAME_low and NAME_high for measures."""
    return {f"{m}_{word}": end(m, n) for m in measures for n, word in enumerate(("low", "high"))}


def way_of(report, row):
    """What a number's key begins with."""
    way = row["scenario"], row["period"].replace("/", ".."), row["reading"] if row["reading"] == "as-paid" else ""
    return [report, row["subject"], row["measure"], *filter(None, way)]


def even_key(c, row):
    """What is solved for a rate says so; of several prices of one rate all but the first are numbered; a row
    without a number has no key."""
    if not (row["price"] or row["low"] or row["high"]) and row["outcome"] in ("", "undetermined"):
        return row["key"] == ""
    key = "/".join(way_of("sensitivity", row) + ([] if row["kind"] == "scenario" else [row["kind"], row["rate"]]))
    return row["key"] == key or row["kind"] == "break-even" and re.fullmatch(re.escape(key) + r"/\d+", row["key"]) is not None


def goods_key(c, row):
    """Lines are numbered; a row in no total is known by its id, and has a key where it has a number."""
    if row["kind"] == "in no total":
        return f"arms/in-no-total/{row['rows']}" if row["low"] or row["high"] else ""
    return re.fullmatch(r"arms/[1-9]\d*", row["key"]) is not None


def printed(c, row):
    return row["as_printed"].strip("“”") == c["row"]["as_printed"]


def names(text):
    """The rows that a list of rows with reasons tells of."""
    return re.findall(r"(?:^|; )([\w.-]+)(?=: | “)", text)


PLACE = {"file": lambda c, row: c["row"].file, "line": lambda c, row: F(c["row"].line),
         "source": figure("source"), "locator": figure("locator")}
WAY = ("subject", "valuation", "scenario", "period", "reading")
BALANCE = {
    **PLACE, **dict.fromkeys(WAY, TOLD), "kind": cell("kind"), "alternative_of": cell("alternative_of"),
    "unit": lambda c, row: unit_text(c["balance"].valuation.money), "status": lambda c, row: c["balance"].status,
    "summed": lambda c, row: sorted(reading.ids(row["summed"])) == sorted(c["balance"].summed),
    "unknown": lambda c, row: sorted(row["unknown"].split("; ")) == sorted(reasons(c["balance"]).split("; ")),
    "left_out": lambda c, row: sorted(names(row["left_out"])) == sorted(c["balance"].left),
    "rates": lambda c, row: sorted(reading.ids(row["rates"])) == sorted(c["balance"].rates),
    "note": lambda c, row: note(c, row), "key": cell("key"),
}
PLEDGE = {**BALANCE, **both("promised", *COLUMNS, "gap", "open", "share")}
TOTAL = {**BALANCE, **both("stated", "itemised", "of_others", "unexplained", "share")}
GROUP = ("donor", "recipient", "of_state", "valuation", "scenario", "unit")
EVEN = ("subject", "measure", "kind", "scenario", "period", "reading", "rate", "price")
DRAW = ("subject", "measure", "scenario", "period", "reading")


NUMBERS = {"price", "parity", "value_low", "value_high", "low", "high", "stated", "sum", "residual", "share"} | {
    f"{name}_{end}" for end in ("low", "high") for name in (
        "converted", "left", "right", "difference", "total", "promised", "committed", "sent", "delivered", "returned",
        "withheld", "confiscated", "cancelled", "gap", "open", "share", "stated", "itemised", "of_others", "unexplained",
        *(f"q{q:02}" for q in analysis.PERCENT))}


def reports():
    return {
        "converted.csv": (("id", "scenario"), converted, {
            **PLACE, "id": TOLD, "scenario": TOLD, "date": figure("date"), "currency": figure("currency"),
            "per": figure("per"), "low": cell("low"), "high": cell("high"), "to": cell("to"),
            "converted_low": cell("converted_low"), "converted_high": cell("converted_high"),
            "status": cell("status"), "reason": cell("reason"), "rates": cell("rates"), "route": route,
            "as_printed": printed, "derivation": derivation,
            "key": lambda c, row: "/".join(("converted", row["id"], row["scenario"])),
        }),
        "reconciliation.csv": (WAY, lambda run: balances(run, run.pledges, "reconciliation"), PLEDGE),
        "goods.csv": (WAY, lambda run: balances(run, run.accounts.balances(True), "goods"), PLEDGE),
        "totals.csv": (WAY, lambda run: balances(run, run.accounts.totals(), "totals", "total"), TOTAL),
        "goods-totals.csv": (WAY, lambda run: balances(run, run.accounts.totals(True), "goods-totals", "total"), TOTAL),
        "groups.csv": (GROUP, groups, {
            **dict.fromkeys(GROUP, TOLD), **both("total"), "summed": cell("summed"), "key": cell("key"),
            "rows": lambda c, row: F(len(c["balance"].summed)), "left_out_rows": lambda c, row: F(len(c["balance"].left)),
            "unknown_rows": lambda c, row: F(len(c["balance"].unknown) + len(c["balance"].doubted)),
            "unknown": lambda c, row: sorted(row["unknown"].split("; ")) == sorted(reasons(c["balance"]).split("; ")),
            "left_out": lambda c, row: sorted(names(row["left_out"])) == sorted(c["balance"].left),
            "uncertain": lambda c, row: said(i for i in c["balance"].summed if c["run"].ledger.figures[i]["bound"] == "uncertain"),
        }),
        "claims.csv": (("claim",), claims, {
            **PLACE, "claim": TOLD, "formula": figure("formula"), "title": figure("note"), "as_printed": printed,
            **{f"{name}_{word}": lambda c, row, name=name, n=n: getattr(c["result"], name)[n]
               for name in ("left", "right", "difference") for n, word in enumerate(("low", "high"))},
            "relation": lambda c, row: c["result"].relation, "outcome": lambda c, row: c["result"].outcome,
            "by": lambda c, row: "source" if c["row"]["source"] else "ours", "key": cell("key"),
            "unit": lambda c, row: unit_name(c["result"].unit), "sentence": sentence, "findings": claim_findings,
        }),
        "arms.csv": (("rows", "kind"), arms, {
            "rows": TOLD, "kind": TOLD, "note": goods_note, "key": goods_key, "as_printed": goods_printed,
            **{c: cell(c) for c in ("item", "category", "unit", "donor", "recipient", "low", "high", "status", "lines",
                                    "file", "source", "locator")},
        }),
        "sensitivity.csv": (EVEN, sensitivity, {
            **dict.fromkeys(EVEN, TOLD), **{c: cell(c) for c in (
                "price", "low", "high", "unit", "parity", "parity_currency", "outcome", "outcome_below", "outcome_above",
                "note")},
            "key": even_key,
        }),
        "simulation.csv": (DRAW, simulation, {
            **dict.fromkeys(DRAW, TOLD), "draws": one_run("draws"), "seed": one_run("seed"), "unit": cell("unit"),
            "shape": lambda c, row: "uniform", "moved": cell("moved"), "quantiles": cell("quantiles"),
            "standard_error": cell("standard_error"), "left_out": draws_left_out,
            "key": lambda c, row: "" if c.get("not_totalled") else "/".join(way_of("simulation", row)),
            **{v: cell(v) for v in analysis.VERDICTS},
            **{f"q{q:02}_{word}": cell(f"q{q:02}_{word}") for q in analysis.PERCENT for word in ("low", "high")},
        }),
        "parts.csv": (None, None, {
            **dict.fromkeys(("table", "balance", "subject", "number", "id", "reason"), TOLD), "status": part_status,
            **{c: lambda c_, row, c=c: part_row(c_, row)[c] for c in ("source", "locator")},
            "file": lambda c, row: part_row(c, row).file, "line": lambda c, row: F(part_row(c, row).line),
            "as_printed": lambda c, row: row["as_printed"].strip("“”") == part_row(c, row)["as_printed"],
            "unit": lambda c, row: whole_of(c, row)["unit"] in ("", row["unit"]), "key": part_key,
            "value_low": lambda c, row: part_sum(c, row, "low"), "value_high": lambda c, row: part_sum(c, row, "high"),
        }),
        "findings.csv": (None, None, {
            "code": TOLD, "severity": severity, "file": TOLD, "line": finding_line, "column": TOLD, "subject": TOLD,
            "rows": finding_rows, "message": finding_numbers, "remedy": TOLD, "details": finding_details,
        }),
    }


# ================================================================ comparing

class Run:
    def __init__(self, ledger, folder):
        self.ledger, self.folder = ledger, Path(folder)
        self.accounts = Accounts(ledger)
        self.claims = Claims(self.accounts)
        self.pledges = self.accounts.balances()
        self.compared, self.differences, self.keys = Counter(), [], set()

    def report(self, name):
        """The rows, with the numbers of the column `exact` in the place of the decimals that are near them."""
        rows = reading.rows(self.folder / name, True)
        for row in rows:
            entries = [entry.split("=") for entry in row.pop("exact", "").split(";") if entry]
            named = dict.fromkeys(column for column, _ in entries)
            for column, cell in row.items():
                digits = len(cell.partition(".")[2])
                if re.fullmatch(r"-?\d+\.\d+", cell) and column in NUMBERS and digits != 12 and (digits < 6 or column in named):
                    self.differ(f"{name} {column}", cell, "six digits after the point, and twelve where it is rounded")
            for column, exact in entries:
                if not rounded_outward(row, column, F(exact), dict(entries)):
                    self.differ(f"{name} {column}", row[column], f"{exact} rounded")
            row.update(entries)
        return rows

    def differ(self, where, found, wanted):
        self.differences.append(f"{where}: report {found!r}, recomputed {wanted!r}")

    def compare(self, name, keys, compute, columns):
        for column in reading.header(self.folder / name):
            if column not in columns and column != "exact":
                self.differ(name, f"column {column}", "a column that is not known here")
        seen, computed = set(), compute(self) if compute else {}
        for n, row in enumerate(self.report(name)):
            key = tuple(number(row[k]) if k == "price" else row[k] for k in keys or ()) or (str(n + 2),)
            told = " ".join(map(str, key))
            if key in seen:
                self.differ(f"{name} {told}", "the row twice", "once")
            seen.add(key)
            if row.get("key") in self.keys:
                self.differ(f"{name} {told} key", row["key"], "a key that no other row has")
            self.keys |= {row["key"]} if row.get("key") else set()
            if compute and key not in computed:
                self.differ(f"{name} {told}", "a row", "no such row")
                continue
            this = {"run": self, **computed.get(key, {})}
            for column, wanted in columns.items():
                if column in row and wanted is not TOLD:
                    self.value(name, column, told, row, wanted(this, row))
        for key in set(computed) - seen:
            self.differ(f"{name} {' '.join(map(str, key))}", "no row", "a row")

    def value(self, name, column, key, row, wanted):
        self.compared[name, column] += 1
        found = row[column]
        if isinstance(wanted, bool):
            same = wanted
        elif wanted is None or isinstance(wanted, float):
            wanted, same = "", found == ""
        elif isinstance(wanted, F):
            same = number(found) == wanted
        else:
            same = found == wanted
        if not same:
            self.differ(f"{name} {key} {column}", found, "another" if isinstance(wanted, bool) else str(wanted))

    def all(self):
        known = reports()
        # What a chart plots is held by values worked out by hand in Tests/DocumentsTests and Tests/AidReportsTests.
        for path in sorted(set(self.folder.glob("*.csv")) - set(self.folder.glob("chart-*.csv"))):
            if path.name in known:
                self.compare(path.name, *known[path.name])
            else:
                self.differ(path.name, "a file", "a file that is not known here")
        return self


# ================================================================ what is computed for each file

def converted(run):
    """Each figure by itself: so much a year stays that, and a total is as it is stated."""
    out, ledger = {}, run.ledger
    for i, row in ledger.money.items():
        stated = ledger.stated(row) or (None, None)
        for scenario in ledger.scenarios:
            here = Valuation(scenario, "", None, ledger.currency)
            cells = out[i, scenario] = {"row": row, "to": ledger.currency, "low": stated[0], "high": stated[1],
                                        "status": "unconverted", "converted_low": None, "converted_high": None, "rates": ""}
            try:
                value, used = run.accounts.value(row, here, None, run.accounts.stated(row))
            except Unconverted as why:
                cells["reason"] = str(why)
                continue
            # the rate of a reckoning is the source's own, whenever it was in force
            back = [row["reckoned_at"]] if row["reckoned_at"] else []
            doubts = cautions(run, row, scenario, [r for r in used if r not in back])
            cells.update(converted_low=value[0], converted_high=value[1], status="converted", value=value,
                         rates=";".join(dict.fromkeys(back + used)), reason="; ".join(doubts))
    return out


def outside(run, row, rate):
    """Whether a rate that is named was not in force on all of the days of a figure, as far as both have any."""
    force, when = run.accounts.rates.force(rate), dates.span(row["date"])
    return bool(run.ledger.rates[rate]["in_force"] and when) and not (force and force[0] <= when[0] and when[1] <= force[1])


def cautions(run, row, scenario, used):
    """What is doubtful about the days of the rates that were used."""
    ledger = run.ledger
    named = reading.ids(ledger.scenarios[scenario]["prefer"])
    out = [f"{r} is undated" for r in used if not ledger.rates[r]["in_force"]]
    out += [f"{r} was not in force on these days" for r in used if r in named and outside(run, row, r)]
    out += [f"the period of {r} is in doubt" for r in used if dates.doubted(ledger.rates[r]["in_force"]) and r not in named]
    chosen = [r for r in used if r not in named]
    return out + (["the date by which the rate was chosen is in doubt"] if chosen and dates.doubted(row["date"]) else [])


def balances(run, found, file, kind=""):
    out, links, others = {}, run.accounts.links, {}
    for b, said in found:
        name, v = "+".join(b.subject), b.valuation
        way = ("own-money" if v.scenario is None else "period" if v.label else "own-days", v.scenario or "", v.label)
        parts = [way[1] or "own-money", v.label.replace("/", ".."), said if said == "as-paid" else ""]
        first = run.ledger.figures[b.subject[0]]
        if first["id"] not in others:  # of a pledge once, for all its rows
            others[first["id"]] = run.accounts.first_of(first["id"]) if links.pledged(first["id"]) else ""
        if isinstance(v.money, tuple) and not all(v.money):
            b.measures, b.unknown = {}, {}  # goods of no stated kind or unit: the note says so
        out[(name, *way, said)] = {
            "row": first, "balance": b, "kind": kind or ("pledge" if len(b.subject) == 1 else "pledges"),
            "alternative_of": "" if kind else others[first["id"]], "key": "/".join([file, name, *filter(None, parts)])}
    return out


def groups(run):
    out, ledger = {}, run.ledger
    for valuation in [None] + [Valuation(s, "", None, ledger.currency) for s in ledger.scenarios]:
        for goods in ((False, True) if valuation is None else (False,)):
            for (state, donor, recipient, unit), b in run.accounts.groups(("donor", "recipient"), valuation, goods).items():
                key = donor, recipient, state, "own-days" if valuation else "own-money", b.valuation.scenario or "", unit_text(unit)
                if key in out:  # money and goods without a unit are one row
                    b.left = {**out[key]["balance"].left, **b.left}
                way = b.valuation.scenario or "own-money"
                out[key] = {"balance": b, "summed": summed(b), "key": "/".join((
                    "groups", f"donor={donor}", f"recipient={recipient}", state or "no-state", way,
                    unit_text(unit).replace(" ", ".") or "no-unit"))}
    return out


def summed(balance):
    """The rows of a group in words, less the parts of its totals that stand in other groups."""
    less = [p for i in balance.summed for p in balance.less.get(i, ())]
    return said(balance.summed) + (f" less {said(less)}" if less else "")


def said(ids):
    ids = list(ids)
    return ", ".join(ids) if len(ids) <= 4 else ", ".join(ids[:3]) + f" and {len(ids) - 3} more"


def claims(run):
    return {(c,): {"row": row, "result": run.claims.told(c), "key": f"claims/{c}"} for c, row in run.ledger.claims.items()}


def arms(run):
    """Lines of goods that came, from whom to whom; a sum of them where there are more; rows that are in no total."""
    out, ledger, accounts = {}, run.ledger, run.accounts
    lines, left = accounts.goods_lines()

    def put(kind, ids, unit, values, status, donor, recipient):
        first = ledger.arms[ids[0]]
        item = ledger.items.get(first["item"], {"name": "", "category": ""})
        places = dict.fromkeys(place for i in ids for place in ledger.arms[i].places())
        cells = {"source": ";".join(s for s, _ in places), "locator": ";".join(p for _, p in places)}
        out[";".join(ids), kind] = {
            **cells, "ids": ids, "item": item["name"], "category": item["category"], "donor": donor, "recipient": recipient,
            "unit": ledger.units[unit]["name"] if unit else "", "low": values[0], "high": values[1], "status": status,
            "file": "arms.csv", "lines": ";".join(str(ledger.arms[i].line) for i in ids)}

    for key, ids in lines.items():
        item, unit, *pair = key
        base = ledger.base(unit, item)[0]

        def add_up(kind, ids, unit, *pair):
            here, doubted = Valuation(None, "", None, ("goods", item, unit)), accounts.links.outside(ids)
            put(kind, ids, unit, total(accounts.signed(i, here, up_to=i in doubted) for i in ids),
                "with unknown rows" if doubted else "complete", *(pair or ("", "")))

        place = {i: tuple(ledger.arms[i][c] for c in ("source", "locator", "date", "state")) for i in ids}
        again = [i for i in ids if list(place.values()).count(place[i]) > 1]  # one list that has the item twice
        for i in again:
            add_up("row of a list that repeats the item", [i], unit, *pair)
        if set(ids) - set(again):
            add_up("total", [i for i in ids if i not in again], unit, *pair)
        same = [k for k in lines if k[:2] == key[:2]]
        if len(same) > 1 and key == same[-1]:
            add_up("sum of all givers and takers", accounts.counted([i for k in same for i in lines[k]])[0], unit)
        mates = [k for k in lines if k[0] == item and k[2:] == key[2:] and ledger.base(k[1], item)[0] == base]
        packing = [k for k in mates if ledger.is_packing(k[1], item)]
        if key in packing:
            add_up("contents", ids, base, *pair)
        if len(mates) > 1 and key == mates[-1]:
            mates = [k for k in mates if k not in packing] + packing
            add_up("contents" if packing else "together in one unit", [i for k in mates for i in lines[k]],
                   base if packing else mates[0][1], *pair)
    for i in left:
        row = ledger.arms[i]
        put("in no total", [i], row["unit"], ledger.stated(row) or (None, None), "left out", row["donor"], row["recipient"])
    return out


def sensitivity(run):
    return analysis.sensitivity(run.accounts, run.claims, run.pledges)


def simulation(run):
    """With rows that only say why nothing could be totalled."""
    first = next(iter(run.report("simulation.csv")), {"draws": "0", "seed": "0"})
    out = analysis.simulation(run.accounts, run.claims, run.pledges, int(first["draws"]), int(first["seed"]))
    for b, said in run.pledges:
        lost = {run.ledger.figures[i]["state"] for i in b.left} & set(COLUMNS) | ({"promised"} if b.reason else set())
        for measure in (lost - set(b.measures) if b.valuation.scenario else ()):
            out["+".join(b.subject), measure, *analysis.cells(b.valuation, said)] = {
                "unit": b.valuation.money, "moved": "", "quantiles": "", "not_totalled": True, **dict.fromkeys(analysis.VERDICTS, "")}
    return out


def one_run(column):
    """The same in every row, or the rows are of two runs."""
    return lambda c, row: c["run"].report("simulation.csv")[0][column]


def draws_left_out(c, row):
    return row["left_out"].startswith("not totalled: ") == bool(c.get("not_totalled"))


# ================================================================ cells that are more than a number

NUMBER = r"-?\d[\d,]*(?:\.\d+)?"


def numbers_in(text):
    return [F(x.replace(",", "")) for x in re.findall(NUMBER, text)]


def is_shown(shown, value):
    """Whether an amount as it is told is a value: exactly, or cut after its last digit where an ellipsis follows."""
    near, unit, cut = shown
    return abs(value) - unit < abs(near) <= abs(value) and near * value >= 0 if cut else near == value


def close(run, text, value, money=""):
    """Whether the first amount of a text is a value; of a money whose units have symbols it is told in parts."""
    found = run.ledger.shown(text, money)
    return bool(found) and is_shown(found[0], value)


def between(run, text, values, money="", places=None):
    """Whether `5`, `5 to 6`, `at least 5` or `at most 6` says an interval; rounded outward where places are given."""
    shown = values if places is None else (outward(values[0], places, -1), outward(values[1], places, 1))
    ends = [shown[0]] if values[0] == values[1] else [x for x in shown if abs(x) != INF]
    ends = ends[-1:] if text.startswith("at most") else ends[:1] if text.startswith("at least") else ends
    found = run.ledger.shown(text, money)
    return len(found) == len(ends) and all(is_shown(f, e) or near(f, e) for f, e in zip(found, ends))


def near(shown, value, least=F(1, 10**6)):
    """Whether a limit is shown outward, with its last digit off by less than one, and with enough digits."""
    found, unit, cut = shown
    return not cut and unit <= least and abs(found - value) < unit


def money_of(unit):
    """The money in which numbers of a claim are told, or the money of a price; empty: they are of no money."""
    return unit[1] if unit and unit[0] in ("money", "price", "price of goods") else ""


def unit_text(unit):
    return unit if isinstance(unit, str) else " ".join(unit[1:]) if all(unit) else ""


def reasons(balance):
    return "; ".join(f"{i}: {why}" for i, why in (*balance.unknown.items(), *balance.doubted))


def note(c, row):
    """Each number of a note, in the parts that have one; no other part of it may have one."""
    accounts, b = c["run"].accounts, c["balance"]
    rows = accounts.ledger.figures
    for part in row["note"].split("; "):
        least = re.match(r"([\w.-]+) is at least what its own parts come to: (.*)", part)
        lasts = re.match(rf"([\w.-]+) counts for (.*) (?:years?|months?) of ({NUMBER}.*?), (\S+)", part)
        years = re.match(rf"if one year is meant, ({NUMBER}) % of it came", part)
        kept = re.match(r"what is said to be withheld or confiscated is (\S.*?) (less|more) than the gap", part)
        if least:
            right = between(c["run"], least[2], accounts.own(rows[least[1]]), rows[least[1]]["currency"], accounts.ledger.places)
        elif lasts:
            given = rows[lasts[1]]
            duration = accounts.duration(given)
            shown = [x.rstrip("…") for x in re.findall(rf"{NUMBER}…?", lasts[2])]
            right = (len(shown) == len(set(duration)) and all(abs(F(x) - d) <= F(1, 10**6) for x, d in zip(shown, duration))
                     and between(c["run"], lasts[3], accounts.ledger.stated(given), given["currency"]) and lasts[4].rstrip(",") == given["date"])
        elif years:
            row_of = rows[b.subject[0]]
            year = accounts.value(row_of, b.valuation, None, accounts.stated(row_of))[0]
            right = numbers_in(years[1]) == [rounded(b.measures["delivered"][0] / year[0] * 100, 2)]
        elif kept:
            gone = sum(b.measures.get(m, (0, 0))[0] for m in ("withheld", "confiscated"))
            right = close(c["run"], kept[1], (b.measures["gap"][0] - gone) * (1 if kept[2] == "less" else -1), b.valuation.money)
        else:
            why = part == f"{b.subject[0]}: {b.reason}" or any(part.startswith(f"{i}: ") for i in b.subject)
            right = why or not re.search(rf"(?<![\w.-]){NUMBER}(?![\w.-])", part)
        if not right:
            return False
    return True


def rounded_outward(row, column, exact, entries):
    """Whether a cell is a number with twelve digits after the point: an end outward, where the two ends differ."""
    found, (name, _, end) = F(row[column]), column.rpartition("_")
    low, high = (f"{name}_low", f"{name}_high") if name else ("low", "high")
    ends = [F(entries.get(x) or row[x]) if entries.get(x) or row.get(x) else None for x in (low, high)]
    if column not in (low, high) or ends[0] == ends[1]:
        return found == rounded(exact, 12)
    return found == outward(exact, 12, -1 if column == low else 1)


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
    if len(result) != len(ends) or any(abs(e - p) >= F(1, 10**6) for p, e in zip(result, ends)):
        return False
    low = high = None
    for sign, body in re.findall(r"(?:^|(?<= )([x/]) )(.+?)(?= [x/] |$)", re.sub(r"\bat most |\bat least ", "", left)):
        parts = numbers_in(body)
        if low is None:
            low, high = parts[0], parts[-1]
        elif sign == "x":
            low, high = low * parts[0], high * parts[-1]
        else:
            low, high = low / parts[-1], high / parts[0]
    redone = (low, high) if len(ends) == 2 else (high,)
    return all(abs(x - y) <= abs(y) / 10**6 for x, y in zip(redone, ends))


def unit_name(unit):
    if unit is None:
        return ""
    if unit[:1] in (("price",), ("price of goods",)):
        return f"a price in {unit[1]} a {unit[2] if isinstance(unit[2], str) else ' '.join(filter(None, unit[2]))}"
    return {"money": f"money in {unit[-1] if unit else None}", "goods": " in ".join(filter(None, unit[1:])), "": "a plain number"}.get(
        unit[0] if unit else "", unit[0] if unit else "")


def distance(result):
    return min(abs(x) for x in result.difference if abs(x) != INF)


def in_percent(run, claim):
    """How often the numbers of a claim are told: a hundred times where a side of it is so many percent."""
    sides = re.split("[<>=~]+", run.ledger.claims[claim]["formula"])
    return 100 if any(re.fullmatch(r"\s*-?\s*[\d.]+\s*%\s*", side) for side in sides) else 1


def sentence(c, row):
    told, _, unsure = row["sentence"].partition(", by numbers of which some are uncertain: ")
    rows = [i for i in c["run"].claims.rows(row["claim"]) if c["run"].ledger.figures[i]["bound"] == "uncertain"]
    if c["result"].outcome != "undetermined" and (len(rows) <= 4 and sorted(reading.ids(unsure.replace(",", ";"))) != sorted(rows)):
        return False
    if c["result"].outcome != "fails":
        return told.split(": ")[0] == c["result"].outcome
    found = re.match(r"fails by (.*)", told)
    times = in_percent(c["run"], row["claim"])
    return bool(found) and (times == 1 or found[1].endswith(" %")) and close(
        c["run"], found[1], distance(c["result"]) * times, money_of(c["result"].unit))


def claim_findings(c, row):
    codes = [f["code"] for f in c["run"].report("findings.csv") if f["subject"] == row["claim"] and f["code"] != "AL0108"]
    return sorted(reading.ids(row["findings"])) == sorted(codes)


def goods_printed(c, row):
    texts = [c["run"].ledger.arms[i]["as_printed"] for i in c["ids"]]
    return row["as_printed"].strip("“”") == "; ".join(filter(None, texts))


def goods_note(c, row):
    """Sums that a note tells: of rows listed twice, and what a doubtful print is read as."""
    ledger = c["run"].ledger
    together = re.search(rf"together ({NUMBER})", row["note"])
    if together:
        mates = [i for i in re.findall(r"[\w.-]+", row["note"]) if i in ledger.arms]
        if numbers_in(together[1])[0] != total(ledger.stated(ledger.arms[i]) for i in mates)[0]:
            return False
    says = re.search(rf"says ({NUMBER})", row["note"])
    return not says or numbers_in(says[1])[0] == c["low"]


def part_row(c, row):
    return c["run"].ledger.figures[row["id"]]


def tables_of(run, name):
    """The rows of a report, read once."""
    known = run.__dict__.setdefault("tables", {})
    return known.setdefault(name, run.report(name))


def whole_of(c, row):
    """The balance of a part, as its table has it."""
    return next(x for x in tables_of(c["run"], f"{row['table']}.csv") if x["key"] == row["balance"])


def part_status(c, row):
    """What is counted, unknown and left out is what the lists of the balance say."""
    whole = whole_of(c, row)
    if row["status"] == "left out":
        return row["id"] in names(whole["left_out"]) and row["number"] == ""
    if row["status"] == "unknown":
        return row["id"] in names(whole["unknown"])
    return row["number"] in ("promised", "stated") or row["id"] in reading.ids(whole["summed"])


def part_key(c, row):
    return "" if row["status"] != "counted" else "/".join(("parts", row["balance"], row["number"], row["id"]))


def part_sum(c, row, end):
    """The parts of a number come to it: exactly where all are known, at least (or at most) where one is not."""
    if row["status"] != "counted":
        return row[f"value_{end}"] == ""
    same = [x for x in tables_of(c["run"], "parts.csv") if (x["balance"], x["number"]) == (row["balance"], row["number"])]
    whole, unknown = whole_of(c, row), any(x["status"] == "unknown" for x in same)
    ends = [number(x[f"value_{end}"]) for x in same if x["status"] == "counted"]
    if end == "high" and (unknown or None in ends or whole[f"{row['number']}_high"] == ""):
        return True
    low_of_total = end == "low" and row["number"] == "stated"  # a total is raised to what its own parts come to
    return low_of_total or sum(ends) == number(whole[f"{row['number']}_{end}"])


def severity(c, row):
    text = Path(__file__).resolve().parent.parent.joinpath("FINDINGS.md").read_text(encoding="utf-8")
    found = re.search(rf"## {row['code']}: .*\n\n\*(\w+)\*", text)
    return found[1] if found else False


def finding_line(c, row):
    """The line of the row that it is about, where its subject is a row of that file."""
    table = getattr(c["run"].ledger, row["file"].removesuffix(".csv"), {})
    return F(table[row["subject"]].line) if row["subject"] in table else True


def finding_rows(c, row):
    """The rows of which a finding tells; of one that stands for itself what it is about."""
    return reading.ids(row["rows"]) == (together(c["run"], row) or [row["subject"]])


def finding_numbers(c, row):
    """Numbers of messages: days of an order, by how much a claim fails, how many times parity a rate is, how many rows."""
    run = c["run"]
    code, message = row["code"], row["message"]
    if not counted_rows(run, row):
        return False
    if code == "AL0303":
        return all(numbers_in(re.search(r"is (\S+) times", text)[1]) == [rounded(parity_of(run, rate)[2], 4)]
                   for rate, text in members(run, row))
    if code == "AL0213":
        return all(run.ledger.stated(run.ledger.figures[i]) is None for i, _ in members(run, row))
    if code == "AL0302":
        return outside_named(run, row["subject"], message)
    if code == "AL0201":
        later, least, by, earlier, via = re.match(
            r"(\S+) comes (at least )?(\d+) days before (\S+?), which it follows(?: \(by way of (.*)\))?$", message).groups()
        low, high, _ = run.claims.days(earlier, later)
        way = [earlier, *(via or "").split(", "), later] if via else [earlier, later]
        return int(by) == -high and bool(least) == (low != high) and (" more" in (via or "") or all(
            follows(run, a, b) for a, b in zip(way, way[1:])))
    if code == "AL0403":
        times = in_percent(run, row["subject"])
        return close(run, message.split(" by ")[1], distance(run.claims.evaluate(row["subject"])) * times, claim_money(run, row))
    if code == "AL0217" and row["file"] == "money.csv":
        told = [i for f in run.report("findings.csv") if (f["code"], f["file"]) == (code, row["file"]) for i, _ in members(run, f)]
        return sorted(told) == sorted(loose(run))
    return True


def follows(run, earlier, later):
    """Whether a row says that one event comes before another."""
    return earlier in run.ledger.events[later].list("after") or later in run.ledger.events[earlier].list("before")


def parity_of(run, rate):
    """By weight and as it is priced: one of a rate's base in the metal money, and how many times the one the other is."""
    rates, row = run.accounts.rates, run.ledger.rates[rate]
    top, factor = rates.major(row["quote"])
    metal = top if rates.fine(top) else run.ledger.currencies[top]["paper_of"]
    by_weight, price = rates.fine(row["base"])[0] / rates.fine(metal)[0], F(row["quantity"]) / F(row["base_quantity"] or 1) * factor
    return by_weight, price, price / by_weight


def outside_named(run, scenario, message):
    """Whether the figures for which a scenario uses a rate outside its period are those that are named."""
    rate, names_, more = re.match(r"\S+ uses (\S+) outside its period for (.*?)(?: and (\d+) more)?$", message).groups()
    found = [i for (i, s), cells in converted(run).items() if s == scenario and rate in reading.ids(cells["rates"])
             and f"{rate} was not in force" in cells["reason"]]
    told = reading.ids(names_.replace(" and ", ";").replace(",", ";"))
    return set(told) <= set(found) and len(told) + int(more or 0) == len(found)


def claim_money(run, row):
    return money_of(run.claims.evaluate(row["subject"]).unit)


def together(run, row):
    """The rows of which a finding tells together, by what it has of each, in the order of the file; none: it is of one."""
    table = getattr(run.ledger, row["file"].removesuffix(".csv"), {})
    if not re.match(rf"\d+ rows of {re.escape(row['file'])}, ", row["message"]):
        return []
    return list(dict.fromkeys(i for i in re.findall(r"(?:^|; )([\w.-]+)(?=:? )", row["details"]) if i in table))


def members(run, row):
    """The findings of which one is made, as (row, message and details): itself, where it is of one row."""
    found = together(run, row)
    if not found:
        return [(row["subject"], "; ".join((row["message"], row["details"])))]
    starts = [re.search(rf"(?:^|; )({re.escape(i)}:? )", row["details"]).start(1) for i in found]
    return [(i, row["details"][a:b]) for i, a, b in zip(found, starts, [*starts[1:], None])]


def counted_rows(run, row):
    """Whether a finding of many rows says how many they are, names the first, and stands at the first of them."""
    found = together(run, row)
    said_so = re.match(rf"(\d+) rows of \S+, (.*?): ", row["message"])
    if not said_so:
        return True
    table = getattr(run.ledger, row["file"].removesuffix(".csv"))
    named = said(found) if len(found) < 4 else (said(found), ", ".join(found[:3]) + f" and {len(found) - 3} more")
    return (int(said_so[1]) == len(found) > 1 and row["subject"] == found[0] and found == [i for i in table if i in found]
            and said_so[2] in named)


def loose(run):
    """Rows of money with a state and an amount that hang on no pledge and no total, nor what is told of the same."""
    links, rows = run.accounts.links, run.ledger.money

    def tied(i):
        return links.pledged(i) or links.parts[i] or any(run.ledger.figures[i][c] for c in ("fulfils", "part_of", "result_of"))

    return [i for i, row in rows.items() if row["state"] and run.ledger.stated(row) and not any(
        map(tied, links.walk([i], lambda n: links.mates[n] + links.others[n])))]


def finding_details(c, row):
    """Numbers of details: differences of claims, limits, and what was promised and came."""
    run, text = c["run"], row["details"]
    accounts, ledger = run.accounts, run.ledger
    if row["code"] in ("AL0403", "AL0405"):
        times = in_percent(run, row["subject"])
        ends = [end * times for end in run.claims.evaluate(row["subject"]).difference]
        return between(run, text.split("; ")[0].removeprefix("left less right is "), ends, claim_money(run, row))
    if row["code"] == "AL0207":
        i, values = re.match(r"(\S+) is (.*), not a value", text).groups()
        return between(run, values, accounts.own(ledger.figures[i]), ledger.figures[i]["currency"])
    if row["code"] == "AL0215":
        of_total = text.startswith("the total")
        found = (accounts.totals if of_total else accounts.balances)(row["subject"] in ledger.arms)
        measures = next(b.measures for b, _ in found if b.subject == (row["subject"],))
        money = accounts.own_way(ledger.figures[row["subject"]]).money
        told = [between(run, part.split(": ")[1], measures[m], money) for part, m in zip(
            text.split("; "), ("stated", "itemised") if of_total else ("promised", "delivered"))]
        return all(told) and len(told) == 2
    if row["code"] == "AL0303":
        for rate, told in members(run, row):
            found = re.search(r"by weight: (.*?) an? .*; by (\S+): (.*?) an? ", told)
            if found[2] != rate or not all(close(run, x, y) for x, y in zip((found[1], found[3]), parity_of(run, rate))):
                return False
        return True
    return True


# ================================================================ main

def main():
    if len(sys.argv) != 3:
        sys.exit("usage: scripts/recompute.py LEDGER REPORT")
    run = Run(reading.Ledger(sys.argv[1]), sys.argv[2]).all()
    for name in sorted({n for n, _ in run.compared}):
        columns = {c: k for (n, c), k in run.compared.items() if n == name}
        print(f"{name}: {sum(columns.values())} values: " + ", ".join(f"{c} {k}" for c, k in columns.items()))
    print(f"{sum(run.compared.values())} values compared, {len(run.differences)} differences")
    for line in run.differences[:400]:
        print("  " + line)
    return 1 if run.differences else 0


if __name__ == "__main__":
    sys.exit(main())
