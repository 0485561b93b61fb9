"""EDTF levels 0 and 1: a date is the interval of days it may mean, and perhaps doubted."""
import calendar
import datetime as dt
import re

FIRST, LAST = dt.date.min, dt.date.max
DAY = dt.timedelta(days=1)


def month(year, number):
    """First and last day of a month, which may be counted past the ends of its year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1])


def one(text, reach):
    """The days of one date. Where asked for, doubts reach: `~` one unit of the date's precision each way, and `?` and
    `%` to any day."""
    if reach and text[-1:] in ("?", "%"):
        return None, None
    near = reach and text[-1:] == "~"
    text = re.sub(r"[?~%]", "", text)
    if text in ("", ".."):
        return None, None
    first = [int(x) for x in text.replace("X", "0").split("-")]
    last = [int(x) for x in text.replace("X", "9").split("-")]
    if len(first) == 1:
        return dt.date(first[0] - near, 1, 1), dt.date(last[0] + near, 12, 31)
    if "X" in text:  # 1921-XX, 1921-05-XX
        text = text.split("-X")[0]
        return one(text, False)
    if len(first) == 2:
        return month(first[0], first[1] - near)[0], month(last[0], last[1] + near)[1]
    day = dt.date(*first)
    return day - DAY * near, day + DAY * near


def days(text, reach=False):
    """First and last day; an open or unknown end is None. No date: None."""
    if not text:
        return None
    first, _, last = text.partition("/")
    if "/" not in text:
        return one(text, reach)
    return one(first, reach)[0], one(last, reach)[1]


def span(text, reach=False):
    """As `days`, with open ends at the ends of time."""
    found = days(text, reach)
    return found and (found[0] or FIRST, found[1] or LAST)


def doubted(text):
    return bool(re.search(r"[?~%]", text))


def approximate(text):
    return bool(re.search(r"[~%]", text))


def blurred(text):
    """Some digit is not known: it covers no day surely."""
    return "X" in text


def precision(text):
    """How many parts a plain date has: 1 year, 2 month, 3 day."""
    return len(re.sub(r"[?~%]", "", text).split("-"))


def months(text, least):
    """How many months the dates last, as (low, high): whole months count exactly, left-over days as up to one
    month more. None where they do not say: no date, an open or unknown end, a date finer than the unit."""
    if not text or "X" in text:
        return None
    if "/" not in text and precision(text) > least:
        return None
    first, last = days(text)
    if first is None or last is None or last < first:
        return None
    end = last + DAY
    whole = (end.year - first.year) * 12 + end.month - first.month
    while later(first, whole) > end:
        whole -= 1
    return whole, whole + (later(first, whole) < end)


def later(day, count):
    """The same day so many months on; the last of a shorter month."""
    first, last = month(day.year, day.month + count)
    return min(first + DAY * (day.day - 1), last)


def text(first, last):
    """Days as EDTF, as coarse as they can be said."""
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        a, b = f"{first.year:04}", f"{last.year:04}"
    elif first.day == 1 and last == month(last.year, last.month)[1]:
        a, b = first.isoformat()[:7], last.isoformat()[:7]
    else:
        a, b = first.isoformat(), last.isoformat()
    a, b = ".." if first == FIRST else a, ".." if last == LAST else b
    return a if a == b else f"{a}/{b}"
