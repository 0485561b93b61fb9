"""Reads a ledger's tables and a report's tables: cells are texts, in the order of the files."""
import csv
import json
from itertools import zip_longest
from pathlib import Path

from .numbers import F, INF


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

    def stated(self, row):
        """The values that a figure may have, by its bound; None: not stated."""
        bound, text = row["bound"] or "exactly", row[self.column(row)]
        if bound in ("about", "between"):
            return (F(row["low"]), F(row["high"]))
        if text == "":
            return None
        value = F(text)
        if bound == "at_most":
            return (F(0) if value >= 0 else -INF, value)
        return (value, INF if bound == "at_least" else value)

    def top(self, party):
        """The largest party to which one belongs."""
        while party and self.parties[party]["part_of"]:
            party = self.parties[party]["part_of"]
        return party

    def within(self, party, larger):
        """Whether a party is another, or a part of it."""
        while party:
            if party == larger:
                return True
            party = self.parties[party]["part_of"] if party in self.parties else ""
        return False
