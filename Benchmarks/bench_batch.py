"""Batch totals against their peers; see run.py."""

import tempfile
from pathlib import Path
from statistics import median

from engines import HERE, PYTHON, Engine, require_equal_totals, take_turns

SWIFT = HERE / ".build/release"
PEERS = HERE / "peers"
# Groups, keys, scenarios; and how many rounds the slow engines take part in.
CASES = [("200x504x10000", 1), ("50x504x2000", 3), ("1000x20x10000", 3)]
ROUNDS = 9


def engines(case, threads, slow_rounds):
    def peer(name, file, rounds=None, exact=True):
        return Engine(name, [PYTHON, PEERS / file, case, threads], threads, rounds, exact, True)

    plain = Engine("dgemm", [SWIFT / "plain-product", case], threads, None, False, True)
    ours = Engine("aid-ledger", [SWIFT / "batch-engine", "exact", case, threads], threads)
    if threads > 1:
        return [plain, ours, peer("DuckDB DECIMAL", "duckdb_decimal.py", slow_rounds)]
    loop = [SWIFT / "batch-engine", "int128", case, threads]
    return [
        plain, ours, peer("numpy @", "numpy_float.py", None, False),
        Engine("Int128 loop", loop, 1, slow_rounds * 3),
        peer("DuckDB DECIMAL", "duckdb_decimal.py", slow_rounds),
        peer("numpy, Python integers", "numpy_integers.py", slow_rounds),
    ]


def measure(quick=False):
    """Rows: case, threads, engine, exact, runs, median seconds, ratios to dgemm and to aid-ledger."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for shape, slow_rounds in CASES[1:2] if quick else CASES:
            case = Path(folder) / f"{shape}.bin"
            from subprocess import run

            run([PYTHON, PEERS / "batch_case.py", case, *shape.split("x")], check=True)
            for threads in (1, 2):
                turn = engines(case, threads, slow_rounds)
                take_turns(turn, 3 if quick else ROUNDS)
                require_equal_totals(turn, Path(folder))
                plain, ours = median(turn[0].seconds), median(turn[1].seconds)
                for engine in turn:
                    seconds = median(engine.seconds)
                    rows.append({
                        "case": shape, "threads": threads, "engine": engine.name,
                        "exact": "yes" if engine.exact else "no", "runs": len(engine.seconds),
                        "median_seconds": f"{seconds:.6g}", "to_dgemm": f"{seconds / plain:.3g}",
                        "to_aid_ledger": f"{seconds / ours:.3g}",
                    })
                    print(*rows[-1].values(), sep="  ", flush=True)
                    engine.stop()
    return rows


if __name__ == "__main__":
    import sys

    measure(quick="--quick" in sys.argv)
