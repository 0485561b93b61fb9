import Diagnostics
import HistoricalDates
import LedgerModel
import Phrases

/// Dates of CSL-JSON (version 1.0.2 of its schema): `date-parts` of one date or two, with `circa` and `season`; else
/// a text in `edtf`, `raw` or `literal`, or in the place of the whole.
extension JSONMembers {
  /// A date of a source; a member that holds none, or a part that cannot be meant, is named.
  mutating func date(_ item: JSONValue, _ key: String) -> SourceDate? {
    guard let value = item[key] else { return nil }
    if let text = value.string, !text.isEmpty { return SourceDate(parsing: text) }
    switch ends(value, key) {
    case .faulty: return nil
    case .form(let form): return seasoned(SourceDate(form, isCirca: isCirca(value)), value)
    case .open: break
    }
    for text in ["edtf", "raw", "literal"].map({ string(value, $0) }) where !text.isEmpty {
      let form = SourceDate(parsing: text).form
      return seasoned(SourceDate(form, isCirca: isCirca(value)), value)
    }
    report(
      value,
      "`\(key)` holds no year: expected { \"date-parts\": [[1950]] }, or a text such as \"1950\"")
    return nil
  }

  /// What was read of a part, or of all parts.
  private enum Reading<Value> {
    case form(Value)
    /// Nothing is stated: `[]`, `[0]`, `[""]`.
    case open
    /// It was named in a finding.
    case faulty
  }

  /// The dates of `date-parts`.
  private mutating func ends(_ value: JSONValue, _ key: String) -> Reading<SourceDate.Form> {
    guard let list = value["date-parts"]?.array, let first = list.first else { return .open }
    if list.count > 2 {
      report(list[2], "`date-parts` has one date, or two for a range: this one is not cited")
    }
    let from = part(first, key)
    guard list.count > 1 else {
      switch from {
      case .form(let part): return .form(.single(part))
      case .open: return .open
      case .faulty: return .faulty
      }
    }
    return range(from, part(list[1], key), at: list[1])
  }

  private mutating func range(
    _ from: Reading<SourceDate.Part>, _ to: Reading<SourceDate.Part>, at place: JSONValue
  ) -> Reading<SourceDate.Form> {
    switch (from, to) {
    case (.form(let from), .form(let to)):
      if from.isAfter(to) {
        report(
          place, "the second of two dates is before the first: a range goes from early to late")
      }
      return .form(from == to ? .single(from) : .range(from: from, to: to))
    case (.form(let from), .open): return .form(.range(from: from, to: nil))
    case (.open, .form(let to)): return .form(.range(from: nil, to: to))
    // Of two dates one was named: the other is cited alone, since an end that is not known is not an open one.
    case (.form(let part), .faulty), (.faulty, .form(let part)): return .form(.single(part))
    case (.open, .open): return .open
    case (.faulty, _), (_, .faulty): return .faulty
    }
  }

  /// One date: year, perhaps month, perhaps day, each as a number or as a text.
  private mutating func part(_ value: JSONValue, _ key: String) -> Reading<SourceDate.Part> {
    guard let parts = value.array else {
      report(value, "a date of `date-parts` is a list: [1950, 3, 31]")
      return .faulty
    }
    if parts.count > 3 {
      report(parts[3], "a date of `date-parts` has a year, a month and a day, and no more parts")
    }
    guard let first = parts.first, !isNothing(first) else { return .open }
    guard let year = whole(first) else {
      if let text = first.string, parts.count == 1,
        case .single(let part) = SourceDate(parsing: text).form
      {
        return .form(part)
      }
      report(first, "`\(key)`: a year is a whole number; words stand in \"literal\" beside it")
      return .faulty
    }
    return .form(part(of: year, parts.dropFirst().prefix(2).filter { !isNothing($0) }))
  }

  /// The month and the day behind a year, as far as there are such.
  private mutating func part(of year: Int, _ parts: [JSONValue]) -> SourceDate.Part {
    guard let place = parts.first else { return SourceDate.Part(year: year) }
    guard let month = whole(place), (1...12).contains(month) else {
      if let number = whole(place), number > 20, let season = SourceDate.Season(number: number) {
        return SourceDate.Part(year: year, season: season)
      }
      report(place, "a month is a number from 1 to 12; 21 to 24 are the seasons")
      return SourceDate.Part(year: year)
    }
    guard parts.count > 1 else { return SourceDate.Part(year: year, month: month) }
    // Years before the first are counted as astronomers do there: 1 BC is 0, a leap year.
    let counted = year < 0 ? year + 1 : year
    guard let day = whole(parts[1]), DayNumber(year: counted, month: month, day: day) != nil else {
      report(parts[1], "the month \(month) of \(year) has no such day")
      return SourceDate.Part(year: year, month: month)
    }
    return SourceDate.Part(year: year, month: month, day: day)
  }

  /// Whether a part states nothing: `0`, an empty text, `null`.
  private func isNothing(_ value: JSONValue) -> Bool {
    if case .null = value.content { return true }
    return value.string?.isEmpty == true || whole(value) == 0
  }

  /// A whole number, also as a text; years of more than four digits are none.
  private func whole(_ value: JSONValue) -> Int? {
    (value.number ?? value.string).flatMap { Int($0) }.flatMap { abs($0) <= 9_999 ? $0 : nil }
  }

  /// `circa` is true, a number, or words: anything but no.
  private func isCirca(_ value: JSONValue) -> Bool {
    switch value["circa"]?.content {
    case .bool(let isCirca): isCirca
    case .number(let number): number != "0"
    case .string(let text): !["", "0", "false", "no"].contains(text.lowercased())
    default: false
    }
  }

  /// The date in its `season`, where it states no month.
  private mutating func seasoned(_ date: SourceDate, _ value: JSONValue) -> SourceDate {
    guard let place = value["season"], !isNothing(place) else { return date }
    guard let text = place.string ?? place.number,
      let season = Int(text).map({ SourceDate.Season(number: $0) }) ?? .words(text)
    else {
      report(place, "`season` is 1 for spring to 4 for winter, or a word")
      return date
    }
    switch date.form {
    case .single(let part) where part.month == nil && part.season == nil:
      return SourceDate(.single(part.with(season: season)), isCirca: date.isCirca)
    case .range(let from?, let to) where from.month == nil && from.season == nil:
      return SourceDate(.range(from: from.with(season: season), to: to), isCirca: date.isCirca)
    default: return date
    }
  }
}
