import Diagnostics

/// What numbers, rows and sources stand for, each once; and the links to them.
///
/// A note is folded: it is shown only while the address names it, at the foot of the window, so that the reader
/// keeps the place; this needs no script. Its link back leads to where it was named first.
struct PageNotes {
  private let make: (String) -> PageNote?
  private var places: [String: Place?] = [:]
  private var order: [(name: String, note: PageNote)] = []
  private var sources: Set<String> = []
  /// How many links have an anchor of their own to come back to.
  private var links = 0

  /// Where a note was named first.
  private struct Place {
    let back: String
  }

  init(_ make: @escaping (String) -> PageNote?) { self.make = make }

  static func anchor(ofSource id: String) -> String { "source:" + id.anchor }

  /// Takes note that a source is defined on the page.
  mutating func addSource(_ id: String) { sources.insert(id) }

  /// Words that lead to the citation of a source, where it is on the page.
  func link(toSource id: String, _ words: String) -> String {
    guard sources.contains(id) else { return words.html }
    return words.html.linked(to: PageNotes.anchor(ofSource: id))
  }

  /// Words that lead to what a key or an id stands for; the words alone where it stands for nothing.
  mutating func link(_ name: String, _ words: String) -> String {
    guard !name.isEmpty, !words.isEmpty else { return words.html }
    if let known = places[name] {
      return known == nil ? words.html : words.html.linked(to: name.anchor)
    }
    guard order.count < PageWriter.mostNotes, let note = make(name) else {
      places[name] = .some(nil)
      return words.html
    }
    links += 1
    let back = "n:\(links)"
    places[name] = Place(back: back)
    order.append((name, note))
    return words.html.linked(to: name.anchor, "id=\"\(back)\"")
  }

  /// All notes that were asked for, in the order of the page.
  var html: String {
    guard !order.isEmpty else { return "" }
    let notes = order.map { name, note in
      let back = places[name].flatMap { $0?.back } ?? "page:main"
      return """
        <article class="note" id="\(name.anchor)" tabindex="-1" aria-labelledby="title:\(name.anchor)">
        <h3 id="title:\(name.anchor)">\(note.title.html)</h3>
        \("Close".linked(to: back, "class=\"close\""))
        <pre tabindex="0">\(PageNotes.lines(note))</pre>
        <p><code>\(name.html)</code></p>
        </article>
        """
    }
    return """
      <section class="notes" aria-label="Derivations and rows">
      \(notes.joined(separator: "\n"))
      </section>

      """
  }

  /// The most lines of a note; a tree may have as many as the ledger has rows.
  private static let mostLines = 400

  private static func lines(_ note: PageNote) -> String {
    let shown = note.lines.prefix(mostLines).map(\.html)
    let more = note.lines.count - shown.count
    return (shown + (more > 0 ? ["… and \(more) lines more"] : [])).joined(separator: "\n")
  }
}
