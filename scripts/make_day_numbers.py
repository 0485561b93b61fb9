#!/usr/bin/env python3
"""Makes the table of day numbers against which the calendars are tested.

Gregorian days come from Python's datetime (outside its years, from a whole number of 400-year
cycles); Julian days from Julian Day Number arithmetic of its own (Meeus, Astronomical Algorithms,
chapter 7, in integers). The changes of calendar are told here by walking day by day from the last
day before each change, not by rules for dates, so that the table and the Swift code share no logic.

Run: python3 scripts/make_day_numbers.py > Tests/HistoricalDatesTests/Vectors/day-numbers.csv
"""
import datetime

EPOCH = datetime.date(1970, 1, 1)
EPOCH_JDN = 2440588


def gregorian(year, month, day):
    cycles = 0
    while year < 1:
        year, cycles = year + 400, cycles + 1
    return (datetime.date(year, month, day) - EPOCH).days - 146097 * cycles


def julian(year, month, day):
    """Julian Day Number of a Julian date, less that of the epoch."""
    if month <= 2:
        year, month = year - 1, month + 12
    jdn = (1461 * (year + 4716)) // 4 + (153 * (month + 1)) // 5 + day - 1524
    # (153(m+1))/5 is 30.6(m+1) in integers.
    return jdn - EPOCH_JDN


def julian_walk(start, steps):
    """Days of the Julian calendar one after another from a date: (y, m, d)."""
    year, month, day = start
    for _ in range(steps):
        yield (year, month, day)
        lengths = [31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        day += 1
        if day > lengths[month - 1]:
            day, month = 1, month + 1
        if month > 12:
            month, year = 1, year + 1


def main():
    rows = []

    def add(calendar, date, number):
        rows.append((calendar, *date, "" if number is None else number))

    # Gregorian: the ends of the range, century leap years, the epoch.
    for date in [(-9999, 1, 1), (-9999, 12, 31), (-401, 2, 28), (-400, 2, 29), (-400, 3, 1),
                 (-44, 3, 15), (-4, 2, 29), (-1, 12, 31), (0, 1, 1), (0, 2, 29), (0, 12, 31),
                 (1, 1, 1), (1582, 10, 4), (1582, 10, 10), (1582, 10, 15), (1600, 2, 29),
                 (1700, 2, 28), (1700, 3, 1), (1900, 2, 28), (1900, 3, 1), (1969, 12, 31),
                 (1970, 1, 1), (2000, 2, 29), (2000, 3, 1), (9999, 12, 31)]:
        add("gregorian", date, gregorian(*date))
    for year in range(1919, 1924):
        for month in range(1, 13):
            add("gregorian", (year, month, 1), gregorian(year, month, 1))
            last = 31 if month == 12 else (
                datetime.date(year, month + 1, 1) - datetime.timedelta(1)).day
            add("gregorian", (year, month, last), gregorian(year, month, last))
            add("gregorian", (year, month, last + 1), None)
    for date in [(1921, 2, 29), (1900, 2, 29), (1920, 0, 1), (1920, 13, 1), (1920, 1, 0),
                 (10000, 1, 1), (-10000, 12, 31)]:
        add("gregorian", date, None)

    # Russia: 40 days walked to the change, the gap, and 40 days after it.
    last_julian = gregorian(1918, 2, 14) - 1
    walked = list(julian_walk((1917, 12, 23), 40))
    assert walked[-1] == (1918, 1, 31), walked[-1]
    for back, date in enumerate(reversed(walked)):
        add("julian", date, last_julian - back)
        assert julian(*date) == last_julian - back
    for day in range(1, 14):
        add("julian", (1918, 2, day), None)
    for forward in range(40):
        date = datetime.date(1918, 2, 14) + datetime.timedelta(forward)
        add("julian", (date.year, date.month, date.day), last_julian + 1 + forward)
    for date in [(-4712, 1, 1), (-1, 2, 28), (0, 2, 29), (0, 3, 1), (4, 2, 29), (1492, 10, 12),
                 (1582, 10, 4), (1582, 10, 5), (1700, 2, 29), (1900, 2, 29), (1900, 3, 1),
                 (1905, 1, 9), (1917, 2, 23), (1917, 10, 25)]:
        add("julian", date, julian(*date))
    for date in [(1917, 2, 29), (1917, 13, 1), (1918, 2, 29), (1918, 1, 32), (1917, 4, 31)]:
        add("julian", date, None)
    for date in [(1920, 4, 23), (1921, 3, 16)]:
        add("julian", date, gregorian(*date))

    # Rumi: 400 days walked to 15 Subat 1332 (over the leap day of 1331), every 5th kept and all
    # of the last 40; the gap; then to the end of 1341.
    change = gregorian(1917, 3, 1)
    walked = list(julian_walk((1916, 1, 13), 400))
    assert walked[-1] == (1917, 2, 15), walked[-1]
    for back, (year, month, day) in enumerate(reversed(walked)):
        if back < 40 or back % 5 == 0 or (month, day) in [(2, 29), (3, 1)]:
            rumi_year = year - 584 if month >= 3 else year - 585
            add("rumi", (rumi_year, month, day), change - 1 - back)
    for day in range(16, 30):
        add("rumi", (1332, 2, day), None)
    for month in (1, 2):
        for day in (1, 15, 28):
            add("rumi", (1333, month, day), None)
    day_number, date = change, datetime.date(1917, 3, 1)
    while date.year < 1926:
        if date < datetime.date(1917, 4, 5) or date.day == 1 or (date.month, date.day) in [
                (12, 31), (2, 28), (2, 29), (4, 23), (10, 29)]:
            add("rumi", (date.year - 584, date.month, date.day), day_number)
        date += datetime.timedelta(1)
        day_number += 1
    # Known pairs: the calendar's first day; the 31 Mart incident; a printed calendar page of 1911.
    add("rumi", (1256, 3, 1), gregorian(1840, 3, 13))
    add("rumi", (1325, 3, 31), gregorian(1909, 4, 13))
    add("rumi", (1327, 4, 7), gregorian(1911, 4, 20))
    for date in [(1255, 12, 31), (1342, 1, 1), (1320, 2, 29), (1331, 2, 30), (1338, 2, 29),
                 (1336, 4, 31), (1336, 13, 1), (1920, 4, 23)]:
        add("rumi", date, None)

    print("calendar,year,month,day,day_number")
    for row in rows:
        print(*row, sep=",")


main()
