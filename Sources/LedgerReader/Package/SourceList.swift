import Diagnostics
import LedgerModel

/// Reads `sources.json`: a CSL-JSON array, as Zotero and pandoc write it.
enum SourceList {
  static func read(_ file: SourceFile) -> (sources: [Source], findings: [Finding]) {
    let (value, faults) = JSONReader.read(file)
    guard let value else { return ([], faults) }
    var members = JSONMembers(file: file, subject: file.path)
    guard let items = value.array else {
      members.report(value, "expected a list of sources: [ { \"id\": …, \"title\": … } ]")
      return ([], faults + members.findings)
    }
    var seen: Set<String> = []
    var sources: [Source] = []
    for item in items {
      guard let source = members.source(item) else { continue }
      if seen.insert(source.id.text).inserted {
        sources.append(source)
      } else {
        members.reportSource(
          item["id"] ?? item, "`\(source.id)` is the id of another source already")
      }
    }
    return (sources, faults + members.findings)
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
      id: id, type: type, authors: names(item, "author"), editors: names(item, "editor"),
      title: title, containerTitle: string(item, "container-title"),
      publisher: string(item, "publisher"), publisherPlace: string(item, "publisher-place"),
      year: year(item), volume: stringOrNumber(item, "volume"),
      issue: stringOrNumber(item, "issue"), pages: stringOrNumber(item, "page"),
      doi: string(item, "DOI"), url: string(item, "URL"))
  }

  mutating func reportSource(_ value: JSONValue, _ message: String) {
    findings.append(
      Finding(.faultySource, at: file.place(of: value.range), subject: subject, message))
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
      let family = string(name, "family")
      let given = string(name, "given")
      guard !family.isEmpty || !given.isEmpty else {
        report(name, "a name needs `family`, or `literal` for a body")
        return nil
      }
      return family.isEmpty ? PersonName(family: given) : PersonName(family: family, given: given)
    }
  }

  /// The year of `issued`: the first of its `date-parts`, else its `literal` or `raw` words.
  private mutating func year(_ item: JSONValue) -> String {
    guard let issued = item["issued"] else { return "" }
    if let parts = issued["date-parts"]?.array?.first?.array, let year = parts.first {
      return year.number ?? year.string ?? ""
    }
    let literal = string(issued, "literal")
    return literal.isEmpty ? string(issued, "raw") : literal
  }
}
