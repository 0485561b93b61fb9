import Diagnostics

/// A work that says something: one item of `sources.json`, which is CSL-JSON.
public struct Source: Sendable {
  /// The citekey, such as `karakus-2023`.
  public let id: Identifier<Source>
  /// The CSL type: `book`, `article-journal`, `chapter`, `manuscript`, `dataset` and others.
  public let type: String
  /// The authors, in the order of the title page.
  public let authors: [PersonName]
  /// The editors, in the order of the title page.
  public let editors: [PersonName]
  /// The title.
  public let title: String
  /// The journal or book it appeared in.
  public let containerTitle: String
  /// The publisher, or the archive that holds it.
  public let publisher: String
  /// Where it was published.
  public let publisherPlace: String
  /// The year of publication, as the source gives it.
  public let year: String
  /// Volume of a journal or a set.
  public let volume: String
  /// Issue of a journal.
  public let issue: String
  /// Pages of an article or a chapter; the page of a statement stands in its locator.
  public let pages: String
  /// A DOI, without `https://doi.org/`.
  public let doi: String
  /// A web address.
  public let url: String
  /// The language it is written in, as a tag of BCP 47; empty where it is not stated.
  public let language: String
  /// What the compiler says of it: how much was read, how far it is to be trusted.
  public let note: String
  /// Where its id stands in `sources.json`.
  public let place: Place

  /// Makes a source; the reader is its only maker.
  package init(
    id: Identifier<Source>, type: String, authors: [PersonName], editors: [PersonName],
    title: String, containerTitle: String, publisher: String, publisherPlace: String,
    year: String, volume: String, issue: String, pages: String, doi: String, url: String,
    language: String, note: String, place: Place
  ) {
    self.id = id
    self.type = type
    self.authors = authors
    self.editors = editors
    self.title = title
    self.containerTitle = containerTitle
    self.publisher = publisher
    self.publisherPlace = publisherPlace
    self.year = year
    self.volume = volume
    self.issue = issue
    self.pages = pages
    self.doi = doi
    self.url = url
    self.language = language
    self.note = note
    self.place = place
  }
}

/// A name as CSL-JSON gives it: family and given, or one literal (a body, a state).
public struct PersonName: Sendable, Hashable {
  /// The family name with a particle that never leaves it (`van Gogh`), or the whole name of a body.
  public let family: String
  /// The given names with a particle that leaves the family name (`Alexis de`); empty for a body.
  public let given: String
  /// What follows the family name: `Jr.`, `III`.
  public let suffix: String

  /// Makes a name.
  package init(family: String, given: String = "", suffix: String = "") {
    self.family = family
    self.given = given
    self.suffix = suffix
  }

  /// The name in the order of a title page, such as `Alexis de Tocqueville`.
  public var full: String {
    [given, family, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// A source and the place in it: `karakus-2023`, `section 3, fn 38`.
public struct Citation: Sendable, Hashable {
  /// The work.
  public let source: Identifier<Source>
  /// Page, section, footnote, folio; empty where the work has none.
  public let locator: String

  /// Makes a citation.
  package init(source: Identifier<Source>, locator: String) {
    self.source = source
    self.locator = locator
  }
}
