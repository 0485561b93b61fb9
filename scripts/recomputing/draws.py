"""Draws of rates: Philox 4x32-10 of Salmon and others (2011), streams numbered by 64-bit FNV-1a of a name."""
import math

from .numbers import F, INF

MASK = (1 << 32) - 1
PERCENT = (5, 25, 50, 75, 95)


def philox(counter, key):
    c0, c1, c2, c3 = counter
    k0, k1 = key
    for _ in range(10):
        high0, low0 = divmod(0xD2511F53 * c0, 1 << 32)
        high1, low1 = divmod(0xCD9E8D57 * c2, 1 << 32)
        c0, c1, c2, c3 = high1 ^ c1 ^ k0, low1, high0 ^ c3 ^ k1, low0
        k0, k1 = (k0 + 0x9E3779B9) & MASK, (k1 + 0xBB67AE85) & MASK
    return c0, c1, c2, c3


def stream(name):
    out = 0xCBF29CE484222325
    for byte in name.encode():
        out = ((out ^ byte) * 0x100000001B3) & ((1 << 64) - 1)
    return out


def draw(row, number, seed):
    """Price `number` of a rate: its quantity, uniform on a grid of six places more than its ends are written with, for
    each of the base quantity."""
    key = stream(f"factor {row['factor']}" if row["factor"] else f"rate {row['id']}")
    words = philox((number & MASK, number >> 32, key & MASK, key >> 32), (seed & MASK, seed >> 32))
    bits = words[0] | words[1] << 32
    places = 6 + max(len(row[c].partition(".")[2]) for c in ("low", "high", "quantity"))
    low, high = (int(F(row[c]) * 10**places) for c in ("low", "high"))
    return F(low + (bits * (high - low + 1) >> 64), 10**places) / F(row["base_quantity"] or 1)


def standard_error(values, percent):
    """Half the distance of the values that lie the root of n p (1 - p) places, rounded up, before and behind."""
    if any(abs(v) == INF for v in values):
        return None
    count, square = len(values), len(values) * percent * (100 - percent)
    root = math.isqrt(square) + (math.isqrt(square) ** 2 < square)
    place, off = math.ceil(F(percent * count, 100)) - 1, -(-root // 100)
    ordered = sorted(values)
    return (ordered[min(count - 1, place + off)] - ordered[max(0, place - off)]) / 2


def quantile(values, percent):
    """The least value that so many draws do not exceed; nothing is interpolated. Open: open."""
    if any(abs(v) == INF for v in values):
        return None
    return sorted(values)[math.ceil(F(percent * len(values), 100)) - 1]
