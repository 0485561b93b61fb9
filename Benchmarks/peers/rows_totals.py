"""Totals of the case of rows as all engines write them: by group, in parts of 10^-6."""

import csv
import sys
from pathlib import Path

import turns

GROUP = ["donor", "recipient", "state", "year"]


def write(path, totals):
    """Totals by group, `{(donor, recipient, state, year): decimal or whole parts}`, in the order of the groups."""
    turns.write_totals(path, (totals[group] for group in sorted(totals)))


def parts(decimal):
    """A decimal as whole parts of 10^-6."""
    whole = decimal.scaleb(6)
    if whole != whole.to_integral_value():
        sys.exit(f"{decimal} has more than six places")
    return int(whole)


def rates(folder):
    """`(currency, year, month)` and the rate in parts of 10^-4, from the ledger of the case."""
    with open(Path(folder) / "ledger/rates.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            year, month = row["in_force"].split("-")
            whole, places = row["quantity"].split(".")
            yield row["base"], int(year), int(month), int(whole + places)
