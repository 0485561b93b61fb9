import PrintedNumerals

/// What a spreadsheet takes a text for that a CSV file has in a cell.
///
/// LibreOffice 7.4 and Excel were looked at, set to English, Turkish, German and Russian, with what each does unasked:
/// a text that one of them changes is changed. `55` is a number that is shown as it was, and so no change.
/// What LibreOffice does was tried, cell by cell; what Excel does besides is known of it: `12-13` and `3/45` are
/// dates, and so is `MARCH1`.
enum SpreadsheetReading {
  /// `3/4`, `1-2`, `June 5`, `DEC-1`.
  case date
  /// `5:30`, `12 a`.
  case time
  /// `1.10`, `001`, `1e5`, `(5)`: another number of digits is shown.
  case number
  /// `TRUE`.
  case truth
  /// `=A1`, `+5`: reports put a `'` before it.
  case formula

  /// The reading of a text; `nil` where it stays as it is.
  init?(of text: String) {
    guard SpreadsheetReading.mayChange(text), let reading = CellShape(text).reading else {
      return nil
    }
    self = reading
  }

  /// A quick look: most ids and places begin with one letter or two, and are words.
  private static func mayChange(_ text: String) -> Bool {
    let letters = text.utf8.prefix { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }.count
    return letters != 1 && letters != 2 && text.utf8.count < 200
  }
}

/// A text as the order of its digits, words and signs: `9` for digits, `a` for a word, `_` for a space, signs as
/// they are: `a-9` is the shape of `DEC-1`, `9_9/9` that of `1 1/2`.
private struct CellShape {
  private var shape = ""
  private var numbers: [String] = []
  private var words: [String] = []
  private let first: Character?

  init(_ text: String) {
    first = text.first { $0 != " " }
    for token in Token.all(in: text) {
      if token.isSpaced, !shape.isEmpty { shape += "_" }
      switch token.kind {
      case .digits:
        shape += "9"
        numbers.append(String(token.text))
      case .letters:
        shape += "a"
        words.append(token.folded)
      case .fraction, .mark: shape += token.text
      }
    }
  }

  var reading: SpreadsheetReading? {
    if let first, "=+-@".contains(first), shape.count > 1 { return .formula }
    if shape == "a", CellShape.truths.contains(words[0]) { return .truth }
    if isNumber { return .number }
    if isTime { return .time }
    return isDate || isDateInWords ? .date : nil
  }

  private static let truths: Set = [
    "true", "false", "dogru", "yanlis", "wahr", "falsch", "истина", "ложь", "vrai", "faux",
  ]

  // MARK: Numbers

  private var isNumber: Bool {
    switch shape {
    case "9": hasLeadingZero(numbers[0]) || numbers[0].utf8.count > 15
    case "9.9", "9,9": isChangedDecimal
    case "9.", "9,", ".9", ",9", "9-", "(9)", "(9.9)", "(9,9)", "9_9/9": true
    case "9%", "9_%", "9.9%", "9.9_%", "9,9%", "9,9_%": true
    case "9a9", "9a-9", "9a+9", "9.9a9", "9.9a-9", "9.9a+9", "9,9a9", "9,9a-9", "9,9a+9":
      words == ["e"]
    default: isGrouped
    }
  }

  private func hasLeadingZero(_ digits: String) -> Bool {
    digits.utf8.count > 1 && digits.hasPrefix("0")
  }

  /// Zeros at either end go, digits after the fifteenth too, and three behind the mark are thousands to others.
  private var isChangedDecimal: Bool {
    let (whole, digits) = (numbers[0], numbers[1])
    return hasLeadingZero(whole) || digits.hasSuffix("0")
      || whole.utf8.count + digits.utf8.count > 15 || isGrouped
  }

  /// `1.234.567`, `1 234`.
  private var isGrouped: Bool {
    let marks = shape.split(separator: "9")
    guard numbers.count > 1, numbers.count == marks.count + 1, Set(marks).count == 1,
      let mark = marks.first, [".", ",", "_"].contains(mark), shape.hasPrefix("9"),
      shape.hasSuffix("9"), numbers[0] != "0"
    else { return false }
    return numbers[0].utf8.count <= 3 && numbers.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  // MARK: Times

  private var isTime: Bool {
    switch shape {
    case "9:9", "9:9:9": return isTimeOfDay
    case "9a", "9_a", "9:9_a", "9:9:9_a":
      let isHalf = ["am", "pm"].contains(words[0])
      return (isHalf || shape != "9a" && ["a", "p"].contains(words[0])) && isTimeOfDay
        && (Int(numbers[0]) ?? 99) <= 12
    default: return false
    }
  }

  private var isTimeOfDay: Bool {
    numbers[0].utf8.count <= 4
      && numbers.dropFirst().allSatisfy { $0.utf8.count <= 2 && (Int($0) ?? 99) < 60 }
  }

  // MARK: Dates

  private var isDate: Bool {
    switch shape {
    case "9/9", "9-9": isDayAndMonth(0, 1) || isMonthAndYear(0, 1) || isMonthAndYear(1, 0)
    case "9.9": isDayAndMonth(0, 1) || isMonthAndYear(0, 1)
    case "9.9.": isDayAndMonth(0, 1)
    case "9/9/9", "9-9-9", "9.9.9":
      isDayAndMonth(0, 1) && isYear(2) || isYear(0) && isMonth(1) && isDay(2)
    default: false
    }
  }

  private func isDay(_ place: Int) -> Bool { isShort(place, 1...31) }
  private func isMonth(_ place: Int) -> Bool { isShort(place, 1...12) }

  private func isShort(_ place: Int, _ range: ClosedRange<Int>) -> Bool {
    numbers[place].utf8.count <= 2 && range.contains(Int(numbers[place]) ?? 0)
  }

  private func isYear(_ place: Int) -> Bool { [1, 2, 4].contains(numbers[place].utf8.count) }

  private func isDayAndMonth(_ one: Int, _ other: Int) -> Bool {
    isDay(one) && isMonth(other) || isMonth(one) && isDay(other)
  }

  /// A month beside a year that is no day: `3/45`, `3/1921`, `1921-3`; Excel's years begin with 1900.
  private func isMonthAndYear(_ month: Int, _ year: Int) -> Bool {
    isMonth(month) && (isYearOfExcel(year) || month < year && numbers[year].utf8.count == 2)
  }

  private func isYearOfExcel(_ place: Int) -> Bool {
    numbers[place].utf8.count == 4 && (Int(numbers[place]) ?? 0) >= 1900
  }

  /// A month's name with a day, a year or both.
  private var isDateInWords: Bool {
    guard words.count == 1, (1...2).contains(numbers.count),
      shape.allSatisfy({ "9a_.,-/".contains($0) })
    else { return false }
    let languages = PrintedWords.languages(ofMonth: words[0])
    guard !languages.isEmpty || CellShape.abbreviations.contains(words[0]) else { return false }
    let isMonthFirst = shape.hasPrefix("a")
    // `4 March 1776` is no date of Excel, and to LibreOffice English has the month first.
    let isOld = !isMonthFirst && (languages.isEmpty || languages.contains("en"))
    let last = numbers.count - 1
    let ends = isOld ? isYearOfExcel(last) || numbers[last].utf8.count <= 2 : isYear(last)
    if numbers.count == 2 { return isDay(0) && ends }
    return isDay(0) || isMonthFirst && isYear(0) || isYearOfExcel(0)
  }

  /// Short names of months that no print has, as spreadsheets know them in Turkish, German and Russian.
  private static let abbreviations: Set = [
    "oca", "sub", "nis", "haz", "tem", "agu", "eyl", "eki", "kas", "ara", "mrz", "okt", "dez",
    "янв", "фев", "февр", "мар", "апр", "июн", "июл", "авг", "сен", "сент", "окт", "ноя", "нояб",
    "дек",
  ]
}
