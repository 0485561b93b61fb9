import AidLedger
import Claims
import Diagnostics
import Documents
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases
import TestSupport
import Testing

@testable import AidReports

/// `explain` of every name of the shipped ledgers, and what it must say of some.
@Suite("Every name is explained")
struct ExplainWalkTests {
  private func text(_ name: String, _ results: Results) throws -> String {
    let document = try #require(Explanation.document(of: name, results), "\(name)")
    return TextWriter(display: results.display, width: 400).text(document)
  }

  /// Whether a finding has a name as a word of its message or its details; `parity` may be a word of a sentence of
  /// ours, so that only names with a digit or a mark are looked for.
  private func says(_ finding: Finding, _ name: String) -> Bool {
    !name.allSatisfy(\.isLetter)
      && ([finding.message] + finding.details).contains { sentence in
        sentence.text.split { " ,:;()`“”".contains($0) }.contains { $0 == name || $0 == name + "." }
      }
  }

  @Test("Every id of a shipped ledger has a page, with every finding that is about it or names it")
  func walk() throws {
    for (ledger, results) in WritersTests.shipped {
      for name in Explanation.names(in: results.ledger) {
        let page = try text(name, results)
        #expect(page.hasPrefix(name), "\(ledger) \(name)")
        for finding in results.findings where finding.subject == name || says(finding, name) {
          #expect(page.contains(finding.kind.code), "\(ledger) \(name) \(finding.kind.code)")
        }
      }
    }
  }

  @Test("A work, a party, an item, a unit and a money are explained by the rows that name them")
  func rows() throws {
    for (_, results) in WritersTests.shipped {
      let ledger = results.ledger
      for figure in ledger.figures.values {
        let names =
          figure.citations.map(\.source.text)
          + [figure.parties.donor, figure.parties.recipient].compactMap { $0?.text }
          + [figure.currency?.text].compactMap(\.self)
        for name in names {
          #expect(try text(name, results).contains(figure.id.text), "\(name) \(figure.id)")
        }
        if case .goods(let item?, let unit?) = figure.measure {
          #expect(try text(item.text, results).contains(figure.id.text))
          #expect(try text(unit.text, results).contains(figure.id.text))
        }
      }
    }
  }

  @Test("What a formula names is explained by the claim, and what comes of it")
  func claims() throws {
    for (_, results) in WritersTests.shipped {
      let known = Set(Explanation.names(in: results.ledger))
      var named: Set<String> = []
      for result in results.claims {
        let names = try #require(result.formula).everyName.intersection(known)
        #expect(!names.isEmpty, "\(result.claim.id)")
        for name in names {
          #expect(try text(name, results).contains("\(result.claim.id)  "), "\(name)")
        }
        named.formUnion(names)
      }
      // Figures, moneys, events and rates at least.
      #expect(named.count > 20)
    }
  }

  @Test("A rate is explained by the figures reckoned at it and the scenarios that name it")
  func rates() throws {
    for (_, results) in WritersTests.shipped {
      let ledger = results.ledger
      for figure in ledger.money {
        guard let reckoning = figure.reckoning else { continue }
        #expect(try text(reckoning.rate.text, results).contains(figure.id.text))
        #expect(try text(reckoning.currency.text, results).contains(figure.id.text))
      }
      for scenario in ledger.scenarios.values {
        for preference in scenario.preferences {
          guard case .rate(let rate) = preference else { continue }
          #expect(try text(rate.text, results).contains("scenarios.csv: "), "\(scenario.id)")
        }
      }
    }
  }

  @Test("The paper's total: three findings, two balances; an item, an event, a scenario")
  func paper() throws {
    let results = try #require(WritersTests.shipped.first { $0.name == "moscow-ankara" }).results
    let total = try text("M15", results)
    // C02 has unlike scopes and a limit as a value; M11 has other parties.
    #expect(total.matches(of: /AL0210/).count == 2 && total.matches(of: /AL0207/).count == 1)
    // 11,028,012 lira are 1,102,801,200 kuruş, by 59 rubles of which M03, M07, M08 and M18 are 9,050,000.
    #expect(total.contains("M11: delivered 9,050,000 to 18,691,545.762712 rub.gold"))
    #expect(total.contains("M15: stated at most 18,691,545.762712 rub.gold"))
    #expect(try text("M03", results).contains("M15: itemised 1,000,000 rub.gold"))
    #expect(try text("rifle.infantry", results).contains("arms.csv: W01"))
    #expect(try text("D34", results).contains("D33, then D34: fails by 344 days"))
    let scenario = try text("treasury", results)
    #expect(scenario.contains("no currency is stated: M02"))
    #expect(scenario.contains("a price, not an amount: M13"))
  }
}
