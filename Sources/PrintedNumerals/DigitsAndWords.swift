import ExactNumbers
import Phrases

/// Digits with marks between them: which numbers they may be.
struct DigitNumeral {
  let readings: [NumeralReading]
  let problem: Prose?

  /// - Parameter text: ASCII digits with `.` and `,` between them, starting and ending with a digit.
  init(_ text: Substring) {
    let marks = Set(text.utf8.filter { !(0x30...0x39).contains($0) })
    guard text.utf8.count <= 2 * ExactDecimal.digitLimit else {
      (readings, problem) = ([], "more than \(ExactDecimal.digitLimit) digits")
      return
    }
    if marks.isEmpty {
      readings = DigitNumeral.reading(String(text), "", [.plainDigits])
    } else if marks.count == 2 {
      readings = DigitNumeral.mixed(text)
    } else {
      readings = DigitNumeral.single(text, mark: text.utf8.contains(0x2C) ? "," : ".")
    }
    problem =
      readings.isEmpty ? "the groups of digits are not of three, and it is no decimal either" : nil
  }

  /// One sort of mark: thousands, a decimal mark, or either.
  private static func single(_ text: Substring, mark: Character) -> [NumeralReading] {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    let thousands: [NumeralRule] = [mark == "," ? .commaThousands : .dotThousands]
    let decimals: [NumeralRule] = [mark == "," ? .decimalComma : .decimalPoint]
    let grouped = isGrouped(groups) ? reading(groups.joined(), "", thousands) : []
    guard groups.count == 2 else { return grouped }
    return grouped + reading(String(groups[0]), String(groups[1]), decimals)
  }

  /// Both marks: the last one is the decimal mark, the other stands between thousands.
  private static func mixed(_ text: Substring) -> [NumeralReading] {
    guard let last = text.lastIndex(where: { $0 == "," || $0 == "." }) else { return [] }
    let decimalMark = text[last]
    let thousandsMark: Character = decimalMark == "," ? "." : ","
    let whole = text[..<last]
    let groups = whole.split(separator: thousandsMark, omittingEmptySubsequences: false)
    guard !whole.contains(decimalMark), isGrouped(groups) else { return [] }
    return reading(
      groups.joined(), String(text[text.index(after: last)...]),
      decimalMark == "," ? [.dotThousands, .decimalComma] : [.commaThousands, .decimalPoint])
  }

  /// One to three digits, not starting with a zero, then groups of three.
  private static func isGrouped(_ groups: [Substring]) -> Bool {
    guard let first = groups.first, (1...3).contains(first.count), first.first != "0" else {
      return false
    }
    return groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func reading(
    _ whole: String, _ decimals: String, _ rules: [NumeralRule]
  ) -> [NumeralReading] {
    let digits = (whole.isEmpty ? "0" : whole) + (decimals.isEmpty ? "" : "." + decimals)
    do throws(NumberSyntaxError) {
      return [NumeralReading(value: try ExactDecimal(parsing: digits), rules: rules)]
    } catch {
      // Digits alone have one fault, that they are too many; then the numeral has no reading.
      return []
    }
  }
}

/// The words for numbers, in English and Turkish, in lower case and without marks.
enum NumeralWords {
  /// What a word adds to the number before it.
  enum Meaning {
    /// `five`, `twenty`
    case value(Int)
    /// `hundred`, `yüz`
    case hundred
    /// `thousand`, `million`
    case scale(Int)
    /// `half`, `buçuk`: half of the unit that follows or that the number is counted in.
    case half
    /// `a`, `and`: they stand between the words of one number.
    case filler
  }

  static func english(_ word: String) -> Meaning? { englishWords[word] }
  static func turkish(_ word: String) -> Meaning? { turkishWords[word] }

  private static let englishWords: [String: Meaning] = [
    "one": .value(1), "two": .value(2), "three": .value(3), "four": .value(4), "five": .value(5),
    "six": .value(6), "seven": .value(7), "eight": .value(8), "nine": .value(9),
    "ten": .value(10), "eleven": .value(11), "twelve": .value(12), "thirteen": .value(13),
    "fourteen": .value(14), "fifteen": .value(15), "sixteen": .value(16),
    "seventeen": .value(17), "eighteen": .value(18), "nineteen": .value(19),
    "twenty": .value(20), "thirty": .value(30), "forty": .value(40), "fifty": .value(50),
    "sixty": .value(60), "seventy": .value(70), "eighty": .value(80), "ninety": .value(90),
    "hundred": .hundred, "thousand": .scale(3), "thousands": .scale(3), "million": .scale(6),
    "millions": .scale(6), "billion": .scale(9), "half": .half, "a": .filler, "and": .filler,
  ]

  private static let turkishWords: [String: Meaning] = [
    "bir": .value(1), "iki": .value(2), "uc": .value(3), "dort": .value(4), "bes": .value(5),
    "alti": .value(6), "yedi": .value(7), "sekiz": .value(8), "dokuz": .value(9),
    "on": .value(10), "yirmi": .value(20), "otuz": .value(30), "kirk": .value(40),
    "elli": .value(50), "altmis": .value(60), "yetmis": .value(70), "seksen": .value(80),
    "doksan": .value(90), "yuz": .hundred, "bin": .scale(3), "milyon": .scale(6),
    "milyar": .scale(9), "bucuk": .half, "yarim": .half,
  ]

  /// A word in lower case with its marks taken off, without asking a locale: `İ`, `I` and `ı` are `i`.
  static func folded(_ word: Substring) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "İ", "I", "ı": result += "i"
      case "ş", "Ş": result += "s"
      case "ç", "Ç": result += "c"
      case "ğ", "Ğ": result += "g"
      case "ü", "Ü": result += "u"
      case "ö", "Ö": result += "o"
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      case "A"..."Z": result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
