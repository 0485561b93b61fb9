"""Reads a ledger's tables and a report's tables: cells are texts, in the order of the files."""
import csv
import json
import re
from itertools import zip_longest
from pathlib import Path

from .numbers import F, INF

NUMBER = r"\d[\d,]*(?:\.\d+)?"
VULGAR = {"½": F(1, 2), "¼": F(1, 4), "¾": F(3, 4), "⅓": F(1, 3), "⅔": F(2, 3), "⅛": F(1, 8), "⅜": F(3, 8), "⅝": F(5, 8),
          "⅞": F(7, 8)}


class Row(dict):
    """Cells by column; a column that is left out is empty. `file` and `line` say where the row stands."""

    file, line = "", 0

    def __missing__(self, column):
        return ""

    def list(self, column):
        return ids(self[column])

    def places(self):
        """The works that say so, with the place in each."""
        return list(zip_longest(self.list("source"), (x.strip() for x in self["locator"].split(";")), fillvalue="")) \
            if self["source"] else []


def ids(text):
    return [x.strip() for x in text.split(";") if x.strip()]


def rows(path, report=False, missing=None):
    """Of a ledger, a word for nothing is no word: missing gives those of each column."""
    if not path.exists():
        return []
    out = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        columns, before = next(reader), reader.line_num
        for cells in reader:
            row = Row(zip(columns, cells))
            if missing:
                row.update((c, "") for c, x in row.items() if x in missing(c))
            if report:  # what a spreadsheet might run is made harmless by an apostrophe
                row.update((c, x[1:]) for c, x in row.items() if x[:1] == "'" and x[1:2] in "=+-@")
            row.file, row.line, before = path.name, before + 1, reader.line_num
            out.append(row)
    return out


def header(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file))


def missing_values(package, table):
    """By column the words for nothing of a table: those of its field, else those of its schema."""
    schema = next((r.get("schema", {}) for r in package.get("resources", []) if r.get("path") == f"{table}.csv"), {})
    words = lambda holder: {w if isinstance(w, str) else w["value"] for w in holder.get("missingValues") or ()}
    own = {f["name"]: words(f) for f in schema.get("fields", []) if f.get("missingValues")}
    return lambda column: own.get(column, words(schema))


class Ledger:
    def __init__(self, folder):
        self.folder = Path(folder)
        package = json.loads((self.folder / "datapackage.json").read_text(encoding="utf-8-sig"))
        settings = package.get("aidLedger", {})
        self.currency = settings.get("currency", "")
        self.places = int(settings.get("places", 2))
        self.complete = settings.get("complete", False)
        if settings.get("rounding", "half-even") != "half-even":
            raise NotImplementedError("only half-even rounding is recomputed")
        for name in ("currencies", "rates", "scenarios", "parties", "items", "units", "money", "arms", "claims",
                     "events"):
            setattr(self, name, {r["id"]: r for r in rows(self.folder / f"{name}.csv", missing=missing_values(package, name))})
        self.figures = {**self.money, **self.arms}
        self.order = {i: n for n, i in enumerate(self.figures)}

    def column(self, row):
        """The column of a figure's number."""
        return "amount" if row["id"] in self.money else "quantity"

    def symbols(self, currency):
        """The symbols of a money and of its units: {symbol: how many of the money one is}."""
        def major(i):
            parts = F(1)
            while self.currencies[i]["unit_of"]:
                parts, i = parts * F(self.currencies[i]["units_per"]), self.currencies[i]["unit_of"]
            return i, parts
        if currency not in self.currencies:
            return {}
        top, parts = major(currency)
        found = {r.get("symbol", ""): parts / major(i)[1] for i, r in self.currencies.items()
                 if r.get("symbol", "") and major(i)[0] == top}
        return found if len(found) > 1 else {}

    def amount(self, text, currency=""):
        """An amount in plain digits, or in the units of a money; with one unit of what it is written to."""
        units = self.symbols(currency)
        if re.fullmatch(r"-?[0-9.]+", text) or not units:
            return F(text), F(1, 10 ** len(text.partition(".")[2]))
        total, last, rest = F(0), F(1), text.lstrip("-")
        while rest:
            symbols = "|".join(sorted(map(re.escape, units), key=len, reverse=True))
            part = re.match(rf"\s*(\d+(?:\.\d+)?)?\s*([{''.join(VULGAR)}]|\d+/\d+)?\s*({symbols})\s*", rest)
            digits, fraction, symbol = part.groups()
            value, last = F(digits or 0), F(1, 10 ** len((digits or "").partition(".")[2]))
            if fraction:
                more = VULGAR.get(fraction) or F(fraction)
                value, last = value + more, F(1, more.denominator)
            total, last, rest = total + value * units[symbol], last * units[symbol], rest[part.end():]
        return (-total if text.startswith("-") else total), last

    def shown(self, text, currency=""):
        """The amounts of a text as they are told: (value, one unit of the last digit, whether digits are cut after it).
        Those of a money whose units have symbols are told in parts, and never in plain digits: the greatest unit first,
        and of each less than one of the next."""
        units = self.symbols(currency)
        symbols = "|".join(sorted(map(re.escape, units), key=len, reverse=True))
        vulgar = "".join(VULGAR)
        one = rf"(?:\d[\d,]*(?:\.\d+)?[{vulgar}]?|[{vulgar}])…?"
        part = rf"{one}(?:{symbols})(?!\w)" if units else r"(?!)"
        out = []
        for run, plain in re.findall(rf"(-?{part}(?: {part})*)|(-?{NUMBER}…?)", text):
            value, before, digit, cut = F(0), None, F(1), False
            for number, fraction, cut, symbol in re.findall(
                    rf"({NUMBER})?([{vulgar}]?)(…?)({symbols})(?!\w)" if run else rf"({NUMBER})()(…?)()", (run or plain).lstrip("-")):
                unit = units[symbol] if run else F(1)
                here = F(number.replace(",", "") or 0) + VULGAR.get(fraction, 0)
                if before is not None and (unit >= before or here * unit >= before):
                    return []  # no way to tell an amount
                digit = unit / (F(VULGAR[fraction]).denominator if fraction else 10 ** len(number.partition(".")[2]))
                value, before = value + here * unit, unit
            if plain and units and value:
                return []
            out.append((-value if (run or plain).startswith("-") else value, digit, bool(cut)))
        return out

    def stated(self, row):
        """The values that a figure may have, by its bound; None: not stated."""
        bound, text = row["bound"] or "exactly", row[self.column(row)]
        if bound in ("about", "between"):
            return (self.amount(row["low"], row.get("currency", ""))[0], self.amount(row["high"], row.get("currency", ""))[0])
        if text == "":
            return None
        value = self.amount(text, row.get("currency", ""))[0]
        if bound == "at_most":
            return (F(0) if value >= 0 else -INF, value)
        return (value, INF if bound == "at_least" else value)

    def top(self, party):
        """The largest party to which one belongs."""
        while party and self.parties[party]["part_of"]:
            party = self.parties[party]["part_of"]
        return party

    def within(self, party, larger, table="parties"):
        """Whether a party (or an item) is another, or a part of it."""
        return larger in self.wholes(party, table)

    def wholes(self, name, table="items"):
        """An item (or a party) and all that it belongs to, the nearest first."""
        found, rows = [], getattr(self, table)
        while name and name not in found:
            found.append(name)
            name = rows[name]["part_of"] if name in rows else ""
        return found

    def common_item(self, *items):
        """The narrowest item to which all belong; None: there is none."""
        lists = [self.wholes(i) for i in items]
        return next((w for w in lists[0] if all(w in x for x in lists)), None)

    # -------------------------------------------------- units

    def base(self, unit, item):
        """What one of a unit comes to in the end, measure by measure (of any item) and packing within packing (of one),
        where sources say so: a unit and how many."""
        factor = F(1)
        while self.units[unit]["contains"] and self.units[unit]["source"] and self.units[unit]["of_item"] in ("", item or ""):
            upper, _, lower = self.units[unit]["contains"].partition("/")
            factor *= F(upper) / F(lower or "1")
            unit = self.units[unit]["contains_unit"]
        return unit, factor

    def is_packing(self, unit, item):
        """Whether one on the way is true of the item only."""
        while self.units[unit]["contains"] and self.units[unit]["source"] and self.units[unit]["of_item"] in ("", item):
            if self.units[unit]["of_item"]:
                return True
            unit = self.units[unit]["contains_unit"]
        return False

    def contents(self, a, b, item):
        """How many of one unit another is, for an item (none: of any); None: not known."""
        if not (a and b):
            return None
        if a == b:
            return F(1)
        (base_a, factor_a), (base_b, factor_b) = self.base(a, item), self.base(b, item)
        return factor_a / factor_b if base_a == base_b else None

    def common_unit(self, units, item):
        """In which units are told together: of measures the first, with packing the innermost; None: not together."""
        ends = {self.base(u, item)[0] for u in units}
        if len(ends) > 1:
            return None
        return ends.pop() if any(self.is_packing(u, item) for u in units) else units[0]

    def number(self, goods, others):
        """How many of others one of some goods is (item, unit; one of them may be empty); None: another thing, or not
        known. An item alone is counted in pieces; what is narrower counts as what is wider."""
        (item, unit), (whole, other) = goods, others
        if item and whole and not self.within(item, whole, "items"):
            return None
        item = item or whole
        if unit and other:
            return self.contents(unit, other, item)
        if not (unit or other):
            return F(1)
        end, factor = self.base(unit or other, item)
        if self.units[end]["dimension"] != "count":
            return None
        return factor if unit else 1 / factor
