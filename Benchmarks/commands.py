"""Whole commands, timed from start to end with what memory they took."""

import os
import subprocess
import time


def timed(command, folder=None, limit=600):
    """Seconds, the most memory in MiB, and standard output; `None` seconds where the limit was reached."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], cwd=folder, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, env={**os.environ, "LEDGER_FILE": "", "LC_ALL": "C.UTF-8"},
    )
    output = process.stdout.read() if limit is None else _read(process, limit)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if output is None:
        return None, usage.ru_maxrss / 1024, b""
    if process.returncode != 0:
        raise SystemExit(f"{command}: ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024, output


def _read(process, limit):
    """Everything the process writes, or `None` after the limit, at which it is killed."""
    import threading

    timer = threading.Timer(limit, process.kill)
    timer.start()
    output = process.stdout.read()
    reached = not timer.is_alive()
    timer.cancel()
    return None if reached else output
