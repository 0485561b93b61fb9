"""numpy's `@` on float64: fast, and not exact."""

import sys

import batch_case
import numpy as np
import turns

amounts, rates = (matrix.astype(np.float64) for matrix in batch_case.read(sys.argv[1]))
totals = None


def run():
    global totals
    totals = amounts @ rates


turns.serve(run)
