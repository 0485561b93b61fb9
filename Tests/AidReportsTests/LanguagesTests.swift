import Accounts
import AidLedger
import Claims
import Diagnostics
import Documents
import ExactNumbers
import Foundation
import HistoricalDates
import LedgerModel
import Phrases
import PrintedNumerals
import Sensitivity
import Testing
import Workbooks

@testable import AidReports

/// What is said of the shipped ledgers has words in every language, and no number keeps its English marks.
///
/// Whether every phrase of the code is in the table is looked at by `scripts/phrases.py`, which asks the compiler.
@Suite("Reports in other languages")
struct LanguagesTests {
  /// Every document that can be asked for of a ledger.
  static func documents(_ results: Results) -> [Document] {
    [CaseReport.document(results), CaseWorkbook.workbook([], of: results).front]
      + Explanation.names(in: results.ledger).compactMap {
        Explanation.document(of: $0, results)
      }
  }

  @Test("No phrase is without words", arguments: [Language.turkish, .russian])
  func complete(_ language: Language) {
    var missing: Set<String> = []
    for (_, results) in WritersTests.shipped {
      let phrases =
        Self.documents(results).flatMap(\.phrases)
        + results.findings.flatMap { finding in
          ([finding.message, finding.remedy, finding.kind.title, finding.kind.remedy]
            + finding.details).flatMap(\.phrases)
        }
      for phrase in phrases where !PhraseTable.of(language).has(phrase.template) {
        missing.insert(phrase.template)
      }
    }
    #expect(missing.isEmpty, "\(missing.sorted().joined(separator: "\n"))")
  }

  @Test("Every word of a closed list has words", arguments: [Language.turkish, .russian])
  func terms(_ language: Language) {
    let words =
      TransferState.allCases.map(\.rawValue) + RateKind.allCases.map(\.rawValue)
      + Verdict.allCases.map(\.rawValue) + RoundingRule.allCases.map(\.rawValue)
      + Metal.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue)
      + Scope.Part.allCases.map(\.rawValue) + CalendarName.allCases.map(\.rawValue)
      + NumeralRule.allCases.map(\.rawValue) + Balance.Number.allCases.map(\.rawValue)
      + GroupKey.allCases.map(\.rawValue) + RateDraws.Shape.allCases.map(\.rawValue)
      + PartyKind.allCases.map { "\($0.rawValue) [parties]" }
    for word in words { #expect(PhraseTable.of(language).has(word), "\(word)") }
    for kind in FindingManual.kinds where kind.severity != .error {
      for phrase in (kind.title.phrases + kind.remedy.phrases) {
        #expect(PhraseTable.of(language).has(phrase.template), "\(kind.code) \(phrase.template)")
      }
    }
  }

  @Test("No number of ours has English marks", arguments: [Language.turkish, .russian])
  func marks(_ language: Language) throws {
    for (name, _) in WritersTests.shipped {
      let folder = WritersTests.ledgers.appendingPathComponent(name)
      let results = try CheckedLedger(LedgerFolder(folder.path, language: language)).results
      // What a source prints, and notes of the compiler, stand as they are.
      let own = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
        .joined()
      for document in Self.documents(results) {
        let text = TextWriter(display: results.display, width: 1_000).text(document)
        for match in text.matches(of: /[0-9]{1,3}(,[0-9]{3})*,[0-9]{3}(,[0-9]{3}|\.[0-9])[0-9]*/) {
          #expect(own.contains(match.0), "\(name), \(language.rawValue): \(match.0)")
        }
      }
    }
  }

  @Test("A phrase has as many forms as its language, and all its places in each")
  func forms() {
    for entry in PhraseTable.entries {
      #expect(Set(entry.forms.keys) == [.turkish, .russian], "\(entry.template)")
      let places = entry.template.matches(of: /\{[0-9]+\}/).map(\.0)
      for (language, forms) in entry.forms {
        #expect([1, language.forms].contains(forms.count), "\(entry.template)")
        for form in forms {
          let own = form.matches(of: /\{[0-9]+\}/).map(\.0)
          #expect(Set(own) == Set(places), "\(form)")
        }
      }
    }
  }

  @Test(
    "Counts in Russian",
    arguments: [(1, "1 курс"), (3, "3 курса"), (11, "11 курсов"), (21, "21 курс")])
  func counts(_ count: Int, _ words: String) {
    let text: Prose = .counting(count, one: "\(count) rate", other: "\(count) rates")
    #expect(text.text(in: .russian) == words)
  }
}
