"""The protocol that all engines speak: `ready`, then seconds for `run`, a file for `dump PATH`."""

import sys
import time


def serve(run, dump=None):
    """Answers lines on standard input; only `run` is in the clock."""
    print("ready", flush=True)
    for line in sys.stdin:
        if line.startswith("dump "):
            dump(line[5:].strip())
            print("done", flush=True)
        else:
            start = time.perf_counter()
            run()
            print(repr(time.perf_counter() - start), flush=True)


def write_totals(path, totals):
    """Totals as whole numbers of Python, in 16 bytes each, low byte first."""
    with open(path, "wb") as file:
        for total in totals:
            file.write(int(total).to_bytes(16, "little", signed=True))
