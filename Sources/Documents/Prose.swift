/// Running text, as a list of runs: words, and what a page can do more with than print it.
///
/// Made by interpolation: `"Delivered: \(.row("M15")) \(.quotation("11,028,012 TL", language: "en"))"`. A text
/// for a terminal is the words of all runs; a page makes links and marks of language from them.
public struct Prose: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The runs, in order.
  public let runs: [Run]

  /// A piece of running text of one kind.
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

  /// Makes a text of runs.
  public init(_ runs: [Run]) { self.runs = runs }

  /// Makes a text of plain words.
  public init(_ words: String) { runs = words.isEmpty ? [] : [.words(words)] }

  /// Makes a text of a literal.
  public init(stringLiteral words: String) { self.init(words) }

  /// Makes a text of a literal with values in it.
  public init(stringInterpolation: Interpolation) { runs = stringInterpolation.runs }

  /// Collects the runs of a literal.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds plain words.
    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { runs.append(.words(words)) }
    }
    /// Adds a run.
    public mutating func appendInterpolation(_ run: Run) { runs.append(run) }
    /// Adds another text.
    public mutating func appendInterpolation(_ text: Prose) { runs += text.runs }
    /// Adds a value as plain words.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendLiteral(value.description)
    }
  }

  /// The text as plain words.
  public var text: String { runs.map(\.text).joined() }

  /// Whether nothing is said.
  public var isEmpty: Bool { runs.isEmpty }

  /// One text behind another.
  public static func + (left: Prose, right: Prose) -> Prose { Prose(left.runs + right.runs) }
}

extension Sequence<Prose> {
  /// All texts with something between them.
  public func joined(separator: Prose = "") -> Prose {
    var runs: [Prose.Run] = []
    for (index, text) in enumerated() {
      if index > 0 { runs += separator.runs }
      runs += text.runs
    }
    return Prose(runs)
  }
}
