"""The paper's ledger end to end against hledger and ledger on the same entries; see run.py."""

import csv
import io
import re
import tempfile
from pathlib import Path
from statistics import median

import journals
from commands import timed
from engines import HERE

TOOL = HERE.parent / ".build/release/aid-ledger"
PAPER = HERE.parent / "Ledgers/moscow-ankara"
ROUNDS = 15


def value_commands(journal, ledger):
    """Every row valued in paper lira at 59 kuruş a ruble."""
    return {
        "aid-ledger convert": [
            TOOL, "convert", "--at", "R59", "--to", "ott.lira.paper", "--format", "csv", "--quiet",
            "-l", ledger,
        ],
        "hledger balance": ["hledger", "-f", journal, "balance", "-X", "LIRA", "--flat", "-O", "csv"],
        "ledger balance": ["ledger", "-f", journal, "balance", "-X", "LIRA", "--flat"],
    }


def values(name, output):
    """Rubles' rows by id, in whole lira, as each program prints them."""
    text = output.decode()
    if name.startswith("aid-ledger"):
        rows = csv.DictReader(io.StringIO(text))
        return {r["id"]: r["converted_low"].partition(".")[0] for r in rows if r["currency"] == "rub.gold"}
    pattern = r'"aid:(\w+)","(?:LIRA )?(-?[\d.]+)' if "hledger" in name else r"(-?[\d.]+) LIRA\s+aid:(\w+)"
    found = re.findall(pattern, text)
    return {(a if "hledger" in name else b): (b if "hledger" in name else a).partition(".")[0] for a, b in found}


def require_agreement(outputs):
    """What the programs print of amounts in rubles must be the same."""
    ours = values("aid-ledger", outputs["aid-ledger convert"])
    for name, output in outputs.items():
        theirs = values(name, output)
        common = [key for key in ours if key in theirs]
        if not common or any(ours[key] != theirs[key] for key in common):
            raise SystemExit(f"{name} does not agree: {theirs} and {ours}")


def measure():
    """Rows: command, runs, median and least milliseconds, memory, ratio to aid-ledger."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "paper.journal"
        journals.write(journal, PAPER)
        commands = value_commands(journal, PAPER)
        require_agreement({name: timed(command)[2] for name, command in commands.items()})
        commands["aid-ledger report, everything"] = [
            TOOL, "report", "--quiet", "-l", PAPER, "--output", Path(folder) / "report",
        ]
        commands["aid-ledger --version"] = [TOOL, "--version"]
        commands["hledger --version"] = ["hledger", "--version"]
        commands["ledger --version"] = ["ledger", "--version"]
        seconds = {name: [] for name in commands}
        memory = {}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                took, memory[name], _ = timed(command)
                seconds[name].append(took)
    ours = median(seconds["aid-ledger convert"])
    rows = []
    for name, took in seconds.items():
        rows.append({
            "command": name, "runs": len(took), "median_milliseconds": f"{median(took) * 1e3:.3g}",
            "least_milliseconds": f"{min(took) * 1e3:.3g}", "memory_mebibytes": f"{memory[name]:.0f}",
            "to_aid_ledger": f"{median(took) / ours:.3g}",
        })
        print(*rows[-1].values(), sep="  ", flush=True)
    return rows


if __name__ == "__main__":
    measure()
