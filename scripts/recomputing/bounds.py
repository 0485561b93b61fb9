"""What sums come to where totals are at least their parts.

A total T and its parts p, each within its own limits, and T >= w1 p1 + w2 p2 + ...: the least and the most of a sum of
some of them is a linear programme. It is solved by the simplex method in fractions, with Bland's rule.
"""
from .numbers import F, INF, ZERO, add, mul


def extremes(times, ranges, relations):
    """The least and the most of the sum of `times[x] x` with every x in `ranges[x]`, and for each (total, {part: weight}) of
    the relations that the total is at least its parts. A relation that cannot hold says nothing; one to which no limit is
    known of what is taken off neither."""
    known = [r for r in relations if all(w >= 0 or ranges[p][1] < INF for p, w in r[1].items())]
    kept = []
    for relation in known:
        if feasible(ranges, kept + [relation]):
            kept.append(relation)
    high = most(times, ranges, kept)
    low = most({x: -t for x, t in times.items()}, ranges, kept)
    return -low, high


def feasible(ranges, relations):
    """Whether limits and relations can be true together: least of what the relations lack is nothing."""
    return most({}, ranges, relations) is not None


def most(times, ranges, relations):
    """The highest value; INF without one, None where nothing satisfies the limits."""
    names = list(dict.fromkeys([*times, *(x for t, parts in relations for x in (t, *parts))]))
    place = {x: n for n, x in enumerate(names)}
    base = sum((t * ranges[x][0] for x, t in times.items()), F(0))
    # Told from the lower limits: y = x - low >= 0, rows a y <= b.
    rows = []
    for x in names:
        if ranges[x][1] < INF:
            rows.append(({place[x]: F(1)}, ranges[x][1] - ranges[x][0]))
    for total, parts in relations:
        row = {place[total]: F(-1)}
        for p, w in parts.items():
            row[place[p]] = row.get(place[p], F(0)) + w
        rows.append((row, ranges[total][0] - sum((w * ranges[p][0] for p, w in parts.items()), F(0))))
    found = simplex([times.get(x, F(0)) for x in names], rows)
    return found if found is None or found == INF else base + found


def simplex(goal, rows):
    """The most of `goal y` with y >= 0 and each row a y <= b; an artificial variable begins where b is below nothing."""
    count, height = len(goal), len(rows)
    width = count + height + 1
    table = []
    for n, (row, limit) in enumerate(rows):
        line = [row.get(j, F(0)) for j in range(count)] + [F(int(j == n)) for j in range(height)] + [F(-1), limit]
        table.append(line)
    basis = [count + n for n in range(height)]

    def pivot(at, column):
        table[at] = [v / table[at][column] for v in table[at]]
        for n in range(height):
            if n != at and table[n][column]:
                factor = table[n][column]
                table[n] = [v - factor * u for v, u in zip(table[n], table[at])]
        basis[at] = column

    def climb(costs, columns):
        while True:
            gain = {j: costs[j] - sum((costs[basis[n]] * table[n][j] for n in range(height)), F(0)) for j in columns}
            column = next((j for j in columns if gain[j] > 0), None)
            if column is None:
                return sum((costs[basis[n]] * table[n][-1] for n in range(height)), F(0))
            ratios = [(table[n][-1] / table[n][column], basis[n], n) for n in range(height) if table[n][column] > 0]
            if not ratios:
                return INF
            pivot(min(ratios)[2], column)

    artificial = width - 1
    if any(limit < 0 for _, limit in rows):
        pivot(min(range(height), key=lambda n: table[n][-1]), artificial)
        if climb([F(0)] * artificial + [F(-1)], range(width)) < 0:
            return None
        if artificial in basis:
            at = basis.index(artificial)
            column = next((j for j in range(artificial) if table[at][j]), None)
            if column is not None:
                pivot(at, column)
    return climb([*goal] + [F(0)] * (height + 1), range(artificial))


def rest(total, off, others=ZERO):
    """A total less some of its parts, where others are in it too: not below what those are at least, unless all of them are
    surely more than it."""
    low, high = total[0] - off[1], total[1] - off[0]
    return (max(low, others[0]), high) if high >= others[0] else (low, high)
