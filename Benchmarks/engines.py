"""Engines that take turns: each is a process that stays, so that all are measured in one run."""

import os
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON = str(HERE / ".venv/bin/python")


class Engine:
    """A process that is made ready outside the clock and then runs when it is told to."""

    def __init__(self, name, command, threads=1, rounds=None, exact=True, uses_blas_threads=False):
        self.name, self.threads, self.rounds, self.exact = name, threads, rounds, exact
        self.seconds = []
        # How many threads OpenBLAS may start of its own; numpy and plain dgemm share their work so.
        environment = {key: value for key, value in os.environ.items() if "NUM_THREADS" not in key}
        environment |= {"PYTHONPATH": str(HERE / "peers"), "PYTHONDONTWRITEBYTECODE": "1"}
        if uses_blas_threads:
            environment["OPENBLAS_NUM_THREADS"] = str(threads)
        self.process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        )
        if self.ask(None) != "ready":
            raise SystemExit(f"{name}: not ready")

    def ask(self, line):
        if line is not None:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise SystemExit(f"{self.name}: ended without an answer")
        return answer

    def run(self):
        return float(self.ask("run"))

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def take_turns(engines, rounds, warm_up=True):
    """Round after round, every engine once; a slow one sits out its last rounds. Medians are taken later."""
    for engine in engines:
        if warm_up and engine.rounds is None:
            engine.run()
    for number in range(rounds):
        for engine in engines:
            if engine.rounds is None or number < engine.rounds:
                # OpenBLAS's own threads spin for a while after a product, on somebody else's turn.
                time.sleep(0.2)
                engine.seconds.append(engine.run())


def require_equal_totals(engines, folder):
    """Every exact engine writes its totals; they must be the same bytes."""
    first = None
    for engine in engines:
        if not engine.exact:
            continue
        path = folder / "totals.bin"
        engine.ask(f"dump {path}")
        totals = path.read_bytes()
        path.unlink()
        if not totals:
            raise SystemExit(f"{engine.name}: no totals")
        if first is None:
            first = (engine.name, totals)
        elif totals != first[1]:
            raise SystemExit(f"{engine.name} and {first[0]} do not agree to the last digit")
    return first
