"""DuckDB on the case of rows: CSV with types that are told, a join on the month, a grouped sum of DECIMAL; exact."""

import sys

import duckdb
import rows_totals
import turns

folder, threads = sys.argv[1:3]
base = duckdb.connect()
base.execute(f"SET threads = {int(threads)}")
base.execute("CREATE TABLE rates (currency VARCHAR, month INTEGER, rate DECIMAL(9, 4))")
base.executemany(
    "INSERT INTO rates VALUES (?, ?, ?::DECIMAL(9, 0) / 10000)",
    [(currency, year * 12 + month - 1, rate) for currency, year, month, rate in rows_totals.rates(folder)])
COLUMNS = (
    "{'id': 'VARCHAR', 'date': 'DATE', 'donor': 'VARCHAR', 'recipient': 'VARCHAR', 'state': 'VARCHAR',"
    " 'amount': 'DECIMAL(18, 2)', 'currency': 'VARCHAR', 'purpose': 'VARCHAR'}")


def run():
    base.execute(
        "CREATE OR REPLACE TABLE totals AS"
        " SELECT donor, recipient, state, year(date) AS year, count(*) AS rows,"
        " sum(amount * rate) AS total"
        f" FROM read_csv('{folder}/rows.csv', header = true, auto_detect = false, delim = ',', quote = '\"',"
        f" dateformat = '%Y-%m-%d', columns = {COLUMNS}) AS r"
        " JOIN rates ON r.currency = rates.currency AND rates.month = year(date) * 12 + month(date) - 1"
        " GROUP BY ALL")


def dump(path):
    rows = base.execute("SELECT donor, recipient, state, year, total FROM totals").fetchall()
    rows_totals.write(path, {tuple(row[:4]): rows_totals.parts(row[4]) for row in rows})


turns.serve(run, dump)
