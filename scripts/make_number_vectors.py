"""Makes Tests/ExactNumbersTests/Vectors/numbers.csv with Python's decimal and fractions.

The numbers are the same on every run. Columns: op, a, b, parameter, result. Ratios are written as the
tool writes exact values: a finite decimal in plain digits, else `n over d`.
"""

import csv
import decimal
import random
import sys
from fractions import Fraction

decimal.getcontext().prec = 200
ROUNDINGS = {
    "half-even": decimal.ROUND_HALF_EVEN,
    "half-up": decimal.ROUND_HALF_UP,
    "toward-zero": decimal.ROUND_DOWN,
    "away-from-zero": decimal.ROUND_UP,
    "floor": decimal.ROUND_FLOOR,
    "ceiling": decimal.ROUND_CEILING,
}


def exact(value: Fraction) -> str:
    """A finite decimal in plain digits, else the fraction in words."""
    rest = value.denominator
    places = 0
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest //= prime
            count += 1
        places = max(places, count)
    if rest != 1:
        return f"{value.numerator} over {value.denominator}"
    digits = value * 10**places
    return plain(decimal.Decimal(digits.numerator).scaleb(-places))


def plain(value: decimal.Decimal) -> str:
    text = f"{value:f}"
    return text[1:] if text.startswith("-") and not any(c in "123456789" for c in text) else text


def rounded(value: Fraction, places: int, rule: str) -> decimal.Decimal:
    """Rounds a fraction exactly: the digits beyond the place decide, and whether any follow."""
    scaled = value * 10**places
    whole, rest = divmod(abs(scaled.numerator), scaled.denominator)
    # Two further digits are enough for every rule: the first of them, and a one if more follow.
    tail, more = divmod(rest * 10, scaled.denominator)
    stand_in = decimal.Decimal(whole * 100 + tail * 10 + (1 if more else 0)).scaleb(-2)
    if scaled < 0:
        stand_in = -stand_in
    result = stand_in.quantize(decimal.Decimal(1), rounding=ROUNDINGS[rule])
    return result.scaleb(-places)


def number(source: random.Random) -> str:
    digits = source.choice([1, 2, 5, 9, 18, 30])
    scale = source.choice([0, 0, 1, 2, 5])
    text = str(source.randrange(10**digits))
    if scale:
        text += "." + "".join(source.choice("0123456789") for _ in range(scale))
    return ("-" if source.random() < 0.3 else "") + text


def ratio(source: random.Random) -> Fraction:
    top = source.choice([0, 1, -1, 7, source.randrange(-(10**6), 10**6), source.randrange(10**25)])
    return Fraction(top, source.choice([1, 2, 3, 7, 8, 100, 1161351, source.randrange(1, 10**12)]))


def main() -> None:
    source = random.Random(1920)
    rows = []
    for _ in range(300):
        a, b = number(source), number(source)
        x, y = decimal.Decimal(a), decimal.Decimal(b)
        rows.append(("decimal-compare", a, b, "", str((x > y) - (x < y))))
        rows.append(("grouped", a, "", "", plain_grouped(x)))
    for _ in range(250):
        a, b = ratio(source), ratio(source)
        texts = (exact(a), exact(b))
        rows.append(("ratio-add", *texts, "", exact(a + b)))
        rows.append(("ratio-subtract", *texts, "", exact(a - b)))
        rows.append(("ratio-multiply", *texts, "", exact(a * b)))
        rows.append(("ratio-divide", *texts, "", exact(a / b) if b else "none"))
        rows.append(("ratio-compare", *texts, "", str((a > b) - (a < b))))
    ties = [Fraction(n, 2) for n in range(-7, 8)] + [Fraction(n, 20) for n in range(-31, 32, 2)]
    values = ties + [ratio(source) for _ in range(40)]
    for value in values:
        for rule in ROUNDINGS:
            places = source.randrange(7) if value not in ties else source.choice([0, 1])
            rows.append(("round", exact(value), rule, str(places), plain(rounded(value, places, rule))))
    with open("Tests/ExactNumbersTests/Vectors/numbers.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("op", "a", "b", "parameter", "result"))
        writer.writerows(rows)
    print(f"{len(rows)} vectors", file=sys.stderr)


def plain_grouped(value: decimal.Decimal) -> str:
    text = f"{value:,f}"
    return text[1:] if text.startswith("-") and not any(c in "123456789" for c in text) else text


main()
