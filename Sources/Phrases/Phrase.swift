/// A sentence, a part of one or a label of the tool: an English template, and the texts that stand in its places.
package struct Phrase: Sendable, Hashable {
  /// The English words with `{0}`, `{1}` where texts stand.
  private let english: String
  /// What the table of phrases is asked by: the English words, and of which list they are.
  package let template: String
  /// The texts of its places.
  package let arguments: [Prose]
  /// What it counts; `nil` where it has one form.
  private let count: Int?
  /// The English text where it counts one.
  private let one: [Prose]

  init(template: String, arguments: [Prose] = [], list: String? = nil) {
    english = template
    self.template = list.map { "\(template) [\($0)]" } ?? template
    (self.arguments, count, one) = (arguments, nil, [])
  }

  private init(_ phrase: Phrase, _ arguments: [Prose], count: Int?, one: [Prose]) {
    (english, template) = (phrase.english, phrase.template)
    (self.arguments, self.count, self.one) = (arguments, count, one)
  }

  func counting(_ count: Int, one: Prose) -> Phrase {
    Phrase(self, arguments, count: count, one: [one])
  }

  /// The same phrase with other texts in its places.
  func mapping(_ change: (Prose) -> Prose) -> Phrase {
    // Of both texts of a count only one is said.
    count == 1 && !one.isEmpty
      ? Phrase(self, arguments, count: count, one: one.map(change))
      : Phrase(self, arguments.map(change), count: count, one: one)
  }

  /// A literal as parts: a phrase of its words, and the spaces around them as they are; without letters only
  /// what stands in it, in order.
  static func parts(_ literal: String, _ arguments: [Prose]) -> [Prose.Part] {
    let (words, before, after) = literal.trimmed
    let phrase = Phrase(template: words, arguments: arguments)
    let inner: [Prose.Part] = phrase.saysNothing ? phrase.filled(words) : [.phrase(phrase)]
    return spaces(before) + inner + spaces(after)
  }

  private static func spaces(_ words: String) -> [Prose.Part] {
    words.isEmpty ? [] : [.run(.words(words))]
  }

  /// Whether there is no letter in it outside its places, so that it is the same in all languages.
  private var saysNothing: Bool { !english.contains { $0.isLetter || $0 == "%" } }

  /// The phrase in a language; in English where the table has it not.
  func said(in language: Language) -> Prose {
    if language != .english, let form = PhraseTable.of(language).form(of: template, count) {
      return Prose(parts: filled(form))
    }
    if count == 1, let one = one.first { return one }
    return Prose(parts: filled(english))
  }

  /// Another template with the texts of this phrase in its places.
  private func filled(_ template: String) -> [Prose.Part] {
    var parts: [Prose.Part] = []
    var words = ""
    var rest = template[...]
    while let character = rest.popFirst() {
      guard character == "{", let end = rest.firstIndex(of: "}"), let place = Int(rest[..<end]),
        arguments.indices.contains(place)
      else {
        words.append(character)
        continue
      }
      if !words.isEmpty { parts.append(.run(.words(words))) }
      words = ""
      parts += arguments[place].parts
      rest = rest[rest.index(after: end)...]
    }
    return words.isEmpty ? parts : parts + [.run(.words(words))]
  }
}

extension String {
  /// Without the spaces at its ends, and these.
  fileprivate var trimmed: (words: String, before: String, after: String) {
    let before = prefix { $0 == " " }
    let rest = dropFirst(before.count)
    let after = rest.reversed().prefix { $0 == " " }.count
    return (
      String(rest.dropLast(after)), String(before), String(repeating: " ", count: after)
    )
  }
}
