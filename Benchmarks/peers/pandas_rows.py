"""pandas on the case of rows: CSV with types that are told, a merge on the month, a grouped sum of doubles; not exact."""

import sys

import pandas as pd
import rows_totals
import turns

folder = sys.argv[1]
rates = pd.DataFrame(
    [(currency, year * 12 + month - 1, rate / 10_000) for currency, year, month, rate in rows_totals.rates(folder)],
    columns=["currency", "month", "rate"])
types = {
    "id": "str", "donor": "category", "recipient": "category", "state": "category", "amount": "float64",
    "currency": "str", "purpose": "category",
}


def run():
    rows = pd.read_csv(f"{folder}/rows.csv", dtype=types, parse_dates=["date"], date_format="%Y-%m-%d")
    rows["year"] = rows.date.dt.year
    rows["month"] = rows.year * 12 + rows.date.dt.month - 1
    rows = rows.merge(rates, on=["currency", "month"])
    rows["total"] = rows.amount * rows.rate
    rows.groupby(rows_totals.GROUP, observed=True).total.agg(["size", "sum"])


turns.serve(run)
