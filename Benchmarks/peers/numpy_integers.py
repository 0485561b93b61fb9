"""numpy's product of arrays of Python's whole numbers: exact."""

import sys

import batch_case
import turns

amounts, rates = (matrix.astype(object) for matrix in batch_case.read(sys.argv[1]))
totals = None


def run():
    global totals
    totals = amounts.dot(rates)


turns.serve(run, lambda path: turns.write_totals(path, totals.flat))
