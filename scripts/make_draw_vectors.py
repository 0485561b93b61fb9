#!/usr/bin/env python3
"""Makes the expected draws and simulations by other means: Philox in Python, fractions for money.

    scripts/make_draw_vectors.py

writes Tests/SensitivityTests/Vectors/draws.csv (prices drawn from ranges of many shapes) and
Tests/SensitivityTests/Vectors/simulation.csv (1,000 draws on Ledgers/moscow-ankara, seed 1920).
"""
import csv
import math
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VECTORS = ROOT / "Tests/SensitivityTests/Vectors"
M32 = (1 << 32) - 1


def philox(counter, key):
    """Philox 4x32-10, Salmon and others 2011."""
    c, k = list(counter), list(key)
    for _ in range(10):
        p0, p1 = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(p1 >> 32) ^ c[1] ^ k[0], p1 & M32, (p0 >> 32) ^ c[3] ^ k[1], p0 & M32]
        k = [(k[0] + 0x9E3779B9) & M32, (k[1] + 0xBB67AE85) & M32]
    return c


def word(seed, draw, stream):
    c = philox([draw & M32, draw >> 32, stream & M32, stream >> 32], [seed & M32, seed >> 32])
    return c[0] | c[1] << 32


def fnv1a(name):
    """The number of a stream: the 64-bit FNV-1a hash of its name."""
    number = 0xCBF29CE484222325
    for byte in name.encode():
        number = (number ^ byte) * 0x100000001B3 & (1 << 64) - 1
    return number


def price(bits, low, high, mode):
    """A multiple of the grid's step; mode None for a uniform draw."""
    width = high - low
    if mode is None:
        return low + (bits * (width + 1) >> 64)
    u = Fraction(bits, 1 << 64)
    if u * width < mode - low:
        return low + math.isqrt(math.floor(u * width * (mode - low)))
    return high - math.isqrt(math.floor((1 - u) * width * (high - mode)))


def grid(low, high, mode=None):
    """The ends on a grid of six places more than they are written with, as multiples of its step."""
    texts = [low, high] + ([mode] if mode else [])
    places = max(len(t.partition(".")[2]) for t in texts) + 6
    return [int(Fraction(t) * 10**places) for t in texts], places


def draws():
    cases = [
        ("46.8", "84.73", ""), ("1", "2", ""), ("0.5", "0.50001", "0.50001"),
        ("100", "100000", "101"), ("59", "75", "59"), ("3.25", "9", "4"),
    ]
    with open(VECTORS / "draws.csv", "w") as file:
        file.write("low,high,mode,shape,seed,draw,places,multiple\n")
        for low, high, mode in cases:
            for shape in ("uniform", "triangular"):
                for seed in (1, 1920, (1 << 64) - 1):
                    for draw in [0, 1, 2, 3, 99_999, (1 << 33) + 5]:
                        (ends, places) = grid(low, high, mode)
                        peak = None
                        if shape == "triangular":
                            peak = ends[2] if mode else ends[0] + (ends[1] - ends[0]) // 2
                        multiple = price(word(seed, draw, fnv1a("rate R1")), ends[0], ends[1], peak)
                        file.write(f"{low},{high},{mode},{shape},{seed},{draw},{places},{multiple}\n")


def text(value):
    if value is None:
        return ""
    shifted = value
    for places in range(40):
        if shifted.denominator == 1:
            digits = str(abs(shifted.numerator)).rjust(places + 1, "0")
            sign = "-" if shifted < 0 else ""
            return sign + (digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}")
        shifted *= 10
    return f"{value.numerator} over {value.denominator}"


def simulation(count=1_000, seed=1920):
    """R59 between 46 and 85 (--vary), RA between its own low and high."""
    folder = ROOT / "Ledgers/moscow-ankara"
    rows = {r["id"]: r for r in csv.DictReader(open(folder / "money.csv", encoding="utf-8"))}
    rates = {r["id"]: r for r in csv.DictReader(open(folder / "rates.csv", encoding="utf-8"))}
    amount = {i: Fraction(rows[i]["amount"]) for i in rows if rows[i]["amount"]}
    ranges = {"as-printed": ("46", "85", "R59"), "assumed-range": (rates["RA"]["low"], rates["RA"]["high"], "RA")}
    drawn, even = {}, {}
    for scenario, (low, high, rate) in ranges.items():
        (ends, places) = grid(low, high)
        drawn[scenario] = [
            Fraction(price(word(seed, n, fnv1a(f"rate {rate}")), ends[0], ends[1], None), 10**places) / 100
            for n in range(count)
        ]
        # One even rate alone moves each number, and each only rises or only falls with it: so its quantiles are its
        # values at those places of the range, in order, and hang on no draw.
        first, last = Fraction(low), Fraction(high)
        even[scenario] = [(first + (last - first) * Fraction(p, 100)) / 100 for p in (5, 25, 50, 75, 95)]

    def measured(drawn):
        """Lows and highs at each price, and how often each verdict comes out."""
        out = {}

        def row(subject, measure, scenario, reading, lows, highs, verdicts=None):
            out[subject, measure, scenario, reading] = lows, highs, verdicts or [""] * 4

        printed = Fraction(rates["R59"]["quantity"]) / 100
        items = sum(amount[i] for i in ("M03", "M07", "M08", "M18"))
        # At most M15 came, and at least what is itemised, at the source's own 59.
        came = (items * printed, amount["M15"])
        for scenario, prices in drawn.items():
            promised = [amount["M11"] * p for p in prices]
            # M15 is a reckoning of gold at 59: as reckoned it moves with the price. At 59 itself the two readings
            # are one, so that under as-printed only the first is there.
            readings = {"asReckoned": [[a / printed * p for a in came] for p in prices]}
            if scenario != "as-printed":
                readings["asPaid"] = [list(came) for _ in prices]
            for reading, delivered in readings.items():
                row("M11", "promised", scenario, reading, promised, promised)
                if reading == "asReckoned":
                    row("M11", "delivered", scenario, reading, [d[0] for d in delivered], [d[1] for d in delivered])
                gaps = [(p - d[1], p - d[0]) for p, d in zip(promised, delivered)]
                holds = sum(high <= 0 for _, high in gaps)
                fails = sum(low > 0 for low, _ in gaps)
                row(
                    "M11", "gap", scenario, reading, [g[0] for g in gaps], [g[1] for g in gaps],
                    [str(holds), str(len(prices) - holds - fails), str(fails), "0"],
                )
            for measure, item in (("delivered", "M18"), ("confiscated", "M19")):
                values = [amount[item] * p for p in prices]
                row("M17", measure, scenario, "asReckoned", values, values)
        prices = drawn["as-printed"]
        c01 = [amount["M11"] * p - amount["M14"] for p in prices]
        row("C01", "difference", "", "", c01, c01,
            [str(sum(d == 0 for d in c01)), "0", str(sum(d != 0 for d in c01)), "0"])
        left = [amount["M11"] * p for p in prices]
        row("C01", "left", "", "", left, left)
        # What was not sent, at the drawn price, less the remainder that is printed.
        c16 = [amount["M12"] * p - amount["M16"] for p in prices]
        row("C16", "difference", "", "", c16, c16,
            [str(sum(d == 0 for d in c16)), "0", str(sum(d != 0 for d in c16)), "0"])
        left = [amount["M12"] * p for p in prices]
        row("C16", "left", "", "", left, left)
        c06 = [items * p for p in prices]
        # Of M02 nobody knows what it is worth: the sum has no upper end, and the claim is never proved.
        fails = sum(d - came[1] > 0 for d in c06)
        nobody = [None] * len(prices)
        row("C06", "difference", "", "", [d - came[1] for d in c06], nobody,
            ["0", str(len(prices) - fails), str(fails), "0"])
        row("C06", "left", "", "", c06, nobody)
        return out

    out, exact = [], measured(even)
    for key, (_, _, verdicts) in measured(drawn).items():
        cells = list(key)
        ends = [values if None in values else sorted(values) for values in exact[key][:2]]
        for low, high in zip(*ends):
            cells += [text(low), text(high)]
        out.append(cells + verdicts)
    with open(VECTORS / "simulation.csv", "w") as file:
        heads = [f"q{p:02}_{end}" for p in (5, 25, 50, 75, 95) for end in ("low", "high")]
        names = ["subject", "measure", "scenario", "reading"] + heads + ["holds", "possible", "fails", "undetermined"]
        file.write(",".join(names) + "\n")
        for cells in sorted(out):
            file.write(",".join(cells) + "\n")


draws()
simulation()
