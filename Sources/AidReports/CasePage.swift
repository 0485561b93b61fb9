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
      sliderSection: CaseReport.ratesTitle, note: { note(on: $0, results) }
    ).html(CaseReport.document(results))
  }

  /// What a number or a row stands for, as `explain` tells it.
  private static func note(on name: String, _ results: Results) -> PageNote? {
    if let tree = Explanation.tree(of: name, results), let title = tree.first {
      return PageNote(title: title, lines: Array(tree.dropFirst(2)))
    }
    return Explanation.document(of: name, results).map { document in
      let text = TextWriter(display: results.display)
        .text(Document(title: "", blocks: document.blocks))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return PageNote(title: document.title.text, lines: lines.dropLast(lines.last == "" ? 1 : 0))
    }
  }
}
