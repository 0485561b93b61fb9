#!/usr/bin/env python3
"""Measures aid-ledger beside its peers and writes Results/: CSV files, charts and a page.

    make bench                    all of it, about half an hour on an idle machine
    Benchmarks/run.py batch       one part: batch, draws, paper, growth or rows

Every part runs its engines in turns, so that a slow minute of the machine is everybody's; figures are
medians, and what counts are ratios. Exact engines must agree to the last digit before a time is
printed. Data is made and read, and modules are imported, before the clock starts.
"""

import csv
import importlib
import platform
import re
import subprocess
import sys

from engines import HERE, PYTHON

RESULTS = HERE / "Results"
# Whole commands first: what a child may be charged for memory is no less than what this process holds.
PARTS = ("paper", "growth", "rows", "draws", "batch")


def write_csv(name, rows):
    with open(RESULTS / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read_csv(name):
    with open(RESULTS / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip().split("\n")[0]


def machine():
    """What was measured on, as pairs of words."""
    processor = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())[1]
    flags = re.search(r"flags\s*: (.*)", open("/proc/cpuinfo").read())[1].split()
    widest = next(f for f in ("avx512dq", "avx2", "sse4_2", "sse2") if f in flags)
    script = (
        "import ctypes; l = ctypes.CDLL('libopenblas.so.0'); l.openblas_get_config.restype = ctypes.c_char_p;"
        "print(l.openblas_get_config().decode())"
    )
    packages = "import numpy, duckdb, polars, pandas, sys; print(sys.version.split()[0], *(m.__version__ for m in (numpy, duckdb, polars, pandas)))"
    python, numpy, duckdb, polars, pandas = first_line(PYTHON, "-c", packages).split()
    return {
        "processor": f"{processor}, {subprocess.os.cpu_count()} cores seen, widest vectors {widest}",
        "system": f"{platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        "Swift": first_line("swift", "--version"),
        "OpenBLAS": first_line("python3", "-c", script),
        "Python, numpy, DuckDB, polars, pandas": f"{python}, {numpy}, {duckdb}, {polars}, {pandas}",
        "hledger": first_line("hledger", "--version"),
        "ledger": first_line("ledger", "--version"),
    }


def table(rows, columns):
    """A table of Markdown: some columns of the rows, with their titles."""
    lines = ["| " + " | ".join(columns.values()) + " |", "|" + "---|" * len(columns)]
    return "\n".join(lines + ["| " + " | ".join(row[key] for key in columns) + " |" for row in rows])


def page():
    """Results/README.md from the CSV files."""
    text = (HERE / "page.md").read_text(encoding="utf-8")
    with open(RESULTS / "machine.csv", encoding="utf-8", newline="") as file:
        text = text.replace("{machine}", table(list(csv.DictReader(file)), {"what": "what", "which": "which"}))
    text = text.replace("{batch}", table(read_csv("batch"), {
        "case": "G x K x S", "threads": "threads", "engine": "engine", "exact": "exact", "runs": "runs",
        "median_seconds": "median, s", "to_dgemm": "of dgemm", "to_aid_ledger": "of aid-ledger",
    }))
    text = text.replace("{draws}", table(read_csv("draws"), {
        "shape": "shape", "engine": "engine", "exact": "exact", "runs": "runs",
        "million_draws_a_second": "million draws a second", "to_aid_ledger": "time, of aid-ledger",
    }))
    text = text.replace("{paper}", table(read_csv("paper"), {
        "command": "command", "runs": "runs", "median_milliseconds": "median, ms",
        "memory_mebibytes": "MiB", "to_aid_ledger": "of aid-ledger convert",
    }))
    text = text.replace("{growth}", table(read_csv("growth"), {
        "axis": "of", "size": "so many", "command": "command", "runs": "runs",
        "median_seconds": "median, s", "memory_mebibytes": "MiB", "note": "note",
    }))
    text = text.replace("{rows}", table(read_csv("rows"), {
        "what": "what", "rows": "rows", "threads": "threads", "engine": "engine", "exact": "exact", "runs": "runs",
        "median_seconds": "median, s", "to_aid_ledger": "of aid-ledger", "memory_mebibytes": "MiB",
    }))
    (RESULTS / "README.md").write_text(text, encoding="utf-8")
    subprocess.run(["gnuplot", HERE / "charts.gp"], cwd=RESULTS, check=True)


def main(parts):
    RESULTS.mkdir(exist_ok=True)
    for part in parts:
        print(f"-- {part}", flush=True)
        write_csv(part, importlib.import_module(f"bench_{part}").measure())
    write_csv("machine", [{"what": key, "which": value} for key, value in machine().items()])
    if all((RESULTS / f"{part}.csv").exists() for part in PARTS):
        page()


if __name__ == "__main__":
    wanted = sys.argv[1:] or PARTS
    if wanted == ["page"]:
        page()
    elif unknown := [part for part in wanted if part not in PARTS]:
        sys.exit(f"run.py: no part {unknown[0]}; there are {', '.join(PARTS)}")
    else:
        main(wanted)
