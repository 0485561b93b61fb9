import Accounts
import Claims
import Documents
import ExactNumbers
import LedgerModel
import OrderedCollections
import Pages
import Phrases

/// `index.html`: the cases whose reports stand below a folder, each with its question, its verdict and its files.
public enum GalleryPage {
  /// The page.
  ///
  /// - Parameter cases: the results of each ledger; its report is in a folder of its name.
  /// - Returns: the page.
  public static func html(_ cases: [Results]) -> String {
    let display = cases.first?.display ?? NumberDisplay(places: 2, rule: .toNearestOrEven)
    let blocks = cases.flatMap { results -> [Document.Block] in
      let name = results.ledger.description.name
      let made: [(Prose, String)] = [
        ("the page", "report.html"), ("the text", "report.txt"), ("the workbook", "\(name).xlsx"),
        ("the tables", "datapackage.json"),
      ]
      let files = made.map { words, file in
        Prose([.link(words.text(in: display.language), to: "\(name)/\(file)")])
      }
      return [
        .section(Prose(results.ledger.description.title)),
        .definitions(verdict(results)),
        .paragraph("Read \(files.joined(separator: ", "))."),
      ]
    }
    return PageWriter(display: display).html(
      Document(
        title: "Totals of foreign aid, checked",
        blocks: blocks.isEmpty ? [.paragraph("No case stands here.")] : blocks))
  }

  /// What is asked, what came, and how the sources' claims stand.
  private static func verdict(_ results: Results) -> [Document.Definition] {
    let claims = results.claims.filter { !$0.claim.isOurs }
    let counts = Verdict.allCases.compactMap { verdict -> Prose? in
      let count = claims.count { $0.outcome.verdict == verdict }
      return count == 0 ? nil : "\(count) \(Prose.term(verdict.rawValue))"
    }
    let wrong = claims.filter { $0.outcome.verdict == .fails && !$0.claim.note.isEmpty }
    let pledge = results.pledges.first { $0.stated != nil && $0.share != nil }
    let came = pledge.flatMap { pledge in
      pledge.share.map { share -> Prose in
        "Of \(FigureText.words(pledge.wholes[0], results.ledger)): \(results.display.percent(share)) came"
      }
    }
    return [
      Document.Definition("Promised", [came ?? "No pledge has an amount"]),
      Document.Definition(
        "Claims",
        counts.isEmpty ? "none" : "\(claims.count): \(counts.joined(separator: ", "))"),
    ]
      + (wrong.isEmpty
        ? [] : [Document.Definition("Wrong", wrong.prefix(5).map { Prose($0.claim.note) })])
  }
}
