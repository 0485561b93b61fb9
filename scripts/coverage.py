"""Prints the line coverage of Sources/ after an instrumented test run; fails below the bound.

    coverage.py BUILD_FOLDER [PERCENT]

Profiles are merged here and not by `swift test`: tests kill commands on purpose, whose profiles are then
cut short, and the package manager stops at the first of those.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path


def exported(build: Path) -> dict:
    """What llvm-cov says of the run, as JSON."""
    tools = Path(shutil.which("swift")).resolve().parent
    profiles = build / "profiles"
    merged = profiles / "all.profdata"
    subprocess.run(
        [tools / "llvm-profdata", "merge", "-sparse", "--failure-mode=all", "-o", merged,
         *profiles.glob("*.profraw")],
        check=True, stderr=subprocess.DEVNULL,
    )
    binaries = [build / "debug/aid-ledgerPackageTests.xctest", "-object", build / "debug/aid-ledger"]
    export = [tools / "llvm-cov", "export", "-instr-profile", merged, *binaries]
    return json.loads(subprocess.run(export, check=True, capture_output=True).stdout)


def main() -> None:
    bound = float(sys.argv[2]) if len(sys.argv) > 2 else 90.0
    rows = []
    for entry in exported(Path(sys.argv[1]))["data"][0]["files"]:
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
