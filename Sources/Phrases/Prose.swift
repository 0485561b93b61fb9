// Prose                running text, as parts in order
// └─ Part              words of the ledger, runs a page can do more with, numbers, phrases of ours
//     └─ Phrase        a sentence or label of the tool: an English template with texts in its places
// Language             in which it is said: rule of plurals, marks of numbers
// └─ PhraseTable       every phrase in the other languages

/// Running text, as a list of parts: words, numbers, and what a page can do more with than print it.
///
/// Made by interpolation: `"Delivered: \(.row("M15")) \(.quotation("11,028,012 TL", language: "en"))"`. The
/// letters of such a literal are the tool's own words, and are translated where the reader wants another
/// language; `Prose(words)` holds words of the ledger, which never are. A text for a terminal is the words
/// of all runs; a page makes links and marks of language from them.
public struct Prose: Sendable, Hashable, ExpressibleByStringInterpolation {
  let parts: [Part]

  /// A piece of running text of one kind, as it is written.
  public enum Run: Sendable, Hashable {
    /// Plain words.
    case words(String)
    /// What a source prints; shown in quotation marks, and never translated.
    ///
    /// `language` is a tag of BCP 47, empty where the source does not say its language.
    case quotation(String, language: String)
    /// A row of the ledger, by its id: a figure, a claim, a rate, an event.
    case row(String)
    /// A work, by its id, in the words of a note.
    case source(String, words: String)
    /// A place in a work that bears out what stands before it; `words` is the short note, and empty where a text
    /// does not show it. A manuscript makes a footnote of it.
    case citation(source: String, locator: String, words: String)
    /// Words that lead to a file beside the page, such as `moscow-ankara/report.html`.
    case link(String, to: String)
    /// A number as it is shown, and what `explain` is asked by.
    case amount(String, key: String)

    /// The run as plain text shows it.
    public var text: String {
      switch self {
      case .words(let words): words
      case .quotation(let words, _): "“\(words)”"
      case .row(let id): id
      case .source(_, let words): words
      case .citation(_, _, let words): words
      case .link(let words, _): words
      case .amount(let digits, _): digits
      }
    }
  }

  /// A piece of running text before a language is chosen.
  indirect enum Part: Sendable, Hashable {
    case run(Run)
    /// A number in English digits: `11,028,012.5`.
    case number(String)
    case phrase(Phrase)
    /// A text whose first letter is made great once its words are chosen.
    case capitalised(Prose)
  }

  init(parts: [Part]) { self.parts = parts }

  /// Makes a text of runs.
  public init(_ runs: [Run]) { parts = runs.map { .run($0) } }

  /// Makes a text of words of the ledger, which are not translated; of a value, since a literal in its place is
  /// a phrase of the tool.
  public init(_ words: String) { parts = words.isEmpty ? [] : [.run(.words(words))] }

  /// Makes a text of a literal.
  public init(stringLiteral words: String) {
    var literal = Interpolation(literalCapacity: words.utf8.count, interpolationCount: 0)
    literal.appendLiteral(words)
    self.init(stringInterpolation: literal)
  }

  /// Makes a text of a literal with values in it.
  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// A number as English writes it: `11,028,012.5`.
  public static func number(_ digits: String) -> Prose { Prose(parts: [.number(digits)]) }

  /// A word of a closed list, such as the state of a transfer: `delivered`.
  ///
  /// - Parameters:
  ///   - word: the word in English.
  ///   - list: which list it is of, where another list has the same word for something else; the table has it
  ///     as `state [parties]` then.
  /// - Returns: the word as a phrase.
  public static func term(_ word: String, in list: String? = nil) -> Prose {
    word.isEmpty ? Prose("") : Prose(parts: [.phrase(Phrase(template: word, list: list))])
  }

  /// A sentence with a count in it, which has one form for one and another for many.
  ///
  /// - Parameters:
  ///   - count: what is counted.
  ///   - one: the English text for one.
  ///   - other: the English text for any other count; it is what the table of phrases is asked by.
  /// - Returns: the sentence, which each language says by its own rule of plurals.
  public static func counting(_ count: Int, one: Prose, other: Prose) -> Prose {
    Prose(
      parts: other.parts.map { part in
        guard case .phrase(let phrase) = part else { return part }
        return .phrase(phrase.counting(count, one: one))
      })
  }

  /// The text with its first letter made great.
  public var capitalised: Prose { isEmpty ? self : Prose(parts: [.capitalised(self)]) }

  /// Collects the parts of a literal.
  public struct Interpolation: StringInterpolationProtocol {
    private var template = ""
    private var arguments: [Prose] = []

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the tool.
    public mutating func appendLiteral(_ words: String) { template += words }
    /// Adds a run.
    public mutating func appendInterpolation(_ run: Run) { appendInterpolation(Prose([run])) }
    /// Adds another text.
    public mutating func appendInterpolation(_ text: Prose) {
      template += "{\(arguments.count)}"
      arguments.append(text)
    }
    /// Adds a value as words of the ledger.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(Prose(value.description))
    }

    fileprivate var parts: [Part] { Phrase.parts(template, arguments) }
  }

  /// The text in the words of a language.
  public func said(in language: Language) -> Prose { Prose(runs(in: language)) }

  /// The runs in English, in order.
  public var runs: [Run] { runs(in: .english) }

  private func runs(in language: Language) -> [Run] {
    if parts.count == 1, case .run = parts[0] { return onlyRuns }
    return parts.flatMap { part -> [Run] in
      switch part {
      case .run(let run): [run]
      case .number(let digits): [.words(language.number(digits))]
      case .phrase(let phrase): phrase.said(in: language).runs(in: language)
      case .capitalised(let text): text.runs(in: language).capitalised(in: language)
      }
    }
  }

  private var onlyRuns: [Run] {
    parts.compactMap { if case .run(let run) = $0 { run } else { nil } }
  }

  /// The text as plain English words.
  public var text: String { text(in: .english) }

  /// The text as plain words of a language.
  public func text(in language: Language) -> String { runs(in: language).map(\.text).joined() }

  /// Whether nothing is said.
  public var isEmpty: Bool { parts.isEmpty }

  /// The text with the first word that is the id of a row made a run of that row; `nil` where none is.
  public func naming(row id: String) -> Prose? {
    var isFirst = true
    let named = naming(id, &isFirst)
    return isFirst ? nil : named
  }

  private func naming(_ id: String, _ isFirst: inout Bool) -> Prose {
    var named: [Part] = []
    for part in parts {
      switch part {
      case .run(.words(id)) where isFirst:
        isFirst = false
        named.append(.run(.row(id)))
      case .phrase(let phrase) where isFirst:
        named.append(.phrase(phrase.mapping { $0.naming(id, &isFirst) }))
      case .capitalised(let text) where isFirst:
        named.append(.capitalised(text.naming(id, &isFirst)))
      default: named.append(part)
      }
    }
    return Prose(parts: named)
  }

  /// The words of the ledger in the text that may be ids: what a finding names besides its subject.
  package var names: [Substring] {
    parts.flatMap { part -> [Substring] in
      switch part {
      case .run(let run): run.text.split { !$0.isLetter && !$0.isNumber && !"._-".contains($0) }
      case .number: []
      case .phrase(let phrase): phrase.arguments.flatMap(\.names)
      case .capitalised(let text): text.names
      }
    }
  }

  /// The phrases of the tool in the text, those within others included, in order.
  package var phrases: [Phrase] {
    parts.flatMap { part -> [Phrase] in
      switch part {
      case .run, .number: []
      case .phrase(let phrase): [phrase] + phrase.arguments.flatMap(\.phrases)
      case .capitalised(let text): text.phrases
      }
    }
  }

  /// One text behind another.
  public static func + (left: Prose, right: Prose) -> Prose {
    Prose(parts: left.parts + right.parts)
  }
}

extension Prose: CustomStringConvertible {
  /// The text as plain English words.
  public var description: String { text }
}

extension Sequence<Prose> {
  /// All texts with something between them.
  public func joined(separator: Prose = "") -> Prose {
    var parts: [Prose.Part] = []
    for (index, text) in enumerated() {
      if index > 0 { parts += separator.parts }
      parts += text.parts
    }
    return Prose(parts: parts)
  }
}

extension [Prose.Run] {
  /// With the first letter made great.
  fileprivate func capitalised(in language: Language) -> [Prose.Run] {
    guard case .words(let words)? = first else { return self }
    return [.words(language.capitalised(words))] + dropFirst()
  }
}
