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

  /// The full note: people, title, where it appeared, when, pages, where it is kept.
  public var full: String {
    let people = source.people
    var text = names(people.authors, else: people.editors)
    if !text.isEmpty { text += ", " }
    text += isContained ? "“\(source.title)”" : source.title
    text += listed([recipients, genre])
    text += container
    text += listed(helpers + [edition, series, number, version])
    text += imprint
    if !source.pages.isEmpty { text += ": \(CitationText.ranged(source.pages))" }
    text += listed(holding)
    if !source.doi.isEmpty { text += ", doi:\(source.doi)" }
    if !source.url.isEmpty { text += listed([accessed, source.url]) }
    return text + "."
  }

  /// The short note: family name and year, as an id for the eye.
  public var short: String {
    let people = source.people.authors.isEmpty ? source.people.editors : source.people.authors
    let name = people.count > 2 ? said("\(people[0].family) et al.") : joined(people.map(\.family))
    let who = name.isEmpty ? source.title : name
    let year = source.issued.map { said(SourceDateText.years($0)) } ?? ""
    return year.isEmpty || who.hasSuffix(year) ? who : "\(who) \(year)"
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

  /// Each of some texts behind a comma, as far as there are such.
  private func listed(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.map { ", \($0)" }.joined()
  }

  private var container: String {
    let volume = CitationText.ranged(source.volume)
    let issue = source.issue.isEmpty ? "" : said("no. \(CitationText.ranged(source.issue))")
    guard !source.containerTitle.isEmpty else {
      return listed([volume.isEmpty ? "" : said("vol. \(volume)"), issue])
    }
    let title = isContained ? source.containerTitle : said("in \(source.containerTitle)")
    return listed([volume.isEmpty ? title : "\(title) \(volume)", issue])
  }

  /// Who edited and who translated it; editors of a work without authors stand in their place.
  private var helpers: [String] {
    let (people, none) = (source.people, [PersonName]())
    let editors = names(people.authors.isEmpty ? none : people.editors, else: none)
    let translators = names(people.translators, else: none)
    return [
      editors.isEmpty ? "" : said("ed. \(editors)"),
      translators.isEmpty ? "" : said("trans. \(translators)"),
    ]
  }

  private var recipients: String {
    let names = names(source.people.recipients, else: [])
    return names.isEmpty ? "" : said("addressed to \(names)")
  }

  /// What kind of thesis or paper it is; of other works the word would only say their type again.
  private var genre: String {
    ["thesis", "report", "speech", "manuscript", "personal_communication"].contains(source.type)
      ? source.genre : ""
  }

  /// `2nd ed.`; an edition in words stands as it is.
  private var edition: String {
    let ordinal = source.edition.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(ordinal),
      ["", ".", "st", "nd", "rd", "th"].contains(source.edition.dropFirst(ordinal.count))
    else { return source.edition }
    return switch (number % 10, number % 100) {
    case (1, let rest) where rest != 11: said("\(number)st ed.")
    case (2, let rest) where rest != 12: said("\(number)nd ed.")
    case (3, let rest) where rest != 13: said("\(number)rd ed.")
    default: said("\(number)th ed.")
    }
  }

  private var series: String {
    [source.series.title, source.series.number].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var number: String { source.number.isEmpty ? "" : said("no. \(source.number)") }

  private var version: String {
    let isNumber = source.version.first?.isNumber == true
    return isNumber ? said("version \(source.version)") : source.version
  }

  /// `(Ankara: Publisher, 2000)`, as much of it as is known; `(1924; Ankara: Publisher, 2000)` of a later edition.
  private var imprint: String {
    let house = [source.publisherPlace, source.publisher].filter { !$0.isEmpty }
      .joined(separator: ": ")
    let issued = source.issued.map { said(SourceDateText.full($0)) } ?? ""
    let whole = [house, issued].filter { !$0.isEmpty }.joined(separator: ", ")
    let original = source.originalDate.map { said(SourceDateText.full($0)) } ?? ""
    let parts = [original == issued ? "" : original, whole].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  /// Where a paper is kept, from its place in the archive to the archive's town.
  ///
  /// A shelfmark without an archive is cited of unpublished works only: of a printed book it is that of whatever
  /// library's catalogue the entry was taken from.
  private var holding: [String] {
    let holding = source.holding
    let isShelved =
      !holding.archive.isEmpty || !holding.collection.isEmpty || !holding.location.isEmpty
      || !isPublished
    var parts = [
      holding.location, isShelved ? holding.shelfmark : "", holding.collection, holding.archive,
      holding.place,
    ]
    if holding.shelfmark == holding.location { parts[1] = "" }
    return parts
  }

  private var isPublished: Bool {
    isContained
      || ["book", "thesis", "report", "periodical", "pamphlet", "classic", "collection"].contains(
        source.type)
  }

  private var accessed: String {
    source.accessed.map { said("accessed \(SourceDateText.full($0))") } ?? ""
  }

  /// The same with an en dash between two numbers: `89–217`.
  static func ranged(_ text: String) -> String {
    let characters = Array(text)
    return String(
      characters.indices.map { place -> Character in
        let isBetween =
          place > 0 && place + 1 < characters.count && characters[place - 1].isNumber
          && characters[place + 1].isNumber
        return isBetween && characters[place] == "-" ? "–" : characters[place]
      })
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
