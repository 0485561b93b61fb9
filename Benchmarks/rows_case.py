"""Makes the case of rows: a register of payments in four moneys, and a ledger with their monthly rates.

  rows_case.py FOLDER ROWS

The same bytes for the same number of rows on every machine: all comes from one counter by SplitMix64.
FOLDER gets rows.csv and ledger/, both made up.
"""
import os
import sys

FIRST_YEAR, YEARS = 1918, 30
DONORS = ["ruritania", "grand-fenwick", "syldavia", "The Kingdom of Borduria", "freedonia",
          "United States of Tomainia", "osterlich", "bacteria"]
RECIPIENTS = ["gavonia", "san-lorenzo", "elbonia", "Republic of Costaguana", "zubrowka", "krakozhia",
              "genovia", "petoria", "molvania", "vulgaria", "sylvania", "marshovia", "orsinia", "latveria"]
STATES = ["delivered", "promised", "returned"]
CURRENCIES = ["crown", "thaler", "florin", "peso"]


class Numbers:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        value = self.state
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return ((value ^ (value >> 31)) >> 11) % bound


def month_length(year, month):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def rows(count, out):
    draw = Numbers(1).below
    out.write("id,date,donor,recipient,state,amount,currency,purpose\n")
    dates = [f"{year}-{month:02}-{day:02}" for year in range(FIRST_YEAR, FIRST_YEAR + YEARS)
             for month in range(1, 13) for day in range(1, month_length(year, month) + 1)]
    purposes = ["grain", "rails", "arms", "loan of the bank", "gold"]
    lines = []
    for number in range(count):
        cents = draw(10 ** (3 + draw(8)))
        lines.append(
            f"T{number:07},{dates[draw(len(dates))]},{DONORS[draw(8)]},{RECIPIENTS[draw(14)]},{STATES[draw(3)]},"
            f"{cents // 100}.{cents % 100:02},{CURRENCIES[draw(4)]},{purposes[draw(5)]}\n")
        if len(lines) == 10000:
            out.write("".join(lines))
            lines = []
    out.write("".join(lines))


def ledger(folder):
    os.makedirs(folder, exist_ok=True)

    def write(name, text):
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as out:
            out.write(text)

    tables = ["currencies", "rates", "scenarios"]
    resources = ", ".join(
        f'{{"name": "{name}", "path": "{name}.csv", "aidLedgerRole": "{name}"}}' for name in tables)
    write("datapackage.json", '{"name": "rows-case", "title": "A made-up register", "resources": [' + resources + "]}\n")
    write("currencies.csv", "id,name\n" + "".join(f"{name},{name}\n" for name in CURRENCIES + ["lira"]))
    draw = Numbers(2).below
    lines = ["id,base,quote,quantity,in_force,kind\n"]
    for currency in CURRENCIES:
        price = 20000 + draw(80000)
        for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
            for month in range(1, 13):
                price = max(1000, price + draw(4001) - 2000)
                lines.append(f"{currency}-{year}-{month:02},{currency},lira,{price // 10000}.{price % 10000:04},"
                             f"{year}-{month:02},official\n")
    write("rates.csv", "".join(lines))
    write("scenarios.csv", "id,name,prefer\nofficial,Official rates,official\n")


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "rows.csv"), "w", encoding="utf-8", newline="\n") as out:
        rows(count, out)
    ledger(os.path.join(folder, "ledger"))


main()
