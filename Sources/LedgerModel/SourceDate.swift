import HistoricalDates

/// A date of a work as its entry in `sources.json` states it: a day, a month, a season, a year or a range of them.
///
/// It is cited and never reckoned with, so that it keeps what the entry says: a range that is open, `circa`, a doubt,
/// a season, words that are no date.
public struct SourceDate: Sendable, Hashable {
  /// What is stated.
  public let form: Form
  /// Whether the entry says `circa` of the whole.
  public let isCirca: Bool

  /// Makes a date.
  package init(_ form: Form, isCirca: Bool = false) { (self.form, self.isCirca) = (form, isCirca) }

  /// The forms of a date.
  public enum Form: Sendable, Hashable {
    /// Words that are no date to a program: `n.d.`, `c. 1950`.
    case words(String)
    /// One date.
    case single(Part)
    /// From one to another; an end that is open is `nil`, and never both are.
    case range(from: Part?, to: Part?)
  }

  /// A date, or an end of a range.
  public struct Part: Sendable, Hashable {
    /// The year, or the first of `years`; -44 is 44 BC, and no year is 0.
    public let year: Int
    /// How many years are meant: 10 of `192X`, 100 of `19XX`.
    public let years: Int
    /// The month, from 1 to 12.
    public let month: Int?
    /// The day of the month.
    public let day: Int?
    /// The season, where no month is stated.
    public let season: Season?
    /// What is doubted: `1921~`, `1921?`.
    public let qualifiers: DateQualifiers

    /// Makes a date.
    package init(
      year: Int, years: Int = 1, month: Int? = nil, day: Int? = nil, season: Season? = nil,
      qualifiers: DateQualifiers = []
    ) {
      (self.year, self.years, self.month, self.day) = (year, years, month, day)
      (self.season, self.qualifiers) = (season, qualifiers)
    }
  }

  /// A season, of whichever half of the earth the work speaks.
  public enum Season: Sendable, Hashable {
    case spring
    case summer
    case autumn
    case winter
    /// Another, in words: `Michaelmas`.
    case words(String)

    /// The season that CSL calls 1 to 4 and EDTF 21 to 24.
    package init?(number: Int) {
      let seasons: [Season] = [.spring, .summer, .autumn, .winter]
      guard let index = [number - 1, number - 21].first(where: seasons.indices.contains) else {
        return nil
      }
      self = seasons[index]
    }
  }
}

extension SourceDate {
  /// The year of the work, of a range its first; `nil` where it is stated in words or begins nowhere.
  public var year: Int? {
    switch form {
    case .words: nil
    case .single(let part): part.year
    case .range(let first, _): first?.year
    }
  }
}

extension SourceDate.Part {
  /// The same in a season.
  package func with(season: SourceDate.Season) -> SourceDate.Part {
    SourceDate.Part(
      year: year, years: years, month: month, day: day, season: season, qualifiers: qualifiers)
  }

  /// Whether it surely comes after another: its first day after the other's last.
  package func isAfter(_ other: SourceDate.Part) -> Bool {
    (year, month ?? 0, day ?? 0) > (
      other.year + other.years - 1, other.month ?? 99, other.day ?? 99
    )
  }
}

extension SourceDate {
  /// Reads a text: EDTF, two years with a dash between them, or one with a dash behind it; all else is words.
  ///
  /// EDTF of level 0 or 1: `1919/1922`, `1919/..`, `1921~`, `192X`, `1921-22` for its summer.
  package init(parsing text: String) {
    self.init(SourceDate.form(of: text))
  }

  private static func form(of text: String) -> Form {
    if let date = try? HistoricalDate(parsing: text) {
      let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { Part(edtf: $0) }
      if !date.isInterval, let only = ends.first, let only { return .single(only) }
      if ends.count == 2, ends != [nil, nil] { return .range(from: ends[0], to: ends[1]) }
      return .words(text)
    }
    let years = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      .map { $0.drop { $0 == " " } }.map { $0.last == " " ? $0.dropLast() : $0 }
    guard years.count == 2, let first = Part(year: years[0]) else { return .words(text) }
    if years[1].isEmpty { return .range(from: first, to: nil) }
    guard let last = Part(year: years[1]), !first.isAfter(last) else { return .words(text) }
    return .range(from: first, to: last)
  }
}

extension SourceDate.Part {
  /// A year of four digits.
  fileprivate init?(year: Substring) {
    guard year.utf8.count == 4, year.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(year), number > 0
    else { return nil }
    self.init(year: number)
  }

  /// One date of an EDTF text that is known to be one; `nil` for an open or unknown end.
  ///
  /// EDTF counts years as astronomers do: its year 0 is 1 BC.
  fileprivate init?(edtf text: Substring) {
    guard !text.isEmpty, text != ".." else { return nil }
    var content = text
    var qualifiers: DateQualifiers = []
    switch text.last {
    case "~": qualifiers = .approximate
    case "?": qualifiers = .uncertain
    case "%": qualifiers = [.approximate, .uncertain]
    default: break
    }
    if !qualifiers.isEmpty { content.removeLast() }
    let isNegative = content.first == "-"
    let parts = (isNegative ? content.dropFirst() : content).split(separator: "-")
    guard let written = parts.first,
      let least = Int(written.replacing("X", with: isNegative ? "9" : "0"))
    else { return nil }
    let numbers = parts.dropFirst().map { Int($0) }
    let month = numbers.first ?? nil
    self.init(
      year: isNegative || least == 0 ? -least - 1 : least,
      years: written.reduce(1) { $1 == "X" ? $0 * 10 : $0 },
      month: month.flatMap { $0 <= 12 ? $0 : nil },
      day: numbers.count > 1 ? numbers[1] : nil,
      season: month.flatMap { $0 > 12 ? SourceDate.Season(number: $0) : nil },
      qualifiers: qualifiers)
  }
}
