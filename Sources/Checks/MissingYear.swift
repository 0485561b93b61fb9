import Diagnostics
import HistoricalDates
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0121: a date that the source prints without its year.
  public static let missingYear = FindingKind(
    "AL0121", .warning, title: "a date that the source prints without its year",
    meaning: """
      `date_as_written` names a day or a month and no year, and `date` is empty: the row has no date, and no \
      rate and no order of events can be asked by it. Months are known in English, Turkish, Russian, German and \
      French.
      """,
    remedy: "state the year in `date` if another source gives it, and name that source")
}

extension LedgerCheck {
  static let missingYear = LedgerCheck(.missingYear) { ledger in
    DatedRow.all(in: ledger) { $0.value == nil && MonthWords.nameDayWithoutYear($0.asWritten) }
      .filter { $0.origin.isBlank("date") }.map { row in
        Finding(
          .missingYear, at: row.origin.place("date_as_written"), subject: row.subject,
          "“\(row.date.asWritten.visible(upTo: 80))” has no year", cause: "the date has no year")
      }
  }
}

/// The words for months in the languages of the sources.
private enum MonthWords {
  /// Whether a text has a month's name, and no year: a number of three or four digits, or of two after an
  /// apostrophe.
  static func nameDayWithoutYear(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    let isYear = { (word: String) in word.count >= 3 && word.allSatisfy(\.isNumber) }
    guard !words.contains(where: isYear), !text.hasYearAfterApostrophe else { return false }
    return words.indices.contains { isMonth(words, at: $0) }
  }

  private static func isMonth(_ words: [String], at index: Int) -> Bool {
    let word = words[index].foldedForMonths
    guard months.contains(where: word.hasPrefix) else { return false }
    // May and march are also verbs: a month stands beside a day, alone, or with a capital after another word.
    guard word == "may" || word == "march" else {
      return names.contains(word) || stems.contains(where: word.hasPrefix)
    }
    let beside = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
    if beside.contains(where: { $0.first?.isNumber == true }) || beside.isEmpty { return true }
    let isLast = index == words.count - 1
    return words[index].first?.isUppercase == true && (index > 0 || isLast)
  }

  /// Names that stand as they are.
  private static let names: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
    "januar", "februar", "marz", "mai", "juni", "juli", "oktober", "dezember",
    "janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre", "decembre",
    "май", "мая", "мае",
  ]
  /// Turkish and Russian put endings on theirs: Şubat’ta, февраля, в феврале.
  private static let stems: [String] = [
    "ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim",
    "kasim", "aralik",
    "январ", "феврал", "март", "апрел", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
    "декабр",
  ]
  private static let months = Array(names) + stems
}

extension String {
  /// Letters without case and marks, the dotless ı as i: `ARALIK`, `Aralık` and `aralık` are one word.
  fileprivate var foldedForMonths: String {
    let plain: [Character: Character] = [
      "ı": "i", "İ": "i", "ş": "s", "ğ": "g", "ü": "u", "ä": "a", "é": "e", "û": "u",
    ]
    return String(
      map { plain[$0] ?? $0 }.flatMap { $0.lowercased() }.map { plain[$0] ?? $0 })
  }

  /// Whether two digits stand after an apostrophe: `June '21`.
  fileprivate var hasYearAfterApostrophe: Bool {
    indices.contains { index in
      guard "'’".contains(self[index]) else { return false }
      let digits = self[self.index(after: index)...].prefix { $0.isNumber }
      return digits.count == 2
    }
  }
}
