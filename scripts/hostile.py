#!/usr/bin/env python3
"""Long trials of the files: runs killed at any moment, two at once, calls that fail, files that change.

usage: scripts/hostile.py [TOOL] (`make hostile`). Prints what it saw; exits with 1 where a folder held
files of two reports and nobody said so, where a failure ended with 0, or where anything was left behind.
"""
import collections, os, random, shutil, signal, subprocess, sys, tempfile, threading, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TOOL = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else f"{ROOT}/.build/release/aid-ledger")
WORK = tempfile.mkdtemp(prefix="aid-ledger-hostile-")
OUT, FAULTS = f"{WORK}/out", []
CALLS = "open read write fsync close rename link unlink mkdir flock lstat stat fstat realpath opendir readdir".split()


def run(*words, **options):
    return subprocess.run([TOOL, *words], capture_output=True, cwd=WORK, **options)


def report(ledger, *more, **options):
    return run("report", "-q", "-l", ledger, "-o", OUT, *more, **options)


def files(folder):
    names = os.listdir(folder) if os.path.isdir(folder) else []
    return {name: open(f"{folder}/{name}", "rb").read() for name in names}


def kind():
    """Which set stands in OUT: a, b, none, mixed; with what was left of a run."""
    there = files(OUT)
    left = [name for name in there if name.endswith("temporary")]
    there = {name: data for name, data in there.items() if name not in left}
    named = "none" if not there else next((k for k in SETS if SETS[k] == there), "mixed")
    return named, left


def restore():
    shutil.rmtree(OUT, ignore_errors=True)
    shutil.copytree(f"{WORK}/set-a", OUT)


def expect(holds, *words):
    if not holds:
        FAULTS.append(" ".join(str(word) for word in words))


def prepare():
    shutil.copytree(f"{ROOT}/Ledgers/moscow-ankara", f"{WORK}/a")
    shutil.copytree(f"{WORK}/a", f"{WORK}/b")
    path = f"{WORK}/b/money.csv"
    text = open(path, encoding="utf-8").read().replace("47971988", "47971989")
    open(path, "w", encoding="utf-8").write(text)
    for name in "ab":
        report(name, check=True)
        os.rename(OUT, f"{WORK}/set-{name}")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", f"{WORK}/failing.so",
                    f"{ROOT}/Tests/CommandLineTests/Faults/failing.c", "-ldl"], check=True)
    return {name: files(f"{WORK}/set-{name}") for name in "ab"}


def kills(number, which):
    start = time.monotonic(); report("b"); whole = time.monotonic() - start
    seen = collections.Counter()
    for index in range(number):
        if index % 5 != 4:
            restore()
        process = subprocess.Popen([TOOL, "report", "-q", "-l", "b", "-o", OUT], cwd=WORK,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * random.uniform(0.3, 1.0))
        process.send_signal(which); process.wait()
        after_kill(which.name, seen)
    print(which.name, dict(seen), flush=True)


def after_kill(what, seen):
    named, left = kind()
    seen[named + (" with temporary files" if left else "")] += 1
    if what != "SIGKILL":
        expect(not left and named != "mixed", what, "left", named, left)
    check = report("b", "--check")
    expect((check.returncode == 0) == (named == "b"), what, named, "but --check", check.returncode)
    if named == "mixed":
        expect(b"two reports" in check.stderr, what, "mixed, and --check does not say so")
    if left:
        again = report("b")
        expect(again.returncode == 0 and kind() == ("b", []), what, "next run", again, kind())
        if named == "mixed":
            expect(b"two reports" in again.stderr, what, "mixed, and the next run does not say so")


def pairs(number, *before):
    seen = collections.Counter()
    for index in range(number):
        if index % 3 == 0:
            shutil.rmtree(OUT, ignore_errors=True)
        both = [subprocess.Popen([*before, TOOL, "report", "-q", "-l", name, "-o", OUT], cwd=WORK,
                                 stdout=subprocess.DEVNULL) for name in "ab"]
        codes = [process.wait() for process in both]
        seen[kind()[0]] += 1
        expect(codes == [0, 0] and kind()[0] in "ab" and not kind()[1], "pair", codes, kind())
    print("two at once", *before, dict(seen), flush=True)


def calls(how, error="5"):
    environment = dict(os.environ, LD_PRELOAD=f"{WORK}/failing.so", FAIL_HOW=how, FAIL_ERRNO=error,
                       FAIL_COUNT=f"{WORK}/count")
    seen = collections.Counter()
    for call in CALLS:
        restore()
        environment.update(FAIL_CALL=call, FAIL_AT="0")
        report("b", env=environment)
        for number in range(1, int(open(f"{WORK}/count").read()) + 1):
            restore()
            ended = report("b", env=dict(environment, FAIL_AT=str(number)))
            named, left = kind()
            what = (how, error, call, number, ended.returncode, named, left, ended.stderr[-150:])
            seen[f"{ended.returncode} {named}"] += 1
            if how in ("once", "on"):
                expect(ended.returncode in (0, 64, 65, 66, 73, 74), *what)
                expect(ended.returncode != 0 or named == "b", *what)
                expect(ended.returncode == 0 or ended.stderr or call == "write", *what)
            if how == "once":
                expect(named != "mixed" and not left, *what)
            elif named == "mixed":
                expect(b"two reports" in report("b", "--check").stderr, *what)
            expect(report("b").returncode == 0 and kind() == ("b", []), "afterwards", *what, kind())
    print("calls fail", how, error, dict(seen), flush=True)


def rewriting(number):
    """A ledger whose money.csv is cut and written again all the time."""
    path = f"{WORK}/a/money.csv"
    data, going, seen = open(path, "rb").read(), True, collections.Counter()
    whole = run("convert", "-l", "a", "--format", "csv").stdout

    def rewrite():
        while going:
            with open(path, "wb", buffering=0) as file:
                file.write(data[: len(data) // 2]); time.sleep(0.002); file.write(data[len(data) // 2 :])
            time.sleep(0.005)

    thread = threading.Thread(target=rewrite); thread.start()
    for _ in range(number):
        ended = run("convert", "-q", "-l", "a", "--format", "csv")
        seen[ended.returncode] += 1
        expect(ended.returncode != 0 or ended.stdout == whole, "rewritten: other rows with exit 0")
    going = False; thread.join()
    print("rewritten while read", dict(seen), flush=True)


try:
    SETS = prepare()
    for which, number in ((signal.SIGKILL, 200), (signal.SIGHUP, 40), (signal.SIGTERM, 40)):
        kills(number, which)
    pairs(60)
    if subprocess.run(["unshare", "-pf", "true"], capture_output=True).returncode == 0:
        pairs(60, "unshare", "-pf")
    for how, error in (("once", "5"), ("once", "13"), ("on", "28"), ("kill", "5"), ("hup", "5")):
        calls(how, error)
    rewriting(300)
finally:
    shutil.rmtree(WORK)
print(*FAULTS[:40], sep="\n")
print(len(FAULTS), "faults")
sys.exit(1 if FAULTS else 0)
