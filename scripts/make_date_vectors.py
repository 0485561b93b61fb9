#!/usr/bin/env python3
"""Makes the table against which doubts of dates, and months of periods, are tested.

Python's datetime counts the days. A date is made from its parts here, so that nothing reads EDTF
twice: the text is written from the parts, and what it may mean is worked out from the same parts. Months are
counted by walking from the first day to the last, one day after another.

Run: python3 scripts/make_date_vectors.py > Tests/HistoricalDatesTests/Vectors/doubts.csv
"""
import datetime
import random

ONE = datetime.timedelta(1)
day = datetime.date


def month_end(year, month):
    return (day(year + month // 12, month % 12 + 1, 1)) - ONE


def shifted(year, month, by):
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def part(rng, unspecified):
    """A date without a qualifier: text, first day, last day, unit in months (0: days), unknown digits."""
    year, month = rng.randint(1700, 1999), rng.randint(1, 12)
    first, last = day(year, month, 1), month_end(year, month)
    within = first + ONE * rng.randrange((last - first).days + 1)
    kinds = ["year", "month", "day", "day"] + (["decade", "century", "season", "in-year", "in-month"] if unspecified else [])
    kind = rng.choice(kinds)
    if kind == "year":
        return f"{year}", day(year, 1, 1), day(year, 12, 31), 12, False
    if kind == "month":
        return f"{year}-{month:02}", first, last, 1, False
    if kind == "day":
        return str(within), within, within, 0, False
    if kind == "decade":
        return f"{year // 10}X", day(year // 10 * 10, 1, 1), day(year // 10 * 10 + 9, 12, 31), 120, True
    if kind == "century":
        return f"{year // 100}XX", day(year // 100 * 100, 1, 1), day(year // 100 * 100 + 99, 12, 31), 1200, True
    if kind == "season":
        season = rng.randint(21, 24)
        end = shifted(year, (season - 20) * 3, 2)
        return f"{year}-{season}", day(year, (season - 20) * 3, 1), month_end(*end), 3, False
    if kind == "in-year":
        return f"{year}-XX", day(year, 1, 1), day(year, 12, 31), 12, True
    return f"{year}-{month:02}-XX", first, last, 1, True


def ways(first, last, unit, unknown, qualifier, reach):
    """(earliest, latest) it may mean, and of what begins and ends a period; None is no limit."""
    if qualifier in ("?", "%"):
        return (None, None), (None, None), (None, None)
    low, high = first, last
    if qualifier == "~":
        if unit == 0:
            low, high = first - ONE * reach, last + ONE * reach
        else:
            low = day(*shifted(first.year, first.month, -reach * unit), 1)
            high = month_end(*shifted(last.year, last.month, reach * unit))
    loose = unknown or qualifier == "~"
    return (low, high), ((low, high) if loose else (first, first)), ((low, high) if loose else (last, last))


def months(first, last):
    """Whole months and whether days are left, by walking over the days."""
    count, rest, current = 0, False, first
    while current <= last:
        current += ONE
        lacked = current.day == 1 and first.day > (current - ONE).day and first.day > 1
        if current.day == first.day or lacked:
            count, rest = count + 1, False
        else:
            rest = True
    return count, rest


def main():
    rng = random.Random(1920)
    print("text,reach,first,last,sure,months,rest,doubted")
    show = lambda value: "" if value is None else str(value)
    rows = []
    while len(rows) < 1500:
        reach = rng.choice([0, 1, 1, 1, 2, 3, 7])
        mark = lambda: rng.choice(["", "", "~", "~", "?", "%"])
        if rng.random() < 0.5:
            text, first, last, unit, unknown = part(rng, True)
            qualifier = mark()
            text += qualifier
            possible, beginning, ending = ways(first, last, unit, unknown, qualifier, reach)
            qualifiers = qualifier
            uncertain = possible == (None, None)
        else:
            left, right = part(rng, False), part(rng, False)
            if rng.random() < 0.15:
                left = None
            elif rng.random() < 0.15:
                right = None
            if left and right and right[2] < left[1]:
                left, right = right, left
            if left and right and right[2] < left[1]:
                continue
            (p, q) = (mark() if left else "", mark() if right else "")
            text = (left[0] + p if left else "..") + "/" + (right[0] + q if right else "..")
            none = (None, None)
            (a, beginning, _) = ways(*left[1:], p, reach) if left else (none, none, none)
            (b, _, ending) = ways(*right[1:], q, reach) if right else (none, none, none)
            possible = (a[0], b[1])
            first, last, unknown = left and left[1], right and right[2], False
            qualifiers = p + q
            uncertain = "?" in qualifiers or "%" in qualifiers
        sure = "none"
        if not uncertain and not unknown:
            start, end = beginning[1], ending[0]
            if start is None or end is None or start <= end:
                sure = f"{show(start)}/{show(end)}"
        count = ("", "")
        if first and last and not unknown and last - first < ONE * 40_000:
            count = months(first, last)
        elif first and last and not unknown:
            continue
        rows.append((text, reach, show(possible[0]), show(possible[1]), sure, count[0],
                     str(count[1]).lower(), str(bool(qualifiers)).lower()))
    for row in rows:
        print(*row, sep=",")


main()
