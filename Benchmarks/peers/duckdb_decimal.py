"""DuckDB: a join on the key and a grouped sum of DECIMAL(38, 0), exact.

The tables are filled before the clock starts; the result is a table, as the others' is a matrix.
"""

import sys

import batch_case
import duckdb
import numpy as np
import turns

amounts, rates = batch_case.read(sys.argv[1])
groups, keys = amounts.shape
scenarios = rates.shape[1]
base = duckdb.connect()
base.execute(f"SET threads = {int(sys.argv[2])}")


def fill(name, row, column, matrix):
    """A table of one matrix; numpy's arrays are named in the query and found by DuckDB."""
    rows, columns, numbers = (
        np.repeat(np.arange(matrix.shape[0], dtype=np.int32), matrix.shape[1]),
        np.tile(np.arange(matrix.shape[1], dtype=np.int32), matrix.shape[0]),
        matrix.ravel(),
    )
    frame = {row: rows, column: columns, name: numbers}
    base.register("frame", frame)
    base.execute(f"CREATE TABLE {name}s AS SELECT {row}, {column}, {name}::DECIMAL(19, 0) AS {name} FROM frame")
    base.unregister("frame")


fill("amount", "g", "k", amounts)
fill("rate", "k", "s", rates)


def run():
    base.execute(
        "CREATE OR REPLACE TABLE totals AS SELECT g, s, sum(amount * rate) AS total"
        " FROM amounts JOIN rates USING (k) GROUP BY g, s"
    )


def dump(path):
    rows = base.execute("SELECT total FROM totals ORDER BY g, s").fetchall()
    turns.write_totals(path, (row[0] for row in rows))


turns.serve(run, dump)
