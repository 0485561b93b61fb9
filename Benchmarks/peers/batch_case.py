"""Matrices for the batch: amounts below 2^40 of either sign, rates from 0 to below 2^34.

Written as 64-bit whole numbers, low byte first: G, K, S, then amounts and rates, row after row.
"""

import sys

import numpy as np


def write(path, groups, keys, scenarios, seed=1920):
    source = np.random.Generator(np.random.PCG64(seed))
    amounts = source.integers(-(2**40) + 1, 2**40, (groups, keys), dtype=np.int64)
    rates = source.integers(0, 2**34, (keys, scenarios), dtype=np.int64)
    with open(path, "wb") as file:
        np.array([groups, keys, scenarios], dtype="<i8").tofile(file)
        amounts.astype("<i8").tofile(file)
        rates.astype("<i8").tofile(file)


def read(path):
    numbers = np.fromfile(path, dtype="<i8")
    groups, keys, scenarios = (int(number) for number in numbers[:3])
    amounts = numbers[3 : 3 + groups * keys].reshape(groups, keys)
    rates = numbers[3 + groups * keys :].reshape(keys, scenarios)
    return amounts, rates


if __name__ == "__main__":
    write(sys.argv[1], *(int(number) for number in sys.argv[2:5]))
