import Diagnostics

/// A work that says something: one item of `sources.json`, which is CSL-JSON.
public struct Source: Sendable {
  /// The citekey, such as `karakus-2023`.
  public let id: Identifier<Source>
  /// The CSL type: `book`, `article-journal`, `chapter`, `manuscript`, `dataset` and others.
  public let type: String
  /// Who made it, in the order of the title page.
  public let people: People
  /// The title.
  public let title: String
  /// The journal or book it appeared in.
  public let containerTitle: String
  /// The publisher, or the university of a thesis.
  public let publisher: String
  /// Where it was published.
  public let publisherPlace: String
  /// When it was written or published; `nil` where its entry does not say.
  public let issued: SourceDate?
  /// When it first appeared, where `issued` is of a later edition.
  public let originalDate: SourceDate?
  /// Which edition it is: `2`, or words.
  public let edition: String
  /// What kind of thesis, report or paper it is, in the words of its entry.
  public let genre: String
  /// Number of a report, a law or a paper.
  public let number: String
  /// Version of a data set or a program.
  public let version: String
  /// The series it belongs to, and its number in it.
  public let series: (title: String, number: String)
  /// Volume of a journal or a set.
  public let volume: String
  /// Issue of a journal.
  public let issue: String
  /// Pages of an article or a chapter; the page of a statement stands in its locator.
  public let pages: String
  /// The archive or library that holds it.
  public let holding: Holding
  /// A DOI, without `https://doi.org/`.
  public let doi: String
  /// A web address.
  public let url: String
  /// When the web address was looked at.
  public let accessed: SourceDate?
  /// The language it is written in, as a tag of BCP 47; empty where it is not stated.
  public let language: String
  /// What the compiler says of it: how much was read, how far it is to be trusted.
  public let note: String
  /// Where its id stands in `sources.json`.
  public let place: Place

  /// Makes a source; the reader is its only maker.
  package init(
    id: Identifier<Source>, type: String, people: People, title: String, containerTitle: String,
    publisher: String, publisherPlace: String, issued: SourceDate?, originalDate: SourceDate?,
    edition: String, genre: String, number: String, version: String,
    series: (title: String, number: String), volume: String, issue: String, pages: String,
    holding: Holding, doi: String, url: String, accessed: SourceDate?, language: String,
    note: String, place: Place
  ) {
    (self.id, self.type, self.people, self.title) = (id, type, people, title)
    self.containerTitle = containerTitle
    (self.publisher, self.publisherPlace) = (publisher, publisherPlace)
    (self.issued, self.originalDate, self.accessed) = (issued, originalDate, accessed)
    (self.edition, self.genre, self.number, self.version) = (edition, genre, number, version)
    (self.series, self.volume, self.issue, self.pages) = (series, volume, issue, pages)
    (self.holding, self.doi, self.url) = (holding, doi, url)
    (self.language, self.note, self.place) = (language, note, place)
  }

  /// Those who made a work, each list in the order of the title page.
  public struct People: Sendable {
    /// The authors.
    public let authors: [PersonName]
    /// The editors.
    public let editors: [PersonName]
    /// The translators.
    public let translators: [PersonName]
    /// To whom a letter was written.
    public let recipients: [PersonName]

    /// Makes the lists.
    package init(
      authors: [PersonName], editors: [PersonName], translators: [PersonName],
      recipients: [PersonName]
    ) {
      (self.authors, self.editors) = (authors, editors)
      (self.translators, self.recipients) = (translators, recipients)
    }
  }

  /// Where a paper is kept, as far as its entry says; empty texts for what it does not.
  public struct Holding: Sendable {
    /// The place in the archive or the collection: fond, opis and delo, box and folder.
    public let location: String
    /// The mark by which it is asked for: `Add. MS 1234`.
    public let shelfmark: String
    /// The collection.
    public let collection: String
    /// The archive or library.
    public let archive: String
    /// Its town.
    public let place: String

    /// Makes a holding.
    package init(
      location: String, shelfmark: String, collection: String, archive: String, place: String
    ) {
      (self.location, self.shelfmark, self.collection) = (location, shelfmark, collection)
      (self.archive, self.place) = (archive, place)
    }
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
