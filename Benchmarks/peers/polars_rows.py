"""polars on the case of rows: a lazy CSV with types that are told, a join on the month, a grouped sum of decimals."""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = sys.argv[2]

import polars as pl
import rows_totals
import turns

folder = sys.argv[1]
found = list(rows_totals.rates(folder))
rates = pl.LazyFrame({
    "currency": [row[0] for row in found],
    "month": [row[1] * 12 + row[2] - 1 for row in found],
    "rate": pl.Series([row[3] for row in found], dtype=pl.Int64),
}, schema_overrides={"month": pl.Int32})
types = {
    "id": pl.String, "date": pl.Date, "donor": pl.String, "recipient": pl.String, "state": pl.String,
    "amount": pl.Decimal(18, 2), "currency": pl.String, "purpose": pl.String,
}
totals = None


def run():
    global totals
    date = pl.col("date").dt
    totals = (
        pl.scan_csv(f"{folder}/rows.csv", schema=types)
        .with_columns(month=date.year() * 12 + date.month().cast(pl.Int32) - 1, year=date.year())
        .join(rates, on=["currency", "month"])
        .group_by("donor", "recipient", "state", "year")
        .agg(
            rows=pl.len(),
            total=((pl.col("amount") * 100).cast(pl.Int128) * pl.col("rate").cast(pl.Int128)).sum())
        .collect(engine="streaming")
    )


def dump(path):
    rows_totals.write(path, {tuple(row[:4]): row[5] for row in totals.rows()})


turns.serve(run, dump)
