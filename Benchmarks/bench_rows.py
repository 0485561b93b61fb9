"""Rows of a register: value against DuckDB, polars and pandas; growth; partial sums of 64 shards. See run.py."""

import contextlib
import itertools
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from commands import timed
from engines import HERE, PYTHON, Engine, require_equal_totals, take_turns

TOOL = HERE.parent / ".build/release/aid-ledger"
PEERS = HERE / "peers"
ROWS = 5_000_000
ROUNDS = 7
GROWTH = [10_000, 100_000, 1_000_000, 10_000_000, 50_000_000]
SHARDS = 64


def engines(folder, threads):
    def peer(name, file, exact=True, rounds=None):
        return Engine(name, [PYTHON, PEERS / file, folder, threads], threads, rounds, exact)

    ours = Engine("aid-ledger value", [PYTHON, PEERS / "aid_ledger_rows.py", TOOL, folder, threads], threads)
    turn = [ours, peer("DuckDB DECIMAL", "duckdb_rows.py"), peer("polars, Int128", "polars_rows.py")]
    return turn + ([peer("pandas, doubles", "pandas_rows.py", False, 3)] if threads == 1 else [])


def forget(path):
    """Asks the system to let a file's pages go, so that the next reader finds it cold."""
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(descriptor)


def row(what, rows, threads, engine, exact, runs, seconds, ours, memory=""):
    found = {
        "what": what, "rows": rows, "threads": threads, "engine": engine, "exact": exact, "runs": runs,
        "median_seconds": f"{seconds:.4g}", "to_aid_ledger": f"{seconds / ours:.3g}" if ours else "",
        "memory_mebibytes": memory,
    }
    print(*found.values(), sep="  ", flush=True)
    return found


def compared(folder, rows, quick):
    """Each engine on one file, warm and cold, on one thread and on two."""
    found = []
    for threads in (1, 2):
        turn = engines(folder, threads)
        take_turns(turn, 3 if quick else ROUNDS)
        require_equal_totals(turn, folder)
        times = {"warm file": {engine.name: engine.seconds for engine in turn}, "cold file": {}}
        for _ in range(1 if quick else 3):
            for engine in turn[:3]:
                forget(folder / "rows.csv")
                times["cold file"].setdefault(engine.name, []).append(engine.run())
        for what, seconds in times.items():
            ours = median(seconds["aid-ledger value"])
            for engine in turn:
                if engine.name in seconds:
                    runs = seconds[engine.name]
                    found.append(row(
                        what, rows, threads, engine.name, "yes" if engine.exact else "no", len(runs), median(runs),
                        ours))
        for engine in turn:
            engine.stop()
    return found


def value(folder, *words):
    return [TOOL, "value", folder / "rows.csv", "-l", folder / "ledger", "--to", "lira", "--by",
            "donor,recipient,state,year", *words]


def cut(source, target, rows, size):
    """A file of so many rows: the first of another, or that one so often; the ledger is the same."""
    target.mkdir(exist_ok=True)
    if not (target / "ledger").exists():
        (target / "ledger").symlink_to(source / "ledger")
    with open(source / "rows.csv", "rb") as file, open(target / "rows.csv", "wb") as out:
        out.write(file.readline())
        start = file.tell()
        while size > 0:
            file.seek(start)
            if size >= rows:
                shutil.copyfileobj(file, out, 1 << 22)
            else:
                out.writelines(itertools.islice(file, size))
            size -= rows


def growth(case, rows, sizes):
    """Time and the most memory, from ten thousand rows on."""
    found = []
    folder = case.parent / "grown"
    for size in sizes:
        cut(case, folder, rows, size)
        for threads in (1, 2):
            runs = [timed(value(folder, "--threads", threads, "--format", "csv")) for _ in range(3)]
            found.append(row(
                "growth", size, threads, "aid-ledger value", "yes", 3, median(run[0] for run in runs), None,
                f"{max(run[1] for run in runs):.0f}"))
    (folder / "rows.csv").unlink()
    return found


def shards(case, rows):
    """One file against 64 files, summed one by one and merged."""
    folder = case.parent
    parts = [folder / f"shard-{number}" for number in range(SHARDS)]
    for part in parts:
        part.mkdir()
        (part / "ledger").symlink_to(case / "ledger")
    with open(case / "rows.csv", "rb") as file, contextlib.ExitStack() as stack:
        outs = [stack.enter_context(open(part / "rows.csv", "wb")) for part in parts]
        header = file.readline()
        for out in outs:
            out.write(header)
        for number, line in enumerate(file):
            outs[number % SHARDS].write(line)
    start = time.perf_counter()
    for part in parts:
        timed(value(part, "--threads", "1", "--partial", part / "sums"))
    summed = time.perf_counter() - start
    merge = [timed([TOOL, "merge", *(part / "sums" for part in parts), "-o", folder / "all.sums"]) for _ in range(3)]
    finish = [TOOL, "value", "--sums", folder / "all.sums", "-l", case / "ledger", "--format", "csv"]
    whole = timed(value(case, "--threads", "1", "--format", "csv"))
    if timed(finish)[2] != whole[2]:
        raise SystemExit("64 shards do not come to the bytes of one file")
    return [
        row("one file", rows, 1, "aid-ledger value", "yes", 1, whole[0], None, f"{whole[1]:.0f}"),
        row(f"{SHARDS} shards, one after the other", rows, 1, "aid-ledger value --partial", "yes", 1, summed, None),
        row(f"{SHARDS} partial sums", rows, 1, "aid-ledger merge", "yes", 3, median(run[0] for run in merge), None,
            f"{max(run[1] for run in merge):.0f}"),
    ]


def measure(quick=False):
    """Rows: what, rows, threads, engine, exact, runs, median seconds, ratio to aid-ledger, memory."""
    rows = 500_000 if quick else ROWS
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        subprocess.run([PYTHON, HERE / "rows_case.py", case, str(rows)], check=True)
        return compared(case, rows, quick) + growth(case, rows, GROWTH[:3] if quick else GROWTH) + shards(case, rows)


if __name__ == "__main__":
    import sys

    measure(quick="--quick" in sys.argv)
