#!/usr/bin/env python3
"""Opens the tables of a report as pandas and DuckDB do by themselves: every number must be a number.

    scripts/read_tables.py REPORT [--sum TABLE COLUMN WHERE EXPECTED]...

What is a number is said by the report's own datapackage.json. Exits 1 where a program takes a number for text,
or a text for a number, date or time, or where a sum is not what is expected.
"""
import json
import sys
from pathlib import Path

import duckdb
import pandas

NUMBERS = {"number", "integer"}


def differences(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        path = folder / resource["path"]
        frame = pandas.read_csv(path, keep_default_na=False, na_values=[""])
        relation = duckdb.sql(f"FROM read_csv('{path}', header = true)")
        types = dict(zip(relation.columns, map(str, relation.types)))
        for field in resource["schema"]["fields"]:
            name = field["name"]
            if frame[name].isna().all():
                continue
            is_number = field["type"] in NUMBERS
            # Texts that are nothing but digits are the same read as a number: the lines of rows, a seed.
            is_same = not is_number and frame[name].dropna().map(lambda x: str(x).isdigit()).all()
            if pandas.api.types.is_numeric_dtype(frame[name]) != is_number and not is_same:
                yield f"{path.name}: pandas takes {name} for {frame[name].dtype}"
            if is_number and types[name] not in ("BIGINT", "DOUBLE", "HUGEINT", "INTEGER"):
                yield f"{path.name}: DuckDB takes {name} for {types[name]}"


def main():
    folder = Path(sys.argv[1])
    found = list(differences(folder))
    arguments = sys.argv[2:]
    while arguments:
        _, table, column, where, expected = arguments[:5]
        arguments = arguments[5:]
        frame = pandas.read_csv(folder / f"{table}.csv", keep_default_na=False, na_values=[""])
        sums = {
            "pandas": frame.query(where)[column].sum(),
            "DuckDB": duckdb.sql(
                f"SELECT sum({column}) FROM read_csv('{folder / table}.csv', header = true) WHERE "
                + where.replace("==", "=").replace('"', "'")).fetchall()[0][0],
        }
        found += [f"{name}: {table} {column} is {value:.2f}, not {expected}"
                  for name, value in sums.items() if f"{value:.2f}" != expected]
    print(*found, sep="\n", end="\n" if found else "")
    if found:
        sys.exit(1)
    print(f"{folder}: every number is a number to pandas and DuckDB")


if __name__ == "__main__":
    main()
