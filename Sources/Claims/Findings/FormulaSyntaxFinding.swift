import Accounts
import Diagnostics
import Rates

extension FindingKind {
  /// AL0401: a formula that cannot be read.
  public static let formulaSyntax = FindingKind(
    "AL0401", .error, title: "a formula that cannot be read",
    meaning: """
      A claim is a side, a relation and a side, such as `M14 - M15 = M16`. The relations are `=`, \
      `<=`, `>=`, `<`, `>` and `~`: equal within the rounding of the printed figure on the right, so \
      that 18.694 ~ 18.69. A side adds and subtracts terms; a term multiplies and divides factors; \
      after a whole side may stand `in CURRENCY` or `in CURRENCY at RATE`, where RATE is a rate or a \
      scenario. A factor is a number with a unit (`5 rub.gold`, `3000 musket piece`: item and unit, \
      `18.69 %`, `31 days`, or none), the id of a figure, `-` and a factor, a side in brackets, \
      `sum(QUERY)`, `share(SIDE, SIDE)` or `days(EVENT, EVENT)`. A query is `COLUMN=VALUE`, more of \
      them joined by `and`, where COLUMN is donor, recipient, via, state, date, currency, item, unit, \
      source, fulfils or part_of. Examples: `M11 in ott.lira.paper at R59 = 59000000 ott.lira.paper`; \
      `share(M15, M14) ~ 18.69 %`; `days(D33, D34) = 31 days`; `sum(state=delivered and item=musket \
      and unit=piece) >= 3000 musket piece`. A minus has a space on each side, because ids may contain \
      `-`. A formula has at most 200 of the signs `+ - * /` and goes at most 50 brackets deep; a number \
      has at most 40 digits and no exponent.
      """,
    remedy: "correct the formula at the caret")
}
