import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel

extension RowReader {
  /// `source` and `locator`: two lists in one order.
  mutating func citations() -> [Citation] {
    let locators = list("locator")
    let works = list("source")
    if !locators.isEmpty, locators.count != works.count {
      report(
        .unequalCitations, locators.count > works.count ? "locator" : "source",
        "\(count(works.count, "source")) and \(count(locators.count, "locator"))")
    }
    return works.enumerated().compactMap { index, part in
      resolve(part.text, at: part.offset, "source", names.sources).map {
        Citation(source: $0, locator: index < locators.count ? locators[index].text : "")
      }
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `date`, `date_as_written` and `calendar`.
  ///
  /// A date that is written in full in its own calendar is converted where `date` is empty.
  mutating func statedDate() -> StatedDate {
    let calendar: CalendarName = choice("calendar") ?? .gregorian
    let written = text("date_as_written")
    if calendar.isAfterChange(written: written) {
      report(
        .julianAfterChange, "date_as_written",
        "`\(written)` is taken for a Gregorian day: Russia wrote so from 14 February 1918 on")
    }
    let value = date("date") ?? (text("date").isEmpty ? converted(written, calendar) : nil)
    return StatedDate(value: value, asWritten: written, calendar: calendar)
  }

  private func converted(_ written: String, _ calendar: CalendarName) -> HistoricalDate? {
    calendar.day(written: written).flatMap { HistoricalDate(day: $0) }
  }

  /// `bound`, `low` and `high`, held against the amount.
  mutating func bound(of amount: ExactDecimal?, in column: String) -> Bound {
    let word = text("bound")
    let low = number("low")
    let high = number("high")
    if !word.isEmpty, !Bound.names.contains(word) {
      reportChoice("bound", word, among: Bound.names)
      return .exactly
    }
    guard word == "about" || word == "between" else {
      if !text("low").isEmpty || !text("high").isEmpty {
        report(
          .faultyBound, text("low").isEmpty ? "high" : "low",
          "limits are given, but the bound is `\(word.isEmpty ? "exactly" : word)`")
      }
      if amount == nil, !word.isEmpty, text(column).isEmpty {
        report(.faultyBound, "bound", "a bound without an amount: `\(word)` of what?")
      }
      return word == "at_most" ? .atMost : word == "at_least" ? .atLeast : .exactly
    }
    return limits(word, low, high, amount)
  }

  private mutating func limits(
    _ word: String, _ low: ExactDecimal?, _ high: ExactDecimal?, _ amount: ExactDecimal?
  ) -> Bound {
    guard let low, let high else {
      if text("low").isEmpty || text("high").isEmpty {
        report(.faultyBound, "bound", "`\(word)` without `low` and `high`: how near, how far?")
      }
      return .exactly
    }
    guard low <= high else {
      report(.faultyBound, "low", "the low, \(low.grouped), is above the high, \(high.grouped)")
      return .exactly
    }
    if let amount, amount < low || amount > high {
      report(
        .faultyBound, "low",
        "\(amount.grouped) does not lie between \(low.grouped) and \(high.grouped)")
    }
    return word == "about" ? .about(low: low, high: high) : .between(low: low, high: high)
  }

  /// `per`: a year, a month, or a currency for a price.
  mutating func per() -> Figure.Per? {
    switch text("per") {
    case "": nil
    case "year": .year
    case "month": .month
    default: reference("per", in: \.currencies).map { .currency($0) }
    }
  }

  /// `reckoned_in` and `reckoned_at`, which make sense together only.
  private mutating func reckoning() -> Figure.Reckoning? {
    let currency = reference("reckoned_in", in: \.currencies)
    let rate = reference("reckoned_at", in: \.rates)
    if text("reckoned_in").isEmpty != text("reckoned_at").isEmpty {
      report(
        .incompleteRow, text("reckoned_in").isEmpty ? "reckoned_in" : "reckoned_at",
        "a reckoning needs both `reckoned_in` and `reckoned_at`")
    }
    guard let currency, let rate else { return nil }
    return Figure.Reckoning(currency: currency, rate: rate)
  }

  /// `tags`: words of the same letters as ids, each once.
  private mutating func tags() -> [String] {
    var tags: [String] = []
    for part in list("tags") {
      let range = part.offset..<(part.offset + max(1, part.text.utf8.count))
      if Identifier<Figure>(part.text) == nil {
        report(
          .malformedID, "tags", within: range,
          "`\(part.text.visible(upTo: 80))` is no tag: "
            + Identifier<Figure>.faultyPart(of: part.text))
      } else if tags.contains(part.text) {
        report(
          .repeatedReference, "tags", within: range, "`\(part.text)` is named twice in one cell")
      } else {
        tags.append(part.text)
      }
    }
    return tags
  }

  /// The columns that money and goods share.
  mutating func figure(_ measure: Figure.Measure, amountIn column: String) -> Figure? {
    let state: TransferState? = choice("state")
    let date = statedDate()
    let parties = Figure.TransferParties(
      donor: reference("donor", in: \.parties), recipient: reference("recipient", in: \.parties),
      via: reference("via", in: \.parties))
    let amount = number(column)
    let bound = bound(of: amount, in: column)
    let per = per()
    let relations = Figure.Relations(
      fulfils: references("fulfils", in: \.figures), partOf: references("part_of", in: \.figures),
      sameAs: references("same_as", in: \.figures),
      alternativeTo: references("alternative_to", in: \.figures))
    let reckoning = reckoning()
    let claim = reference("result_of", in: \.claims)
    let complete: Yes? = choice("complete")
    let tags = tags()
    let citations = citations()
    guard let id: Identifier<Figure> = id() else { return nil }
    return Figure(
      id: id, measure: measure, state: state, date: date, parties: parties, amount: amount,
      bound: bound, asPrinted: text("as_printed"), per: per, relations: relations,
      reckoning: reckoning, resultOf: claim, isListComplete: complete == .yes, tags: tags,
      citations: citations, quote: text("quote"), note: text("note"), origin: origin)
  }
}

/// The word of a column that says yes or nothing.
enum Yes: String, CaseIterable {
  case yes
}
