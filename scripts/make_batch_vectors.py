#!/usr/bin/env python3
"""Makes Tests/BatchTotalsTests/Vectors/totals.csv: exact totals by Python's fractions.

Each line is a case: its shape, how its numbers are drawn, and a digest of the totals. The numbers
come from SplitMix64 seeded with the case's own number, so that the file need not hold them.

    scripts/make_batch_vectors.py > Tests/BatchTotalsTests/Vectors/totals.csv
"""
from fractions import Fraction

MASK = (1 << 64) - 1
CASES = 10_000


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)


def number(source, bits, kind):
    """A number of magnitude below 2^bits: any, at the edge with either sign, at the positive edge."""
    words = (source.next() << 64) | source.next()
    edge = (1 << bits) - 1
    if kind == "any":
        return words % (2 * edge + 1) - edge
    if kind == "edges":
        return edge if words & 1 else -edge
    return edge


def digest(numbers):
    """FNV-1a, 64 bits, over the decimal text of each number and a newline."""
    value = 0xCBF29CE484222325
    for each in numbers:
        for byte in f"{each}\n".encode():
            value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def shape(case, source):
    pick = lambda low, high: low + source.next() % (high - low + 1)
    kind = ("any", "edges", "top")[case % 3]
    if case % 97 == 0:
        keys = pick(490, 1100)
    elif case % 11 == 0:
        keys = 1
    elif case % 13 == 0:
        keys = 0
    else:
        keys = pick(1, 40)
    groups = 0 if case % 101 == 0 else pick(1, 4)
    scenarios = 0 if case % 103 == 0 else pick(1, 5)
    log = max(keys - 1, 0).bit_length()
    if case % 5 == 0:  # one slice each, with sums at the very edge of 2^53
        rate_bits = pick(1, 40)
        amount_bits = 53 - log - rate_bits
    elif case % 5 == 1:  # as wide as 127 bits allow
        rate_bits = pick(1, 61)
        amount_bits = pick(1, 126 - log - rate_bits)
    elif case % 5 == 2:  # the residue method's home
        rate_bits = pick(20, 40)
        amount_bits = pick(20, 44)
    else:
        rate_bits = pick(1, 61)
        amount_bits = pick(1, 60)
    while amount_bits + rate_bits + keys.bit_length() > 126:
        amount_bits -= 1
    return kind, groups, keys, scenarios, max(amount_bits, 1), rate_bits


def main():
    print("case,kind,groups,keys,scenarios,amount_bits,rate_bits,digest")
    for case in range(CASES):
        source = SplitMix64(case)
        kind, groups, keys, scenarios, amount_bits, rate_bits = shape(case, source)
        zero_row = source.next() % 4
        amounts = [
            [Fraction(number(source, amount_bits, kind)) for _ in range(keys)]
            for _ in range(groups)
        ]
        if zero_row < groups:
            amounts[zero_row] = [Fraction(0)] * keys
        rates = [
            [Fraction(number(source, rate_bits, kind)) for _ in range(scenarios)]
            for _ in range(keys)
        ]
        totals = [
            sum((amounts[g][k] * rates[k][s] for k in range(keys)), Fraction(0))
            for g in range(groups)
            for s in range(scenarios)
        ]
        assert all(total.denominator == 1 and abs(total) < 1 << 127 for total in totals)
        print(
            f"{case},{kind},{groups},{keys},{scenarios},{amount_bits},{rate_bits},{digest(totals)}"
        )


main()
