import Diagnostics
import Phrases

extension FindingKind {
  /// The kinds of findings about claims, by code.
  public static let ofClaims: [FindingKind] = [
    boundAsValue, unlikeScopes, yearlyAgainstTotal, formulaSyntax, formulaType, claimFails,
    claimUndetermined, claimPossible, unknownNameInFormula, claimsNotJudged,
  ]

  /// AL0207: a limit used as a value.
  public static let boundAsValue = FindingKind(
    "AL0207", .warning, title: "a limit used as a value",
    meaning: """
      The source says that a figure does not exceed a number, and then reckons with the number \
      as if it were the figure. The result is a limit too.
      """,
    remedy: "read the result as \"at least\" or \"at most\"")

  /// AL0210: unlike scopes subtracted.
  public static let unlikeScopes = FindingKind(
    "AL0210", .warning, title: "unlike scopes subtracted",
    meaning: """
      The two sides of a subtraction differ in who gave, who took, when, or what kind of \
      thing. The difference is computed all the same, but it is not a shortfall of one thing.
      """,
    remedy: "check whether the source means the two figures to cover the same aid")

  /// AL0211: a yearly figure against a total.
  public static let yearlyAgainstTotal = FindingKind(
    "AL0211", .warning, title: "a yearly figure against a total",
    meaning: """
      A figure is so much a year or a month, and its dates do not say for how long: it is set against one \
      that is not, or stands in a sum, where it counts as an amount that nobody knows. An interval in \
      `date` says for how long: `1758/1761` is four years, `1758-04-11/1761-04-10` three; a single year is \
      one year, a single month a month of a monthly figure. Where the dates do say, the figure counts for \
      all of it everywhere, so that a formula that multiplies it by the years again counts them twice.
      """,
    remedy:
      "find out for how long the figure was meant, and write that into its `date` as an interval")

  /// AL0401: a formula that cannot be read.
  public static let formulaSyntax = FindingKind(
    "AL0401", .error, title: "a formula that cannot be read",
    meaning: """
      A claim is a side, a relation and a side, such as `M14 - M15 = M16`. The relations are `=`, \
      `<=`, `>=`, `<`, `>` and `~`: equal within the rounding of the printed figure on the right, so \
      that 18.694 ~ 18.69; where the right side is worked out, the left. A row is printed as its `as_printed` says, \
      “2.67 million” to 10,000, where that reads as its amount, else to the last digit of its amount. Every digit there counts, zeros at the end too: `~ 2900` is 2899.5 to 2900.5, \
      `~ 518 million` 517.5 to 518.5 million, `~ 39000 to 1000` 38,500 to 39,500, in the unit of the sides. A side adds and subtracts terms; a term multiplies and divides factors; \
      after a whole side may stand `in CURRENCY` or `in CURRENCY at RATE`, where RATE is a rate or a \
      scenario, or for goods `in UNIT`. A factor is a number with a unit (`5 rub.gold`, `3000 musket piece`: item and \
      unit, `3000 piece` or `3000 musket`: of the item or in the unit that stands beside it, `18.69 %`, `31 days`, or \
      none; `thousand`, `million` or `billion` may stand before the unit), an amount in parts with its money \
      (`225281l 19s 4½d pound`; a price is `12s 6d pound / 1 man`), the id of a figure, `-` and a factor, a side in brackets, \
      `sum(QUERY)`, `count(QUERY)`, `share(SIDE, SIDE)` or `days(EVENT, EVENT)`. A query is `COLUMN=VALUE`, more of \
      them joined by `and`, where COLUMN is \(Formula.Field.list); `amount` is also compared by `<=`, `>=`, \
      `<` and `>`. `count(QUERY)` is how many rows fit, each transfer once: of a total and its parts the \
      total alone. A party stands for its parts \
      too, however far down (`part_of` in parties.csv), so that `sum(recipient=X)` has what the parts of X took: \
      `explain` names them; and an item for all that belong to it (`part_of` in items.csv). A row that does not say whether it fits (no date, a date that only overlaps, a doubted \
      one, no state, no donor) may belong: it counts as nothing to all of it. A part of a total that is of another giver or \
      taker stands outside the total by nothing to all of it; one that does not say whose it is is of those of the total. A \
      row that fits counts as it stands. What was returned is of the giver who gives it back, so that `sum(donor=X)` has not \
      what was returned to X, which `totals --by donor` takes off; `sum(recipient=X and state=returned)` asks for it. An empty `fulfils`, `part_of` \
      or `tags` says that there is none. A sum of no row is nothing to anything, unless the ledger or the \
      pledge or total that is named is `complete`. Examples: `M11 in ott.lira.paper at R59 = 59000000 ott.lira.paper`; \
      `share(M15, M14) ~ 18.69 %`; `days(D33, D34) = 31 days`; `sum(state=delivered and item=musket \
      and unit=piece) >= 3000 musket piece`. A minus has a space on each side, because ids may contain \
      `-`. A formula has at most 200 of the signs `+ - * /` and goes at most 50 brackets deep; a number \
      has at most 40 digits and no exponent. A figure that is so much a year or a month counts for as long \
      as its dates say.
      """,
    remedy: "correct the formula at the caret")

  /// AL0402: a formula that compares or adds unlike things.
  public static let formulaType = FindingKind(
    "AL0402", .error, title: "a formula that compares or adds unlike things",
    meaning: """
      Only money of one currency, or goods of one thing, are added, subtracted and compared. `… in CURRENCY at \
      RATE` converts money. Goods of one item are one thing in all units that sourced rows of units.csv lead to one \
      another: measures (1 pud = 16.38 kg), chests and pieces. They are told in the first of the units, or where a \
      packing unit is among them in that of its contents; a comparison is told as its right side is. Goods of items \
      that belong to one whole (`part_of` in items.csv) are added and compared as that whole, and what belongs to \
      none with the others never is. A price of goods (`per` names an item or a unit) times a quantity is money, where \
      the item is the one of the price or belongs to it, and the unit leads to that of the price; a plain number times \
      such a price is money too, and so many percent of it are a price. Money divided by a quantity is a price, and \
      money divided by a price a quantity. An item without a unit is counted in pieces.
      """,
    remedy: "convert money with `in`; write a number with its unit, or compare like with like")

  /// AL0403: a claim that fails.
  public static let claimFails = FindingKind(
    "AL0403", .warning, title: "a claim that fails",
    meaning: """
      By the ledger's own figures the two sides of the claim do not stand in the relation that \
      the source asserts, whatever values the figures may have. A claim without a source is the compiler's own, and \
      then it is the compiler who asserts it.
      """,
    remedy: "check the figures against the source; if they are read right, the source is wrong here"
  )

  /// AL0404: a claim that cannot be decided.
  public static let claimUndetermined = FindingKind(
    "AL0404", .warning, title: "a claim that cannot be decided",
    meaning: """
      A figure, a date or a rate that the claim needs is not stated or not in force, a divisor may be zero, \
      or a product on the way is too large (over some 20,000 digits). A sum is never too large, and a row \
      of it without a value is an amount that nobody knows.
      """,
    remedy: "state what is missing, if a source says it; otherwise the claim stays open")

  /// AL0405: a claim that is possible and not proved.
  public static let claimPossible = FindingKind(
    "AL0405", .note, title: "a claim that is possible and not proved",
    meaning: """
      The claim is true of some of the values that the figures may have, not of all: a limit such as "at \
      most" leaves room, or a row without a value, or one that may belong to a sum or not, or a doubted date.
      """,
    remedy: "read the claim as its own limit says: at least, at most")

  /// AL0407: claims of a ledger with errors.
  public static let claimsNotJudged = FindingKind(
    "AL0407", .note, title: "claims that were not judged",
    meaning: """
      What comes of a claim rests on all of the ledger, and with an error some of it was not read: by what \
      is left a true claim may fail. For the same reason it is not told which rows are unused, in no \
      balance, twice there, more than their whole, or not about the same thing.
      """,
    remedy: "mend the errors, then check again")

  /// AL0406: a name in a formula that the ledger does not have.
  public static let unknownNameInFormula = FindingKind(
    "AL0406", .error, title: "a name in a formula that the ledger does not have",
    meaning: """
      The formula names a figure, an event, a currency, a rate or a scenario that no row \
      defines.
      """,
    remedy: "correct the name, or add the row")
}
