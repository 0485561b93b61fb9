import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import Phrases

extension TableSchema {
  /// `money.csv`.
  public static let money = TableSchema(
    "money.csv", row: "a statement of a source about money",
    ColumnSchema.of(MoneyFields.id) + StatementFields.transfer
      + ColumnSchema.of(
        MoneyFields.amount, MoneyFields.currency, MoneyFields.reckonedIn, MoneyFields.reckonedAt)
      + StatementFields.rest)

  /// `arms.csv`.
  public static let arms = TableSchema(
    "arms.csv", row: "a statement of a source about goods",
    ColumnSchema.of(ArmsFields.id) + StatementFields.transfer
      + ColumnSchema.of(ArmsFields.item, ArmsFields.quantity, ArmsFields.unit)
      + StatementFields.rest)
}

package enum MoneyFields {
  package static let id = Field<Identifier<Figure>?>.id("M15")
  package static let amount = Field.amount(
    .amount,
    "the number as read, in plain digits, or in the units of its money where they have symbols: "
      + "`225281l 19s 4d`, `3½d` (in datapackage.json `type` is `string` then); empty: not stated, never zero"
  )
  package static let currency = Field<Identifier<Currency>?>.reference(
    .currency, to: { $0.currencies },
    "of which money; empty: the source does not say, and in every sum nobody knows how much the row is"
  )
  package static let reckonedIn = Field<Identifier<Currency>?>.reference(
    .reckonedIn, to: { $0.currencies },
    "the money from which the source reckoned this figure; it then moves as that money does")
  package static let reckonedAt = Field<Identifier<Rate>?>.reference(
    .reckonedAt, to: { $0.rates },
    "the rate by which the source reckoned it, between the two moneys or units of them")
}

package enum ArmsFields {
  package static let id = Field<Identifier<Figure>?>.id("W07")
  package static let item = Field<Identifier<Item>?>.reference(
    .item, to: { $0.items }, "of which kind of good")
  package static let quantity = Field.amount(
    .quantity, "the number as read, in plain digits; empty: not stated, never zero")
  package static let unit = Field<Identifier<GoodsUnit>?>.reference(
    .unit, to: { $0.units }, "in which unit; pieces are never added to chests")
}

/// The columns that statements on money and on goods share.
package enum StatementFields {
  package static let state = Field<TransferState?>.choice(
    .state, "how far the transfer has come; empty: the row states no transfer")
  package static let donor = Field<Identifier<Party>?>.reference(
    .donor, to: { $0.parties }, "who gives")
  package static let recipient = Field<Identifier<Party>?>.reference(
    .recipient, to: { $0.parties }, "who takes")
  package static let via = Field<Identifier<Party>?>.reference(
    .via, to: { $0.parties }, "through whom")
  package static let bound = Field<Bound.Word?>.choice(
    .bound,
    """
    how the source limits the figure; empty: exactly. `uncertain`: its source marks the number as unsure (`?`) \
    without a limit; it counts as it stands, and every total and claim that holds it says so
    """)
  package static let low = Field.amount(
    .low, "the least it may be, for `about` and `between`, written as the number itself")
  package static let high = Field.amount(
    .high, "the most it may be, for `about` and `between`, written as the number itself")
  package static let per = Field<Figure.Per?>(
    .per, .text,
    """
    `year` or `month` for a yearly or monthly figure, with an interval such as `1758/1761` in \
    `date` where it is known for how long; for a price, which is in no total, that of which one costs so much: \
    a currency, or for money an item (`rifle`), a unit (`ton`) or an item in a unit (`powder ton`)
    """
  ) {
    $0.per($1)
  } write: { per in
    switch per {
    case nil: ""
    case .year: "year"
    case .month: "month"
    case .currency(let id): id.text
    case .goods(let goods): goods.text
    }
  }
  package static let fulfils = Field<[Identifier<Figure>]>.references(
    .fulfils, to: { $0.figures }, "the pledges this goes towards")
  package static let partOf = Field<[Identifier<Figure>]>.references(
    .partOf, to: { $0.figures }, "the totals that contain this")
  package static let sameAs = Field<[Identifier<Figure>]>.references(
    .sameAs, to: { $0.figures }, "rows that tell of the same transfer")
  package static let alternativeTo = Field<[Identifier<Figure>]>.references(
    .alternativeTo, to: { $0.figures },
    """
    rows of which only one can be true; the first in the ledger counts, unless a scenario says \
    otherwise
    """)
  package static let resultOf = Field<Identifier<Claim>?>.reference(
    .resultOf, to: { $0.claims },
    """
    the claim whose arithmetic this row is the result of: the source worked it out and nobody \
    else says it
    """)
  package static let complete = Field.yes(
    .complete,
    """
    `yes` where the ledger holds every row that goes towards this pledge or is part of this \
    total: nothing listed is then nothing given
    """)
  package static let tags = Field<[String]>(
    .tags, .texts, "words to group and filter by, such as `military`; written like ids"
  ) {
    $0.tags($1)
  } write: {
    $0.joined(separator: ";")
  }

  /// What stands before the thing that is counted.
  static let transfer = ColumnSchema.of(
    state, SharedFields.date, SharedFields.dateAsWritten, SharedFields.calendar, donor, recipient,
    via)
  /// What stands behind it.
  static let rest = ColumnSchema.of(
    SharedFields.asPrinted, bound, low, high, per, fulfils, partOf, sameAs, alternativeTo, resultOf,
    complete, tags, SharedFields.source, SharedFields.locator, SharedFields.quote,
    SharedFields.note)
}

extension RowReader {
  mutating func money() -> Figure? {
    let (amount, currency) = (self[MoneyFields.amount], self[MoneyFields.currency])
    return figure(
      MoneyFields.id, .money(currency), amount, in: .amount,
      reckoning: reckoning(self[MoneyFields.reckonedIn], self[MoneyFields.reckonedAt]))
  }

  mutating func goods() -> Figure? {
    let (item, unit, quantity) = (
      self[ArmsFields.item], self[ArmsFields.unit], self[ArmsFields.quantity]
    )
    return figure(ArmsFields.id, .goods(item, unit), quantity, in: .quantity, reckoning: nil)
  }

  private mutating func figure(
    _ id: Field<Identifier<Figure>?>, _ measure: Figure.Measure, _ amount: Amount?,
    in column: Column, reckoning: Figure.Reckoning?
  ) -> Figure? {
    let parties = Figure.TransferParties(
      donor: self[StatementFields.donor], recipient: self[StatementFields.recipient],
      via: self[StatementFields.via])
    let relations = Figure.Relations(
      fulfils: self[StatementFields.fulfils], partOf: self[StatementFields.partOf],
      sameAs: self[StatementFields.sameAs], alternativeTo: self[StatementFields.alternativeTo])
    let (state, date, bound) = (
      self[StatementFields.state], statedDate(), bound(of: amount, in: column)
    )
    let (per, resultOf, complete) = (
      self[StatementFields.per], self[StatementFields.resultOf], self[StatementFields.complete]
    )
    let (tags, citations, printed) = (
      self[StatementFields.tags], citations(), self[SharedFields.asPrinted]
    )
    let (quote, note) = (self[SharedFields.quote], self[SharedFields.note])
    if case .goods = per, !measure.isMoney {
      report(.unfitLink, .per, "`\(text(.per))`: only a row about money is the price of goods")
    }
    guard let id = self[id] else { return nil }
    return Figure(
      id: id, measure: measure, state: state, date: date, parties: parties, amount: amount,
      bound: bound, asPrinted: printed, per: per, relations: relations, reckoning: reckoning,
      resultOf: resultOf, isListComplete: complete, tags: tags, citations: citations,
      quote: quote, note: note, origin: origin)
  }

  /// What a row says of an amount alone: how much, of which money, when.
  mutating func statedAmount() -> (
    interval: Interval?, currency: Identifier<Currency>?, date: HistoricalDate?
  ) {
    let (amount, currency) = (self[MoneyFields.amount], self[MoneyFields.currency])
    let interval = bound(of: amount, in: .amount).interval(around: amount)
    return (interval, currency, self[SharedFields.date])
  }

  /// `bound`, `low` and `high`, held against the amount.
  private mutating func bound(of amount: Amount?, in column: Column) -> Bound {
    let (word, low, high) = (
      self[StatementFields.bound], self[StatementFields.low], self[StatementFields.high]
    )
    guard word != nil || isEmpty(.bound) else { return .exactly }
    guard word == .about || word == .between else {
      if !isEmpty(.low) || !isEmpty(.high) {
        report(
          .faultyBound, isEmpty(.low) ? .high : .low,
          "limits are given, but the bound is `\((word ?? .exactly).rawValue)`")
      }
      if let word, amount == nil, isEmpty(column) {
        report(.faultyBound, .bound, "a bound without an amount: `\(word.rawValue)` of what?")
      }
      return switch word {
      case .atMost: .atMost
      case .atLeast: .atLeast
      case .uncertain: .uncertain
      case .exactly, .about, .between, nil: .exactly
      }
    }
    guard let low, let high else {
      if isEmpty(.low) || isEmpty(.high) {
        report(
          .faultyBound, .bound,
          "`\(text(.bound))` without `low` and `high`: how near, how far?")
      }
      return .exactly
    }
    guard low <= high else {
      report(.faultyBound, .low, "the low, \(low.grouped), is above the high, \(high.grouped)")
      return .exactly
    }
    if let amount, amount < low || amount > high {
      report(
        .faultyBound, .low,
        "\(amount.grouped) does not lie between \(low.grouped) and \(high.grouped)")
    }
    return word == .about ? .about(low: low, high: high) : .between(low: low, high: high)
  }

  /// `reckoned_in` and `reckoned_at`, which make sense together only.
  private mutating func reckoning(
    _ currency: Identifier<Currency>?, _ rate: Identifier<Rate>?
  ) -> Figure.Reckoning? {
    if isEmpty(.reckonedIn) != isEmpty(.reckonedAt) {
      report(
        .incompleteRow, isEmpty(.reckonedIn) ? .reckonedIn : .reckonedAt,
        "a reckoning needs both `reckoned_in` and `reckoned_at`")
    }
    guard let currency, let rate else { return nil }
    return Figure.Reckoning(currency: currency, rate: rate)
  }

  /// A year, a month, or for a price a currency or some goods.
  fileprivate mutating func per(_ column: Column) -> Figure.Per? {
    let written = text(column)
    switch written {
    case "": return nil
    case "year": return .year
    case "month": return .month
    default: break
    }
    let words = written.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count == 2 {
      let item = resolve(words[0], at: 0, column, names.items)
      let unit = resolve(words[1], at: words[0].utf8.count + 1, column, names.units)
      guard let item, let unit else { return nil }
      return .goods(NamedGoods(item, in: unit))
    }
    let (item, unit) = (names.items.id(written), names.units.id(written))
    if let currency = names.currencies.id(written) {
      guard item != nil || unit != nil else { return .currency(currency) }
      report(
        .unfitLink, column,
        "`\(written)` is a currency, and an item or a unit too: which of them costs so much?",
        remedy: "give one of the rows another id, or write an item and its unit: `powder ton`")
      return nil
    }
    // One word for both, such as `man`, is the item in that unit.
    if let item { return .goods(NamedGoods(item, in: unit)) }
    if let unit { return .goods(NamedGoods(unit)) }
    guard !names.items.mayHold(written), !names.units.mayHold(written) else { return nil }
    return resolve(
      written, at: 0, column, names.currencies,
      as: "neither `year` nor `month` nor a currency, an item or a unit",
      or: [["year", "month"], names.items.texts, names.units.texts]
    ).map { .currency($0) }
  }

  /// Words of the same letters as ids, each once.
  fileprivate mutating func tags(_ column: Column) -> [String] {
    var tags: [String] = []
    for part in list(column) {
      let range = part.offset..<(part.offset + max(1, part.text.utf8.count))
      if Identifier<Figure>(part.text) == nil {
        report(
          .malformedID, column, within: range,
          "`\(part.text.visible(upTo: 80))` is no tag: \(Identifier<Figure>.faultyPart(of: part.text))"
        )
      } else if tags.contains(part.text) {
        report(
          .repeatedReference, column, within: range, "`\(part.text)` is named twice in one cell")
      } else {
        tags.append(part.text)
      }
    }
    return tags
  }
}

extension TableSchema {
  /// `claims.csv`.
  public static let claims = TableSchema(
    "claims.csv", row: "what a source says of its own figures",
    ClaimFields.id, ClaimFields.formula, SharedFields.asPrinted, ClaimFields.source,
    SharedFields.locator, ClaimFields.note)

  /// `events.csv`.
  public static let events = TableSchema(
    "events.csv", row: "a dated statement of a source",
    EventFields.id, SharedFields.date, SharedFields.dateAsWritten, SharedFields.calendar,
    EventFields.what, EventFields.parties, EventFields.after, EventFields.before,
    EventFields.sameAs, SharedFields.source, SharedFields.locator, SharedFields.note)
}

package enum ClaimFields {
  package static let id = Field<Identifier<Claim>?>.id("C02")
  package static let formula = Field.text(
    .formula, required: true, "the claim as a formula, such as `M14 - M15 = M16`")
  package static let source = SharedFields.source(
    "the works that say so; empty: the claim is the compiler's own")
  package static let note = Field.text(.note, "the claim in your own words; printed as its title")
}

package enum EventFields {
  package static let id = Field<Identifier<Event>?>.id("D33")
  package static let what = Field.text(.what, required: true, "what happened, in your own words")
  package static let parties = Field<[Identifier<Party>]>.references(
    .parties, to: { $0.parties }, "who took part")
  package static let after = Field<[Identifier<Event>]>.references(
    .after, to: { $0.events }, "events that this comes after, by the source")
  package static let before = Field<[Identifier<Event>]>.references(
    .before, to: { $0.events }, "events that this comes before, by the source")
  package static let sameAs = Field<[Identifier<Event>]>.references(
    .sameAs, to: { $0.events }, "events that are this one told again")
}

extension RowReader {
  mutating func claim() -> Claim? {
    let (formula, printed, note) = (
      self[ClaimFields.formula], self[SharedFields.asPrinted], self[ClaimFields.note]
    )
    let citations = citations(ClaimFields.source)
    guard let id = self[ClaimFields.id] else { return nil }
    return Claim(
      id: id, formula: formula, asPrinted: printed, citations: citations,
      isOurs: isEmpty(.source), note: note, origin: origin)
  }

  mutating func event() -> Event? {
    let (date, what, parties) = (statedDate(), self[EventFields.what], self[EventFields.parties])
    let (after, before, same) = (
      self[EventFields.after], self[EventFields.before], self[EventFields.sameAs]
    )
    let (citations, note) = (citations(), self[SharedFields.note])
    guard let id = self[EventFields.id] else { return nil }
    return Event(
      id: id, date: date, what: what, parties: parties, after: after, before: before,
      sameAs: same, citations: citations, note: note, origin: origin)
  }
}
