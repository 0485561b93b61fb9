import Diagnostics
import Phrases

extension FindingKind {
  /// AL0101: a cell that ought to be a number is none.
  public static let malformedNumber = FindingKind(
    "AL0101", .error, title: "a number that cannot be read",
    meaning: """
      Amounts are plain digits with `.` as the decimal mark: no grouping, no exponent, no sign but \
      `-`, at most 40 digits. Nothing is guessed from the rest of the file, so `1,500` is never \
      read as 1500 or as 1.5. Where the units of the row's money have a `symbol`, an amount may be written in \
      parts, the largest first: `225281l 19s 4d`, `3½d`.
      """,
    remedy: "write plain digits here, and what the source prints in `as_printed`")

  /// AL0103: a cell that ought to be a date is none.
  public static let malformedDate = FindingKind(
    "AL0103", .error, title: "a date that cannot be read",
    meaning: """
      Dates are EDTF (ISO 8601-2), levels 0 and 1, in the Gregorian calendar: `1920-12-17`, \
      `1920-09`, `1921`, `1921-09-18/1922-06-14`, `1920?`, `192X`, `1921/..`. Level 2 is refused.
      """,
    remedy: "write the days it may mean, and the words of the source in `date_as_written`")

  /// AL0106: a cell that must be filled is empty.
  public static let emptyCell = FindingKind(
    "AL0106", .error, title: "an empty cell that must be filled",
    meaning: "The row cannot be used without this cell; see the data dictionary.",
    remedy: "fill the cell, or take the row out")

  /// AL0107: a word that the column does not know.
  public static let notInList = FindingKind(
    "AL0107", .error, title: "a word the column does not know",
    meaning: "The column takes only some words, written exactly as the data dictionary has them.",
    remedy: "use one of the words, or leave the cell empty where that is allowed")

  /// AL0109: an id that is not well formed.
  public static let malformedID = FindingKind(
    "AL0109", .error, title: "an id that is not well formed",
    meaning: """
      Ids are ASCII letters, digits, `.`, `_` and `-`, and start with a letter or a digit, so that \
      two ids that look alike are the same bytes. A rate's id is none of the words that `prefer` \
      knows (`official`, `parity`, …, `own-source`): a scenario could not name it. Tags are written like ids.
      """,
    remedy: "rename the row, and every cell that names it")

  /// AL0110: an id that another row has already.
  public static let duplicateID = FindingKind(
    "AL0110", .error, title: "an id that another row has already",
    meaning: """
      Every row is named by its id, over `money.csv` and `arms.csv` together: with two rows of one \
      name no total could say which it counts. So it is over `rates.csv` and `scenarios.csv`, because \
      a claim's `at` takes either.
      """,
    remedy: "give one of the two rows another id; if it is the same row twice, take one out")

  /// AL0111: a name that no row has.
  public static let unknownReference = FindingKind(
    "AL0111", .error, title: "a name that no row has",
    meaning: "The cell names a row, a source or a rate that the ledger does not have.",
    remedy: "correct the name, or add the row it names")

  /// AL0112: sources and locators that do not go together.
  public static let unequalCitations = FindingKind(
    "AL0112", .error, title: "sources and locators that do not go together",
    meaning: """
      `source` and `locator` are two lists in one order: the n-th locator is the place in the n-th \
      source.
      """,
    remedy: "give each source its locator, separated by `;` (empty between two `;` for none)")

  /// AL0113: a bound and its limits that do not agree.
  public static let faultyBound = FindingKind(
    "AL0113", .error, title: "a bound and its limits that do not agree",
    meaning: """
      `about` and `between` need `low` and `high`, with low not above high and the amount between \
      them: how near "about" is must be stated, it is never guessed. The other bounds have no \
      limits of their own, and need an amount; `about` and `between` may stand without one, and then \
      the two limits are all that is known.
      """,
    remedy: "state both limits, or choose another bound")

  /// AL0124: a row that is incomplete in itself.
  public static let incompleteRow = FindingKind(
    "AL0124", .error, title: "a row that is incomplete in itself",
    meaning: """
      Some cells only make sense together: a minor unit with how many make one, a weight with its \
      fineness, a packing unit with what it holds and of which item, a reckoning with its rate; and a rate needs a \
      price above zero. Nor can a currency, a unit of goods, an item or a party be a part of itself, by one row or by \
      several: of two measures that name each other one says it already.
      """,
    remedy: "fill the cells that belong together, or leave all of them empty")

  /// AL0125: a name twice in one cell.
  public static let repeatedReference = FindingKind(
    "AL0125", .error, title: "a name twice in one cell",
    meaning: "A list in a cell names each row once.",
    remedy: "take one of the two out")

  /// AL0126: a Julian date after Russia's change.
  public static let julianAfterChange = FindingKind(
    "AL0126", .warning, title: "a Julian date after Russia's change of calendar",
    meaning: """
      `julian` is the civil calendar of Russia: dates from 14 February 1918 on are Gregorian in it. A \
      source that went on with the old style (the Church, émigrés, other countries) counts 13 days less.
      """,
    remedy:
      """
      where the source writes new style, set `calendar` to gregorian; where it writes old style, \
      convert the day into `date` and write `date_as_written` in words
      """)

  /// AL0127: a link to a row that cannot be what it is named as.
  public static let unfitLink = FindingKind(
    "AL0127", .error, title: "a link to a row that cannot be meant",
    meaning: """
      The row that is named is there, but it is of the wrong sort: `paper_of` names a money of metal, \
      and `reckoned_at` a rate between the figure's own money and that of `reckoned_in`, or units of them. A unit \
      without `of_item` names a unit of its own dimension, mass or count. What a price is for (`per`) has one \
      meaning, and only money has it.
      """,
    remedy: "name another row, or leave the cell empty")
}

extension FindingKind {
  /// The kinds of findings about cells and headers, by code.
  public static let ofCells: [FindingKind] = [
    unknownColumn, missingColumn, malformedNumber, malformedDate, emptyCell, notInList, malformedID,
    duplicateID, unknownReference, unequalCitations, faultyBound, incompleteRow, repeatedReference,
    julianAfterChange, unfitLink, shiftedCells,
  ]
}
