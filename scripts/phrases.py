#!/usr/bin/env python3
"""The phrases of the tool, as the compiler sees them, against the table of languages.

    scripts/phrases.py [--build .build]   says what is wrong with the table; exit code 1 where anything is
    scripts/phrases.py --list             prints every phrase with the target that says it, `*` before one that counts

Wrong are a phrase that the table has not, one that nobody says any more, one without words in a language, with
another number of forms than the language has, or without one of its places.

A phrase is a literal that the compiler makes a `Prose` of. Which literals these are is not seen in the text of a
file, so each target is compiled to SIL and its calls are read; `swift build` must have been run.
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / (sys.argv[sys.argv.index("--build") + 1] if "--build" in sys.argv else ".build")
FORMS = {"tr": 1, "ru": 3}
TARGETS = [
    "Phrases", "Diagnostics", "PrintedNumerals", "Documents", "Pages", "Workbooks", "LedgerModel", "LedgerReader",
    "Rates", "Accounts", "Claims", "Checks", "Sensitivity", "Search", "AidReports", "AidLedger",
    "aid-ledger",
]
# Faults of bytes and cells are told in English, as the terminal's help is: no report is made where they are.
IN_ENGLISH = {"LedgerReader", "aid-ledger"}
# Words of closed lists are asked for by their values in the code, which no literal shows.
TERMS = {"TermPhrases.swift", "NumeralTermPhrases.swift"}

PACKAGE = re.search(
    r'"-module-name","AidReports".*?"-package-name","([^"]*)"', (BUILD / "debug.yaml").read_text())[1]
LITERAL = re.compile(r'string_literal utf8 "((?:[^"\\]|\\.)*)"')
CALL = re.compile(r"// function_ref (.*)$")


def sil(target):
    """The SIL of a target, before any optimisation."""
    sources = sorted((ROOT / "Sources" / target).rglob("*.swift"))
    maps = [ROOT / "Sources" / name / "module.modulemap" for name in ("CXLSXWriter", "COpenBLAS")]
    maps += sorted((BUILD / "debug").glob("CryptoBoring*.build/**/module.modulemap"))
    for name in ("CCellMarks", "CPhilox"):
        maps += sorted((BUILD / "debug").glob(f"{name}.build/module.modulemap"))
    maps += sorted(BUILD.glob("checkouts/swift-crypto/Sources/C*/include/module.modulemap"))
    command = ["swiftc", "-emit-silgen", "-wmo", "-module-name", target.replace("-", "_")]
    command += [str(source) for source in sources] + ["-I", str(BUILD / "debug" / "Modules")]
    command += ["-package-name", PACKAGE, "-swift-version", "6"]
    command += ["-enable-upcoming-feature", "ExistentialAny"]
    command += ["-enable-upcoming-feature", "MemberImportVisibility"]
    for path in maps:
        command += ["-Xcc", f"-fmodule-map-file={path}"]
    with tempfile.NamedTemporaryFile(suffix=".sil") as out:
        done = subprocess.run(command + ["-o", out.name], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{target} was not compiled:\n{done.stderr[-2000:]}")
        return pathlib.Path(out.name).read_text()


def unescaped(text):
    """A literal of SIL as text."""
    raw = re.sub(
        rb"\\(?:([0-9A-Fa-f]{2})|n|t|\\|\"|')",
        lambda found: bytes([int(found[1], 16)]) if found[1] else
        {b"\\n": b"\n", b"\\t": b"\t"}.get(found[0], found[0][1:]),
        text.encode())
    return raw.decode()


def phrases(text):
    """Each template with whether it counts; those for one are left out."""
    found, stack, last, done, ones = [], [], None, [], set()
    for line in text.splitlines():
        if line.startswith("sil "):
            stack, last, done = [], None, []
            continue
        literal = LITERAL.search(line)
        if literal:
            last = unescaped(literal[1])
            continue
        call = CALL.search(line)
        if not call:
            continue
        name = call[1]
        if name.startswith("Prose.Interpolation.init("):
            stack.append(["", 0])
        elif name.startswith("Prose.Interpolation.appendLiteral") and stack:
            stack[-1][0] += last or ""
            last = None
        elif "Prose.Interpolation.appendInterpolation" in name and stack:
            stack[-1][0] += "{%d}" % stack[-1][1]
            stack[-1][1] += 1
        elif name.startswith("Prose.init(stringInterpolation") and stack:
            done.append(stack.pop()[0].strip(" "))
            found.append((done[-1], False))
        elif name.startswith(("Prose.init(stringLiteral", "static Prose.term(")) and last is not None:
            done.append(last.strip(" "))
            found.append((done[-1], False))
            last = None
        elif name.startswith("static Prose.counting("):
            ones.add(done[-2])
            found.append((done[-1], True))
    counted = {template for template, counts in found if counts}
    return {
        template: template in counted for template, _ in found
        if template not in ones or template in counted
        if re.search(r"[^\W\d_]|%", re.sub(r"\{\d+\}", "", template))
    }


def table():
    """The templates of the table, each with its lines by language and the file that it stands in."""
    entries = {}
    for path in sorted((ROOT / "Sources/Phrases/Table").glob("*.swift")):
        body = path.read_text().split('#"""\n', 1)[1].rsplit('"""#', 1)[0]
        for block in re.split(r"\n\s*\n", body):
            lines = [line.strip() for line in block.splitlines() if not line.strip().startswith("#")]
            own = {line[:2]: line[3:] for line in lines if line}
            if not own:
                continue
            if own["en"] in entries:
                sys.exit(f"{path.name}: stands twice: {own['en']}")
            entries[own["en"]] = own | {"file": path.name}
    return entries


def places(words):
    """The places of a template, each once."""
    return set(re.findall(r"\{\d+\}", words))


def faults(template, own, counts):
    """What is wrong with the words for a phrase."""
    for language, forms in FORMS.items():
        words = own.get(language, "").split(" | ")
        if not all(words):
            yield f"no words in {language}"
        elif len(words) != (forms if counts else 1):
            yield f"{len(words)} forms in {language}"
        elif any(places(form) != places(template) for form in words):
            yield f"other places in {language}"


def main():
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        texts = dict(zip(TARGETS, pool.map(sil, TARGETS)))
    said = {}
    for target, text in texts.items():
        for template, counts in phrases(text).items():
            first, before = said.get(template, (target, False))
            # One that a report says has words, wherever else it is said.
            first = target if first in IN_ENGLISH else first
            said[template] = (first, before or counts)
    if "--list" in sys.argv:
        for template, (target, counts) in said.items():
            print(f"{target}\t{'*' if counts else ' '}\t{template}")
        return
    entries = table()
    wrong = [
        f"{target}: not in the table: {template}" for template, (target, _) in said.items()
        if target not in IN_ENGLISH and template not in entries
    ]
    for template, own in entries.items():
        if template not in said and own["file"] not in TERMS:
            wrong.append(f"{own['file']}: nobody says it: {template}")
        counts = said.get(template, ("", False))[1]
        wrong += [f"{own['file']}: {fault}: {template}" for fault in faults(template, own, counts)]
    print("\n".join(wrong + [f"{len(entries)} phrases in {1 + len(FORMS)} languages, {len(wrong)} faults"]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
