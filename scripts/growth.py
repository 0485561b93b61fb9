#!/usr/bin/env python3
"""How time and memory grow with a ledger: every file and every kind of relation, at n, 2n and 4n.

    scripts/growth.py [--quick] [--only WORDS] [--commands check,report]
    scripts/growth.py --bench BEFORE AFTER [--rows 100000] [--runs 5]

TOOL names the binary (without it, .build/release/aid-ledger). Prints for each case the seconds (of processor time)
and megabytes at n, 2n, 4n, and the ratio of 4n to n beyond what an empty ledger takes; exits 1 if one grows faster
than n log n, does not end in time, or ends in a crash. --bench times two binaries in turn on one large ledger.
"""
import argparse
import csv
import math
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

TOOL = os.environ.get("TOOL", ".build/release/aid-ledger")
SOURCE = {"source": "doe-1950", "locator": "p. 1"}
ENOUGH = 0.25  # seconds beyond the start at which a ratio says something; n is doubled until 4n takes so long
FLOOR = 0.03, 6  # seconds and megabytes that count for nothing
SLACK = 1.35  # above n log n, for noise


# ---------------------------------------------------------------- ledgers

class Ledger:
    """Rows by table; what a case does not set comes from here."""

    def __init__(self):
        self.tables = {name: [] for name in ("money", "arms", "claims", "events", "rates", "scenarios", "parties", "items",
                                             "units", "currencies")}
        self.add("currencies", id="crown", name="crown", gross_grams=5, fineness_parts=9, fineness_of=10)
        self.add("currencies", id="mark", name="mark")
        self.add("parties", id="north", name="North", kind="state")
        self.add("parties", id="south", name="South", kind="state")
        self.add("items", id="rifle", name="rifles")
        self.add("units", id="piece", name="pieces", dimension="count")

    def add(self, table, **cells):
        self.tables[table].append(cells)

    def money(self, id, **cells):
        self.add("money", **{"id": id, "state": "delivered", "date": "1901", "donor": "north", "recipient": "south",
                             "amount": 1000, "currency": "crown", "source": "doe-1950", "locator": f"p. {id}", **cells})

    def arms(self, id, **cells):
        self.add("arms", **{"id": id, "state": "delivered", "date": "1901", "donor": "north", "recipient": "south",
                            "item": "rifle", "quantity": 10, "unit": "piece", "source": "doe-1950", "locator": f"p. {id}",
                            **cells})

    def event(self, id, **cells):
        self.add("events", **{"id": id, "date": "1901", "what": "a thing", **SOURCE, **cells})

    def claim(self, id, formula):
        self.add("claims", id=id, formula=formula, **SOURCE)

    def rate(self, id, base, quote, quantity, days, kind="market", **cells):
        self.add("rates", **{"id": id, "base": base, "quote": quote, "quantity": quantity, "in_force": days, "kind": kind,
                             **SOURCE, **cells})

    def scenario(self, id, prefer="official;market", span="refuse", **cells):
        self.add("scenarios", id=id, name=id, prefer=prefer, span=span, **cells)

    def defaults(self):
        if not self.tables["scenarios"]:
            self.scenario("yearly")
        if not self.tables["rates"]:
            self.rate("R", "crown", "mark", "5.2", "1890/1914", "official")

    def save(self, base, folder):
        """Into a copy of the ledger that `new` makes, whose package and sources serve all."""
        self.defaults()
        shutil.copytree(base, folder)
        for name, rows in self.tables.items():
            columns = list(dict.fromkeys(c for row in rows for c in row)) or header(base / f"{name}.csv")
            with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        package = folder / "datapackage.json"
        text = package.read_text(encoding="utf-8")
        package.write_text(text.replace('"mark.paper"', '"mark"', 1), encoding="utf-8")


def header(path):
    with open(path, newline="", encoding="utf-8") as file:
        return next(csv.reader(file))


def day(n):
    """Day n of a time before all default rates."""
    return (date(1700, 1, 1) + timedelta(days=n)).isoformat()


# ---------------------------------------------------------------- cases: name -> (make, commands)

CASES = {}


def case(make=None, *, commands=("check", "report"), name=None):
    if make is None:
        return lambda f: case(f, commands=commands, name=name)
    CASES[name or make.__name__] = make, commands
    return make


SHAPES = {  # the row's links to earlier rows
    "star": lambda i: ["P0"] if i else [],
    "chain": lambda i: [f"P{i - 1}"] if i else [],
    "tree": lambda i: [f"P{(i - 1) // 2}"] if i else [],
    "dag": lambda i: [f"P{i - k}" for k in (1, 2, 3)] if i > 2 else [],
}


def linked(table, column, shape):
    def make(n):
        ledger = Ledger()
        add, state = {"money": (ledger.money, "promised"), "arms": (ledger.arms, "promised"),
                      "events": (ledger.event, None)}[table]
        for i in range(n):
            links = {column: ";".join(SHAPES[shape](i))}
            if state and i == 0:
                links["state"] = state
            if table == "events":
                links["date"] = str(1700 + (i if column == "after" else n - i) * 200 // n)
            elif column != "fulfils":
                links["fulfils"] = "T"
            add(f"P{i}", **links)
        if state and column != "fulfils":
            add("T", state=state)
        return ledger
    case(make, name=f"{table} {column} {shape}")


for _shape in SHAPES:
    for _column in ("part_of", "fulfils", "same_as", "alternative_to"):
        linked("money", _column, _shape)
        linked("arms", _column, _shape)
    for _column in ("after", "before", "same_as"):
        linked("events", _column, _shape)


@case(name="money rows", commands=("check", "convert", "reconcile", "report"))
def money_rows(n):
    ledger = Ledger()
    for i in range(n):
        ledger.money(f"P{i}", amount=i + 1, as_printed=f"{i + 1:,} crowns")
    return ledger


@case(name="money rows that are equal")
def money_equal(n):
    ledger = Ledger()
    for i in range(n):
        ledger.money(f"P{i}", locator="p. 1")
    return ledger


@case(name="money pledges", commands=("check", "reconcile", "report", "simulate --draws 50"))
def money_pledges(n):
    ledger = Ledger()
    ledger.rate("Q", "crown", "mark", "5", "", "assumed", low=4, high=6)
    ledger.scenario("assumed", "Q")
    for i in range(n // 2):
        ledger.money(f"T{i}", state="promised", amount=10**6)
        ledger.money(f"D{i}", fulfils=f"T{i}")
    return ledger


@case(name="money one delivery to all pledges")
def money_shared(n):
    ledger = Ledger()
    for i in range(n):
        ledger.money(f"T{i}", state="promised")
    ledger.money("D", fulfils=";".join(f"T{i}" for i in range(n)))
    return ledger


@case(name="money without value")
def money_unknown(n):
    ledger = Ledger()
    ledger.money("T", state="promised")
    for i in range(n):
        ledger.money(f"D{i}", amount="" if i % 2 else 5, currency="crown" if i % 2 else "", fulfils="T")
    return ledger


@case(name="money a year")
def money_yearly(n):
    ledger = Ledger()
    for i in range(n):
        ledger.money(f"T{i}", state="promised", date="1895/1905", per="year")
    return ledger


@case(name="arms items")
def arms_items(n):
    ledger = Ledger()
    for i in range(n):
        ledger.add("items", id=f"i{i}", name=f"item {i}", category=f"c{i % 7}")
        ledger.arms(f"P{i}", item=f"i{i}")
    return ledger


@case(name="arms rows of one item")
def arms_rows(n):
    ledger = Ledger()
    for i in range(n):
        ledger.arms(f"P{i}", quantity=i + 1)
    return ledger


@case(name="units deep")
def units_deep(n):
    ledger = Ledger()
    n = max(4, n // 8)
    for i in range(n):
        ledger.add("units", id=f"u{i}", name=f"u{i}", dimension="container", of_item="rifle", contains=2,
                   contains_unit=f"u{i - 1}" if i else "piece", **SOURCE)
    for i in range(8):  # more would print n steps in n rows
        ledger.arms(f"P{i}", unit=f"u{n - 1}")
    return ledger


@case(name="items deep, in measures", commands=("check", "claims", "report"))
def items_deep(n):
    ledger = Ledger()
    n //= 4
    ledger.add("units", id="kg", name="kg", dimension="mass")
    ledger.arms("T", item="i0", unit="kg", quantity=10 ** 9)
    for i in range(n):
        ledger.add("items", id=f"i{i}", name=f"item {i}", part_of=f"i{i - 1}" if i else "")
        ledger.add("units", id=f"m{i}", name=f"m{i}", dimension="mass", contains="1", contains_unit=f"m{i - 1}" if i else "kg", **SOURCE)
        ledger.arms(f"P{i}", item=f"i{i}", unit=f"m{i}", part_of="T")
    for i in range(8):
        ledger.claim(f"C{i}", f"sum(item=i{i}) in m{i} >= 10 m{i}")
    return ledger


@case(name="measures of one item")
def measures(n):
    ledger = Ledger()
    n //= 4
    ledger.add("units", id="kg", name="kg", dimension="mass")
    for i in range(n):
        ledger.add("units", id=f"m{i}", name=f"m{i}", dimension="mass", contains=i + 2, contains_unit="kg", **SOURCE)
        ledger.arms(f"P{i}", unit=f"m{i}")
    return ledger


@case(name="currencies deep")
def currencies_deep(n):
    ledger = Ledger()
    n = max(4, n // 8)
    for i in range(n):
        ledger.add("currencies", id=f"c{i}", name=f"c{i}", unit_of=f"c{i - 1}" if i else "mark", units_per=2)
    for i in range(8):
        ledger.money(f"P{i}", currency=f"c{n - 1}")
    return ledger


@case(name="parties deep")
def parties_deep(n):
    ledger = Ledger()
    for i in range(n):
        ledger.add("parties", id=f"p{i}", name=f"p{i}", kind="body", part_of=f"p{i - 1}" if i else "north")
        ledger.money(f"P{i}", donor=f"p{i}")
    return ledger


@case(name="rates many periods", commands=("check", "convert", "report"))
def rates_periods(n):
    ledger = Ledger()
    for i in range(n):
        ledger.rate(f"Q{i}", "crown", "mark", f"5.{i + 1}", day(i))
    for i in range(20):
        ledger.money(f"T{i}", state="promised", date="" if i % 2 else "1700/1705")
    return ledger


@case(name="rates a day each, rows a day each", commands=("check", "convert", "report"))
def rates_daily(n):
    ledger = Ledger()
    ledger.money("T", state="promised", date=day(0))
    for i in range(n):
        ledger.rate(f"Q{i}", "crown", "mark", f"5.{i + 1}", day(i))
        ledger.money(f"P{i}", date=day(i), fulfils="T")
    return ledger


@case(name="rates that divide", commands=("check", "convert", "reconcile", "report"))
def rates_dividing(n):
    ledger = Ledger()
    n = max(8, n // 4)
    ledger.money("T", state="promised", amount=10**7, currency="mark")
    for i in range(n):
        ledger.rate(f"Q{i}", "mark", "crown", f"{1 + i * 7919 % 9973 / 10000:.4f}", day(i))
        ledger.money(f"P{i}", amount=1000 + i * 37, date=day(i), fulfils="T", part_of="T")
    return ledger


@case(name="rates on one day")
def rates_overlapping(n):
    ledger = Ledger()
    for i in range(n):
        ledger.rate(f"Q{i}", "crown", "mark", f"5.{i + 1}", "1901")
    for i in range(10):
        ledger.money(f"P{i}")
    return ledger


@case(name="scenario over a range of n days", commands=("convert", "report"))
def rates_spread(n):
    ledger = Ledger()
    ledger.scenario("wide", "market", "interval")
    ledger.money("T", state="promised", date=f"{day(0)}/{day(n - 1)}")
    for i in range(n):
        ledger.rate(f"Q{i}", "crown", "mark", "", day(i), low=1, high=f"5.{i + 1}", factor="f")
        ledger.money(f"P{i}", date=day(i), fulfils="T")
    return ledger


@case(name="scenarios")
def scenarios(n):
    ledger = Ledger()
    for i in range(max(4, n // 8)):
        ledger.scenario(f"s{i}")
    for i in range(4):
        ledger.money(f"T{i}", state="promised")
        ledger.money(f"D{i}", fulfils=f"T{i}")
    return ledger


@case(name="scenario that prefers n rates")
def scenario_prefer(n):
    ledger = Ledger()
    for i in range(n):
        ledger.rate(f"Q{i}", "crown", "mark", f"5.{i + 1}", day(i))
    ledger.scenario("long", ";".join(f"Q{i}" for i in range(n)))
    for i in range(100):
        ledger.money(f"P{i}")
    return ledger


@case(name="scenario via n moneys")
def scenario_via(n):
    ledger = Ledger()
    n = max(4, n // 8)
    for i in range(n):
        ledger.add("currencies", id=f"v{i}", name=f"v{i}")
        ledger.rate(f"Q{i}", f"v{i - 1}" if i else "crown", f"v{i}", "1.3", "1901")
    ledger.rate("Q", f"v{n - 1}", "mark", "1.3", "1901")
    ledger.scenario("far", "market", via=";".join(f"v{i}" for i in range(n)))
    ledger.money("T", state="promised")
    ledger.money("D", fulfils="T")
    return ledger


@case(name="claims", commands=("check", "claims", "report"))
def claims(n):
    ledger = Ledger()
    for i in range(n):
        ledger.money(f"P{i}")
        ledger.claim(f"C{i}", f"P{i} in mark at yearly = 5200 mark")
    return ledger


@case(name="claims with sums of all rows", commands=("claims", "report"))
def claims_sums(n):
    ledger = Ledger()
    n = max(8, n // 4)
    for i in range(n):
        ledger.money(f"P{i}")
        ledger.claim(f"C{i}", "sum(state=delivered) = 1000 crown")
    return ledger


@case(name="claims with sums of their own rows", commands=("claims", "report"))
def claims_indexed(n):
    ledger = Ledger()
    n //= 2
    for i in range(n):
        ledger.add("parties", id=f"p{i}", name=f"p{i}", kind="body")
        ledger.money(f"P{i}", donor=f"p{i}")
        ledger.claim(f"C{i}", f"sum(donor=p{i}) = 1000 crown")
    return ledger


@case(name="events")
def events(n):
    ledger = Ledger()
    for i in range(n):
        ledger.event(f"E{i}", date=day(i))
    return ledger


@case(name="hypotheses items of one knot", commands=("hypotheses T",))
def hypotheses(n):
    ledger = Ledger()
    n = max(4, n // 64)  # more than 1,000 items are refused
    ledger.money("T", amount=2100, currency="mark")
    for i in range(n):
        ledger.money(f"P{i}", amount=100 + i * 7, part_of="T", currency="mark", same_as="P0" if i else "")
    return ledger


@case(name="draws of pledges", commands=("simulate --draws 20", "sensitivity"))
def draws(n):
    ledger = Ledger()
    ledger.rate("Q", "crown", "mark", "5", "", "assumed", low=4, high=6)
    ledger.scenario("assumed", "Q")
    ledger.money("T", state="promised")
    for i in range(n):
        ledger.money(f"D{i}", amount=i + 1, fulfils="T")
    return ledger


# ---------------------------------------------------------------- running

def run(tool, command, folder, out, limit):
    """Processor seconds, wall seconds, megabytes and exit code of one run; a run that takes too long is ended."""
    words = command.split()
    arguments = [tool, *words, "-l", str(folder), "-q"] + (["-o", str(out)] if words[0] == "report" else [])
    arguments += ["--format", "csv"] if words[0] in ("convert", "reconcile", "claims", "sensitivity", "simulate") else []
    start = time.monotonic()
    child = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    signal.signal(signal.SIGALRM, lambda *_: child.kill())
    signal.alarm(limit)
    _, status, used = os.wait4(child.pid, 0)
    signal.alarm(0)
    child.returncode = os.waitstatus_to_exitcode(status)
    shutil.rmtree(out, ignore_errors=True)
    return used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024, child.returncode


class Bench:
    """A scratch folder with the ledger that `new` makes, and an empty one for what a start takes."""

    def __init__(self, tool, limit, runs):
        self.tool, self.limit, self.runs = tool, limit, runs
        self.scratch = Path(tempfile.mkdtemp(prefix="growth-"))
        self.base = self.scratch / "base"
        subprocess.run([tool, "new", str(self.base)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        empty = Ledger()
        empty.money("T", state="promised")
        empty.save(self.base, self.scratch / "empty")
        self.starts = {}

    def best(self, command, folder, runs=None):
        """The least time and memory of some runs, and the worst exit code."""
        found = [run(self.tool, command, folder, self.scratch / "out", self.limit) for _ in range(runs or self.runs)]
        return min(f[0] for f in found), min(f[2] for f in found), max((f[3] for f in found), key=bad)

    def start(self, command):
        words = command.split()[0]
        if words not in self.starts:
            self.starts[words] = self.best(command, self.scratch / "empty", 3)
        return self.starts[words]

    def measure(self, make, command, n):
        folder = self.scratch / "ledger"
        make(n).save(self.base, folder)
        found = self.best(command, folder)
        shutil.rmtree(folder)
        return found


def bad(code):
    return code < 0 or code >= 64  # a ledger of a case that is not well formed would say nothing


def allowed(n):
    """How many times as much 4n may take as n."""
    return 4 * math.log(4 * n) / math.log(n) * SLACK


def grow(options):
    bench = Bench(TOOL, 20 if options.quick else 60, 1 if options.quick else 2)
    most = 4000 if options.quick else 64000
    slow = 0
    try:
        for name, (make, commands) in CASES.items():
            if options.only and not any(w in name for w in options.only.split(",")):
                continue
            for command in commands:
                if options.commands and command.split()[0] not in options.commands.split(","):
                    continue
                slow += not one(bench, name, make, command, most)
    finally:
        shutil.rmtree(bench.scratch)
    print(f"{slow} faster than n log n, or not ended well" if slow else "nothing grows faster than n log n")
    return 1 if slow else 0


def one(bench, name, make, command, most):
    """Measures a case, at so large an n that the times say something; prints a line; whether it is well."""
    start, sizes = bench.start(command), {}
    n = 250
    while True:
        for size in (n, 2 * n, 4 * n):
            if size not in sizes:
                sizes[size] = bench.measure(make, command, size)
            if bad(sizes[size][2]):
                break
        ends = [s for s in (n, 2 * n, 4 * n) if s in sizes]
        failed = any(bad(sizes[s][2]) for s in ends)
        if failed or sizes[4 * n][0] - start[0] >= ENOUGH or 8 * n > most:
            break
        n *= 2
    ratios = [0.0, 0.0]
    if not failed:
        ratios = [(max(sizes[4 * n][k] - start[k], 0) + FLOOR[k]) / (max(sizes[n][k] - start[k], 0) + FLOOR[k]) for k in (0, 1)]
    well = not failed and max(ratios) <= allowed(n)
    why = "" if well else f"  <<< exit {sizes[ends[-1]][2]}" if failed else "  <<< " + " and ".join(
        w for w, r in zip(("time", "memory"), ratios) if r > allowed(n))
    print(f"{name:38} {command:20} n {n:6}  s {' '.join(f'{sizes[s][0]:6.2f}' for s in ends)}  "
          f"MB {' '.join(f'{sizes[s][1]:5.0f}' for s in ends)}  x {ratios[0]:4.1f} {ratios[1]:4.1f}{why}", flush=True)
    return well


# ---------------------------------------------------------------- two binaries on one large ledger

def large(rows):
    """Money rows with donors, days and three moneys, towards 1,000 pledges, at monthly rates."""
    ledger = Ledger()
    ledger.add("currencies", id="franc", name="franc")
    donors = [f"donor-{i}" for i in range(20)]
    for donor in donors:
        ledger.add("parties", id=donor, name=donor, kind="state")
    for m in range(240):
        month = f"{1900 + m // 12}-{1 + m % 12:02}"
        ledger.rate(f"C{m}", "crown", "mark", f"5.{m + 100}", month)
        ledger.rate(f"F{m}", "franc", "mark", f"0.{800 + m}", month)
    ledger.scenario("monthly", "market")
    for i in range(1000):
        ledger.money(f"T{i}", state="promised", amount=10**6, date=f"{1900 + i % 20}-01", donor=donors[i % 20])
    for i in range(rows):
        ledger.money(f"P{i}", amount=100 + i * 7919 % 99991, currency=("crown", "mark", "franc")[i % 3],
                     date=f"{1900 + i % 20}-{1 + i % 12:02}-{1 + i % 28:02}", donor=donors[i % 20], fulfils=f"T{i % 1000}")
    return ledger


def compare(options):
    before, after = options.bench
    bench = Bench(after, 600, 1)
    try:
        folder = bench.scratch / "large"
        large(options.rows).save(bench.base, folder)
        for command in (options.commands or "check,convert,reconcile,report").split(","):
            found = {before: [], after: []}
            for _ in range(options.runs):
                for tool in (before, after):
                    found[tool].append(run(tool, command, folder, bench.scratch / "out", 600))
            seconds = {t: statistics.median(f[1] for f in found[t]) for t in found}
            size = {t: statistics.median(f[2] for f in found[t]) * 2**20 / options.rows for t in found}
            codes = {t: sorted({f[3] for f in found[t]}) for t in found}
            print(f"{command:10} before {seconds[before]:7.2f} s {size[before]:7.0f} bytes a row, after {seconds[after]:7.2f} s "
                  f"{size[after]:7.0f} bytes a row: {seconds[before] / seconds[after]:5.2f} times as fast, "
                  f"{size[after] / size[before]:4.2f} of the memory, exit codes {codes[before]} {codes[after]}", flush=True)
    finally:
        shutil.rmtree(bench.scratch)
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="up to 4,000 rows, one run each")
    parser.add_argument("--only", help="cases whose name holds one of these words, comma between them")
    parser.add_argument("--commands", help="only these commands, comma between them")
    parser.add_argument("--bench", nargs=2, metavar=("BEFORE", "AFTER"), help="two binaries, run in turn")
    parser.add_argument("--rows", type=int, default=100000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    return compare(options) if options.bench else grow(options)


if __name__ == "__main__":
    sys.exit(main())
