import Diagnostics
import Phrases

/// What numbers, rows and sources stand for, each once; and the links to them.
///
/// A note is folded: it is shown only while the address names it, at the foot of the window, so that the reader
/// keeps the place; this needs no script. Its link back leads to where it was named first. A page is written
/// twice: first without notes, which says what is named on it; then with the notes of all these, made at once.
struct PageNotes {
  private let known: [String: PageNote]
  private let sources: Set<String>
  /// What was named, in the order of the page.
  private(set) var named: [String] = []
  private var backs: [String: String] = [:]

  init(_ known: [String: PageNote], sources: Set<String>) {
    self.known = known
    self.sources = sources
  }

  static func anchor(ofSource id: String) -> String { "source:" + id.anchor }

  /// Words that lead to the citation of a source, where it is on the page.
  func link(toSource id: String, _ words: String) -> String {
    guard sources.contains(id) else { return words.html }
    return words.html.linked(to: PageNotes.anchor(ofSource: id))
  }

  /// Words that lead to what a key or an id stands for; the words alone where it stands for nothing.
  mutating func link(_ name: String, _ words: String) -> String {
    guard !name.isEmpty, !words.isEmpty else { return words.html }
    let isFirst = backs[name] == nil
    if isFirst {
      named.append(name)
      backs[name] = "n:\(named.count)"
    }
    guard known[name] != nil else { return words.html }
    return words.html.linked(to: name.anchor, isFirst ? "id=\"n:\(named.count)\"" : "")
  }

  /// Running text with its links, and its quotations in their language.
  mutating func html(of text: Prose) -> String { text.runs.map { html(of: $0) }.joined() }

  private mutating func html(of run: Prose.Run) -> String {
    switch run {
    case .words(let words): words.htmlWithLinks
    case .quotation(let words, let language):
      language.isLanguageTag
        ? #"<q lang="\#(language)">\#(words.html)</q>"# : "<q>\(words.html)</q>"
    case .row(let id): link(id, id)
    case .source(let id, let words): link(toSource: id, words)
    case .citation(let id, _, let words): words.isEmpty ? "" : link(toSource: id, words)
    case .link(let words, let path): #"<a href="\#(path.html)">\#(words.html)</a>"#
    case .amount(let digits, let key): link(key, digits)
    }
  }

  /// The notes of all that was named, in the order of the page.
  func html(in language: Language) -> String {
    let notes = named.compactMap { name -> String? in
      guard let note = known[name], let back = backs[name] else { return nil }
      return """
        <article class="note" id="\(name.anchor)" tabindex="-1" aria-labelledby="title:\(name.anchor)">
        <h3 id="title:\(name.anchor)">\(note.title.html)</h3>
        \(Prose.term("Close").html(in: language).linked(to: back, "class=\"close\""))
        <pre tabindex="0">\(PageNotes.lines(note, language))</pre>
        <p><code>\(name.html)</code></p>
        </article>
        """
    }
    guard !notes.isEmpty else { return "" }
    return """
      <section class="notes" aria-label="\(PageNotes.label.html(in: language))">
      \(notes.joined(separator: "\n"))
      </section>

      """
  }

  /// The most lines of a note; a tree may have as many as the ledger has rows.
  private static let mostLines = 200

  private static let label: Prose = "Derivations and rows"

  private static func lines(_ note: PageNote, _ language: Language) -> String {
    let shown = note.lines.prefix(mostLines).map(\.html)
    let more = note.lines.count - shown.count
    let left: Prose = .counting(
      more, one: "… and \(more) line more", other: "… and \(more) lines more")
    return (shown + (more > 0 ? [left.html(in: language)] : [])).joined(separator: "\n")
  }
}
