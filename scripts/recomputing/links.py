"""How rows hang together: told twice, parts, alternatives, and what goes towards what."""

PLEDGED = ("promised", "committed")


class Links:
    def __init__(self, ledger):
        self.rows, self.order = ledger.figures, ledger.order
        self.mates = {i: [] for i in self.rows}  # same_as, in both directions
        self.others = {i: [] for i in self.rows}  # alternative_to, in both directions
        self.parts = {i: [] for i in self.rows}
        self.towards = {i: [] for i in self.rows}
        for i, row in self.rows.items():
            for column, there in (("same_as", self.mates), ("alternative_to", self.others)):
                for j in row.list(column):
                    there[i].append(j)
                    there[j].append(i)
            for j in row.list("part_of"):
                self.parts[j].append(i)
            for j in row.list("fulfils"):
                self.towards[j].append(i)
        self.top, self.known = ledger.top, {}
        self.strange = {(i, j) for i, row in self.rows.items() for j in row.list("part_of") if self.differs(i, j)}

    def ways(self, i):
        """Who gave and who took, as the row says; what was returned goes back to its giver."""
        row = self.rows[i]
        return (row["recipient"], row["donor"]) if row["state"] == "returned" else (row["donor"], row["recipient"])

    def parties(self, i):
        """The same; where the row does not say, as another that tells of it, or else what it is a part of."""
        if i not in self.known:
            self.known[i] = self.ways(i)
            told = sorted(self.knot(i), key=lambda j: (j != i, self.order[j]))
            for find, those in ((self.ways, told), (self.parties, [w for j in told for w in self.rows[j].list("part_of")])):
                for j in those:
                    self.known[i] = tuple(mine or theirs for mine, theirs in zip(self.known[i], find(j)))
        return self.known[i]

    def differs(self, part, whole):
        """Whether a part is of another giver or taker than its whole, as far as both say."""
        own = ("", "")
        for j in sorted(self.knot(part), key=lambda j: (j != part, self.order[j])):
            own = tuple(mine or theirs for mine, theirs in zip(own, self.ways(j)))
        if self.rows[whole]["state"] == "returned" != self.rows[part]["state"]:
            own = own[::-1]
        return any(a and b and self.top(a) != self.top(b) for a, b in zip(own, self.parties(whole)))

    def walk(self, start, steps):
        """All that steps lead to from the starts, themselves included."""
        seen, stack = set(start), list(start)
        while stack:
            for j in steps(stack.pop()):
                if j not in seen:
                    seen.add(j)
                    stack.append(j)
        return seen

    def knot(self, i):
        """The rows that tell of one transfer."""
        return self.walk([i], lambda n: self.mates[n])

    def pledged(self, i):
        """What was promised or bound; and what was only asked for, or of no state, where a row goes towards it."""
        return self.rows[i]["state"] in PLEDGED or self.rows[i]["state"] in ("", "requested") and bool(self.towards[i])

    def reach(self, pledge):
        """The pledges towards which something counts for this one: told again, alternatives to it, parts of it, and
        commitments that fulfil any of them."""
        base = self.walk([pledge], lambda n: self.mates[n] + self.others[n])
        return {i for i in self.walk(base, lambda n: [j for j in self.mates[n] + self.parts[n] + self.towards[n]
                                                      if self.pledged(j)]) if self.pledged(i)}

    def members(self, pledge):
        """Rows that go towards a pledge, in the ledger's order."""
        reach, base = self.reach(pledge), self.walk([pledge], lambda n: self.mates[n] + self.others[n])
        found = {i for j in reach for i in self.towards[j]} - base
        return sorted(found, key=self.order.get)

    def elsewhere(self, row, pledges):
        """Other pledges that a row of these pledges goes towards too: neither among them nor above them."""
        reach = set().union(*map(self.reach, pledges))
        own = self.walk(pledges, lambda n: self.mates[n] + self.others[n])
        return [j for j in self.rows[row].list("fulfils") if self.pledged(j) and j not in reach
                and not self.reach(j) & own]

    def wholes(self, i, own=False):
        """All that contain a row; own: surely, for no part on the way is of another giver or taker."""
        return self.walk([i], lambda n: [w for w in self.rows[n].list("part_of") if not own or (n, w) not in self.strange]
                         + self.mates[n]) - self.knot(i)

    # -------------------------------------------------- which rows of one sum count

    def outside(self, ids, lost=()):
        """Rows that leave a sum only as parts of another giver's or taker's whole: nothing to all of each stands outside
        that: {row: reason}."""
        sure = self.once(ids, lost, own=True)
        return {i: why.replace("a part", "part") + ", but of another giver or taker: between none and all of it stands outside"
                for i, why in self.once(ids, lost).items() if i not in sure}

    def once(self, ids, lost=(), parts=True, own=False):
        """Rows told twice and parts beside their whole, unless that is lost, leave a sum: {row: reason}."""
        left, inside = {}, set(ids) - set(lost)
        for i in ids:
            knot = [j for j in ids if j in self.knot(i)] if self.mates[i] else [i]
            first = min(knot, key=lambda j: (j in lost, any(k in knot for k in self.rows[j].list("same_as")), self.order[j]))
            if i != first:
                left[i] = f"the same as {first}, which is counted"
        for i in ids:
            whole = [j for j in self.wholes(i, own) if j in inside and j not in left] if parts else []
            if i not in left and whole:
                left[i] = f"a part of {min(whole, key=self.order.get)}, which is counted"
        return left

    def chosen(self, ids, preferred=()):
        """Alternatives leave a sum, whichever is convertible: a transfer yields to those that a telling of it names, and of
        two that name each other the later one; of a chain only its end counts: {row: reason}."""
        left, inside = {}, set(ids)

        def yields(i):
            """The rows of the sum that a row yields to: told by one that a telling of it names, or that names one and is
            preferred."""
            told = sorted(self.knot(i), key=lambda j: (j != i, self.order[j]))
            named = [] if any(j in preferred for j in told) else [k for j in told for k in self.rows[j].list("alternative_to")]
            named = named + [k for j in told for k in self.others[j] if k in preferred]
            return dict.fromkeys(k for j in named for k in sorted(self.knot(j), key=self.order.get) if k in inside and k not in told)

        def first(i):
            return min(self.order[j] for j in self.knot(i))

        def end(i, above=()):
            """The row that counts in place of one; itself where it yields to none."""
            for j in yields(i):
                if j not in above and not (i in yields(j) and first(i) < first(j)):
                    return end(j, (*above, i))
            return i

        for i in ids:
            if end(i) != i:
                left[i] = f"an alternative to {end(i)}, which is counted"
        return left
