import Diagnostics
import Documents
import LedgerModel
import OrderedCollections
import Pages
import Phrases

/// `report.html`: the whole case as one page.
public enum CasePage {
  /// The page.
  ///
  /// - Parameters:
  ///   - results: what is computed of the ledger.
  ///   - files: the names of the tables that lie beside the page.
  ///   - pictures: the pictures of charts, as SVG, by the stems of their files.
  /// - Returns: the bytes of the file as a text.
  public static func html(
    _ results: Results, besides files: Set<String>, pictures: [String: String] = [:]
  ) -> String {
    let sliders = results.sensitivity.map { SliderMeasures.sliders(of: $0, results.ledger) }
    return PageWriter(
      display: results.display, files: files, pictures: pictures, sliders: sliders ?? [],
      sliderSection: CaseReport.ratesTitle, notes: { notes(on: $0, results) }
    ).html(CaseReport.document(results))
  }

  /// The most lines of all derivations of a page.
  ///
  /// A tree has as many as a sum has rows, and a long ledger has many such trees: those of the first numbers
  /// are shown, and any of them by `explain`.
  private static let mostLines = 40_000
  /// How many rows may be looked at for the notes on rows, each of which asks the whole ledger what names it.
  private static let mostLooks = 500_000

  /// What numbers and rows stand for, as `explain` tells it.
  private static func notes(on names: [String], _ results: Results) -> [String: PageNote] {
    var notes = NumberKeys(results: results).trees(of: Set(names), upTo: mostLines)
      .mapValues { PageNote(title: $0.first ?? "", lines: Array($0.dropFirst(2))) }
    let ledger = results.ledger
    let rows =
      ledger.figures.count * (1 + results.scenarios.count) + ledger.rates.count
      + ledger.events.count + results.claims.count
      + results.findings.count
    for name in names.filter({ !$0.contains("/") }).prefix(max(20, mostLooks / max(1, rows))) {
      notes[name] = Explanation.document(of: name, results).map { document in
        let text = TextWriter(display: results.display)
          .text(Document(title: "", blocks: document.blocks))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return PageNote(
          title: document.title.text(in: results.display.language),
          lines: lines.dropLast(lines.last == "" ? 1 : 0))
      }
    }
    return notes
  }
}
