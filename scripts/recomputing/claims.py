"""Formulas of claims.csv: a parser of the grammar of FINDINGS.md (AL0401), and exact evaluation.

Every figure is one unknown and every rate is one unknown, however often they occur: a side is a list of terms
leaf x factor x product of prices, and its range is found at the ends of the prices.
"""
import re
from dataclasses import dataclass, field, replace
from itertools import product

from . import bounds, dates
from .numbers import ANY, F, ZERO, add, div, exact, hull, mul
from .rates import Unconverted
from .reading import Row

TOKEN = re.compile(r"\s*(<=|>=|[=<>~+*/(),%]|[A-Za-z0-9](?:[A-Za-z0-9._-]|[^\x00-\x7f])*|-)")
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


# ---------------------------------------------------------------- syntax: nested tuples

class Parser:
    def __init__(self, text, ledger):
        self.tokens, self.at, self.ledger = TOKEN.findall(text), 0, ledger

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def next(self, wanted=None):
        token = self.peek()
        if wanted is not None and token != wanted:
            raise ValueError(f"{wanted!r} expected, {token!r} found")
        self.at += 1
        return token

    def claim(self):
        left, relation, right = self.side(), self.next(), self.side()
        if relation == "~" and self.peek() == "to":
            self.next()
            relation = ("~", F(self.next()) * SCALES.get(self.peek(), 1))
            if self.peek() in SCALES:
                self.next()
        if self.peek():
            raise ValueError(f"{self.peek()!r} after the end")
        return left, relation, right

    def side(self):
        node = self.term()
        while self.peek() in ("+", "-"):
            node = (self.next(), node, self.term())
        if self.peek() == "in":
            self.next()
            money, at = self.next(), None
            if self.peek() == "at":
                self.next()
                at = self.next()
            node = ("in", node, money, at)
        return node

    def term(self):
        node = self.factor()
        while self.peek() in ("*", "/"):
            node = (self.next(), node, self.factor())
        return node

    def factor(self):
        token = self.next()
        if token == "(":
            node = self.side()
            self.next(")")
            return node
        if token == "-":
            return ("negative", self.factor())
        if token in ("days", "share") and self.peek() == "(":
            self.next()
            first = self.next() if token == "days" else self.side()
            self.next(",")
            second = self.next() if token == "days" else self.side()
            self.next(")")
            return (token, first, second)
        if token in ("sum", "count") and self.peek() == "(":
            self.next()
            query = []
            while True:
                column, relation, negative = self.next(), self.next(), self.peek() == "-" and self.next()
                query.append((column, relation, (negative or "") + self.next()))
                if self.next() == ")":
                    return (token, tuple(query))
        if re.fullmatch(r"\d+(\.\d+)?", token):
            scale = self.next() if self.peek() in SCALES else ""
            return ("number", token, self.unit(), scale)
        parts = [token]
        while re.match(r"\d", parts[-1]) and re.match(r"\d.*\D$", self.peek() or ""):
            parts.append(self.next())
        if re.match(r"\d.*\D$", token) and self.peek() in self.ledger.currencies:
            return ("parts", " ".join(parts), self.next())
        return ("figure", token)

    def unit(self):
        token = self.peek()
        if token in self.ledger.currencies:
            return ("money", self.next())
        if token in self.ledger.items or token in self.ledger.units:
            word, second = self.next(), self.peek()
            if word in self.ledger.items and second in self.ledger.units:
                return ("goods", word, self.next())
            # one word: an item, a unit, or an item in the unit of its name
            return ("goods", word if word in self.ledger.items else "", word if word in self.ledger.units else "")
        if token in ("%", "days"):
            self.next()
            return (token,)
        return ()


def walk(node):
    yield node
    for child in node:
        if isinstance(child, tuple):
            yield from walk(child)


def written(node):
    """A product or a number of a formula as it is written there."""
    if node[0] in ("*", "/"):
        return f"{written(node[1])} {node[0]} {written(node[2])}"
    return " ".join((node[1], *filter(None, node[2][1:]))) if node[0] == "number" else str(node[1])


def at_scenario(tree, scenario):
    """The formula with a scenario in place of every rate or scenario that it names."""
    if tree[:1] == ("in",) and tree[3]:
        return ("in", at_scenario(tree[1], scenario), tree[2], scenario)
    return tuple(at_scenario(n, scenario) if isinstance(n, tuple) else n for n in tree)


# ---------------------------------------------------------------- linear sums

@dataclass(frozen=True)
class Term:
    leaf: str  # a figure's id, or the name of an unknown
    values: tuple  # what the leaf may be
    factor: F = F(1)
    prices: tuple = ()  # ((rate, power), ...)
    own: tuple = (F(1), F(1))  # an interval of its own, where several rates are in force on its days
    row: str = ""  # the figure whose money and days it has; none for an unknown
    way: tuple = ()  # how it is converted: (money, rate or scenario)
    summed: bool = False  # whether it is a row of a sum, and not a figure that the formula names


@dataclass
class Side:
    terms: list = field(default_factory=list)
    constant: tuple = ZERO
    unit: tuple = ()
    left: list = field(default_factory=list)  # rows left out: (row, reason)
    doubted: bool = False

    def plus(self, other, sign=F(1)):
        units = list(dict.fromkeys(u for u in (self.unit, other.unit) if u))
        if len(units) > 1:  # moneys that are not alike may still be converted together
            units = [("mixed",)]
        terms = self.terms + [replace(t, factor=t.factor * sign) for t in other.terms]
        return Side(terms, add(self.constant, mul(other.constant, exact(sign))), units[0] if units else (),
                    self.left + other.left, self.doubted or other.doubted)

    def scaled(self, factor, unit):
        return Side([replace(t, factor=t.factor * factor) for t in self.terms],
                    mul(self.constant, exact(factor)), unit, self.left, self.doubted)

    def rates(self):
        return [r for t in self.terms for r, _ in t.prices]

    def at(self, price, leaves=None):
        """The range at one choice of prices (and of leaves)."""
        out, by_leaf = self.constant, {}
        for t in self.terms:
            factor = t.factor
            for rate, power in t.prices:
                factor = factor * price(rate) ** power
            low, high = mul(t.own, exact(factor))
            values, old = by_leaf.get(t.leaf, (t.values, ZERO))
            by_leaf[t.leaf] = (values, add(old, (low, high)))
        for leaf, (values, factor) in by_leaf.items():
            out = add(out, mul((leaves or {}).get(leaf, values), factor))
        return out


class Claims:
    """Evaluates formulas over accounts (which say what rows count, and what they are worth)."""

    def __init__(self, accounts):
        self.accounts, self.ledger, self.rates = accounts, accounts.ledger, accounts.rates
        self.trees = {}

    def tree(self, claim):
        if claim not in self.trees:
            self.trees[claim] = Parser(self.ledger.claims[claim]["formula"], self.ledger).claim()
        return self.trees[claim]

    # -------------------------------------------------- ranges

    def range(self, side, held=None):
        plain = hull(side.at(lambda r, c=c: self.rates.price(r, c)[0])
                     for c in self.rates.corners(side.rates(), held))
        known = [self.bounded(side, lambda r, c=c: self.rates.price(r, c)[0]) for c in self.rates.corners(side.rates(), held)]
        if None in known:
            return plain
        low, high = hull(known)
        return max(plain[0], low), min(plain[1], high)

    def bounded(self, side, price):
        """The range at one choice of prices where the totals of the side are at least their parts; None: there are none."""
        figures, accounts = self.ledger.figures, self.accounts
        times, ranges, rest, found = {}, {}, side.constant, []
        worth, lost = {}, {}  # what one of a row is worth in a way; in which way each unknown is
        for t in side.terms:
            factor = t.factor
            for rate, power in t.prices:
                factor *= price(rate) ** power
            if t.own[0] != t.own[1]:
                return None
            times[t.leaf] = times.get(t.leaf, F(0)) + factor * t.own[0]
            ranges[t.leaf] = t.values
            lost[t.leaf] = t.way
            if t.row and not isinstance(t.row, Row) and t.leaf == t.row:
                worth[t.leaf, t.way] = abs(factor / t.factor) * t.own[0] if t.factor else None
        for i in sorted({i for i, _ in worth}, key=lambda i: -len(self.accounts.links.wholes(i))):
            row = figures[i]
            parts = accounts.counted(accounts.contained(row))[0] if accounts.links.parts[i] else []
            if not parts or row["per"] not in ("", "year", "month"):
                continue
            weights = {}
            for p in parts:
                sign = -1 if figures[p]["state"] == "returned" and row["state"] != "returned" else 1
                face = accounts.face(row, figures[p])
                unknown = f"{p}, not known"
                if lost.get(unknown):
                    unknown = f"{p}, elsewhere"  # converted it is an unknown of that valuation
                if face is None or accounts.is_lost(p):
                    ranges.setdefault(unknown, accounts.unknown(figures[p]))
                    weights[unknown] = F(sign)
                else:
                    ranges.setdefault(p, accounts.own(figures[p]))
                    weights[p] = face * sign
            found.append((i, weights))
            # Where total and parts are converted alike, also as they are converted.
            for way in {w for j, w in worth if j == i and w}:
                valued = {p: worth[p, way] / worth[i, way] * (-1 if figures[p]["state"] == "returned" else 1)
                          for p in parts if worth.get((p, way))}
                valued.update({f"{p}, not known": (-1 if figures[p]["state"] == "returned" else 1) / worth[i, way]
                               for p in parts if lost.get(f"{p}, not known") == way and worth[i, way]})
                if valued and worth[i, way]:
                    found.append((i, valued))
        if not any(set(weights) & set(times) for _, weights in found):
            return None
        return add(rest, bounds.extremes(times, ranges, found))

    def quotient(self, a, b, held):
        """a over b; a figure in both is one unknown, so its ends are tried one by one."""
        one, two = ([(t.leaf, t.prices, t.own) for t in s.terms] for s in (a, b))
        if len(one) == 1 and one == two and a.constant == b.constant == ZERO:
            return exact(a.terms[0].factor / b.terms[0].factor)  # whatever it may be
        shared = {t.leaf: t.values for t in a.terms} if {t.leaf for t in a.terms} & {t.leaf for t in b.terms} else {}
        both = [t for t in shared if t in {x.leaf for x in b.terms}]
        out = []
        for corner in self.rates.corners(a.rates() + b.rates(), held):
            price = lambda r, c=corner: self.rates.price(r, c)[0]
            for ends in product(*(set(shared[t]) for t in both)):
                fixed = {t: exact(e) for t, e in zip(both, ends) if abs(e) != float("inf")}
                out.append(div(a.at(price, fixed), b.at(price, fixed)))
        low, high = hull(out)
        rest = b.plus(a, F(-1))
        known = [self.bounded(rest, lambda r, c=c: self.rates.price(r, c)[0]) for c in self.rates.corners(rest.rates(), held)] \
            if 1 < high < float("inf") else [None]
        return low, F(1) if None not in known and hull(known)[0] >= 0 else high  # a part of its whole

    # -------------------------------------------------- nodes

    def side(self, node, held=None):
        kind = node[0]
        if kind in ("+", "-"):
            a, b = self.together(self.side(node[1], held), self.side(node[2], held))
            return a.plus(b, F(1 if kind == "+" else -1))
        if kind == "negative":
            inner = self.side(node[1], held)
            return inner.scaled(F(-1), inner.unit)
        if kind == "number":
            value = F(node[1]) * SCALES.get(node[3], 1) / (100 if node[2] == ("%",) else 1)
            return Side(constant=exact(value), unit=() if node[2] == ("%",) else node[2])
        if kind == "parts":
            return Side(constant=exact(self.ledger.amount(node[1], node[2])[0]), unit=("money", node[2]))
        if kind == "figure":
            return self.figure(self.ledger.figures[node[1]])
        if kind == "sum":
            return self.sum(node[1])
        if kind == "count":
            low, high = self.accounts.count(node[1])
            return Side(constant=(F(low), F(high)))
        if kind == "days":
            low, high, doubted = self.days(node[1], node[2])
            return Side(constant=(low, high), unit=("days",), doubted=doubted)
        if kind == "share":
            a, b = self.together(self.side(node[1], held), self.side(node[2], held))
            a.plus(b)
            return Side(constant=self.quotient(a, b, held), left=a.left + b.left, doubted=a.doubted or b.doubted)
        if kind == "in":
            side = self.side(node[1], held)
            if node[2] in self.ledger.units and (node[2] not in self.ledger.currencies or side.unit[:1] == ("goods",)):
                return self.told_as(side, ("goods", side.unit[1], node[2]))
            return self.convert(side, node[2], node[3], written(node[1]))
        return self.product(node, self.side(node[1], held), self.side(node[2], held), held)

    # -------------------------------------------------- goods in several units, and their prices

    def factor(self, unit, other):
        """What a number of one kind is multiplied with to be one of another; None: it never is."""
        if unit == other:
            return F(1)
        if unit[:1] == other[:1] == ("goods",):
            return self.ledger.number(unit[1:], other[1:])
        if unit[:1] == other[:1] == ("price of goods",) and unit[1] == other[1]:
            return self.ledger.number(other[2], unit[2])
        return None

    def kind_of_both(self, one, other):
        """The kind in which two are told together; None: there is none."""
        if one[:1] == other[:1] == ("goods",) and all(one) and all(other):
            whole = self.ledger.common_item(one[1], other[1])
            unit = self.ledger.common_unit([one[2], other[2]], one[1]) if one[1] == other[1] else one[2]
            tries = [("goods", whole, unit)] if whole and unit else []
        elif one[:1] == other[:1] == ("goods",) and not one[1] and all(other):
            tries = [("goods", other[1], one[2])]
        elif one[:1] == other[:1] == ("goods",) and all(other):
            tries = [other]
        else:
            tries = [one, other]
        return next((t for t in tries if self.factor(one, t) is not None and self.factor(other, t) is not None), None)

    def told_as(self, side, unit):
        return side.scaled(self.factor(side.unit, unit), unit)

    def together(self, a, b):
        """Two sides as numbers of one kind, where there is one."""
        both = a.unit and b.unit and self.kind_of_both(a.unit, b.unit)
        return (self.told_as(a, both), self.told_as(b, both)) if both else (a, b)

    def product(self, node, a, b, held):
        kind = node[0]
        for x, y in ((a, b), (b, a)):
            if kind == "*" and y.unit[:1] == ("price of goods",):
                _, money, each = y.unit
                count = self.ledger.number(x.unit[1:], each) if x.unit[:1] == ("goods",) else F(1)
                # A plain number of them too; but so many percent of a price are a price.
                if x.unit[:1] == ("goods",) or not x.unit and not any(
                        n[0] == "share" or n[0] == "number" and n[2] == ("%",) for n in node[1:]):
                    if count is None:
                        raise TypeError(f"{x.unit} at {y.unit}")
                    return self.multiplied(kind, replace(x, unit=()), replace(y, unit=()), ("money", money), held).scaled(
                        count, ("money", money))
        if kind == "/":
            a, b = self.together(a, b)
        return self.multiplied(kind, a, b, self.product_unit(kind, a.unit, b.unit), held)

    def multiplied(self, kind, a, b, unit, held):
        if kind == "*" and not b.terms and b.constant[0] == b.constant[1]:
            return a.scaled(b.constant[0], unit).plus(Side(left=b.left))
        if kind == "*" and not a.terms and a.constant[0] == a.constant[1]:
            return b.scaled(a.constant[0], unit).plus(Side(left=a.left))
        if kind == "/" and not b.terms and b.constant[0] == b.constant[1] != 0:
            return a.scaled(1 / b.constant[0], unit).plus(Side(left=b.left))
        whole = self.quotient(a, b, held) if kind == "/" else mul(self.range(a, held), self.range(b, held))
        return Side(constant=whole, unit=unit, left=a.left + b.left)

    @staticmethod
    def product_unit(kind, a, b):
        if kind == "/":
            if a and a == b:
                return ()
            if a[:1] == ("money",) and b[:1] == ("goods",):
                return ("price of goods", a[1], b[1:])
            if a[:1] == ("money",) and b[:1] == ("price of goods",) and a[1] == b[1]:
                return ("goods", *b[2])
            if b:
                raise TypeError(f"{a} by {b}")
            return a
        for x, y in ((a, b), (b, a)):
            if x[:1] == ("price",) and y and y[-1 if y[0] == "money" else 1] == x[2]:
                return ("money", x[1])
        if a and b:
            raise TypeError(f"{a} times {b}")
        return a or b

    def figure(self, row):
        try:
            values, unit = self.accounts.unit_value(row)
        except Unconverted as why:
            raise Undetermined([(row["id"], str(why))]) from None
        return Side([Term(row["id"], values, row=row["id"])], unit=unit)

    def sum(self, query):
        terms, units, left = self.accounts.select(query)
        if len(units) > 1 and all(u[:1] == ("goods",) for u in units):
            unit = units[0]
            for other in units[1:]:
                unit = unit and self.kind_of_both(unit, other)
            if unit:
                own = {t.leaf: self.accounts.typed(self.ledger.figures[t.row]) for t in terms if t.row}
                terms = [replace(t, factor=t.factor * self.factor(own[t.leaf], unit)) if t.row else t for t in terms]
                return Side(terms, unit=unit, left=left)
        unit = ("mixed",) if len(units) > 1 else next(iter(units), ())
        return Side(terms, unit=unit, left=left)

    def convert(self, side, money, at, text=""):
        """Each figure of a side in another money, by a rate, a scenario or units alone; on its own days."""
        out = Side([], ZERO, ("money", money), list(side.left), side.doubted)
        terms, failed = side.terms, []
        if side.constant != ZERO:  # a literal has no days and no source
            terms = terms + [Term(text, side.constant, row=Row(id="", currency=side.unit[1]))]
        for t in terms:
            if not t.row:  # an unknown stays one in any money
                out.terms.append(replace(t, way=(money, at)))
                continue
            row = t.row if isinstance(t.row, Row) else self.ledger.money[t.row]
            try:
                values, conversion = self.accounts.converted(row, t, money, at)
            except Unconverted as why:
                if t.summed:
                    out.terms.append(Term(f"{t.leaf}, not known", self.accounts.unknown(row), t.factor, way=(money, at)))
                    out.left.append((t.row, str(why)))
                else:
                    failed.append((row["id"] or t.leaf, str(why)))
                continue
            single = conversion.single()
            if single:
                out.terms.append(replace(t, values=values, factor=t.factor * single[0], prices=single[1], way=(money, at)))
            else:
                out.terms.append(replace(t, values=values, own=conversion.range(self.rates.price), way=(money, at)))
        if failed:
            raise Undetermined(out.left + failed)
        return out

    def days(self, first, second):
        """Days from one event to another, and whether they hang on a doubted date."""
        texts = [self.ledger.events[e]["date"] for e in (first, second)]
        if not all(texts):
            raise Undetermined([(e, "no date is stated") for e, t in zip((first, second), texts) if not t])
        a, b = (dates.days(t, True) for t in texts)
        low, high = ANY
        if b[0] and a[1]:
            low = F((b[0] - a[1]).days)
        if b[1] and a[0]:
            high = F((b[1] - a[0]).days)
        return low, high, any(map(dates.doubted, texts))

    def rows(self, claim):
        """The rows on whose numbers a claim rests."""
        out = []
        for node in walk(self.tree(claim)):
            if node[:1] == ("figure",):
                out.append(node[1])
            elif node[:1] == ("sum",):
                out += [t.row for t in self.accounts.select(node[1])[0] if t.row]
        return list(dict.fromkeys(out))

    # -------------------------------------------------- outcomes

    def evaluate(self, claim, scenario=None, held=None):
        """What a claim comes to; raises Undetermined."""
        left, relation, right = self.tree(claim)
        relation, to = relation if isinstance(relation, tuple) else (relation, None)
        if scenario:
            left, right = at_scenario(left, scenario), at_scenario(right, scenario)
        b, a = self.side(right, held), self.side(left, held)
        mine, theirs, unit_of_right = self.last_place(left), self.last_place(right), b.unit
        both = a.unit and b.unit and self.kind_of_both(b.unit, a.unit)
        if both:  # as the right side tells it, which mostly is what is printed
            mine, theirs = mine * self.factor(a.unit, both), theirs * self.factor(b.unit, both)
            a, b = self.told_as(a, both), self.told_as(b, both)
        difference = a.plus(b, F(-1))
        out = Result(self.range(a, held), relation, self.range(b, held), self.range(difference, held),
                     a.left + b.left, difference.unit, rates=list(dict.fromkeys(difference.rates())))
        # What is printed: what the formula says, else the right side, or where that is worked out the left.
        out.near = (to or theirs or mine) / 2 if relation == "~" else F(0)
        out.outcome = verdict(relation, out.difference, out.near)
        if difference.unit == ("mixed",):
            raise TypeError(f"{claim} compares unlike things")
        if difference.doubted and out.outcome in ("holds", "fails"):
            out.outcome = "possible"
        return out


    def last_place(self, node):
        """One unit of the last digit of what is printed; 0 of what is worked out."""
        if node[0] == "negative":
            return self.last_place(node[1])
        if node[0] == "number":
            places = len(node[1].partition(".")[2])
            return F(SCALES.get(node[3], 1), 10**places) / (100 if node[2] == ("%",) else 1)
        if node[0] == "parts":
            return self.ledger.amount(node[1], node[2])[1]
        if node[0] == "figure":
            row = self.ledger.figures[node[1]]
            text = row[self.ledger.column(row)]
            if text:
                lasts = self.accounts.duration(row) if row["per"] in ("year", "month") else None
                value, place = self.ledger.amount(text, row.get("currency", ""))
                return printed_place(row["as_printed"], value, place) * (lasts[1] if lasts else 1)
        return F(0)

    def told(self, claim):
        """What a claim comes to, where nothing can be decided too."""
        try:
            return self.evaluate(claim)
        except Undetermined as why:
            relation = self.tree(claim)[1]
            return Result((None, None), relation[0] if isinstance(relation, tuple) else relation, (None, None), (None, None), why.lost, None, "undetermined")


class Undetermined(Exception):
    def __init__(self, lost):
        super().__init__("; ".join(f"{i}: {w}" for i, w in lost))
        self.lost = lost


@dataclass
class Result:
    left: tuple
    relation: str
    right: tuple
    difference: tuple
    lost: list
    unit: tuple
    outcome: str = ""
    rates: list = field(default_factory=list)
    near: F = F(0)  # of ~: by how much the sides may differ


def printed_place(printed, value, place):
    """To which place a print is printed that reads as a value, `2.67 million` to 10,000, and in words to the last
    word; else the place that is given. Read are digits with an English word for thousands or more behind
    them, and English number words."""
    for digits, word in re.findall(r"([0-9][0-9,.'’ ]*)([A-Za-z]*)", printed):
        for mark, group in ((".", ","), (",", ".")):
            whole, _, decimals = re.sub(rf"[{group}'’ ]", "", digits).strip(".,").partition(mark)
            scale = F(SCALES.get(word.lower(), 1))
            if whole.isdigit() and (not decimals or decimals.isdigit()):
                unit = scale / 10 ** len(decimals)
                if int(whole + decimals) * unit == value:
                    return unit
    total, count, last = F(0), 0, []
    for word in re.findall(r"[a-z]+", printed.lower()):
        if word in SCALES:
            total, last, count = total + count * SCALES[word], [*last, last_digit(count) * SCALES[word]], 0
        elif word == "hundred":
            count *= 100
        else:
            count += WORDS.get(word, 0)
    if total + count == value:
        return F(min(last + [last_digit(count)] * (count > 0), default=place))
    return place


WORDS = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split())}
WORDS |= {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}


def last_digit(count):
    """One unit of the last word of a count: 100 of five hundred, and 1 of forty."""
    if count < 100:
        return 1
    return 10 ** (len(str(count)) - len(str(count).rstrip("0")))


def verdict(relation, difference, near=F(0)):
    low, high = difference
    if relation == "=":
        relation, near = "~", F(0)
    if relation == "~":
        return "holds" if -near <= low and high <= near else "fails" if low > near or high < -near else "possible"
    if relation in (">", ">="):
        low, high = -high, -low
    if relation in ("<", ">"):
        return "holds" if high < 0 else "fails" if low >= 0 else "possible"
    if relation in ("<=", ">="):
        return "holds" if high <= 0 else "fails" if low > 0 else "possible"
    raise ValueError(relation)
