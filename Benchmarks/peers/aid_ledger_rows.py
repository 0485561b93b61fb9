"""aid-ledger value on the case of rows: the whole command, from its start to its last byte."""

import csv
import subprocess
import sys
from decimal import Decimal

import rows_totals
import turns

tool, folder, threads = sys.argv[1:4]
command = [
    tool, "value", f"{folder}/rows.csv", "-l", f"{folder}/ledger", "--to", "lira",
    "--by", ",".join(rows_totals.GROUP), "--threads", threads, "--format", "csv",
]
output = b""


def run():
    global output
    output = subprocess.run(command, check=True, capture_output=True).stdout


def dump(path):
    rows = csv.DictReader(output.decode().splitlines())
    rows_totals.write(path, {
        (*(row[name] for name in rows_totals.GROUP[:3]), int(row["year"])):
            rows_totals.parts(Decimal(row["total_low"])) for row in rows})


turns.serve(run, dump)
