#!/usr/bin/env python3
"""Opens workbooks and tables in LibreOffice under four languages, and compares every cell with the plain CSV.

    scripts/spreadsheets.py REPORT [EXPORTS]

REPORT is the folder of a report: NAME.xlsx and the plain CSV of each of its sheets; EXPORTS has a folder each
of `export --locale`: en, tr, de, ru. A workbook is opened without what its formulas came to, so that
LibreOffice works each of them out; the results are compared with what the file had, and each check must
agree. A number must be that number, and nothing else may be one. Says what differs, and exits 1.
Needs libreoffice-calc.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from fractions import Fraction
from pathlib import Path

csv.field_size_limit(1 << 30)

LANGUAGES = {"en": ("en-US", 1033), "tr": ("tr-TR", 1055), "de": ("de-DE", 1031), "ru": ("ru-RU", 1049)}
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WHOLE = re.compile(r"-?(0|[1-9]\d*)")
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d{6,12})?")
CHECKS = {"agrees", "not from these cells", ""}
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>{}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""

wrong = []
compared = {"cells": 0, "formulas": 0, "checks": 0, "rows not from the cells": 0}


def differ(where, what):
    wrong.append(f"{where}: {what}")


# ---------------------------------------------------------------- what LibreOffice makes of a file


class Office:
    """LibreOffice set to a language, with a profile of its own."""

    def __init__(self, language, scratch):
        self.locale, self.code = LANGUAGES[language]
        self.decimal = "." if language == "en" else ","
        self.separator = "," if language == "en" else ";"
        self.folder = Path(scratch) / language
        user = self.folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(SETTINGS.format(self.locale))

    def sheets(self, path):
        """The sheets of a file, each a name and rows of cells; a cell is its type, its value and its words."""
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/profile"]
        if path.suffix == ".csv":
            command.append(f"--infilter=CSV:{ord(self.separator)},34,76,1,,{self.code},false,true,false,false,false,-1")
        command += ["--convert-to", "fods", "--outdir", str(self.folder), str(path)]
        run = subprocess.run(command, capture_output=True, text=True, timeout=900)
        made = self.folder / (path.stem + ".fods")
        if not made.exists():
            sys.exit(f"LibreOffice could not open {path}: {run.stdout}{run.stderr}")
        found = [(t.get(TABLE + "name"), rows(t)) for t in ET.parse(made).getroot().iter(TABLE + "table")]
        made.unlink()
        return found


def rows(table):
    found, empty = [], 0
    for row in table.iter(TABLE + "table-row"):
        cells, gap = [], 0
        for cell in row:
            if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                continue
            times = int(cell.get(TABLE + "number-columns-repeated", 1))
            kind = cell.get(OFFICE + "value-type")
            if kind is None:
                gap += times
                continue
            cells += [(None, None, "")] * gap
            gap = 0
            value = cell.get(OFFICE + {"date": "date-value", "boolean": "boolean-value", "time": "time-value"}.get(kind, "value"))
            words = "\n".join(map(plain, cell.findall(TEXT + "p")))
            cells += [(kind, value, words)] * times
        times = int(row.get(TABLE + "number-rows-repeated", 1))
        if not cells:
            empty += times
            continue
        found += [[]] * empty + [cells] * times
        empty = 0
    return found


def plain(node):
    """The words of a paragraph, with its spaces and tabs."""
    words = node.text or ""
    for child in node:
        if child.tag == TEXT + "s":
            words += " " * int(child.get(TEXT + "c", 1))
        elif child.tag == TEXT + "tab":
            words += "\t"
        elif child.tag == TEXT + "line-break":
            words += "\n"
        else:
            words += plain(child)
        words += child.tail or ""
    return words


def cell(found, line, column):
    return found[line][column] if line < len(found) and column < len(found[line]) else (None, None, "")


# ---------------------------------------------------------------- what is true


class Truth:
    """The plain CSV of a table: what each cell says, and which columns are numbers."""

    def __init__(self, path, schema):
        with open(path, encoding="utf-8", newline="") as file:
            self.header, *self.rows = csv.reader(file)
        fields = schema.get(path.name, {})
        self.kinds = [self.kind(i, fields.get(name)) for i, name in enumerate(self.header)]

    def kind(self, column, stated):
        """`number` or `text` by the schema; without one, `text` where a cell is no number, else `either`."""
        if stated:
            return "number" if stated in ("number", "integer") else "text"
        if re.search(r"(^|_)(low|high)$", self.header[column]):
            return "number"
        said = [row[column] for row in self.rows if row[column]]
        return "either" if said and all(NUMBER.fullmatch(s) for s in said) else "text"

    def exact(self, row, column):
        """The number of a cell, in full."""
        if self.header[-1] == "exact":
            for part in row[-1].split(";"):
                name, _, value = part.rpartition("=")
                if name == self.header[column] and re.fullmatch(r"-?\d+/\d+", value):
                    return Fraction(value)
        return Fraction(row[column])


def schema(folder):
    """The types of columns by file, of a datapackage.json, where there is one."""
    path = folder / "datapackage.json"
    if not path.exists():
        return {}
    package = json.loads(path.read_text(encoding="utf-8"))
    return {
        resource["path"]: {field["name"]: field.get("type", "string") for field in resource["schema"]["fields"]}
        for resource in package.get("resources", [])
        if isinstance(resource.get("path"), str) and isinstance(resource.get("schema"), dict)
    }


def is_near(found, exact, digits=14):
    """Whether a number is the exact one to so many digits, or to the last of a CSV."""
    found = Fraction(found)
    return abs(found - exact) <= abs(exact) / 10**digits or (digits < 14 and abs(found - exact) <= Fraction(1, 10**12))


def is_for_cells(exact):
    """Whether a spreadsheet can hold a number at all."""
    return exact == 0 or Fraction(1, 10**300) <= abs(exact) < Fraction("9.99e307")


def bare(words):
    """Words without what a spreadsheet or a CSV puts to them or cannot keep: marks before formulas, control characters."""
    words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return re.sub(r"['\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]", "", words)


def is_same_text(found, said):
    found, said = bare(found), bare(said)
    return found == said or (found.endswith("…") and len(found) > 16_000 and said.startswith(found[:-1]))


# ---------------------------------------------------------------- comparing


def compare(where, truth, found, is_workbook):
    """Compares the cells of a table."""
    for column, name in enumerate(truth.header):
        if not is_same_text(cell(found, 0, column)[2], name):
            differ(f"{where}, header {name}", f"is {cell(found, 0, column)[2]!r}")
    kinds = {}
    for line, row in enumerate(truth.rows, 1):
        for column, said in enumerate(row):
            compared["cells"] += 1
            place = f"{where} line {line + 1}, {truth.header[column]}"
            kind, value, words = cell(found, line, column)
            if not said:
                is_more = is_workbook and truth.header[column] == "exact" and "=" in words
                if kind is not None and words and not is_more:
                    differ(place, f"is empty, and became {value or words!r}")
                continue
            if truth.header[column] == "exact" and is_workbook:
                for part in set(said.split(";")) - set(words.split(";")):
                    name, _, exact = part.rpartition("=")
                    value = cell(found, line, truth.header.index(name))[1]
                    if value is None or "/" not in exact or Fraction(value) != Fraction(exact):
                        differ(place, f"lacks {part}, and the cell has {value}")
                continue
            wanted = truth.kinds[column]
            if wanted == "either":
                is_long = len(re.sub(r"\D", "", said)) > 15  # such a number may stand as text
                wanted = "number" if is_long or kind == "float" else "text"
                if not is_long and kinds.setdefault(column, wanted) != wanted and is_workbook:
                    differ(place, "some cells of the column are numbers and some are text")
            if not is_workbook and wanted == "text" and WHOLE.fullmatch(said):
                wanted = "number"  # a CSV has no types: a year alone is a number to every spreadsheet
            if wanted == "number":
                compare_number(place, truth.exact(row, column), said, (kind, value, words), is_workbook)
            elif kind == "date" and not is_workbook and value == said:
                pass  # a CSV has no types
            elif kind != "string":
                differ(place, f"the text {said!r} became {kind} {value}")
            elif not is_same_text(words, said):
                differ(place, f"{said[:80]!r} became {words[:80]!r}")
    cut = cell(found, len(truth.rows) + 1, 0)
    if cut[0] is not None:
        differ(where, f"has more rows than its table: {cut}")


def compare_number(place, exact, said, found, is_workbook):
    kind, value, words = found
    if not is_for_cells(exact) or (is_workbook and kind == "string" and WHOLE.fullmatch(said) and len(said) > 15):
        if is_workbook and not (kind == "string" and is_same_text(words, said)):
            differ(place, f"{said[:80]} is no number for a spreadsheet, and became {kind} {value}")
    elif kind not in ("float", "percentage"):
        differ(place, f"the number {said} became {kind} {words[:80]!r}")
    elif not is_near(value, exact, 14 if is_workbook else 13):
        differ(place, f"{said} became another number, {value}")


def compare_formulas(where, truth, found, cached):
    """Compares what each formula comes to with what the file had, and looks at each check."""
    header = [words for _, _, words in found[0]] if found else []
    for column, name in enumerate(header):
        if not name.endswith((" (formula)", " (check)")):
            continue
        of = truth.header.index(name.rsplit(" (", 1)[0])
        for line, row in enumerate(truth.rows, 1):
            kind, value, words = cell(found, line, column)
            place = f"{where} line {line + 1}, {name}"
            had = cached.get((line, column))
            if name.endswith(" (check)"):
                compared["rows not from the cells" if words.startswith("not") else "checks"] += bool(words)
                if words not in CHECKS:
                    differ(place, words or "is empty")
                if had is not None and had != words:
                    differ(place, f"came to {words!r}, and the file had {had!r}")
            elif had is not None:
                compared["formulas"] += 1
                if had == "" or not row[of]:
                    if words or had or row[of]:
                        differ(place, f"came to {words!r}, the file had {had!r}, the table {row[of]!r}")
                elif kind not in ("float", "percentage"):
                    differ(place, f"came to {kind} {words!r}, and the file had {had}")
                elif not (is_near(value, Fraction(had), 12) and is_near(value, truth.exact(row, of), 12)):
                    differ(place, f"came to {value}, the file had {had}, the table {row[of]}")


def without_results(path, made):
    """Copies a workbook without what its formulas came to; returns that, by the number of the sheet and the place."""
    cached = {}
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            content = source.read(name)
            sheet = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
            if sheet:
                cached[int(sheet[1]) - 1] = results(content)
                content = re.sub(rb"</f><v>[^<]*</v>", b"</f>", content)
            copy.writestr(name, content)
    return cached


def results(content):
    found = {}
    for _, node in ET.iterparse(io.BytesIO(content)):
        if node.tag == MAIN + "c":
            if node.find(MAIN + "f") is not None:
                letters, line = re.fullmatch(r"([A-Z]+)(\d+)", node.get("r")).groups()
                column = 0
                for letter in letters:
                    column = column * 26 + ord(letter) - 64
                found[int(line) - 1, column - 1] = node.findtext(MAIN + "v") or ""
            node.clear()
    return found


def workbook(path, office, types, scratch):
    copy = Path(scratch) / path.name
    cached = without_results(path, copy)
    tables = {sheet_key(file.stem): file for file in path.parent.glob("*.csv")}
    commas = 0
    opened = office.sheets(copy)
    for number, (name, found) in enumerate(opened):
        commas += sum(kind == "float" and re.search(r"\d,\d{1,2}$", words) is not None for row in found for kind, _, words in row)
        where = f"{office.locale} {path.name}, {name}"
        if number == 0:
            if any(kind not in (None, "string") for row in found for kind, _, _ in row):
                differ(where, "has something else than text")
            continue
        if sheet_key(name) not in tables:
            differ(where, "has no plain CSV beside the workbook")
            continue
        truth = Truth(tables[sheet_key(name)], types)
        compare(where, truth, found, is_workbook=True)
        compare_formulas(where, truth, found, cached.get(number, {}))
    if len(opened) < 2:
        differ(f"{office.locale} {path.name}", "has no sheet of a table")
    return commas


def sheet_key(name):
    return re.sub(r"[\[\]:*?/\\]", "-", name)[:31].lower()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    report = Path(sys.argv[1])
    exports = Path(sys.argv[2]) if len(sys.argv) == 3 else None
    types = schema(report)
    books = sorted(report.glob("*.xlsx"))
    if not books:
        sys.exit(f"{report} has no workbook")
    with tempfile.TemporaryDirectory() as scratch:
        commas = {}
        for language in LANGUAGES:
            office = Office(language, scratch)
            commas[language] = sum(workbook(path, office, types, scratch) for path in books)
            if exports is None:
                continue
            for path in sorted((exports / language).glob("*.csv")):
                plain_file = report / path.name
                if not plain_file.exists():
                    differ(path, "has no plain CSV of its name")
                    continue
                for _, found in office.sheets(path):
                    compare(f"{office.locale} {path.name}", Truth(plain_file, types), found, is_workbook=False)
        if commas["en"] == 0 and not all(commas[x] for x in ("tr", "de", "ru")):
            differ("all", "no number was shown with a decimal comma: LibreOffice did not take the language")
    for line in wrong[:200]:
        print(line)
    if len(wrong) > 200:
        print(f"and {len(wrong) - 200} more")
    print(", ".join(f"{count} {name}" for name, count in compared.items()) + f" compared; {len(wrong)} differ")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
