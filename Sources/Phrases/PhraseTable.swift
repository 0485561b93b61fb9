/// The phrases of the tool in a language, by their English templates.
package struct PhraseTable: Sendable {
  private let language: Language
  private let forms: [String: [String]]

  /// The table of a language.
  package static func of(_ language: Language) -> PhraseTable {
    language == .turkish ? turkish : russian
  }

  private static let turkish = PhraseTable(.turkish)
  private static let russian = PhraseTable(.russian)

  private init(_ language: Language) {
    self.language = language
    forms = Dictionary(
      PhraseTable.entries.compactMap { entry in
        entry.forms[language].map { (entry.template, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The words for a template, by what it counts; `nil` where the table has it not.
  func form(of template: String, _ count: Int?) -> String? {
    guard let forms = forms[template] else { return nil }
    guard let count, forms.count == language.forms else { return forms.last }
    return forms[language.form(for: count)]
  }

  /// Whether the table has words for a template.
  package func has(_ template: String) -> Bool { forms[template] != nil }

  /// A phrase with its forms in the other languages.
  package struct Entry: Sendable {
    /// The English template.
    package let template: String
    /// The forms by language; more than one where it counts.
    package let forms: [Language: [String]]
  }

  /// Every phrase, in the order of the table.
  ///
  /// The table has a block of lines for each: `en` and the template, then a line for each language, its forms
  /// with ` | ` between them. Lines that begin with `#` head the parts of the table.
  package static let entries: [Entry] = [
    documentPhrases, numeralTermPhrases, pagePhrases, workbookPhrases, balancePhrases,
    balancePhrasesMore, groupPhrases,
    casePhrases, chartPhrases, figurePhrases, ratePhrases, explainPhrases, reasonPhrases,
    claimPhrases, checkPhrases, checkPhrasesMore, printPhrases, findingPhrases, findingPhrasesMore,
    termPhrases, citationPhrases, rowPhrases,
  ].flatMap { $0.split(separator: "\n\n").compactMap(Entry.init) }
}

extension PhraseTable.Entry {
  /// Reads a block of the table; `nil` where it has no template.
  fileprivate init?(_ block: Substring) {
    var template: String?
    var forms: [Language: [String]] = [:]
    for line in block.split(separator: "\n") where !line.hasPrefix("#") {
      let (code, words) = (String(line.prefix(2)), line.dropFirst(3))
      if code == "en" { template = String(words) }
      guard let language = Language(rawValue: code), language != .english else { continue }
      forms[language] = words.split(separator: " | ").map(String.init)
    }
    guard let template else { return nil }
    self.init(template: template, forms: forms)
  }
}
