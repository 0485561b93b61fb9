"""Time against entries and against scenarios; see run.py."""

import random
import shutil
import tempfile
from pathlib import Path
from statistics import median

import journals
from bench_paper import PAPER, TOOL, value_commands
from commands import timed

SIZES = (1_000, 10_000, 100_000, 1_000_000)
SCENARIOS = (1, 10, 100, 1_000, 10_000, 100_000)
# A program that took longer than this is not asked for the next size.
PATIENCE = 120
# More runs of a peer, one a scenario, are not waited for.
MOST_RUNS = 100


def make_ledger(folder, entries):
    """A ledger with the paper's moneys and rates and so many invented entries, a tenth of them pledges."""
    shutil.copytree(PAPER, folder)
    header = (PAPER / "money.csv").read_text(encoding="utf-8").splitlines()[0]
    columns = header.split(",")
    source = random.Random(1920)
    with open(folder / "money.csv", "w", encoding="utf-8") as file:
        file.write(header + "\n")
        for number in range(entries):
            pledge = number - number % 10
            row = {
                "id": f"E{number}", "state": "delivered" if number % 10 else "promised",
                "date": f"{source.randint(1920, 1922)}-{source.randint(1, 12):02}-{source.randint(1, 28):02}",
                "donor": "rsfsr", "recipient": "turkey", "amount": str(source.randint(1, 9_999_999)),
                "currency": source.choice(["rub.gold", "ott.lira.gold", "ott.lira.paper"]),
                "bound": "exactly", "fulfils": f"E{pledge}" if number % 10 else "",
                "source": "karakus-2023", "locator": f"p. {number % 400}",
            }
            file.write(",".join(row.get(column, "") for column in columns) + "\n")
    claims = (PAPER / "claims.csv").read_text(encoding="utf-8").splitlines()[0]
    (folder / "claims.csv").write_text(claims + "\n", encoding="utf-8")


def by_entries(folder):
    rows, gone = [], set()
    for entries in SIZES:
        ledger, journal = folder / f"l{entries}", folder / f"l{entries}.journal"
        make_ledger(ledger, entries)
        journals.write(journal, ledger)
        commands = value_commands(journal, ledger)
        rounds = 3 if entries < 100_000 else 1
        took = {name: [] for name in commands if name not in gone}
        memory = {}
        for _ in range(rounds):
            for name in took:
                seconds, memory[name], _ = timed(commands[name], limit=900)
                took[name].append(seconds)
        for name in commands:
            runs = took.get(name)
            seconds = median(runs) if runs and None not in runs else None
            if seconds is None or seconds > PATIENCE:
                gone.add(name)
            rows.append(row("entries", entries, name, runs, seconds, memory.get(name)))
    return rows


def by_scenarios(folder):
    """The paper's ledger under so many rates for the ruble, every total; the peers run once a rate."""
    rows = []
    for count in SCENARIOS:
        ours = [
            TOOL, "simulate", "--vary", "R59=55..85", "--draws", count, "--seed", 1920, "--format", "csv",
            "--quiet", "-l", PAPER,
        ]
        runs = [timed(ours)[0] for _ in range(5)]
        rows.append(row("scenarios", count, "aid-ledger simulate", runs, median(runs), None))
        for name in ("hledger balance", "ledger balance"):
            if count > MOST_RUNS:
                rows.append(row("scenarios", count, name, None, None, None))
                continue
            seconds = 0
            for number in range(count):
                journal = folder / "scenario.journal"
                journals.write(journal, PAPER, f"{55 + number * 30 / count:.4f}")
                seconds += timed(value_commands(journal, PAPER)[name])[0]
            rows.append(row("scenarios", count, name, [seconds], seconds, None))
    return rows


def row(axis, size, name, runs, seconds, memory):
    made = {
        "axis": axis, "size": size, "command": name, "runs": len(runs) if runs else 0,
        "median_seconds": "" if seconds is None else f"{seconds:.4g}",
        "memory_mebibytes": "" if memory is None else f"{memory:.0f}",
        "note": "" if runs and seconds is not None else "not run: too long",
    }
    print(*made.values(), sep="  ", flush=True)
    return made


def measure():
    with tempfile.TemporaryDirectory() as folder:
        return by_entries(Path(folder)) + by_scenarios(Path(folder))


if __name__ == "__main__":
    measure()
