@testable import AidLedger
import Documents
import ExactNumbers
import Foundation
import Testing
import Phrases

@Suite("Child processes")
struct ChildTests {
  private func child(_ name: String) -> ChildProgram { ChildProgram(name: name, remedy: "get it") }

  @Test("A program that is not there is told with how to get it")
  func missing() {
    let error = #expect(throws: ChildError.self) { try child("no-such-program-here").run([]) }
    #expect(error?.isMissing == true)
    #expect(error?.description == "no-such-program-here is not there: get it")
  }

  @Test("Input and output of some megabytes go through")
  func bytes() throws {
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try child("cat").run([], input: input) == input)
  }

  @Test("A child knows a fixed environment and no other")
  func environment() throws {
    let words = String(decoding: try child("env").run([]), as: UTF8.self)
    let names = words.split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(Set(names) == ["LC_ALL", "TZ", "SOURCE_DATE_EPOCH", "PATH"])
    #expect(words.contains("LC_ALL=C.UTF-8\n") && words.contains("TZ=UTC\n"))
  }

  @Test("What fails says its code and the first line of what it said")
  func failure() {
    let error = #expect(throws: ChildError.self) {
      try child("sh").run(["-c", "echo no such style >&2; echo more >&2; exit 3"])
    }
    #expect(error?.description == "sh failed with 3: no such style")
    let signal = #expect(throws: ChildError.self) { try child("sh").run(["-c", "kill -9 $$"]) }
    #expect(signal?.reason == .ended(signal: 9))
  }

  @Test("What takes too long is ended")
  func patience() {
    let error = #expect(throws: ChildError.self) { try child("sleep").run(["20"], seconds: 1) }
    #expect(error?.reason == .tooLong(seconds: 1))
  }
}

@Suite("Pictures of a report", .enabled(if: (try? Gnuplot()) != nil, "gnuplot is not there"))
struct PictureTests {
  private func chart(_ words: String) -> Document.Chart {
    Document.Chart(
      name: "x", title: words, description: words,
      plot: BarPlot(
        unit: words,
        bars: [
          .init(words, .promised, .init(exactly: Ratio(20)), shown: "\(words), 1,000"),
          .init("b", .delivered, .init(exactly: Ratio(5)), shown: ""),
        ]))
  }

  @Test("The same chart gives the same bytes, and they are XML")
  func same() throws {
    let gnuplot = try Gnuplot()
    let first = try gnuplot.picture(of: chart("a & b")).svg
    #expect(try gnuplot.picture(of: chart("a & b")).svg == first)
    #expect(ChartPicture.version(of: first.utf8) == gnuplot.version)
    #expect(first.contains("<text>a &amp; b, 1,000</text>"))
  }

  @Test(
    "No word of a source is live in a picture",
    arguments: [
      "</text><script>alert(1)</script>", "`touch /tmp/aid-ledger-live`", "a\\nb",
      "\"; system('touch /tmp/aid-ledger-live'); \"", "'.system('id').'", "@x {/Symbol a}_1^2",
      "]]><!--", "&amp;", "-->",
    ])
  func payloads(_ words: String) throws {
    let svg = try Gnuplot().picture(of: chart(words)).svg
    #expect(!svg.contains("<script") && !svg.contains("<!--a") && !svg.contains("]]>"))
    #expect(svg.count { $0 == "\u{3C}" } == svg.count { $0 == "\u{3E}" } || words.contains(">"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/aid-ledger-live"))
    let texts = svg.split(separator: "\n").filter { $0.contains("<text>") }
    // Title, two labels, two amounts less the empty one, the unit, the legend and the marks of the axis: none is cut in two.
    #expect(texts.count { $0.contains("<text></text>") } <= 1)
    #expect(texts.count == texts.count { $0.hasSuffix("</text>") })
  }

  @Test("A report has the same files with gnuplot and without it, but for the pictures")
  func withAndWithout() throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("aid-ledger-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    _ = try NewLedger.write(to: place.appendingPathComponent("mine").path)
    let checked = CheckedLedger(try LedgerFolder(place.appendingPathComponent("mine").path))
    let (plain, drawn) = (try checked.report(), try checked.report(drawing: Gnuplot()))
    let pictures = drawn.files.filter { $0.name.hasSuffix(".svg") }
    #expect(!pictures.isEmpty)
    // The page has the pictures in it, and a hash is one of the whole page.
    for file in plain.files where !["report.sha256", "report.html"].contains(file.name) {
      #expect(drawn.files.contains { $0 == file }, "\(file.name)")
    }
    #expect(drawn.files.count == plain.files.count + pictures.count)

    let out = place.appendingPathComponent("out").path
    try drawn.write(to: out)
    #expect(try drawn.differences(from: out).found == [])
    let without = try plain.differences(from: out)
    #expect(without.found == [])
    #expect(without.notes.count == 1 && without.notes[0].contains("gnuplot is not there"))
    // Another version's picture is not compared; one that was changed is.
    let name = "\(out)/\(pictures[0].name)"
    try Data("<!-- Drawn by gnuplot 4 -->\n<svg/>".utf8).write(to: URL(fileURLWithPath: name))
    let other = try drawn.differences(from: out)
    #expect(other.found == [] && other.notes.count == 1)
    try Data("<svg/>".utf8).write(to: URL(fileURLWithPath: name))
    #expect(try drawn.differences(from: out).found.count == 1)
  }
}

@Suite("Manuscripts")
struct ManuscriptTests {
  private static func isThere(_ name: String) -> Bool {
    (try? ChildProgram(name: name, remedy: "").run(["--version"])) != nil
  }
  private static let hasStyles = (try? CitationStyle(nil)) != nil

  private func checked() throws -> (CheckedLedger, URL) {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("aid-ledger-\(UUID().uuidString)")
    _ = try NewLedger.write(to: place.appendingPathComponent("mine").path)
    return (CheckedLedger(try LedgerFolder(place.appendingPathComponent("mine").path)), place)
  }

  @Test("Markdown needs no other program; a table may be chosen, and a name that is none is told")
  func markdown() throws {
    let (ledger, place) = try checked()
    defer { try? FileManager.default.removeItem(at: place) }
    let whole = try ledger.manuscript(.init(.markdown))
    #expect(whole.files.map(\.name) == ["\(ledger.name).md", "\(ledger.name).md.sha256"])
    #expect(String(decoding: whole.files[0].bytes, as: UTF8.self).contains("[^1]: "))
    let one = try ledger.manuscript(.init(.markdown, tables: ["claims"]))
    #expect(String(decoding: one.files[0].bytes, as: UTF8.self).contains("## Claims\n"))
    #expect(throws: RequestFailure.self) {
      try ledger.manuscript(.init(.markdown, tables: ["klaims"]))
    }
    #expect(throws: RequestFailure.self) { try ledger.manuscript(.init(.markdown, style: "apa")) }
    #expect(throws: RequestFailure.self) { try ledger.manuscript(.init(.docx, style: "../apa")) }
    #expect(throws: RequestFailure.self) { try ledger.manuscript(.init(.docx, style: "no-style")) }
  }

  @Test("Manuscripts stand beside a report and beside one another")
  func beside() throws {
    let (ledger, place) = try checked()
    defer { try? FileManager.default.removeItem(at: place) }
    let out = place.appendingPathComponent("out").path
    try ledger.report().write(to: out)
    for _ in 0..<2 { try ledger.manuscript(.init(.markdown)).write(to: out) }
    #expect(try ledger.report().differences(from: out).found == [])
    try ledger.report().write(to: out)
    #expect(FileManager.default.fileExists(atPath: "\(out)/\(ledger.name).md"))
  }

  @Test(
    "pandoc makes the same bytes twice, with footnotes",
    .enabled(if: isThere("pandoc") && hasStyles, "pandoc or its styles are not there"))
  func pandoc() throws {
    let (ledger, place) = try checked()
    defer { try? FileManager.default.removeItem(at: place) }
    let latex = try ledger.manuscript(.init(.latex)).files[0].bytes
    #expect(String(decoding: latex, as: UTF8.self).contains("\\footnote{"))
    let docx = try ledger.manuscript(.init(.docx)).files[0].bytes
    #expect(try ledger.manuscript(.init(.docx)).files[0].bytes == docx)
    #expect(docx.starts(with: [0x50, 0x4B]))
  }

  @Test(
    "Nothing that a text says is TeX or a tag for pandoc",
    .enabled(if: isThere("pandoc") && hasStyles, "pandoc or its styles are not there"))
  func payloads() throws {
    let words = #"\input{/etc/passwd} <script>x</script> `c`{=latex} $y$ ![a](b) [^1]: z"#
    let text = MarkdownWriter(display: .init(places: 2, rule: .toNearestOrEven), citations: .keys)
      .text(
        Document(title: Prose(words), blocks: [.paragraph(Prose(words)), .list([Prose(words)])]))
    let made = try Pandoc.converted(
      text, to: "latex", style: CitationStyle(nil), sources: nil)
    let latex = String(decoding: made, as: UTF8.self)
    #expect(!latex.contains("\\input{") && !latex.contains("\\includegraphics{b}"))
    #expect(latex.contains("\\textbackslash input"))
  }
}
