#!/usr/bin/env python3
"""Adds up the same random rows on one machine, by DuckDB and by Spark, and compares the totals byte by byte.

    scripts/engines.py [TOOL] [--short] [--rows N] [--seed N]     `make engines`
    scripts/engines.py [TOOL] --growth 100000,1000000             seconds of each way (medians of 3), as a table

Needs duckdb and pyspark (scripts/setup --engines). --short runs DuckDB only, on few rows; so `make lint` does.
Spark runs as local-cluster[2,1,1024]: two workers of their own, one of which is killed in the middle of each run.
Exits with 1 where a way gives other bytes than one machine.
"""
import argparse
import csv
import json
import os
import random
import re
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from growth import Ledger

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = ["id", "office", "note", "sum", "money", "day"]
BY = "office,year"
FILES = 8
FAULTS = []


# ---------------------------------------------------------------- ledger and rows

def ledger(tool, folder):
    """Moneys with rates that meet in the middle of months, leave days out, are ranges or are not there."""
    made = Ledger()
    made.add("currencies", id="pound", name="pound")
    made.add("currencies", id="penny", name="penny", unit_of="pound", units_per=240)
    made.add("currencies", id="lost", name="a money without a rate")
    made.rate("C1", "crown", "mark", "3", "1890/1901-06-14", "official")
    made.rate("C2", "crown", "mark", "3.5", "1901-06-15/1903-03", "official")
    made.rate("C3", "crown", "mark", "", "1903-04/1904-12", "official", low="2", high="4.25")
    made.rate("P1", "pound", "mark", "11.25", "1900/1902", "official")
    made.rate("P2", "pound", "mark", "12", "1903-11/1904", "official")
    made.scenario("official", "official", "interval")
    made.save(new(tool, folder.parent / "new"), folder)
    return folder


def new(tool, folder):
    subprocess.run([tool, "new", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def row(draw, number, faulty):
    """A row that every way reads alike: plain, or of a fault that none of them reads.

    So large a part of the rows is faulty. Without any, amounts are as those of a real register: to the hundredth.
    """
    year = draw.randint(1899, 1905)
    month = f"{year}-{draw.randint(1, 12):02}"
    day = draw.choice([str(year), month, f"{month}-{draw.randint(1, 28):02}", f"{month}-{draw.randint(1, 28):02}",
                       f"{draw.choice([1900, 1904])}-02-28", "1904-02-29", f"{year}-12-31", ""])
    amount = str(draw.randrange(10 ** draw.choice([3, 6, 9, 18] if faulty else [3, 6, 9])))
    ends = ["", "", ".5", ".25", ".123456789", ".000000001"] if faulty else ["", ".5", ".25"]
    amount = draw.choice(["", "", "", "-"]) + amount + draw.choice(ends)
    money = draw.choice(["crown", "crown", "pound", "penny", "mark", "lost"])
    office = draw.choice(["north", "south", "east, far", "Çankırı", "", " kept ", "O'Neill", "007"])
    note = draw.choice(["", "x", "a, b", "ş", "`code`", *(["two\nlines", "three\n,1,crown,1901\nlines"] if faulty else [])])
    if draw.random() < faulty:
        amount, money, day = draw.choice([
            ("1,500", money, day), ("12x", money, day), (amount, "dollar", day), (amount, "Crown", day),
            (amount, money, "1900-02-29"), (amount, money, "1901-04-31"), (amount, money, "1901-13"),
            (amount, money, "19011"), ("", money, day), (amount, "", day), ("", "", ""), ("", "dollar", day),
            (amount + "\x01", money, day), (".5", money, day), ("5.", money, day), ("--5", money, day)])
    cells = [str(number), office, note, amount, money, day]
    return cells[:draw.randint(2, 5)] if draw.random() < faulty / 10 else cells


def register(folder, count, seed, faulty=0.02):
    """CSV in several files, some with CRLF; an empty cell is sometimes in quotes."""
    folder.mkdir(parents=True)
    draw = random.Random(seed)
    for part in range(FILES):
        end = "\r\n" if part % 3 == 1 else "\n"
        with open(folder / f"{part}.csv", "w", encoding="utf-8", newline="") as file:
            file.write(",".join(COLUMNS) + end)
            for number in range(part, count, FILES):
                cells = ['"' + cell.replace("\n", end) + '"' if set(cell) & set(',\n') or draw.random() < 0.1 else cell
                         for cell in row(draw, number, faulty)]
                file.write(",".join(cells) + end)
    return folder


# ---------------------------------------------------------------- ways to totals

class Ways:
    """The ways from one register to its totals; each returns their bytes."""

    def __init__(self, tool, work, rows):
        self.tool, self.work, self.rows = tool, work, rows
        self.ledger = work / "ledger"
        self.columns = ["--amount", "sum", "--currency", "money", "--date", "day", "--by", BY]

    def run(self, *words, statuses=(0, 65), **options):
        done = subprocess.run([self.tool, *map(str, words)], capture_output=True, cwd=self.work, **options)
        if done.returncode not in statuses:
            sys.exit(f"{' '.join(map(str, words))}: {done.returncode}\n{done.stderr.decode()[-2000:]}")
        return done.stdout

    def asked(self):
        return ["-q", "-l", self.ledger, "--scenario", "official"]

    def files(self):
        return sorted(self.rows.glob("*.csv"))

    def one(self):
        return self.run("value", *self.files(), *self.columns, *self.asked(), "--to", "mark", "--format", "csv")

    def finish(self, sums):
        return self.run("value", "--sums", sums, "-q", "-l", self.ledger, "--format", "csv", statuses=(0,))

    def plan(self, engine, source):
        folder = self.work / f"plan-{engine}"
        shutil.rmtree(folder, ignore_errors=True)
        self.run("plan", "--engine", engine, "--input", source, *self.columns, *self.asked(), "--to", "mark",
                 "--output", folder, statuses=(0,))
        return folder

    def sources(self):
        return {"CSV": str(self.rows / "*.csv"), "Parquet": str(self.rows / "rows.parquet")}

    def parquet(self):
        """What DuckDB reads of the CSV, as Parquet: rows with too few cells stay behind."""
        import duckdb
        columns = ", ".join(f"'{name}': 'VARCHAR'" for name in COLUMNS)
        path = self.rows / "rows.parquet"
        duckdb.connect().execute(
            f"""COPY (SELECT * FROM read_csv('{self.rows}/*.csv', auto_detect=false, header=true, columns={{{columns}}},
                delim=',', quote='"', escape='"', store_rejects=true))
                TO '{path}' (FORMAT parquet, ROW_GROUP_SIZE 20000)""")

    def duckdb(self, source):
        script = self.plan("duckdb", source) / "rows.sql"
        code = "import duckdb, sys; duckdb.execute(open(sys.argv[1], encoding='utf-8').read())"
        done = subprocess.run([sys.executable, "-c", code, script], cwd=self.work, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return self.finish(self.work / "sums.csv")

    def spark(self, source, kill=True):
        script = self.plan("spark", source) / "rows.py"
        self.cluster(script, kill)
        return self.finish(self.work / "sums.csv")

    def pipe(self, kill=True):
        """The tool itself on each file, run by Spark, the partial sums merged."""
        folder = self.work / "shards"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        script = self.work / "pipe.py"
        command = [self.tool, "value", "-", *self.columns, *self.asked(), "--to", "mark", "--partial", "-"]
        script.write_text(PIPE.format(files=[str(path) for path in self.files()], command=list(map(str, command)),
                                      folder=str(folder)), encoding="utf-8")
        self.cluster(script, kill)
        self.run("merge", *sorted(folder.iterdir()), "--output", self.work / "merged.sums", statuses=(0,))
        self.run("value", *self.files(), *self.columns, *self.asked(), "--to", "mark", "--partial", "whole.sums")
        if (self.work / "merged.sums").read_bytes() != (self.work / "whole.sums").read_bytes():
            FAULTS.append("the merged shards are not the partial sums of one run")
        return self.finish(self.work / "merged.sums")

    def cluster(self, script, kill, master="local-cluster[2,1,1024]"):
        """Runs a job on two workers; kills the process of one when the first task of several is done."""
        place = Path(sys.executable).parent
        environment = dict(os.environ, PATH=f"{place}:{os.environ['PATH']}", PYSPARK_PYTHON=sys.executable,
                           SPARK_LOCAL_IP="127.0.0.1")
        log, killed, tasks = [], [], {}
        job = subprocess.Popen(
            [place / "spark-submit", "--master", master, "--driver-memory", "1g",
             "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=4",
             "--conf", "spark.sql.files.maxPartitionBytes=1m", "--conf", "spark.sql.adaptive.enabled=false",
             "--conf", "spark.executor.memory=1g", script],
            cwd=self.work, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
            errors="replace")
        deadline = threading.Timer(600, job.kill)
        deadline.start()
        for line in job.stderr:
            log.append(line)
            if found := re.search(r"Adding task set (\S+) with (\d+) tasks", line):
                tasks[found[1]] = int(found[2])
            found = re.search(r"Finished task \S+ in stage (\S+) ", line)
            if kill and not killed and found and tasks.get(found[1], 0) > 2:
                executor = next((pid for pid in descendants(job.pid) if "CoarseGrainedExecutorBackend" in words(pid)), None)
                if executor:
                    os.kill(executor, signal.SIGKILL)
                    killed.append(executor)
        status = job.wait()
        deadline.cancel()
        shutil.rmtree(self.work / "work", ignore_errors=True)
        if status != 0:
            raise RuntimeError(f"Spark ended with {status}\n{''.join(log[-40:])}")
        if kill and not any("Lost executor" in line or "Lost task" in line for line in log):
            FAULTS.append(f"{script.name}: no worker was lost: {'killed too late' if killed else 'none was found'}")


PIPE = '''import shlex
from pyspark.sql import SparkSession

FILES, COMMAND, FOLDER = {files!r}, {command!r}, {folder!r}
spark = SparkSession.builder.appName("aid-ledger pipe").getOrCreate()
# A task gets the name of a file and gives back its partial sums. 65 says that rows were left out, which they count.
script = "read -r file; " + shlex.join(COMMAND) + ' < "$file"; status=$?; [ $status = 0 ] || [ $status = 65 ]'
parts = spark.sparkContext.parallelize(FILES, len(FILES)).pipe("sh -c " + shlex.quote(script), checkCode=True)
for number, lines in enumerate(parts.glom().collect()):
    with open(f"{{FOLDER}}/{{number}}.sums", "w", encoding="utf-8", newline="") as file:
        file.writelines(line + "\\n" for line in lines)
spark.stop()
'''


def words(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return ""


def descendants(pid):
    try:
        children = [int(child) for task in Path(f"/proc/{pid}/task").iterdir()
                    for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return [one for child in children for one in [child, *descendants(child)]]


# ---------------------------------------------------------------- what is compared

def compare(ways, name, made, whole):
    start = time.monotonic()
    try:
        same = made() == whole
    except RuntimeError as error:
        FAULTS.append(f"{name}: {error}")
        return print(f"{name}: failed")
    print(f"{name}: {'the same bytes' if same else 'OTHER BYTES'} ({time.monotonic() - start:.1f} s)", flush=True)
    if not same:
        FAULTS.append(f"{name}: other bytes than one machine")


def counts(sums):
    """All rows, those that were read, those that were not by code, and those that say nothing to add by what they want."""
    unread, unstated, rows, total = {}, {}, 0, 0
    for line in csv.reader(open(sums, encoding="utf-8", newline="")):
        if line[0] == "rows":
            total = int(line[1])
        elif line[0] == "unread":
            unread[line[1]] = int(line[2])
        elif line[0] in ("sum", "unstated"):
            rows += int(line[1 if line[0] == "sum" else 2])
            if line[0] == "unstated":
                unstated[line[1]] = unstated.get(line[1], 0) + int(line[2])
    return total, rows, unread, unstated


CASES_OF_SPARK = """import json, runpy, sys
found = {{}}
for name, script, sums in {cases!r}:
    sys.argv = [script, sums]
    try:
        runpy.run_path(script, run_name="__main__")
        found[name] = None
    except BaseException as error:
        found[name] = str(error)
        from pyspark.sql import SparkSession
        SparkSession.builder.getOrCreate().stop()
with open({out!r}, "w") as file:
    json.dump(found, file)
"""


def cases(work):
    """Rows that an engine must not add up: files, and the words of each engine's refusal or the codes that count them."""
    header = ",".join(COLUMNS) + "\n"
    plain = "1,a,,5,crown,1901\n"
    made = {
        "column": ({"a.csv": "id,office,note,sum,day\n1,a,,5,1901\n"}, "no column money", None),
        "limits": ({"a.csv": header.strip() + ",low\n1,a,,5,crown,1901,\n"}, "a column low", None),
        "order": ({"a.csv": header + plain, "b.csv": "office,id,note,sum,money,day\n1,2,,5,crown,1901\n"},
                  "header of the first file", "does not conform to the schema"),
        "latin": ({"a.csv": header.encode() + b"1,\xe7,,5,crown,1901\n"}, "not utf-8 encoded", {"characters": 1}),
        "quote": ({"a.csv": header + '1,a,"say ""x""",5,crown,1901\n2,a,a "b" c,5,crown,1901\n'}, {"quote": 2}, None),
        "large": ({"a.csv": header + "1,a,,1234567890123456789,crown,1901\n2,a,,0.1234567891,crown,1901\n"},
                  {"amount": 2}, None),
        "wide": ({"a.csv": header + "1,a,,5,crown,1901,x\n1,a,,5\n,,,,,\n"}, {"cells": 2, "empty": 1}, None),
        "signs": ({"a.csv": header + "1,a,\ufeff,5,crown,1901\n1,a,\u0085,5,crown,1901\n1,a,,5\t,crown,1901\n"},
                  {"characters": 3}, None),
        "lines": ({"a.csv": header + '1,a,,"5\n",crown,1901\n1,a,,5,"crown\n",1901\n1,a,,5,crown,"1901\n"\n'},
                  {"amount": 1, "currency": 1, "date": 1}, None),
        # A CR that ends a cell and an LF that begins the next are no line end.
        "returns": ({"a.csv": header + '1,"a\r","\n",5,crown,1901\n'}, {"characters": 1}, None),
        # Below zero it may be anything less, and not more.
        "unstated": ({"a.csv": header + "1,a,,-5,,1901\n1,a,,5,,1901\n1,a,,-0,,1901\n1,a,,,crown,1901\n"},
                     {"currency-": 1, "currency": 2, "amount": 1}, None),
    }
    for name, (files, duckdb, spark) in made.items():
        folder = work / "cases" / name
        folder.mkdir(parents=True)
        for file, text in files.items():
            (folder / file).write_bytes(text if isinstance(text, bytes) else text.encode())
        yield name, str(folder / "*.csv"), duckdb, duckdb if spark is None else spark
    import duckdb
    path = work / "cases" / "rows.parquet"
    duckdb.connect().execute(f"COPY (SELECT 'a' AS office, 0.1::DOUBLE AS sum, 'crown' AS money, '1901' AS day) "
                             f"TO '{path}' (FORMAT parquet)")
    yield "binary", str(path), "binary fractions", "binary fractions"


def expect(engine, name, expected, found):
    if expected != found and not (isinstance(expected, str) and isinstance(found, str) and expected in found):
        FAULTS.append(f"{engine}, case {name}: expected {expected}, found {found}")


def told(sums):
    """What is not in the sums, by code."""
    _, _, unread, unstated = counts(sums)
    return unread | unstated


def refusals(ways, short):
    made = list(cases(ways.work))
    for name, source, expected, _ in made:
        try:
            ways.duckdb(source)
            found = told(ways.work / "sums.csv")
        except RuntimeError as error:
            found = str(error)
        expect("DuckDB", name, expected, found)
    print(f"DuckDB, {len(made)} cases that must be refused or counted: looked at", flush=True)
    if short:
        return
    listed = []
    for name, source, _, _ in made:
        script = ways.work / "cases" / f"{name}.py"
        shutil.copy(ways.plan("spark", source) / "rows.py", script)
        listed.append((name, str(script), str(script.with_suffix(".sums"))))
    script, out = ways.work / "cases.py", ways.work / "cases.json"
    script.write_text(CASES_OF_SPARK.format(cases=listed, out=str(out)), encoding="utf-8")
    ways.cluster(script, kill=False, master="local[1]")
    refused = json.loads(out.read_text())
    for (name, _, _, expected), (_, _, sums) in zip(made, listed):
        expect("Spark", name, expected, refused[name] or told(sums))
    print(f"Spark, {len(made)} cases that must be refused or counted: looked at", flush=True)


def trial(tool, work, count, seed, short):
    ways = Ways(tool, work, register(work / "rows", count, seed))
    ledger(tool, ways.ledger)
    whole = ways.one()
    print(f"one machine, {count} rows in {FILES} files: {len(whole.splitlines()) - 1} groups", flush=True)
    ways.parquet()
    for form, source in ways.sources().items():
        compare(ways, f"DuckDB, {form}", lambda: ways.duckdb(source), whole)
        total, rows, unread, _ = counts(work / "sums.csv")
        if total != rows + sum(unread.values()) or (form == "CSV" and total != count):
            FAULTS.append(f"DuckDB, {form}: {total} rows, {rows} added or unstated, unread {unread}")
    refusals(ways, short)
    if short:
        return
    for form, source in ways.sources().items():
        compare(ways, f"Spark, {form}, a worker killed", lambda: ways.spark(source), whole)
        total, rows, unread, _ = counts(work / "sums.csv")
        if total != rows + sum(unread.values()) or (form == "CSV" and total != count):
            FAULTS.append(f"Spark, {form}: {total} rows, {rows} added or unstated, unread {unread}")
    compare(ways, "Spark, aid-ledger in a pipe, a worker killed", ways.pipe, whole)


def growth(tool, work, sizes, seed):
    """Seconds from rows to totals: of the clock, and of processors, which other work on the machine moves less."""
    def used():
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.monotonic(), spent.ru_utime + spent.ru_stime

    print("| rows | MB of CSV | one machine | DuckDB, CSV | DuckDB, Parquet |\n|---|---|---|---|---|")
    for count in sizes:
        place = work / str(count)
        place.mkdir()
        ways = Ways(tool, place, register(place / "rows", count, seed, faulty=0))
        ledger(tool, ways.ledger)
        ways.parquet()
        size = sum(path.stat().st_size for path in ways.files()) / 1e6
        sources = ways.sources()
        cells = []
        for made in (ways.one, lambda: ways.duckdb(sources["CSV"]), lambda: ways.duckdb(sources["Parquet"])):
            times = []
            for _ in range(3):
                before = used()
                made()
                times.append([after - start for after, start in zip(used(), before)])
            cells.append("{:.1f} s ({:.1f})".format(*map(statistics.median, zip(*times))))
        print(f"| {count:,} | {size:.0f} | {' | '.join(cells)} |", flush=True)
        shutil.rmtree(place)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("tool", nargs="?", default=ROOT / ".build/release/aid-ledger")
    options.add_argument("--short", action="store_true")
    options.add_argument("--rows", type=int)
    options.add_argument("--seed", type=int, default=11)
    options.add_argument("--growth")
    given = options.parse_args()
    tool = Path(given.tool).resolve()
    with tempfile.TemporaryDirectory(prefix="aid-ledger-engines-") as work:
        if given.growth:
            growth(tool, Path(work), [int(size) for size in given.growth.split(",")], given.seed)
        else:
            trial(tool, Path(work), given.rows or (4_000 if given.short else 200_000), given.seed, given.short)
    for fault in FAULTS:
        print(f"engines: {fault}", file=sys.stderr)
    sys.exit(1 if FAULTS else 0)


if __name__ == "__main__":
    main()
