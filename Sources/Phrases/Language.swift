/// A language in which a report is said.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// English: the language of the tool's own templates.
  case english = "en"
  /// Turkish.
  case turkish = "tr"
  /// Russian.
  case russian = "ru"

  /// A number of English digits with the marks of the language: `11.028.012,5`.
  ///
  /// The marks are those of CLDR for each language; in Russian the space between thousands does not break.
  public func number(_ digits: String) -> String {
    guard let (group, point) = marks else { return digits }
    return String(
      digits.map { character in
        switch character {
        case ",": group
        case ".": point
        default: character
        }
      })
  }

  /// The marks between thousands and before decimals; `nil` where they are those of English.
  private var marks: (group: Character, point: Character)? {
    switch self {
    case .english: nil
    case .turkish: (".", ",")
    case .russian: ("\u{A0}", ",")
    }
  }

  /// Which of the forms of a phrase goes with a count, by the rules of CLDR for whole numbers.
  func form(for count: Int) -> Int {
    switch self {
    case .english: return count == 1 ? 0 : 1
    case .turkish: return 0
    case .russian:
      let (ten, hundred) = (count.magnitude % 10, count.magnitude % 100)
      if ten == 1, hundred != 11 { return 0 }
      return (2...4).contains(ten) && !(12...14).contains(hundred) ? 1 : 2
    }
  }

  /// How many forms a phrase with a count has.
  package var forms: Int {
    switch self {
    case .english: 2
    case .turkish: 1
    case .russian: 3
    }
  }

  /// Words with their first letter made great; of Turkish `i` comes `İ`.
  func capitalised(_ words: String) -> String {
    if self == .turkish, words.hasPrefix("i") { return "İ" + words.dropFirst() }
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
