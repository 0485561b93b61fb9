"""Prints the line coverage of Sources/ from llvm-cov's JSON; fails below the bound.

usage: coverage.py PATH [PERCENT]
"""

import json
import sys


def main() -> None:
    bound = float(sys.argv[2]) if len(sys.argv) > 2 else 90.0
    with open(sys.argv[1], encoding="utf-8") as file:
        files = json.load(file)["data"][0]["files"]
    rows = []
    for entry in files:
        name = entry["filename"]
        if "/Sources/" not in name or "/.build" in name:
            continue
        lines = entry["summary"]["lines"]
        rows.append((name.split("/Sources/")[1], lines["covered"], lines["count"]))
    covered = sum(row[1] for row in rows)
    count = sum(row[2] for row in rows)
    for name, part, whole in sorted(rows, key=lambda row: row[2] - row[1], reverse=True)[:15]:
        if part < whole:
            print(f"{whole - part:5} lines not covered  {name}")
    percent = 100 * covered / count
    print(f"line coverage of Sources/: {percent:.1f} % ({covered} of {count})")
    sys.exit(0 if percent >= bound else 1)


main()
