#!/usr/bin/env python3
"""Tests of scripts/recomputing: small invented ledgers, and what they come to, worked out by hand.

    scripts/test_recompute.py          says how many values were compared; exits 1 at the first that differs
"""
import csv
import json
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

sys.dont_write_bytecode = True

import recompute  # noqa: E402
from recomputing import dates  # noqa: E402
from recomputing.accounts import Accounts, Valuation  # noqa: E402
from recomputing.claims import Claims, printed_place  # noqa: E402
from recomputing.analysis import sensitivity, simulation  # noqa: E402
from recomputing.draws import draw, philox, quantile, standard_error, stream  # noqa: E402
from recomputing.numbers import F, INF, div, mul, number, rounded  # noqa: E402
from recomputing.reading import Ledger, Row, missing_values  # noqa: E402

count = 0

# ---------------------------------------------------------------- a ledger in a few lines

COLUMNS = {
    "money": "id state date donor recipient amount currency fulfils part_of",
    "arms": "id state date donor recipient quantity unit fulfils part_of",
    "claims": "id formula",
    "events": "id date after",
    "rates": "id base quote quantity in_force kind",
}
CURRENCIES = [dict(id="thaler"), dict(id="groschen", unit_of="thaler", units_per="24"),
              dict(id="guinea", gross_grams="8", fineness_parts="11", fineness_of="12"),
              dict(id="ducat", gross_grams="3.5", fineness_parts="1", fineness_of="1")]
PARTIES = [dict(id="arcadia"), dict(id="boeotia"), dict(id="league", part_of="boeotia"), dict(id="corinth")]
RATES = "Q1 ducat groschen 60 1710/1712 official; Q2 ducat thaler 2.75 1711 market"
SCENARIOS = [dict(id="crown", prefer="official;parity", span="refuse"), dict(id="fair", prefer="market;parity", span="interval")]


def rows(name, text):
    """`A promised 1790 x y 100 thaler fulfils=B`: cells in the order of COLUMNS; `-` is empty; NAME=VALUE any other."""
    columns, out = COLUMNS[name].split(), []
    for line in filter(None, (x.strip() for x in text.split(";\n") for x in x.split("; "))):
        if name == "claims":
            out.append(dict(zip(columns, line.split(" ", 1))))
            continue
        plain = [x for x in line.split() if "=" not in x]
        row = {c: "" if x == "-" else x for c, x in zip(columns, plain)}
        row.update(x.split("=", 1) for x in line.split() if "=" in x)
        if name == "arms":
            row.setdefault("item", "sabre")
        out.append({c: v.replace("+", ";") for c, v in row.items()})
    return out


def ledger(settings=None, **tables):
    folder = Path(tempfile.mkdtemp(prefix="recompute-"))
    tables = {"currencies": CURRENCIES, "parties": PARTIES, "scenarios": SCENARIOS, "rates": RATES,
              "items": [dict(id="sabre"), dict(id="shot")],
              "units": [dict(id="piece"), dict(id="crate", contains="20", contains_unit="piece", of_item="sabre", source="x")], **tables}
    (folder / "datapackage.json").write_text(json.dumps({"aidLedger": {"currency": "thaler", **(settings or {})}}))
    for name, table in tables.items():
        table = rows(name, table) if isinstance(table, str) else table
        columns = list(dict.fromkeys(c for row in table for c in row)) or ["id"]
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns, restval="")
            writer.writeheader()
            writer.writerows(table)
    found = Ledger(folder)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    accounts = Accounts(found)
    accounts.claims = Claims(accounts)
    return accounts


# ---------------------------------------------------------------- saying what is right

def same(found, wanted, what):
    global count
    count += 1
    if found != wanted:
        print(f"{what}: found {found}, right is {wanted}")
        sys.exit(1)


def span(value):
    """5 is 5 exactly; (5, 7) as it stands; None is not there at all."""
    return value if value is None or isinstance(value, tuple) else (value, value)


def balance(accounts, subject, scenario=None, period="", reading=None, **wanted):
    """Measures of one balance; without a scenario: in its own unit. None: there is no such measure."""
    subject = subject if isinstance(subject, tuple) else (subject,)
    found = [b for b, said in accounts.balances(subject[0] in accounts.ledger.arms) if b.subject == subject
             and b.valuation.scenario == scenario and b.valuation.label == period and said == (reading or said)]
    if not reading:
        found = [b for b in found if not b.valuation.paid]
    same(len(found), 1, f"balances of {subject} under {scenario}")
    for measure, value in wanted.items():
        same(found[0].measures.get(measure), span(value), f"{subject} {scenario} {measure}")
    return found[0]


def total(accounts, subject, scenario=None, **wanted):
    found = next(b for b, _ in accounts.totals(subject in accounts.ledger.arms) if b.subject == (subject,)
                 and b.valuation.scenario == scenario)
    for measure, value in wanted.items():
        same(found.measures.get(measure), span(value), f"total {subject} {measure}")


def outcome(accounts, claim, wanted, difference=None, scenario=None):
    found = accounts.claims.evaluate(claim, scenario)
    same(found.outcome, wanted, claim)
    if difference is not None:
        same(found.difference, span(difference), f"{claim} difference")
    return found


# ---------------------------------------------------------------- the cases

def amounts_in_parts():
    """A talent of 60 minae of 100 drachmas, as they are written in cells and formulas and told in sentences."""
    coins = [dict(id="talent", symbol="T"), dict(id="mina", unit_of="talent", units_per="60", symbol="m"),
             dict(id="drachma", unit_of="mina", units_per="100", symbol="dr"), dict(id="obol", unit_of="drachma", units_per="6"),
             dict(id="stater")]
    a = ledger({"currency": "talent"}, currencies=coins, rates="", scenarios=[], money=[
        dict(id="A", state="promised", donor="arcadia", recipient="boeotia", currency="talent", amount="1200T 7m 4½dr"),
        dict(id="B", state="delivered", donor="arcadia", recipient="boeotia", currency="mina", amount="45m 30dr", fulfils="A"),
        dict(id="C", state="delivered", donor="arcadia", recipient="boeotia", currency="talent", amount="2T 12m", fulfils="A"),
        dict(id="E", donor="arcadia", recipient="boeotia", currency="talent", amount="3T 30m")],
               claims="""K1 A - C = 1197T 55m 4½dr talent; K2 C ~ 2T 11m talent; K3 C ~ 2T 11m talent to 2; K4 C = 132m mina in talent;
        K5 C ~ 131m 60dr mina in talent; K6 E ~ 3T 29m 50dr talent; K7 E / 7 ~ 30m talent; K8 E ~ C to 2.6; K9 E ~ C to 2.5""")
    amount = a.ledger.amount
    same(amount("1200T 7m 4½dr", "talent"), (1200 + F(7, 60) + F(9, 12000), F(1, 12000)), "talents, minae and half drachmas")
    same(amount("¼m", "talent"), (F(1, 240), F(1, 240)), "a quarter of a mina")
    same(amount("-2.50m", "talent"), (F(-1, 24), F(1, 6000)), "a decimal in the last unit")
    same(amount("3dr", "mina"), (F(3, 100), F(1, 100)), "drachmas in minae")
    balance(a, "A", promised=1200 + F(704, 6000) + F(1, 12000), delivered=2 + F(12, 60) + F(4530, 6000))
    outcome(a, "K1", "holds", 0)
    outcome(a, "K2", "fails", F(1, 60))  # to half a mina, 1/120 of a talent
    outcome(a, "K3", "holds", F(1, 60))
    outcome(a, "K4", "holds", 0)
    outcome(a, "K5", "holds", F(40, 6000))  # the right side is worked out, and the left is told to a mina
    outcome(a, "K6", "fails", F(1, 120))
    outcome(a, "K7", "holds", 0)
    outcome(a, "K8", "holds", F(13, 10))  # 2.6 are 1.3 each way
    outcome(a, "K9", "fails", F(13, 10))  # and 2.5 are 1.25
    shown = a.ledger.shown
    same(shown("fails by 1,197T 55m 4½dr a man", "talent"), [(1197 + F(55, 60) + F(9, 12000), F(1, 12000), False)], "told in parts")
    same(shown("-1m 3.33…dr", "mina"), [(F(-10333, 10000), F(1, 10000), True)], "cut")
    same(shown("at least -5T", "talent"), [(-5, 1, False)], "one unit only")
    same(shown("-1T to 2m ½dr", "talent"), [(-1, 1, False), (F(401, 12000), F(1, 12000), False)], "two ends")
    same([shown(x, "talent") for x in ("1T 60m", "2m 1T", "3m 4m", "1.5", "0")], [[], [], [], [], [(0, 1, False)]], "no amount in parts")
    same(shown("-1,250.5…", "stater"), [(F(-12505, 10), F(1, 10), True)], "of a money without symbols")
    run = SimpleNamespace(ledger=a.ledger)
    third = F(1, 3) / 100
    for text, wanted in (("0.333…dr", True), ("0.334…dr", False), ("0.333dr", False), ("-0.333…dr", False), ("⅓dr", True)):
        same(recompute.close(run, text, third, "mina"), wanted, text)
    same(recompute.between(run, "-1m to 3dr", (F(-1), F(3, 100)), "mina"), True, "both ends")
    same(recompute.between(run, "at most 3dr", (-INF, F(3, 100)), "mina"), True, "at most")
    same(recompute.between(run, "0.333333dr to 1m", (third, F(1)), "mina"), True, "a limit outward")
    same(recompute.between(run, "0.33dr to 1m", (third, F(1)), "mina"), False, "too few digits")


def printed_digits():
    """`~` is judged by the right side, or where that is worked out by the left, or by what the formula says."""
    a = ledger(money="A delivered 1711 arcadia boeotia 38600 thaler; B delivered 1711 arcadia boeotia 77.25 thaler; E delivered 1711 arcadia boeotia 77.2 thaler",
               claims="""K1 A ~ 39000 thaler to 1000; K2 A ~ 39000 thaler; K3 A ~ 38 thousand thaler to 1 thousand; K4 A ~ 38600.5 thaler;
        K5 B * 500 ~ A; K6 A ~ B * 500; K7 B ~ E; K8 E ~ B; K9 A ~ 39 thousand thaler; K10 A ~ 38100 thaler to 1 thousand""")
    outcome(a, "K1", "holds", -400)
    outcome(a, "K2", "fails", -400)
    outcome(a, "K3", "fails", 600)  # 500 each way
    outcome(a, "K4", "fails", F(-1, 2))  # a twentieth each way
    outcome(a, "K5", "fails", 25)
    outcome(a, "K6", "fails", -25)
    outcome(a, "K7", "holds", F(1, 20))  # a twentieth is as far as it reaches
    outcome(a, "K8", "fails", F(-1, 20))
    outcome(a, "K9", "holds", -400)
    outcome(a, "K10", "holds", 500)


def breaks_of_near():
    """A claim with ~ breaks where the sides come to differ by more than the rounding: 20 ducats are 54.50 to 55.50 thaler
    at 2.725 to 2.775. With = only one price is right."""
    a = ledger(money="A delivered 1711 arcadia boeotia 20 ducat; B delivered 1711 arcadia boeotia 55 thaler",
               claims="K1 A in thaler at Q2 ~ B; K2 A in thaler at Q2 = B; K3 A in thaler at Q2 <= B; K4 B ~ A in thaler at Q2")
    found = sensitivity(a, a.claims, [])
    rows_of = lambda k: {key[-1]: (row["outcome_below"], row["outcome"], row["outcome_above"])
                         for key, row in found.items() if key[0] == k and key[2] == "break-even"}
    near_to = {F(109, 40): ("fails", "holds", "holds"), F(111, 40): ("holds", "holds", "fails")}
    same(rows_of("K1"), near_to, "~")
    same(rows_of("K4"), near_to, "~ from the other side")
    same(rows_of("K2"), {F(11, 4): ("fails", "holds", "fails")}, "=")
    same(rows_of("K3"), {F(11, 4): ("holds", "holds", "fails")}, "<=")


def tellings_of_alternatives():
    """What tells an alternative again is one; of a chain of alternatives the end counts alone; what is preferred, first."""
    money = """A delivered 1711 arcadia boeotia 900 thaler P; B delivered 1711 arcadia boeotia 340 thaler P alternative_to=A;
        C delivered 1711 arcadia boeotia 345 thaler P alternative_to=B; E delivered 1711 arcadia boeotia 350 thaler P same_as=B;
        N delivered 1711 arcadia boeotia 70 thaler P alternative_to=A; P promised 1710 arcadia boeotia 1000 thaler"""
    a = ledger(money=money, scenarios=[dict(id="plain", prefer="market"), dict(id="told", prefer="market;B")])
    same(a.links.chosen("ABCEN"), {i: "an alternative to A, which is counted" for i in "BCEN"}, "one of a chain")
    same(a.links.chosen("BCEN"), {"C": "an alternative to B, which is counted"}, "where the end is in no sum")
    same(a.links.chosen("ABCEN", {"B"}), {i: "an alternative to B, which is counted" for i in "ACN"}, "preferred")
    balance(a, "P", "plain", delivered=900, gap=100)
    balance(a, "P", "told", delivered=340, gap=660)
    b = ledger(money="""X promised 1711 arcadia boeotia 100 thaler alternative_to=Y; Y promised 1711 arcadia boeotia 90 thaler alternative_to=Z;
        Z promised 1711 arcadia boeotia 80 thaler; Z2 promised 1711 arcadia boeotia 81 thaler same_as=Z;
        V promised 1711 arcadia boeotia 85 thaler alternative_to=Z2""")
    same([b.first_of(i) for i in "XYZV"], ["Z", "Z", "", "Z"], "of which pledge one is an alternative")


def asked_for():
    """What was asked for is a pledge where something goes towards it; a price of its own has none."""
    a = ledger(money="""A requested 1711 arcadia boeotia 500 thaler; B requested 1711 arcadia boeotia 400 thaler;
        DA delivered 1712 arcadia boeotia 120 thaler A; Y promised 1711/.. arcadia boeotia 60 thaler per=year;
        Z promised 1711 arcadia boeotia - thaler; DZ sent 1712 arcadia boeotia 5 thaler A""")
    same(a.pledges(), ["A", "Y", "Z"], "pledges")
    balance(a, "A", promised=500, delivered=120, gap=380, sent=5)
    ways = lambda i: [b.valuation.scenario for b, _ in a.balances() if b.subject == (i,)]
    same(ways("Y"), ["crown", "fair"], "for how long is not said: no row without a scenario")
    same(ways("Z"), [None], "no number at all: one row says so")


def days_of_named_rates():
    """A rate that is named is used on any days, with a word where it was not in force on all of them."""
    a = ledger(money="""A delivered 1711 arcadia boeotia 20 ducat; B delivered ../1711 arcadia boeotia 20 ducat; C delivered 1714 arcadia boeotia 20 ducat;
        E delivered - arcadia boeotia 20 ducat; G delivered 1710-05/1711 arcadia boeotia 20 ducat""",
               rates="Q1 ducat thaler 2.5 1710/1712 official; Q3 ducat thaler 2.75 - recorded",
               scenarios=[dict(id="named", prefer="Q1"), dict(id="undated", prefer="Q3")])
    run = SimpleNamespace(ledger=a.ledger, accounts=a)
    found = {key: cells["reason"] for key, cells in recompute.converted(run).items()}
    late = "Q1 was not in force on these days"
    same([found[i, "named"] for i in "ABCEG"], ["", late, late, "", ""], "days outside")
    same({found[i, "undated"] for i in "ABCEG"}, {"Q3 is undated"}, "no days")


def many_rows():
    """A finding of many rows says how many, and names the first: up to three, or three and how many more."""
    a = ledger(money="; ".join(f"M{n} delivered 1711 arcadia boeotia - thaler" for n in range(1, 6)))
    run = SimpleNamespace(ledger=a.ledger, accounts=a)

    def told(message, rows, subject="M1"):
        row = {"file": "money.csv", "subject": subject, "message": message, "details": "; ".join(f"{i} is delivered, and no number" for i in rows)}
        return recompute.counted_rows(run, row)

    same(told("5 rows of money.csv, M1, M2, M3 and 2 more: none", ["M1", "M2", "M3", "M4", "M5"]), True, "five")
    same(told("5 rows of money.csv, M1, M2, M3 and 2 more: none", ["M1", "M2", "M3", "M4"]), False, "of five four")
    same(told("5 rows of money.csv, M1, M2, M4 and 2 more: none", ["M1", "M2", "M3", "M4", "M5"]), False, "another")
    same(told("2 rows of money.csv, M1, M4: none", ["M1", "M4"]), True, "two")
    same(told("2 rows of money.csv, M4, M1: none", ["M4", "M1"], "M4"), False, "in another order")
    same(told("2 rows of money.csv, M1, M4: none", ["M1", "M4"], "M4"), False, "at another")
    same(told("M1: none", []), True, "one")


def numbers_and_dates():
    same(number("7/3"), F(7, 3), "a ratio")
    same(rounded(F(5, 1000), 2), 0, "half to even")
    same(rounded(F(15, 1000), 2), F(2, 100), "half to even")
    same(mul((F(0), INF), (F(0), F(2))), (0, INF), "0 times without end")
    same(div((F(1), F(2)), (F(0), F(4))), (F(1, 4), INF), "by an interval from 0")
    day = lambda *x: dates.dt.date(*x)
    same(dates.days("1834-02"), (day(1834, 2, 1), day(1834, 2, 28)), "a month")
    same(dates.days("183X"), (day(1830, 1, 1), day(1839, 12, 31)), "a decade")
    same(dates.days("1834~", True), (day(1833, 1, 1), day(1835, 12, 31)), "about a year")
    same(dates.days("1834-01~/1835", True), (day(1833, 12, 1), day(1835, 12, 31)), "about a month, at one end")
    same(dates.days("1834/.."), (day(1834, 1, 1), None), "an open end")
    same(dates.months("1834-01-15/1834-02-14", 1), (1, 1), "a month from its middle")
    same(dates.months("1834-03-05/1836-05-10", 1), (26, 27), "left-over days")
    same(dates.months("1834-03", 1), None, "a month does not say for how many years")
    same(dates.months("1834-03", 2), (1, 1), "a month is one")
    same(dates.months("183X", 1), None, "a decade does not say")


def draws():
    same(philox((0, 0, 0, 0), (0, 0)), (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8), "Philox of nothing")
    same(stream(""), 0xCBF29CE484222325, "FNV-1a of nothing")
    same(stream("a"), 0xAF63DC4C8601EC8C, "FNV-1a of a")
    row = Row(id="Z", low="2", high="3.5", factor="", quantity="")
    prices = [draw(row, n, 7) for n in range(500)]
    same(all(2 <= p <= F("3.5") and (p * 10**7).denominator == 1 for p in prices), True, "draws on their grid")
    same(prices == [draw(Row(row, factor="", id="Z"), n, 7) for n in range(500)], True, "the same again")
    same(quantile([F(x) for x in (4, 1, 3, 2)], 50), 2, "a median that was drawn")


def ranges_and_pairs():
    """A range is the rate and its quantity a central value; a pair is so many for so many."""
    def one(**cells):
        row = dict(id="Q", base="ducat", quote="thaler", kind="market", in_force="1711", **cells)
        return ledger(rates=[row], money="P promised 1711 arcadia boeotia 70 ducat; D delivered 1711 arcadia boeotia 10 thaler P",
                      claims="K1 P in thaler at Q = 200 thaler; K2 P in thaler at Q > 400 thaler")

    a = one(quantity="3", low="2", high="5")
    balance(a, "P", "fair", promised=(140, 350), gap=(130, 340))
    outcome(a, "K1", "possible")
    outcome(a, "K2", "fails")
    balance(one(quantity="7", base_quantity="300"), "P", "fair", promised=F(49, 30))
    balance(one(quantity="7", base_quantity="300", low="6", high="9"), "P", "fair", promised=(F(7, 5), F(21, 10)))
    same([k for k in sensitivity(a, a.claims, a.balances()) if "one-percent" in k], [], "no hundredth of a range")
    # 70 ducats at 2 to 5: a twentieth of the range is below 2.15, half below 3.5; whatever is drawn.
    def promised(accounts):
        rows = simulation(accounts, accounts.claims, accounts.balances(), 3, 1)
        return next(row for key, row in rows.items() if key[:3] == ("P", "promised", "fair"))

    row = promised(a)
    same([row[f"q{q:02}_low"] for q in (5, 50, 95)], [F("150.5"), F(245), F("339.5")], "quantiles of a range")
    same((row["quantiles"], row["standard_error"]), ("exact", None), "no draw")
    pair = one(quantity="7", base_quantity="300", low="6", high="9")
    same(promised(pair)["q50_high"], F(7, 4), "the middle of 6 to 9 for 300")
    # Of 100 draws the root of 100 / 4 is 5: half of 54 less 44 is 5.
    same(standard_error([F(x) for x in range(100)], 50), 5, "a standard error")


def words_for_nothing():
    schema = {"fields": [{"name": "amount", "missingValues": ["", "0"]}], "missingValues": ["", {"value": "-", "label": "no"}]}
    words = missing_values({"resources": [{"path": "money.csv", "schema": schema}]}, "money")
    same((words("amount"), words("donor")), ({"", "0"}, {"", "-"}), "words for nothing")
    same(missing_values({}, "money")("donor"), set(), "no words")


def printed_places():
    """To which place a print is printed, where it reads as the amount; else the place of the amount."""
    for printed, value, place in (("2.67 million", 2670000, 10000), ("39,000", 39000, 1), ("6,5 million", 6500000, 100000),
                                  ("five million", 5000000, 1000000), ("sixty-four thousand five hundred", 64500, 100),
                                  ("3 million", 2670000, 7)):
        same(printed_place(printed, F(value), F(7)), F(place), printed)


def states():
    """Each state in its own column; gap and open; what is in no column says why."""
    a = ledger(money="""P promised 1711 arcadia boeotia 900 thaler;
        D1 delivered 1711 arcadia boeotia 500 thaler P; C1 cancelled 1712 arcadia boeotia 250 thaler P;
        P2 promised 1711 arcadia boeotia 900 thaler; W withheld 1711 arcadia boeotia 350 thaler P2;
        P3 promised 1711 arcadia boeotia 900 thaler; R requested 1711 arcadia boeotia 70 thaler P3;
        K committed 1711 arcadia boeotia 650 thaler P3; N - 1711 arcadia boeotia 40 thaler P3""")
    balance(a, "P", promised=900, delivered=500, cancelled=250, gap=400, open=150, share=F(5, 9), withheld=None)
    balance(a, "P2", withheld=350, delivered=(0, INF), gap=(-INF, 900), confiscated=None)
    found = balance(a, "P3", committed=650, delivered=(0, INF), gap=(-INF, 900))
    same(list(found.left), ["R", "N"], "in no column")


def rows_without_value():
    a = ledger(money="""P promised 1711 arcadia boeotia 800 thaler; D delivered 1711 arcadia boeotia 250 thaler P;
        D2 delivered 1711 arcadia boeotia 90 - P; P4 promised 1711 arcadia boeotia 800 thaler;
        D4 delivered 1711 arcadia boeotia 250 thaler P4; D5 delivered 1711 arcadia boeotia - thaler P4;
        P6 promised 1711 arcadia boeotia 800 thaler; D6 delivered 1711 arcadia boeotia 200 thaler P6;
        D7 delivered 1711 arcadia boeotia 120 ducat P6 per=year; P8 promised 1711 arcadia boeotia 800 thaler;
        S8 sent 1711 arcadia boeotia 410 thaler P8; D8 delivered 1711 arcadia boeotia 260 thaler P8;
        P9 promised 1711 arcadia boeotia 800 thaler; D9 delivered 1711 arcadia boeotia 700 thaler P9;
        B9 returned 1711 boeotia arcadia 150 thaler P9; C9 cancelled 1711 arcadia boeotia 60 thaler P9;
        B0 returned 1711 boeotia arcadia - thaler P8""",
               claims="""K1 sum(fulfils=P) <= 200 thaler; K2 sum(fulfils=P) >= 300 thaler;
        K3 sum(fulfils=P9 and state=delivered) = 700 thaler; K4 sum(fulfils=P9) - sum(state=cancelled) = 550 thaler;
        K5 sum(state=returned and fulfils=P9) = 150 thaler""")
    balance(a, "P", delivered=(250, INF), gap=(-INF, 550))
    balance(a, "P4", delivered=(250, INF), gap=(-INF, 550), share=(F(5, 16), INF))
    balance(a, "P6", "crown", delivered=500, gap=300)  # 200, and 120 ducats for one year at 60/24 thaler
    balance(a, "P8", sent=410, delivered=(-INF, 260), gap=(540, INF), returned=(0, INF))
    balance(a, "P9", delivered=550, returned=150, cancelled=60, gap=250, open=190)
    b = ledger(money="""A delivered 1711 arcadia boeotia 60 thaler; B delivered 1711 arcadia boeotia -2 -;
        E delivered 1711 corinth boeotia - - bound=between low=-2 high=3""")
    groups = b.groups(("donor",), Valuation("crown", "", None, "thaler"))
    same([groups["delivered", x, "thaler"].measures["total"] for x in ("arcadia", "corinth")], [(-INF, 60), (-INF, INF)], "below zero")
    outcome(a, "K1", "fails", (50, INF))  # even nothing more would not save it
    outcome(a, "K2", "possible", (-50, INF))
    outcome(a, "K3", "holds", 0)
    outcome(a, "K4", "holds", 0)
    outcome(a, "K5", "holds", 0)


def links():
    a = ledger(money="""A promised 1711 arcadia boeotia 440 thaler; B promised 1711 arcadia boeotia 160 ducat same_as=A;
        DB delivered 1711 arcadia boeotia 330 thaler B;
        E promised 1711 arcadia boeotia 300 thaler; G promised 1711 arcadia boeotia 400 thaler;
        DEG delivered 1711 arcadia boeotia 450 thaler E+G;
        H promised 1711 arcadia boeotia 600 thaler; H2 promised 1711 arcadia boeotia 750 thaler alternative_to=H;
        DH delivered 1711 arcadia boeotia 450 thaler H; I promised 1711 arcadia boeotia 900 thaler;
        J committed 1711 arcadia boeotia 500 thaler I; DJ delivered 1711 arcadia boeotia 420 thaler J;
        L promised 1711 arcadia boeotia 1500 thaler; M promised 1711 arcadia boeotia 1100 thaler - L;
        DM delivered 1711 arcadia boeotia 700 thaler M""")
    same("B" in a.pledges(), False, "a pledge told twice is one")
    balance(a, "A", promised=440, delivered=330, gap=110, share=F(3, 4))
    balance(a, "E", delivered=(0, 450), gap=(-150, 300), share=(0, F(3, 2)))
    balance(a, "G", delivered=(0, 450), gap=(-50, 400))
    balance(a, ("E", "G"), promised=700, delivered=450, gap=250)
    balance(a, "H", promised=600, delivered=450, gap=150)
    balance(a, "H2", promised=750, delivered=450, gap=300)
    balance(a, "I", committed=500, delivered=420, gap=480)
    balance(a, "J", promised=500, delivered=420, gap=80)
    balance(a, "L", promised=1500, delivered=700, gap=800)
    balance(a, "M", promised=1100, delivered=700, gap=400)
    total(a, "L", stated=1500, itemised=1100, unexplained=400)


def told_twice():
    """Of rows told twice, of alternatives, and of a part beside its whole, one counts."""
    a = ledger(money="""P promised 1711 arcadia boeotia 900 thaler; D delivered 1711 arcadia boeotia 300 thaler P;
        D2 delivered 1711 arcadia boeotia 100 ducat P same_as=D; T delivered 1711 arcadia boeotia 200 thaler P;
        U delivered 1711 arcadia boeotia 80 thaler P T; V delivered 1711 arcadia boeotia 50 - P;
        W delivered 1711 arcadia boeotia 55 thaler P alternative_to=V""",
               claims="K sum(fulfils=P) >= 500 thaler")
    found = balance(a, "P", delivered=(500, INF))
    same(found.left, {"D2": "the same as D, which is counted", "U": "a part of T, which is counted",
                      "W": "an alternative to V, which is counted"}, "left out")
    same(found.unknown, {"V": "no currency is stated"}, "not known")
    outcome(a, "K", "holds", (0, INF))


def years():
    a = ledger(money="""Y promised 1703/1708 arcadia boeotia 250000 thaler per=year;
        Z promised 1703 arcadia boeotia 1500000 thaler; DY delivered 1703/1704 arcadia boeotia 125000 thaler Y per=year;
        DZ delivered 1706 arcadia boeotia 50000 thaler Y;
        A1 promised 1703-02-11/1708-05-20 arcadia boeotia 600 thaler per=year;
        A2 promised 1703-02/1704-01 arcadia boeotia 600 thaler per=month; A3 promised 1703 arcadia boeotia 600 thaler per=month;
        A4 promised 1703-04-16/1703-08-15 arcadia boeotia 600 thaler per=month;
        A5 promised 1703-01/1705-06 arcadia boeotia 600 thaler per=year; A6 promised 1703?/1704 arcadia boeotia 600 thaler per=year;
        A7 promised - arcadia boeotia 600 thaler per=year; D7 delivered 1703 arcadia boeotia 90 thaler A7;
        A8 promised 1701/1705 arcadia boeotia 400 ducat per=year; D8 delivered 1701/1705 arcadia boeotia 100 ducat A8 per=year""",
               arms="""G promised 1703/1705 arcadia boeotia 40 piece per=year; H delivered 1703/1704 arcadia boeotia 40 piece G per=year;
        I delivered 1705-01/1705-03 arcadia boeotia 5 piece G per=month""",
               claims="""K1 Y = Z; K2 6 * Y = Z; K3 sum(state=promised and currency=thaler and date=1703) >= 1507200 thaler;
        K4 sum(fulfils=Y) = 300000 thaler; K5 sum(fulfils=Y) = 175000 thaler; K6 sum(state=promised and unit=piece) = 120 sabre piece;
        K7 12 * A7 = 7200 thaler""")
    balance(a, "Y", promised=1500000, delivered=300000, gap=1200000, share=F(1, 5))
    balance(a, "A1", promised=(3150, 3200))  # 5 years and 3 months, and 10 days more
    balance(a, "A2", promised=7200)
    balance(a, "A3", promised=7200)
    balance(a, "A4", promised=2400)
    balance(a, "A5", promised=1500)
    balance(a, "A6", promised=1200)
    balance(a, "A7", promised=None, delivered=90, gap=None)
    balance(a, "A8", promised=2000, delivered=500, gap=1500, share=F(1, 4))
    balance(a, "G", promised=120, delivered=95, gap=25)
    outcome(a, "K1", "holds", 0)
    outcome(a, "K2", "fails", 7500000)
    outcome(a, "K3", "holds")
    outcome(a, "K4", "holds")
    outcome(a, "K5", "fails", 125000)
    outcome(a, "K6", "holds")
    outcome(a, "K7", "holds", 0)  # its dates do not say for how long: the multiplication that it is


def totals():
    a = ledger(money="""T delivered 1730 arcadia boeotia 700 ducat; A delivered 1730 arcadia boeotia 450 ducat - T;
        B delivered 1730 arcadia league 310 ducat - T; P promised 1730 arcadia boeotia 700 ducat;
        D delivered 1730 arcadia boeotia 770 ducat P""",
               arms="""S delivered 1711 - boeotia 900 piece; S1 delivered 1711 arcadia boeotia 500 piece - S;
        S2 delivered 1711 corinth boeotia 15 crate - S""",
               claims="K sum(part_of=S and unit=piece) = S")
    total(a, "T", stated=700, itemised=760, unexplained=-60, share=F(38, 35))
    balance(a, "P", promised=700, delivered=770, gap=-70, share=F(11, 10))
    total(a, "S", stated=900, itemised=800, unexplained=100)  # 500 and 15 crates of 20
    outcome(a, "K", "fails", -400)  # a formula does not open crates


def total_above_its_parts():
    text = """P promised 1711 arcadia boeotia 1000 thaler; T delivered 1711 arcadia boeotia 600 thaler P bound=at_most;
        A delivered 1711 arcadia boeotia 40 ducat - T; B delivered 1711 arcadia league 100 thaler - T;
        C delivered 1711 corinth boeotia 70 thaler - T; D delivered 1711 arcadia boeotia 10 - - T"""
    a = ledger(money=text)
    # A total is raised by what its parts come to without any rate: the 40 ducats do not count, under a scenario either.
    balance(a, "P", "crown", delivered=(100, 600), gap=(400, 900))
    balance(a, "P", "fair", delivered=(100, 600))
    balance(a, "P", delivered=(100, 600))
    total(a, "T", "crown", stated=(0, 600), itemised=(200, INF), of_others=70, unexplained=(0, 400))  # D is in it too
    a = ledger(money=text.replace("100 thaler - T", "700 thaler - T"))
    balance(a, "P", "crown", delivered=(0, 600))  # items above the total: a contradiction, not a limit


def both_sides():
    """A reckoning moves as what it is a reckoning of; a result is no witness."""
    a = ledger(money="""P promised 1720 arcadia boeotia 1000 ducat; L promised 1720 arcadia boeotia 2500 thaler same_as=P result_of=K1;
        D delivered 1720 arcadia boeotia 500 thaler P bound=at_most reckoned_in=ducat reckoned_at=Q9;
        R withheld 1720 arcadia boeotia 2000 thaler P result_of=K2; D2 delivered 1720 arcadia boeotia 30 ducat - D""",
               rates="Q9 ducat thaler 2.5 - recorded; QH ducat thaler 4 - assumed",
               scenarios=[dict(id="then", prefer="Q9"), dict(id="high", prefer="QH"), dict(id="none", prefer="market")],
               claims="K1 P in thaler at Q9 = L; K2 L - D = R; K3 D in thaler at high <= 700 thaler; K4 D in thaler at then <= 600 thaler")
    for scenario, price in ((None, F(1)), ("then", F(5, 2)), ("high", F(4))):
        found = balance(a, "P", scenario, promised=1000 * price, delivered=(30 * price, 200 * price), gap=(800 * price, 970 * price),
                        share=(F(3, 100), F(1, 5)), withheld=None)
        same(found.left["R"], "the result of K2", "left out")
    balance(a, "P", "none", promised=None, delivered=(0, INF), share=None)
    balance(a, "P", "none", reading="as-paid", promised=None, delivered=(75, 500))
    balance(a, "P", "high", reading="as-paid", promised=4000, delivered=(75, 500), gap=(3500, 3925))
    outcome(a, "K1", "holds")
    # D is 30 to 200 ducats, for D2 is a part of it: 75 to 500 thaler at 5/2, 120 to 800 at 4
    outcome(a, "K2", "possible", (0, 425))
    outcome(a, "K3", "possible", (-580, 100))
    outcome(a, "K4", "holds", (-525, -100))
    outcome(a, "K4", "possible", (-480, 200), scenario="high")


def reckoned_parts():
    """A plain promise of which all that came is printed in its own money."""
    a = ledger(money="""P promised 1711 arcadia boeotia 800 thaler; D delivered 1711 arcadia boeotia 275 thaler P reckoned_in=ducat reckoned_at=Q2""")
    balance(a, "P", reading="as-paid", promised=800, delivered=275, gap=525)


def alternative_to_a_doubt():
    """If A belongs to the year, B does not count; else B does."""
    a = ledger(money="A delivered 1711/1712 arcadia boeotia 50 thaler; B delivered 1711 arcadia boeotia 65 thaler alternative_to=A",
               claims="K sum(date=1711 and currency=thaler) >= 65 thaler")
    outcome(a, "K", "possible", (-65, 50))


def complete_lists():
    a = ledger(money="P promised 1711 arcadia boeotia 500 thaler complete=yes; N promised 1711 arcadia boeotia 500 thaler",
               claims="K sum(fulfils=P) = 0 thaler; K2 sum(fulfils=N) = 0 thaler")
    balance(a, "P", delivered=0, gap=500, share=0)
    balance(a, "N", delivered=(0, INF), gap=(-INF, 500))
    outcome(a, "K", "holds")
    outcome(a, "K2", "possible", (0, INF))
    a = ledger(settings={"complete": True}, money="N promised 1711 arcadia boeotia 500 thaler")
    balance(a, "N", delivered=0, gap=500)


def rest_of_totals():
    """What is left of a total is not below nothing, but where its parts are surely more."""
    def case(whole, part, unexplained, state="delivered", share=None):
        rows = "T delivered 1711 arcadia boeotia - thaler bound=between low={} high={}; P {} 1711 arcadia boeotia - thaler - T bound=between low={} high={}"
        a = ledger(money=rows.format(*whole, state, *part), claims="K T >= sum(part_of=T); L T + P >= 0 thaler")
        total(a, "T", stated=whole, itemised=part, unexplained=unexplained, **({"share": share} if share else {}))
        return a

    a = case((1900, 2100), (1960, 1980), (0, 140), share=(F(14, 15), 1))
    outcome(a, "K", "holds", (0, 140))
    outcome(a, "L", "holds", (3920, 4080))
    outcome(case((1900, 2100), (1960, 1980), (0, 140), "sent"), "K", "holds")
    outcome(case((190, 210), (196, 198), (-8, 14), "promised"), "K", "possible")
    outcome(case((90, 110), (112, 120), (-30, -2)), "K", "fails")
    by_year = "T delivered 1711 arcadia boeotia - thaler bound=between low=190 high=210; " \
        "P delivered 1712 arcadia boeotia - thaler - T bound=between low=196 high=198"
    same(ledger(money=by_year).groups(("year",))["delivered", "1711", "thaler"].measures["total"], (F(0), F(14)), "left of T")


def who_gave_whom():
    a = ledger(money="""A delivered 1711 arcadia boeotia 3700 thaler; B delivered 1711 arcadia league 800 thaler;
        C delivered 1712 arcadia league 45 ducat; D requested 1712 arcadia league 90 ducat; E delivered 1712 arcadia boeotia 100 thaler;
        F delivered 1712 arcadia league 60 thaler - E; G delivered 1712 arcadia league 48 groschen""",
               arms="""A1 delivered 1711 arcadia boeotia 1200 piece; A2 delivered 1711 arcadia boeotia 300 piece bound=at_least;
        A3 delivered 1712 boeotia corinth 250 piece; A4 returned 1712 boeotia arcadia 90 piece;
        P promised 1711 arcadia boeotia 2000 piece; Q sent 1711 arcadia boeotia 1900 piece P; R delivered 1711 arcadia boeotia 1700 piece P;
        S returned 1711 boeotia arcadia 110 piece P; U confiscated 1711 arcadia boeotia 130 piece P; V cancelled 1711 arcadia boeotia 50 piece P""")

    def group(state, *key, by=("donor", "recipient"), goods=False):
        return a.groups(by, None, goods)[(state, *key)].measures["total"]

    same(group("delivered", "arcadia", "boeotia", "thaler"), span(3740), "to boeotia: of E only the rest")
    same(group("delivered", "arcadia", "league", "thaler"), span(862), "to the league, groschen as thalers")
    same(group("delivered", "arcadia", "league", "ducat"), span(45), "to the league in ducats")
    same(group("requested", "arcadia", "league", "ducat"), span(90), "asked for")
    same(group("delivered", "1712", "thaler", by=("year",)), span(102), "in 1712, a part beside its whole")
    rifles = ("goods", "sabre", "piece")
    same(group("delivered", "arcadia", "boeotia", rifles, goods=True), (3000, INF), "less 200 returned")
    same(group("delivered", "boeotia", "corinth", rifles, goods=True), span(250), "passed on")
    balance(a, "P", promised=2000, sent=1900, delivered=1590, returned=110, confiscated=130, cancelled=50, gap=410, open=360)


def goods():
    """Measures, packing within packing, items that belong to wider ones, prices, uncertain numbers."""
    a = ledger(items=[dict(id="stores"), dict(id="grain", part_of="stores"), dict(id="salt", part_of="stores"), dict(id="sabre"),
                      dict(id="shot")],
               units=[dict(id="piece", dimension="count"), dict(id="box", dimension="container", contains="50", contains_unit="piece", of_item="shot", source="x"),
                      dict(id="crate", dimension="container", contains="8", contains_unit="box", of_item="shot", source="x"),
                      dict(id="stone", dimension="mass"), dict(id="quarter", dimension="mass", contains="2", contains_unit="stone", source="x"),
                      dict(id="load", dimension="mass", contains="40", contains_unit="quarter", source="x"),
                      dict(id="clove", dimension="mass", contains="4/7", contains_unit="stone", source="x")],
               money="""M - 1711 - - 3 thaler per=sabre; N - 1711 - - 7 groschen per=stone; U delivered 1711 arcadia boeotia 9 thaler bound=uncertain;
        V - 1711 - - 1.5 thaler per=load; X delivered 1711 arcadia boeotia 60 thaler""",
               arms="""T delivered 1711 arcadia boeotia 5 load item=stores; A delivered 1711 arcadia boeotia 3 load - T item=grain;
        B delivered 1711 arcadia boeotia 60 quarter - T item=salt; C delivered 1712 arcadia boeotia 700 clove item=grain;
        P promised 1711 arcadia boeotia 1000 piece item=shot; D delivered 1711 arcadia boeotia 2 crate P item=shot;
        E delivered 1711 arcadia boeotia 3 box P item=shot; F delivered 1711 arcadia boeotia 11 piece P item=shot;
        G delivered 1711 arcadia boeotia 40 piece; W promised 1712 arcadia boeotia 4 load item=stores;
        Y delivered 1712 arcadia boeotia 90 stone W item=salt; Z delivered 1712 arcadia boeotia 1 load W item=sabre""",
               claims="""K1 G * M = 120 thaler; K2 40 * M = 120 thaler; K3 40 piece * M = 120 thaler; K4 X / M = 20 sabre;
        K5 C * N = 2800 groschen; K6 A + B <= T; K7 A + B = 360 stone; K8 sum(item=grain) = 8 load; K9 sum(item=shot and state=delivered) = 961 piece;
        L1 D + E - F = 939 piece; L2 C in quarter = 200 grain quarter; L3 C ~ 199.6 quarter; L4 C ~ 200 quarter; L5 sum(item=stores and state=delivered) = 890 stone;
        L6 D / E > 5; L7 share(E, D) = 18.75 %; L8 T * V = 7.5 thaler; L9 10 % * M < M; N1 A * N in thaler = 70 thaler; N2 U = 9 thaler""")
    total(a, "T", stated=5, itemised=F(9, 2), unexplained=F(1, 2))  # 3 + 60 / 40
    balance(a, "P", promised=1000, delivered=961, gap=39)  # 800 + 150 + 11
    balance(a, "W", promised=4, delivered=F(9, 8), gap=F(23, 8))  # 90 / 80; a sabre is none of the stores
    for claim in ("K1", "K2", "K3", "K4", "K5", "K8", "K9", "L1", "L2", "L4", "L6", "L7", "L8", "L9", "N1", "N2"):
        outcome(a, claim, "holds")
    outcome(a, "K6", "holds", F(-1, 2))  # loads
    outcome(a, "K7", "holds", 0)  # 240 + 120 stones
    outcome(a, "L3", "fails", F(2, 5))  # quarters
    outcome(a, "L5", "holds")  # 400 of T, 400 of C and 90 of Y
    same(a.groups(("donor",), None, True)[("delivered", "arcadia", ("goods", "grain", "load"))].measures["total"], span(5), "grain in loads")
    by_item = a.groups(("item",), None, True)
    same([by_item["delivered", i, ("goods", i, u)].measures["total"] for i, u in (("stores", "load"), ("grain", "load"), ("salt", "quarter"))],
         [span(5), span(8), span(105)], "by item a whole keeps its parts of other items")  # 45 of 90 stones
    same(a.claims.rows("N2"), ["U"], "what a claim rests on")


def filters():
    a = ledger(money="""A delivered 1711-03 arcadia boeotia 210 thaler; B delivered - arcadia boeotia 35 thaler;
        C delivered 1711/1713 arcadia boeotia 40 thaler; D delivered 1715 arcadia boeotia 1000 thaler;
        E - 1711 arcadia league 15 thaler; F delivered 1711 arcadia league 25 thaler""",
               claims="""K1 sum(state=delivered and date=1711) = 235 thaler; K2 sum(state=delivered and date=1711) <= 325 thaler;
        K3 sum(state=delivered and date=1711) <= 234 thaler; K4 sum(recipient=league and state=delivered) <= 30 thaler;
        K5 sum(recipient=boeotia and date=1715) = 1000 thaler; K6 sum(recipient=boeotia and state=delivered) = 1310 thaler""")
    found = outcome(a, "K1", "possible", (0, 90))
    same([i for i, _ in found.lost], ["B", "C", "E"], "may belong")
    outcome(a, "K2", "holds")
    outcome(a, "K3", "fails")
    outcome(a, "K4", "possible", (-5, 10))
    outcome(a, "K5", "possible", (0, 35))
    outcome(a, "K6", "possible", (0, 15))  # the league is a part of boeotia


def doubts():
    a = ledger(events="E 1711~; F 1710-11-20; G 1711?; H 1713; I 171X",
               claims="K1 days(E, F) >= 0; K2 days(F, E) >= 30 days; K3 days(G, H) >= 0; K4 days(F, H) >= 0; K5 days(H, I) >= 0",
               money="""A delivered 1721-07-01 arcadia boeotia 10 ducat; B delivered 172X arcadia boeotia 10 ducat;
        C delivered 1731 arcadia boeotia 10 ducat; D delivered 1733~ arcadia boeotia 10 ducat""",
               rates="Q1 ducat thaler 2 172X official; Q2 ducat thaler 3 1731? official; Q3 ducat thaler 3 1733 official")
    outcome(a, "K1", "possible", (-772, 323))  # 1 January 1710 to 31 December 1712, against 20 November 1710
    outcome(a, "K2", "possible", (-353, 742))
    outcome(a, "K3", "possible")
    outcome(a, "K4", "holds")
    outcome(a, "K5", "possible")
    crown = Valuation("crown", "", None, "thaler")
    same([a.why_not(i, crown)[0] is None for i in "ABCD"], [False, False, True, True], "converted")
    same([a.caution(a.ledger.money[i], a.value(a.ledger.money[i], crown)[1]) for i in "CD"], [True, True], "with a caution")


def opposite_quotes():
    a = ledger(money="A delivered 1711-05-05 arcadia boeotia 60 ducat; B delivered 1712 arcadia boeotia 60 ducat",
               rates="""Q1 ducat thaler 2 1710/1711 market; Q2 thaler ducat 0.4 1711 market;
        Q3 ducat thaler 3 1712-01/1712-06 market; Q4 ducat groschen 84 1712-07/1712-12 market""")
    fair = Valuation("fair", "", None, "thaler")
    same(a.value(a.ledger.money["A"], fair)[0], (120, 150), "quoted in either direction")
    same(a.value(a.ledger.money["B"], fair)[0], (180, 210), "quoted in a minor unit")
    same(a.value(Row(id="A", amount="11", currency="guinea"), Valuation("crown", "", None, "ducat"))[0],
         span(11 * 8 * F(11, 12) / F(7, 2)), "through fine gold")


def groups_and_counts():
    a = ledger(money="""T delivered 1711 arcadia boeotia 8000 thaler; A delivered 1711 arcadia boeotia 1000 thaler - T;
        B delivered 1711 arcadia league 500 thaler - T; V returned 1712 boeotia arcadia 100 thaler - T;
        D delivered 1711 arcadia boeotia 300 thaler reckoned_in=ducat reckoned_at=Q2; Q promised 1711 arcadia corinth - ducat;
        E delivered 1711 arcadia corinth 72 groschen Q""",
               claims="""K1 count(state=delivered and currency=thaler) = 2; K2 sum(amount<=500 and currency=thaler and state=delivered) = 800 thaler;
        K3 5 ducat in thaler at Q2 = 13.75 thaler; K4 5 ducat in thaler at fair = 13.75 thaler; K6 T + E in groschen = 192072 groschen""")
    sums = a.groups(("donor", "recipient"))
    same(sums["delivered", "arcadia", "boeotia", "thaler"].measures["total"], span(7800), "T less B, and D as it was paid")
    same(sums["returned", "arcadia", "boeotia", "thaler"].measures["total"], span(100), "no part of what is in the table of returns")
    same([b.valuation.scenario for b, _ in a.balances() if b.subject == ("Q",)], ["crown", "fair"], "no groschen in ducats")
    for claim in ("K1", "K2", "K3", "K6"):
        outcome(a, claim, "holds", 0)
    same(a.claims.told("K4").outcome, "undetermined", "a number has no date")


def limits_and_shares():
    a = ledger(money="""P promised 1711 arcadia boeotia 2000000 thaler; D delivered 1711 arcadia boeotia 1999930 thaler P bound=at_least;
        Q promised 1711 arcadia boeotia 2000000 thaler; E delivered 1711 arcadia boeotia 70 thaler Q bound=at_most""",
               claims="""K1 share(D, P) >= 100 %; K2 share(E, Q) <= 0 %; K3 share(E, Q) <= 0.0035 %; K4 D - D = 0 thaler;
        K5 share(D, D) = 100 %; K6 P / 3 ~ 666666.67 thaler; K7 P / 3 = 666666.67 thaler; K8 -E <= 0 thaler""")
    balance(a, "P", share=(F(1999930, 2000000), INF))
    balance(a, "Q", share=(0, F(70, 2000000)))
    outcome(a, "K1", "possible")
    outcome(a, "K2", "possible")
    outcome(a, "K3", "holds")
    outcome(a, "K6", "holds")
    outcome(a, "K7", "fails", F(-1, 300))
    outcome(a, "K8", "holds")


def one_unknown():
    """A figure and a rate are one unknown each, however often they occur."""
    a = ledger(money="A promised 1711 arcadia boeotia 100 ducat bound=at_most; B promised 1711 arcadia boeotia 40 ducat; D delivered 1711 arcadia boeotia 10 ducat B",
               rates="Q ducat thaler - - assumed low=2 high=3", scenarios=[dict(id="wide", prefer="Q")],
               claims="K1 A - A = 0 ducat; K2 (B in thaler at Q) - (4 * D in thaler at Q) = 0 thaler; K3 B in thaler at wide <= 119 thaler")
    outcome(a, "K1", "holds", 0)
    outcome(a, "K2", "holds", 0)
    outcome(a, "K3", "possible", (-39, 1))
    balance(a, "B", "wide", promised=(80, 120), delivered=(20, 30), gap=(60, 90), share=F(1, 4))


def divided_totals():
    """A total in one group, some of whose parts stand in another: the league is a part of boeotia."""
    def group(money, *key, state="delivered"):
        return ledger(money=money).groups(("donor", "recipient"))[(state, *key, "thaler")].measures["total"]

    some = """T delivered 1711 arcadia boeotia 6000 thaler; A delivered 1711 arcadia boeotia 2400 thaler - T;
        B delivered 1711 arcadia league 700 thaler - T; U delivered 1711 arcadia league - thaler - T"""
    same(group(some, "arcadia", "boeotia"), (F(2400), F(5300)), "of the 3,600 besides A all may be U's")
    same(group(some, "arcadia", "league"), (F(700), INF), "B and U")
    nested = """W delivered 1711 arcadia boeotia 900 thaler; P delivered 1711 arcadia boeotia 400 thaler - W;
        C delivered 1711 arcadia league 150 thaler - P; D delivered 1711 arcadia league 30 thaler - W+P"""
    same(group(nested, "arcadia", "boeotia"), span(720), "C is in W as well, D once")
    deeper = """T delivered 1711 arcadia boeotia 900 thaler; P delivered 1711 arcadia boeotia 500 thaler - T;
        E delivered 1711 arcadia league 420 thaler - P; U delivered 1711 arcadia league - thaler - T"""
    same(group(deeper, "arcadia", "boeotia"), (F(80), F(480)), "of P only 80 are here; U is at most the 400 besides P")
    again = """X delivered 1711 arcadia league 20 thaler - B; B delivered 1711 arcadia boeotia 90 thaler - E;
        E delivered 1711 arcadia league 300 thaler - T; T delivered 1711 arcadia boeotia 800 thaler"""
    same(group(again, "arcadia", "boeotia"), span(570), "500, and 70 of B")
    same(group(again, "arcadia", "league"), span(230), "210, and X")
    reckoned = """T delivered 1711 arcadia boeotia 5000 thaler reckoned_in=ducat reckoned_at=Q2; A delivered 1711 arcadia boeotia 1000 ducat - T;
        B delivered 1711 arcadia league 400 ducat - T; U delivered 1711 arcadia league - thaler - T"""
    same(group(reckoned, "arcadia", "boeotia"), (F(2750), F(3900)), "at 2.75 of Q2")
    back = """N delivered 1711 arcadia corinth 50 thaler; O delivered 1711 arcadia corinth 60 thaler - N;
        R returned 1711 corinth arcadia 10 thaler - N"""
    same(group(back, "arcadia", "corinth", state="returned"), span(10), "in N, and for itself")
    same(group(back, "arcadia", "corinth"), span(50), "less R already")


def parts_of_others():
    """Whether a part of another giver stands in a total, nobody knows: it stands outside by nothing to all of it."""
    def group(money, key, by="year", state="delivered", scenario=None):
        a = ledger(money=money)
        return a.groups((by,), scenario and Valuation(scenario, "", None, "thaler"))[(state, *key)]

    def comes_to(money, key, wanted, by="year", **kinds):
        same(group(money, key, by, **kinds).measures["total"], span(wanted), f"{key} of {money[:60]}")

    plain = "T delivered 1711 arcadia boeotia 3000 thaler; B delivered 1711 corinth boeotia 700 thaler - T"
    comes_to(plain, ("1711", "thaler"), (3000, 3700))
    comes_to(plain, ("arcadia", "thaler"), (2300, 3000), by="donor")  # if B is in T, arcadia gave 2,300
    comes_to(plain, ("corinth", "thaler"), 700, by="donor")
    why = "part of T, which is counted, but of another giver or taker: between none and all of it stands outside"
    same(group(plain, ("1711", "thaler")).doubted, [("B", why)], "why B is doubted")
    nested = plain + "; P delivered 1711 corinth boeotia 200 thaler - B"
    comes_to(nested, ("1711", "thaler"), (3000, 3700))  # P is in B
    comes_to(nested, ("corinth", "thaler"), 700, by="donor")
    silent = "T delivered 1711 arcadia boeotia 3000 thaler; Q delivered 1711 - - 900 thaler - T; P delivered 1711 corinth boeotia 200 thaler - Q"
    comes_to(silent, ("1711", "thaler"), (3000, 3200))  # Q is of those of T
    turns = plain + "; R delivered 1711 arcadia boeotia 50 thaler - B"
    comes_to(turns, ("1711", "thaler"), (3000, 3750))
    comes_to(turns, ("arcadia", "thaler"), (2300, 3050), by="donor")  # T less B, and R
    comes_to(turns, ("corinth", "thaler"), (650, 700), by="donor")
    years = plain + "; R delivered 1712 corinth boeotia 100 thaler - B"
    comes_to(years, ("1711", "thaler"), (2900, 3600))  # T, with B outside or not, less R
    comes_to(years, ("1712", "thaler"), 100)
    comes_to(years.replace("100 thaler", "- thaler"), ("1711", "thaler"), (2300, 3700))  # R is at most B
    coins = plain.replace("700 thaler", "60 ducat")
    comes_to(coins, ("1711", "thaler"), 3000)
    comes_to(coins, ("1711", "ducat"), (0, 60))
    comes_to(coins, ("arcadia", "thaler"), (0, 3000), by="donor")  # nobody knows how many thalers 60 ducats are
    comes_to(coins, ("arcadia", "thaler"), (2850, 3000), by="donor", scenario="crown")  # 60 x 60 / 24 = 150
    unknown = plain.replace("700 thaler", "- thaler")
    comes_to(unknown, ("1711", "thaler"), (3000, INF))
    comes_to(unknown, ("arcadia", "thaler"), (0, 3000), by="donor")
    limit = plain.replace("3000 thaler", "3000 thaler bound=at_most")
    comes_to(limit, ("1711", "thaler"), (0, 3700))
    comes_to(limit, ("arcadia", "thaler"), (0, 3000), by="donor")
    limit += "; A delivered 1711 arcadia boeotia 800 thaler - T"
    comes_to(limit, ("1711", "thaler"), (800, 3700))
    comes_to(limit, ("arcadia", "thaler"), (800, 3000), by="donor")
    back = "T delivered 1711 arcadia boeotia 900 thaler; V returned 1711 boeotia corinth 100 thaler - T"
    comes_to(back, ("1711", "thaler"), (800, 900))
    comes_to(back, ("arcadia", "thaler"), (900, 1000), by="donor")
    a = ledger(money="""P promised 1711 arcadia boeotia 4000 thaler; T delivered 1711 arcadia boeotia 3000 thaler P;
        B delivered 1711 corinth boeotia 700 thaler P T""",
               claims="""K1 sum(state=delivered) <= 3700 thaler; K2 sum(state=delivered) = 3000 thaler; K3 count(state=delivered) <= 2;
        K4 count(state=delivered) = 1; K5 sum(donor=corinth) = 700 thaler; K6 sum(state=delivered and donor=arcadia) = 3000 thaler""")
    balance(a, "P", promised=4000, delivered=(3000, 3700), gap=(300, 1000))
    total(a, "T", stated=3000, itemised=0, of_others=700)
    outcome(a, "K1", "holds", (-700, 0))
    outcome(a, "K2", "possible", (0, 700))
    outcome(a, "K3", "holds", (-1, 0))
    outcome(a, "K4", "possible", (0, 1))
    outcome(a, "K5", "holds")
    outcome(a, "K6", "holds")


def ways_into_totals():
    """A part that is in a total in several ways, what of it is here again, and for how much of others there is room."""
    def comes_to(money, by, *wanted):
        rows = money.split("; ")
        for order in (rows, rows[::-1], rows[1:] + rows[:1]):
            found = ledger(money="; ".join(order)).groups((by,))
            for key, value in wanted:
                same(found[("delivered", key, "thaler")].measures["total"], span(value), f"{key} of {order}")

    two = "T delivered 1711 arcadia boeotia 900 thaler; Q delivered 1712 arcadia boeotia 400 thaler - T; "
    comes_to(two + "X delivered 1711 arcadia boeotia 30 thaler - T+Q", "year", ("1711", 530), ("1712", 370))
    comes_to(two + "X delivered 1711 arcadia boeotia - thaler - T+Q", "year", ("1711", (500, 900)), ("1712", (0, 400)))
    comes_to(two + "P delivered 1712 corinth boeotia 70 thaler - T+Q", "year", ("1711", (430, 500)), ("1712", (400, 470)))
    open_whole = "T delivered 1711 arcadia - 900 thaler; Q delivered 1711 arcadia boeotia 400 thaler - T; "
    comes_to(open_whole + "P delivered 1712 arcadia corinth 250 thaler - T+Q", "year", ("1711", 650), ("1712", 250))
    shared = "T delivered 1711 arcadia boeotia 90 thaler; U delivered 1711 arcadia boeotia 70 thaler; "
    shared += "P delivered 1712 arcadia boeotia 40 thaler - T+U; N delivered 1711 arcadia boeotia 15 thaler - P"
    comes_to(shared, "year", ("1711", 95), ("1712", 25))  # 50, 30, and N once
    others = "T delivered 1711 arcadia boeotia 900 thaler; P delivered 1712 corinth boeotia 400 thaler - T; "
    comes_to(others + "N delivered 1711 corinth boeotia 300 thaler - P", "year", ("1711", (800, 1200)), ("1712", 100))
    comes_to(others + "N delivered 1711 - boeotia 300 thaler - P+T", "year", ("1711", (800, 900)), ("1712", 100))
    small = "T delivered 1711 arcadia boeotia 300 thaler; P delivered 1711 corinth boeotia 400 thaler - T"
    comes_to(small, "donor", ("arcadia", (0, 300)), ("corinth", 400))
    comes_to(small + "; O delivered 1711 arcadia boeotia 250 thaler - T", "donor", ("arcadia", (250, 300)))
    comes_to(small.replace("400 thaler", "400 thaler bound=at_least") + "; O delivered 1711 arcadia boeotia 250 thaler - T", "donor",
             ("arcadia", (250, 300)), ("corinth", (400, INF)))


def keys():
    """Of rows whose numbers are solved or drawn, and of goods."""
    def key_is(rule, key, wanted, **cells):
        row = {c: "" for c in ("subject", "measure", "scenario", "period", "reading", "rate", "price", "low", "high", "outcome", "kind")}
        same(rule({}, {**row, **cells, "key": key}), wanted, key)

    gap = dict(subject="P", measure="gap", scenario="fair", period="1711/..", reading="as-paid", outcome="possible")
    solved = dict(gap, kind="break-even", rate="Q2", price="2.75")
    here = "sensitivity/P/gap/fair/1711..../as-paid"
    key_is(recompute.even_key, here, True, **gap, kind="scenario", low="3")
    key_is(recompute.even_key, f"{here}/break-even/Q2", True, **solved)
    key_is(recompute.even_key, f"{here}/break-even/Q2/2", True, **solved)
    key_is(recompute.even_key, f"{here}/break-even/Q3", False, **solved)
    key_is(recompute.even_key, "", True, subject="K1", measure="difference", kind="scenario", outcome="undetermined")
    line = dict(rows="W3", kind="in no total", low="5", high="5")
    same(recompute.goods_key({}, {**line, "key": ""}), "arms/in-no-total/W3", "goods in no total")
    same(recompute.goods_key({}, {"kind": "total", "key": "arms/12"}), True, "a line")
    same(recompute.goods_key({}, {"kind": "total", "key": "arms/W3"}), False, "a line is numbered")


if __name__ == "__main__":
    for case in (amounts_in_parts, printed_digits, breaks_of_near, tellings_of_alternatives, asked_for, days_of_named_rates, many_rows,
                 numbers_and_dates, draws, ranges_and_pairs, words_for_nothing, printed_places, states, rows_without_value, links, told_twice, years, totals, total_above_its_parts,
                 both_sides, complete_lists, rest_of_totals, who_gave_whom, goods, filters, doubts, opposite_quotes, groups_and_counts, limits_and_shares, one_unknown,
                 divided_totals, parts_of_others, ways_into_totals, reckoned_parts, alternative_to_a_doubt, keys):
        case()
    print(f"recompute: {count} values are as worked out by hand")
