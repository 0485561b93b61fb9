#!/usr/bin/env python3
"""Random rows with every kind of fault: what `value` says of each, against exact fractions of Python.

    scripts/rows.py [ROWS] [--seed N] [--threads N]

Each row is made together with what must be said of it, from the documents and not from the tool: a value, a stretch, no
value for a reason, or the code of its first error. TOOL names the binary (without it, .build/release/aid-ledger). Exits
1 where a count, a reason, a total or a limit differs; `make rows` takes ten million rows.
"""
import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

TOOL = os.environ.get("TOOL", ".build/release/aid-ledger")
HEADER = "donor,state,amount,currency,date,bound,low,high,note"
TABLES = {
    "currencies": "id,name,unit_of,units_per,symbol\ncrown,Crown,,,\npound,Pound,,,l\nshilling,Shilling,pound,20,s\n"
                  "penny,Penny,shilling,12,d\nlira,Lira,,,\n",
    "rates": "id,base,quote,quantity,low,high,in_force,kind\nC1,crown,lira,3,,,1920/1920-06-14,official\n"
             "C2,crown,lira,3.5,,,1920-06-15/1921-03,official\nC3,crown,lira,,2,4,1921-04/1921-12,official\n"
             "P1,pound,lira,11.25,,,1919/1921,official\n",
    "scenarios": "id,name,prefer,span\nspan,By the day,official,interval\n",
}
# The crown in lira, from the first day of each stretch on; (low, high), or None where no rate is in force.
CROWN = [((0, 0), None), ((1920, 101), (Fraction(3), Fraction(3))), ((1920, 615), (Fraction(7, 2), Fraction(7, 2))),
         ((1921, 401), (Fraction(2), Fraction(4))), ((1922, 101), None)]
LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
NOTES = ["", "x", '"a, b"', '"he said ""no"""', "çift", '"two\nlines"', '""']


class Expected:
    """What must be said of all rows."""

    def __init__(self):
        self.rows = 0
        self.unread = Counter()
        self.counted = Counter()
        self.unknown = defaultdict(Counter)
        self.low, self.high = defaultdict(Fraction), defaultdict(Fraction)
        # Of the one rate that is a stretch: amounts of either sign meet the same price.
        self.joint = defaultdict(lambda: [Fraction(), Fraction()])
        self.open = defaultdict(set)

    def value(self, group, low, high):
        self.counted[group] += 1
        self.low[group] += low
        self.high[group] += high

    def lose(self, group, reason, low, high):
        """A row of which nobody knows the value is nothing to anything, on its side of zero."""
        self.unknown[group][reason] += 1
        if high is None or high > 0:
            self.open[group].add("above")
        if low is not None and low < 0:
            self.open[group].add("below")

    def totals(self, group):
        low, high = self.low[group], self.high[group]
        least, most = self.joint[group]
        low += min(2 * least, 4 * least)
        high += max(2 * most, 4 * most)
        return None if "below" in self.open[group] else low, None if "above" in self.open[group] else high


class Rows:
    """Rows, one after the other, each with what must be said of it."""

    def __init__(self, seed, expected):
        self.random = random.Random(seed)
        self.expected = expected

    def below(self, bound):
        return int(self.random.random() * bound)

    def of(self, choices):
        return choices[self.below(len(choices))]

    def amount(self, currency):
        """The words of a number and the number."""
        digits = self.below(10 ** (1 + self.below(9)))
        kind = self.below(12)
        if kind == 0:
            return f"-{digits}", Fraction(-digits)
        if kind == 1:
            places = 1 + self.below(9)
            tail = self.below(10 ** places)
            return f"{digits}.{tail:0{places}}", digits + Fraction(tail, 10 ** places)
        if kind == 2 and currency == "pound":
            shillings, pence = self.below(20), self.below(12)
            return f"{digits}l {shillings}s {pence}d", digits + Fraction(shillings, 20) + Fraction(pence, 240)
        if kind == 3:
            return f'"{digits}"', Fraction(digits)
        if kind == 4:
            return f"{digits}{'0' * 20}", Fraction(digits * 10 ** 20)
        return str(digits), Fraction(digits)

    def date(self):
        """The words of a date, and its first and last day as (year, month x 100 + day); None for no date."""
        year, month = 1919 + self.below(4), 1 + self.below(12)
        length = LENGTHS[month - 1] + (month == 2 and year == 1920)
        kind = self.below(8)
        if kind == 0:
            return "", None
        if kind == 1:
            return f"{year}", ((year, 101), (year, 1231))
        if kind == 2:
            return f"{year}-{month:02}", ((year, month * 100 + 1), (year, month * 100 + length))
        if kind == 3:
            return f"{year}-{month:02}-01/{year}-12-31", ((year, month * 100 + 1), (year, 1231))
        day = 1 + self.below(length)
        return f"{year}-{month:02}-{day:02}", ((year, month * 100 + day),) * 2

    def row(self):
        expected = self.expected
        donor, state = self.of(["a", "b", "çevre", ""]), self.of(["delivered", "promised"])
        currency = self.of(["crown", "crown", "pound", "penny", "lira"])
        words, amount = self.amount(currency)
        date, days = self.date()
        bound, low, high, note = "", "", "", self.of(NOTES)
        limits = (amount, amount)
        kind = self.below(40)
        if kind == 0:
            bound, limits = "at_least", (amount, None)
        elif kind == 1:
            bound, limits = "at_most", (min(amount, Fraction()) if amount >= 0 else None, amount)
        elif kind == 2:
            bound, words, low, high, limits = "between", "", "-5", "12.5", (Fraction(-5), Fraction(25, 2))
        elif kind == 3:
            words, limits = "", None
        elif kind == 4:
            # Of no money nobody knows the parts: 5l 3s 2d is no number then.
            currency, words = "", words if "l" not in words else "7"
            limits = limits if "7" != words else (Fraction(7),) * 2
        group = (donor, date[:4])
        code = None
        fault = self.below(200)
        if fault < 14:
            code, cells = self.fault(
                fault, [donor, state, words, currency, date, bound, low, high, note])
            if cells is None:
                return code
            if code is not None:
                expected.rows += 1
                expected.unread[code] += 1
                return cells
        expected.rows += 1
        if limits is None:
            expected.lose(group, "no amount is stated", None, None)
        elif currency == "":
            expected.lose(group, "no currency is stated", *limits)
        else:
            self.convert(group, currency, limits, days)
        return ",".join([donor, state, words, currency, date, bound, low, high, note])

    def fault(self, kind, cells):
        """The code of the first error and the row; of a line that is no row the line and None."""
        donor, state, words, currency, date, bound, low, high, note = cells
        if kind == 0:
            return "AL0101", f'{donor},{state},"1,500",crown,{date},,,,'
        if kind == 1:
            return "AL0101", f"{donor},{state},12x,crown,{date},,,,"
        if kind == 2:
            return "AL0103", f"{donor},{state},5,crown,1921-02-30,,,,"
        if kind == 3:
            return "AL0111", f"{donor},{state},5,dollar,{date},,,,"
        if kind == 4:
            return "AL0107", f"{donor},{state},5,crown,{date},perhaps,,,"
        if kind == 5:
            return "AL0113", f"{donor},{state},5,crown,{date},,1,2,"
        if kind == 6:
            return "AL0006", f'{donor},{state},5,crown,{date},,,,a "quote" inside'
        if kind == 7:
            return "AL0006", f'{donor},{state},5,crown,{date},,,,"text" behind'
        if kind == 8:
            return "AL0003", f"{donor},{state},5,crown,{date},,,,a\x01b"
        if kind == 9:
            return "AL0007", f"{donor},{state},5,crown"
        if kind == 10:
            return "AL0007", f"{donor},{state},5,crown,{date},,,,,"
        if kind == 11:
            return "AL0017", HEADER
        if kind == 12:
            return "AL0101", f"{donor},{state},1e6,crown,{date},,,,"
        return "", None  # A blank line, which is no row.

    def convert(self, group, currency, limits, days):
        expected = self.expected
        low, high = limits
        if currency == "lira":
            return self.by(group, limits, Fraction(1), Fraction(1))
        if days is None:
            return expected.lose(group, "undated", low, high)
        if currency in ("pound", "penny"):
            if not (days[0] >= (1919, 101) and days[1] <= (1921, 1231)):
                return expected.lose(group, "rate", low, high)
            factor = Fraction(45, 4) / (240 if currency == "penny" else 1)
            return self.by(group, limits, factor, factor)
        stretches = [number for number in range(len(CROWN))
                     if CROWN[number][0] <= days[1] and (number + 1 == len(CROWN) or days[0] < CROWN[number + 1][0])]
        prices = [CROWN[number][1] for number in stretches]
        if None in prices:
            return expected.lose(group, "rate", low, high)
        if stretches == [3]:
            if low is None or high is None:
                return self.by(group, limits, Fraction(2), Fraction(4))
            expected.counted[group] += 1
            self.expected.joint[group][0] += low
            self.expected.joint[group][1] += high
            return None
        return self.by(group, limits, min(low for low, _ in prices), max(high for _, high in prices))

    def by(self, group, limits, least, most):
        low, high = limits
        if low is None:
            self.expected.open[group].add("below")
        if high is None:
            self.expected.open[group].add("above")
        lows = [] if low is None else [low * least, low * most]
        highs = [] if high is None else [high * least, high * most]
        self.expected.value(group, min(lows, default=Fraction()), max(highs, default=Fraction()))


def ledger(folder):
    folder.mkdir()
    for name, text in TABLES.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    resources = [{"name": name, "path": f"{name}.csv"} for name in TABLES]
    (folder / "datapackage.json").write_text(json.dumps({"name": "rows", "title": "Rows", "resources": resources}))


def number(row, name):
    """A limit as the table has it: the fraction of `exact` where there is one, else the decimal."""
    exact = dict(part.split("=") for part in row["exact"].split(";") if part)
    words = exact.get(name, row[name])
    return Fraction(words) if words else None


def compare(expected, sums, totals):
    """Sentences about what differs."""
    faults = []
    lines = [line for line in csv.reader(sums.decode().splitlines())]
    rows = next(int(line[1]) for line in lines if line[0] == "rows")
    unread = {line[1]: int(line[2]) for line in lines if line[0] == "unread"}
    if rows != expected.rows:
        faults.append(f"{rows} rows read, {expected.rows} made")
    if unread != expected.unread:
        faults.append(f"unread {unread}, made {dict(expected.unread)}")
    found = {(row["donor"], row["year"]): row for row in csv.DictReader(totals.decode().splitlines())}
    groups = set(expected.counted) | set(expected.unknown)
    if set(found) != groups:
        faults.append(f"groups {sorted(set(found) ^ groups)[:5]}")
    for group in sorted(groups & set(found)):
        row = found[group]
        low, high = expected.totals(group)
        got = (number(row, "total_low"), number(row, "total_high"), int(row["rows"]), int(row["unknown_rows"]))
        want = (low, high, expected.counted[group], sum(expected.unknown[group].values()))
        if got != want:
            faults.append(f"{group}: {got}, and by fractions {want}")
        for reason in ("no amount is stated", "no currency is stated"):
            count = expected.unknown[group][reason]
            if count and f"{count}: {reason}" not in row["unknown"]:
                faults.append(f"{group}: {row['unknown']}, and {count}: {reason} was made")
    return faults


def main():
    options = argparse.ArgumentParser()
    options.add_argument("rows", nargs="?", type=int, default=100_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    options = options.parse_args()
    expected = Expected()
    rows = Rows(options.seed, expected)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        ledger(folder / "ledger")
        with open(folder / "rows.csv", "w", encoding="utf-8", newline="") as file:
            file.write(HEADER + "\n")
            for _ in range(options.rows):
                file.write(rows.row() + "\n")
        common = ["-q", "-l", str(folder / "ledger")]
        made = subprocess.run(
            [TOOL, "value", str(folder / "rows.csv"), *common, "--to", "lira", "--by", "donor,year", "--threads", str(options.threads),
             "--partial", str(folder / "sums")], capture_output=True, check=False)
        if made.returncode != (65 if expected.unread else 0):
            sys.exit(f"value ended with {made.returncode}: {made.stderr.decode()[-500:]}")
        totals = subprocess.run(
            [TOOL, "value", "--sums", str(folder / "sums"), *common, "--format", "csv"], capture_output=True, check=False)
        faults = compare(expected, (folder / "sums").read_bytes(), totals.stdout)
    for fault in faults[:20]:
        print(fault)
    print(f"{options.rows} lines, {expected.rows} rows, {sum(expected.unread.values())} with errors, "
          f"{len(expected.counted)} groups: {len(faults)} differences")
    sys.exit(1 if faults else 0)


main()
