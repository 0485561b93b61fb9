"""numpy's draws of one rate between two ends, rounded to six places more: in binary, not exact."""

import sys

import numpy as np
import turns

generator, shape, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
source = np.random.Generator(getattr(np.random, generator)(1920))


def run():
    draws = (
        source.triangular(46.8, 65.795, 84.79, count)
        if shape == "triangular"
        else source.uniform(46.8, 84.79, count)
    )
    np.rint(draws * 1e8, out=draws)


turns.serve(run)
