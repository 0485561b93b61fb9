"""The entries of a ledger as a journal that ledger and hledger read, with the same prices."""

import csv

# Names of moneys without dots and digits, as both programs want commodities.
COMMODITIES = {
    "rub.gold": "RUB", "ott.lira.gold": "GOLDLIRA", "ott.lira.paper": "LIRA", "GBP": "GBP",
}


def rows(folder):
    """The rows of money.csv that state an amount in a money of which the journal has a price."""
    with open(folder / "money.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["amount"] and row["currency"] in COMMODITIES and not row["per"]:
                yield row


def write(path, folder, kurus="59"):
    """One transaction a row, an account a row, so that balances can be compared row by row."""
    from fractions import Fraction

    ruble = Fraction(kurus) / 100
    # Through fine gold, cut to twelve digits: the programs take decimals only.
    gold = ruble * (Fraction("7.216") * 11 / 12) / (Fraction("0.86026") * 9 / 10)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"P 1900-01-01 RUB {decimal(ruble)} LIRA\n")
        file.write(f"P 1900-01-01 GOLDLIRA {decimal(gold)} LIRA\n\n")
        for row in rows(folder):
            day = row["date"] if len(row["date"]) == 10 else "1920-01-01"
            amount = f"{row['amount']} {COMMODITIES[row['currency']]}"
            file.write(f"{day} {row['id']}\n  aid:{row['id']}  {amount}\n  world\n\n")


def decimal(value):
    digits = str(value * 10**12 // 1).rjust(13, "0")
    return f"{digits[:-12]}.{digits[-12:]}"
