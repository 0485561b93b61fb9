import Diagnostics
import Documents
import LedgerModel
import Pages

/// `report.html`: the whole case as one page.
public enum CasePage {
  /// The page.
  ///
  /// - Parameters:
  ///   - results: what is computed of the ledger.
  ///   - files: the names of the tables that lie beside the page.
  /// - Returns: the bytes of the file as a text.
  public static func html(_ results: Results, besides files: Set<String>) -> String {
    let sliders = results.sensitivity.map { SliderMeasures.sliders(of: $0, results.ledger) }
    return PageWriter(
      display: results.display, files: files, sliders: sliders ?? [],
      sliderSection: CaseReport.ratesTitle, notes: { notes(on: $0, results) }
    ).html(CaseReport.document(results))
  }

  /// What numbers and rows stand for, as `explain` tells it.
  private static func notes(on names: [String], _ results: Results) -> [String: PageNote] {
    var notes = Explanation.trees(of: Set(names), results).mapValues { lines in
      PageNote(title: lines.first ?? "", lines: Array(lines.dropFirst(2)))
    }
    for name in names where notes[name] == nil {
      notes[name] = Explanation.document(of: name, results).map { document in
        let text = TextWriter(display: results.display)
          .text(Document(title: "", blocks: document.blocks))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return PageNote(title: document.title.text, lines: lines.dropLast(lines.last == "" ? 1 : 0))
      }
    }
    return notes
  }
}
