import Documents
import LedgerModel
import OrderedCollections
import Phrases

/// A source as a footnote would cite it, in the manner of Chicago's notes, and never "ibid.".
public struct CitationText: Sendable {
  private let source: Source
  private let language: Language

  /// Makes the citation of a source, its few words that are no part of a title in a language.
  public init(_ source: Source, in language: Language) {
    self.source = source
    self.language = language
  }

  /// The full note: authors, title, where it appeared, year, pages.
  public var full: String {
    var text = names(source.authors, else: source.editors)
    if !text.isEmpty { text += ", " }
    text += isContained ? "“\(source.title)”" : source.title
    text += container
    text += imprint
    if !source.pages.isEmpty { text += ": \(source.pages)" }
    if !source.doi.isEmpty { text += ", doi:\(source.doi)" }
    if !source.url.isEmpty { text += ", \(source.url)" }
    return text + "."
  }

  /// The short note: family name and year, as an id for the eye.
  public var short: String {
    let people = source.authors.isEmpty ? source.editors : source.authors
    let name = people.count > 2 ? said("\(people[0].family) et al.") : joined(people.map(\.family))
    let who = name.isEmpty ? source.title : name
    return source.year.isEmpty || who.hasSuffix(source.year) ? who : "\(who) \(source.year)"
  }

  private func said(_ words: Prose) -> String { words.text(in: language) }

  /// Names with `and` before the last.
  private func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return said("\(names.dropLast().joined(separator: ", ")) and \(last)")
  }

  private var isContained: Bool {
    [
      "article-journal", "article-newspaper", "article-magazine", "article", "chapter",
      "paper-conference", "entry-encyclopedia", "entry-dictionary", "post-weblog", "webpage",
      "post",
    ].contains(source.type)
  }

  private var container: String {
    guard !source.containerTitle.isEmpty else {
      return source.volume.isEmpty ? "" : ", " + said("vol. \(source.volume)")
    }
    var text = isContained ? source.containerTitle : said("in \(source.containerTitle)")
    if !source.volume.isEmpty { text += " \(source.volume)" }
    if !source.issue.isEmpty { text += ", " + said("no. \(source.issue)") }
    return ", " + text
  }

  /// `(Ankara: Publisher, 2000)`, as much of it as is known.
  private var imprint: String {
    let house = [source.publisherPlace, source.publisher].filter { !$0.isEmpty }
      .joined(separator: ": ")
    let whole = [house, source.year].filter { !$0.isEmpty }.joined(separator: ", ")
    return whole.isEmpty ? "" : " (\(whole))"
  }

  private func names(_ people: [PersonName], else others: [PersonName]) -> String {
    guard !people.isEmpty else {
      guard !others.isEmpty else { return "" }
      let names = names(others, else: [])
      return others.count == 1 ? said("\(names) (ed.)") : said("\(names) (eds.)")
    }
    return people.count > 3
      ? said("\(people[0].full) et al.") : joined(people.map(\.full))
  }
}

extension Ledger {
  /// The language of what a row prints: that of the work in which it was read; empty where it is not stated.
  func language(of figure: Figure) -> String {
    figure.citations.first.flatMap { sources[$0.source]?.language } ?? ""
  }

  /// Citations as running text, of which a manuscript makes footnotes.
  ///
  /// - Parameters:
  ///   - citations: the places that are cited.
  ///   - isSilent: whether a text shows nothing of them.
  /// - Returns: the short notes with their locators, `; ` between them.
  func prose(of citations: [Citation], isSilent: Bool = false) -> Prose {
    citations.map { citation in
      Prose([
        .citation(
          source: citation.source.text, locator: citation.locator,
          words: isSilent ? "" : text(of: [citation]))
      ])
    }.joined(separator: isSilent ? "" : "; ")
  }

  /// Citations as short notes with their locators: `Karakuş 2023, section 3, fn 38; …`.
  public func text(of citations: [Citation]) -> String {
    citations.map { citation in
      let work =
        sources[citation.source].map { CitationText($0, in: description.display.language).short }
        ?? citation.source.text
      return citation.locator.isEmpty ? work : "\(work), \(citation.locator)"
    }.joined(separator: "; ")
  }
}
