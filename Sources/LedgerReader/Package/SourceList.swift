import Diagnostics
import LedgerModel
import Phrases

/// Reads `sources.json`: a CSL-JSON array, as Zotero and pandoc write it.
package enum SourceList {
  package static let fileName = "sources.json"

  /// Reads the sources; the ids of those that cannot be cited, or of all, are returned as unread.
  package static func read(
    _ file: SourceFile
  ) -> (sources: [Source], unread: UnreadIDs, findings: [Finding]) {
    let (value, faults) = JSONReader.read(file)
    guard let value else { return ([], UnreadIDs(wholeFile: file.path), faults) }
    var members = JSONMembers(file: file, subject: file.path)
    guard let items = value.array else {
      members.report(value, "expected a list of sources: [ { \"id\": …, \"title\": … } ]")
      return ([], UnreadIDs(wholeFile: file.path), faults + members.findings)
    }
    var unread = UnreadIDs()
    var seen: Set<String> = []
    var sources: [Source] = []
    for item in items {
      guard let source = members.source(item) else {
        unread.insert(item["id"]?.string ?? "", in: file.path)
        continue
      }
      if seen.insert(source.id.text).inserted {
        sources.append(source)
      } else {
        members.reportSource(
          item["id"] ?? item, "`\(source.id)` is the id of another source already")
      }
    }
    return (sources, unread, faults + members.findings)
  }
}

extension JSONMembers {
  fileprivate mutating func source(_ item: JSONValue) -> Source? {
    guard item.object != nil else {
      report(item, "a source is an object with `id`, `type` and `title`")
      return nil
    }
    let text = stringOrNumber(item, "id")
    guard let id = Identifier<Source>(text) else {
      reportSource(
        item["id"] ?? item,
        text.isEmpty
          ? "a source without an id"
          : "`\(text.visible(upTo: 80))` is no id: \(Identifier<Source>.faultyPart(of: text))")
      return nil
    }
    let title = string(item, "title")
    let type = string(item, "type")
    if title.isEmpty { reportSource(item["title"] ?? item, "`\(id)` has no title") }
    if type.isEmpty { reportSource(item["type"] ?? item, "`\(id)` has no type") }
    return Source(
      id: id, type: type, people: people(item), title: title,
      containerTitle: string(item, "container-title"), publisher: string(item, "publisher"),
      publisherPlace: string(item, "publisher-place"), issued: date(item, "issued"),
      originalDate: date(item, "original-date"), edition: stringOrNumber(item, "edition"),
      genre: string(item, "genre"), number: stringOrNumber(item, "number"),
      version: stringOrNumber(item, "version"),
      series: (string(item, "collection-title"), stringOrNumber(item, "collection-number")),
      volume: stringOrNumber(item, "volume"), issue: stringOrNumber(item, "issue"),
      pages: stringOrNumber(item, "page"), holding: holding(item), doi: string(item, "DOI"),
      url: string(item, "URL"), accessed: date(item, "accessed"),
      language: string(item, "language"), note: string(item, "note"),
      place: file.place(of: (item["id"] ?? item).range))
  }

  private mutating func people(_ item: JSONValue) -> Source.People {
    Source.People(
      authors: names(item, "author"), editors: names(item, "editor"),
      translators: names(item, "translator"), recipients: names(item, "recipient"))
  }

  private mutating func holding(_ item: JSONValue) -> Source.Holding {
    Source.Holding(
      location: stringOrNumber(item, "archive_location"),
      shelfmark: stringOrNumber(item, "call-number"),
      collection: string(item, "archive_collection"), archive: string(item, "archive"),
      place: string(item, "archive-place"))
  }

  mutating func reportSource(_ value: JSONValue, _ message: Prose) {
    report(.faultySource, value.range, message)
  }

  private mutating func names(_ item: JSONValue, _ key: String) -> [PersonName] {
    guard let member = item[key] else { return [] }
    guard let list = member.array else {
      report(member, "`\(key)` must be a list of names")
      return []
    }
    return list.compactMap { name in
      let literal = string(name, "literal")
      if !literal.isEmpty { return PersonName(family: literal) }
      let family = joined(name, "non-dropping-particle", "family")
      let given = joined(name, "given", "dropping-particle")
      let suffix = string(name, "suffix")
      guard !family.isEmpty || !given.isEmpty else {
        report(name, "a name needs `family`, or `literal` for a body")
        return nil
      }
      return family.isEmpty
        ? PersonName(family: given, suffix: suffix)
        : PersonName(family: family, given: given, suffix: suffix)
    }
  }

  /// Two parts of a name with a space between them: `van Gogh`, `Alexis de`.
  private mutating func joined(_ name: JSONValue, _ first: String, _ second: String) -> String {
    [string(name, first), string(name, second)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
