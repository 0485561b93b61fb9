"""Intervals of exact numbers: pairs (low, high) of fractions; an open end is an infinity."""
import math
from fractions import Fraction as F

INF = math.inf
ZERO = (F(0), F(0))
UNKNOWN = (F(0), INF)  # what was given, of which no number is stated
ANY = (-INF, INF)


def number(text):
    """A cell of a report: 12, 12.500000, or 7/3 from its column `exact`; empty: none."""
    text = text.strip()
    if not text:
        return None
    return F(text)


def exact(value):
    """An interval of one number."""
    return (F(value), F(value))


def add(a, b):
    return (a[0] + b[0], a[1] + b[1])


def sub(a, b):
    return (a[0] - b[1], a[1] - b[0])


def times(x, y):
    """A product in which nothing times anything, even without end, is nothing."""
    return F(0) if x == 0 or y == 0 else x * y


def mul(a, b):
    ends = [times(x, y) for x in a for y in b]
    return (min(ends), max(ends))


def inverse(a):
    """1/a of an interval on one side of zero; an end at zero becomes an open one."""
    if a[0] < 0 < a[1] or a == ZERO:
        return ANY
    if a[1] <= 0:
        low, high = inverse((-a[1], -a[0]))
        return (-high, -low)
    return (F(0) if a[1] == INF else 1 / a[1], INF if a[0] == 0 else 1 / a[0])


def div(a, b):
    return mul(a, inverse(b))


def hull(intervals):
    intervals = list(intervals)
    return (min(i[0] for i in intervals), max(i[1] for i in intervals))


def rounded(value, places):
    """Half to even, at so many places."""
    scaled = value * 10**places
    low = math.floor(scaled)
    rest = scaled - low
    if rest > F(1, 2) or (rest == F(1, 2) and low % 2):
        low += 1
    return F(low, 10**places)


def outward(value, places, way):
    """A limit at so many places, away from what it bounds: down for -1, up for 1; an open end stays."""
    if abs(value) == INF:
        return value
    scaled = value * 10**places
    return F(math.floor(scaled) if way < 0 else math.ceil(scaled), 10**places)
