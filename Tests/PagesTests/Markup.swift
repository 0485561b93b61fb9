/// The tags of a page, read as a browser reads them: enough to see what is alive in it.
struct Markup {
  /// A tag that opens, with its attributes.
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  /// What stands between tags.
  private(set) var text = ""

  init(_ html: String) {
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      rest = rest[rest.index(after: start)...]
      guard let first = rest.first, first.isLetter || first == "/" || first == "!" else {
        text += "<"
        continue
      }
      let tag = Markup.tag(&rest)
      if first.isLetter { tags.append(tag) }
      guard ["script", "style"].contains(tag.name), first.isLetter else { continue }
      // What these hold is no markup, up to their end.
      let end = Markup.index(of: "</\(tag.name)", in: rest) ?? rest.endIndex
      rest = rest[end...]
    }
    text += rest
  }

  /// All values of an attribute.
  func values(of attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

  private static func tag(_ rest: inout Substring) -> Tag {
    let name = rest.prefix { !" \n>".contains($0) }
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while let next = rest.first, next != ">" {
      if " \n/".contains(next) {
        rest.removeFirst()
        continue
      }
      let key = rest.prefix { !"= \n>".contains($0) }
      rest = rest.dropFirst(max(1, key.count))
      guard rest.first == "=" else {
        attributes[String(key)] = ""
        continue
      }
      rest.removeFirst()
      guard rest.first == "\"" else {
        let value = rest.prefix { !" \n>".contains($0) }
        attributes[String(key)] = "unquoted: \(value)"
        rest = rest.dropFirst(value.count)
        continue
      }
      let value = rest.dropFirst().prefix { $0 != "\"" }
      attributes[String(key)] = value.decoded
      rest = rest.dropFirst(value.count + 2)
    }
    rest = rest.dropFirst()
    return Tag(name: String(name), attributes: attributes)
  }

  private static func index(of word: String, in text: Substring) -> Substring.Index? {
    var from = text.startIndex
    while let start = text[from...].firstIndex(of: "<") {
      if text[start...].hasPrefix(word) { return start }
      from = text.index(after: start)
    }
    return nil
  }
}

extension Substring {
  /// The text without the escapes of this tool.
  fileprivate var decoded: String {
    var text = String(self)
    for (code, letter) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"),
      ("&amp;", "&"),
    ] {
      text = text.split(separator: code, omittingEmptySubsequences: false).joined(separator: letter)
    }
    return text
  }
}
