import HistoricalDates
import LedgerModel
import Phrases

/// A date of a work for the eye: `1919–1922`, `1919–`, `c. 1921`, `10 March 1921`, `spring 1921`.
enum SourceDateText {
  /// The whole date.
  static func full(_ date: SourceDate) -> Prose { text(date) { part($0) } }

  /// Its years alone, for a short note.
  static func years(_ date: SourceDate) -> Prose { text(date) { doubted(year($0), $0) } }

  private static func text(_ date: SourceDate, _ part: (SourceDate.Part) -> Prose) -> Prose {
    let words: Prose
    switch date.form {
    case .words(let text): words = Prose(text)
    case .single(let only): words = part(only)
    case .range(let from?, let to?):
      let (first, last) = (part(from), part(to))
      // Of two days in one year a short note has the year once.
      words = first == last ? first : shortened(from, to, part) ?? "\(first)–\(last)"
    case .range(let from?, nil): words = "\(part(from))–"
    case .range(nil, let to?): words = "–\(part(to))"
    case .range(nil, nil): words = ""
    }
    return date.isCirca ? "c. \(words)" : words
  }

  /// `March–May 1919`, `3–10 May 1919`: what both ends share is said once; `nil` where they share no year.
  private static func shortened(
    _ from: SourceDate.Part, _ to: SourceDate.Part, _ part: (SourceDate.Part) -> Prose
  ) -> Prose? {
    guard from.year == to.year, from.qualifiers.isEmpty, to.qualifiers.isEmpty,
      let first = from.month, to.month != nil
    else { return nil }
    if from.day == nil, to.day == nil { return "\(DateText.months[first - 1])–\(part(to))" }
    guard first == to.month, let day = from.day, to.day != nil else { return nil }
    return "\(day)–\(part(to))"
  }

  private static func part(_ part: SourceDate.Part) -> Prose {
    let year = year(part)
    let words: Prose
    switch (part.month, part.day, part.season) {
    case (let month?, let day?, _): words = "\(day) \(DateText.months[month - 1]) \(year)"
    case (let month?, nil, _): words = "\(DateText.months[month - 1]) \(year)"
    case (nil, _, .spring): words = "spring \(year)"
    case (nil, _, .summer): words = "summer \(year)"
    case (nil, _, .autumn): words = "autumn \(year)"
    case (nil, _, .winter): words = "winter \(year)"
    case (nil, _, .words(let season)): words = "\(season) \(year)"
    case (nil, _, nil): words = year
    }
    return doubted(words, part)
  }

  private static func year(_ part: SourceDate.Part) -> Prose {
    switch part.years {
    case 10: "\(part.year)s"
    case 1 where part.year < 0: "\(-part.year) BC"
    case 1: Prose(String(part.year))
    default: "between \(part.year) and \(part.year + part.years - 1)"
    }
  }

  private static func doubted(_ words: Prose, _ part: SourceDate.Part) -> Prose {
    let near: Prose = part.qualifiers.contains(.approximate) ? "c. \(words)" : words
    return part.qualifiers.contains(.uncertain) ? "\(near)?" : near
  }
}
