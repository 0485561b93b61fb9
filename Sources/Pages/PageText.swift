import Diagnostics
import Phrases

// Everything that a ledger says comes onto a page through these, and nothing else does.

extension String {
  /// The text as HTML shows it, between tags and within quotation marks alike: no character of it begins a tag,
  /// ends an attribute or hides itself.
  var html: String { visible.escaped }

  /// The same for a text whose line ends stay.
  var htmlLines: String { visibleLines.escaped }

  private var escaped: String {
    guard utf8.contains(where: String.isSpecial) else { return self }
    var result = ""
    result.reserveCapacity(utf8.count + 16)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "`": result += "&#96;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// The text as an anchor: its letters, digits and strokes, each other byte as `~2C`; no two texts have the same.
  ///
  /// It has no `:` and no `=`, so that the page's own anchors, such as `section:claims`, are never met.
  var anchor: String { coded("~") }

  /// The text as the name of a file beside the page: never the start of an address of another kind.
  var fileAddress: String { coded("%") }

  private func coded(_ mark: String) -> String {
    if utf8.allSatisfy(String.standsInAnchor) { return self }
    return utf8.map { byte in
      String.standsInAnchor(byte)
        ? String(UnicodeScalar(byte)) : mark + byte.hexadecimal(digits: 2)
    }.joined()
  }

  private static func standsInAnchor(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether the text has the form of a tag of BCP 47: `tr`, `ota-Arab`.
  var isLanguageTag: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { place, part in
      (place == 0 ? 2...8 : 1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (place > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
        }
    }
  }

  /// The text as a short name for an address: its letters and digits of ASCII, with `-` between words.
  var slug: String {
    let words = lowercased().utf8.split {
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    let slug = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return slug.isEmpty ? "part" : slug
  }

  /// The text as HTML with its addresses of the web as links; nothing is fetched before a reader follows one.
  var htmlWithLinks: String {
    var rest = self[...]
    var result = ""
    while let start = rest.firstAddress {
      let end = rest[start...].firstIndex { !$0.standsInAddress } ?? rest.endIndex
      let address = String(rest[start..<end]).withoutPunctuation
      let last = rest.index(start, offsetBy: address.count)
      result += String(rest[..<start]).html
      result += #"<a rel="noopener noreferrer" href="\#(address.html)">\#(address.html)</a>"#
      rest = rest[last...]
    }
    return result + String(rest).html
  }

  private var withoutPunctuation: String {
    var address = self[...]
    while let last = address.last, ".,;:)]".contains(last) { address.removeLast() }
    return String(address)
  }
}

extension Substring {
  /// Where an address begins: `https://` or `http://` with more behind it.
  fileprivate var firstAddress: Index? {
    var from = startIndex
    while let colon = self[from...].firstIndex(of: ":") {
      from = index(after: colon)
      guard self[from...].hasPrefix("//"),
        let host = self[from...].dropFirst(2).first, host.isASCII, host.isLetter || host.isNumber
      else { continue }
      for scheme in ["https", "http"] where self[..<colon].hasSuffix(scheme) {
        return index(colon, offsetBy: -scheme.count)
      }
    }
    return nil
  }
}

extension Character {
  /// Whether it may stand in an address that is made a link.
  fileprivate var standsInAddress: Bool {
    guard let byte = asciiValue else { return false }
    return byte > 0x20 && byte < 0x7F && !"\"'<>`{}|\\^".utf8.contains(byte)
  }
}

extension String {
  /// The text, which is HTML already, as a link to an anchor of the page.
  ///
  /// - Parameters:
  ///   - anchor: what stands behind the `#`.
  ///   - attributes: what else the tag has, such as `class="close"`.
  /// - Returns: the link.
  func linked(to anchor: String, _ attributes: String = "") -> String {
    let more = attributes.isEmpty ? "" : " " + attributes
    return "<a\(more) href=\"#\(anchor.html)\">\(self)</a>"
  }
}

extension Prose {
  /// The words of a language as text of a page.
  func html(in language: Language) -> String { text(in: language).html }
}
