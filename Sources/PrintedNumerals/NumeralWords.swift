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
