import Accounts
import AidLedger
import Claims
import Documents
import ExactNumbers
import Foundation
import LedgerModel
import Pages
import Rates
import Sensitivity
import Testing
import Phrases

@testable import AidReports

/// What a slider says is what the sums come to at its price, valued anew.
@Suite("Sliders of rates")
struct SliderMeasuresTests {
  @Test("The paper's rates: a thousand positions of each slider, and every mark")
  func paper() throws {
    let results = try #require(KeysTests.checked).results
    let audit = try SliderAudit(results, positions: 1_000)
    #expect(audit.faults.isEmpty, "\(audit.faults.prefix(5))")
    #expect(audit.compared > 25_000)
    #expect(audit.sliders.map(\.rate) == ["R59", "RA", "RT75", "RT59"])
    #expect(audit.sliders.flatMap(\.omitted).isEmpty)
    #expect(
      audit.sliders[0].marks.map(\.label.text) == [
        // 47,971,988 lira are 100,000,000 rubles at 47.971988 kuruş.
        "by weight, ott.kurus.gold", "RA, assumed, 1919/1923, least", "break-even of C16",
        "R59, recorded, undated",
        "RT59, official, 1920-09/1921-11", "break-even of C01", "RT75, official, 1921-12/..",
        "market 1921", "market 1922", "market 1923", "RA, assumed, 1919/1923, most",
        "break-even of C06",
      ])
    try SliderFile.write(audit.sliders, results.display, positions: 1_000)
  }

  @Test("Any ledger", arguments: 0..<12 as Range<UInt64>)
  func random(_ seed: UInt64) throws {
    let ledger = RandomAccounts(seed: seed)
    let audit = try SliderAudit(ledger.results, positions: 12)
    #expect(audit.faults.isEmpty, "\(audit.faults.prefix(5))\n\(ledger.shown)")
  }

  @Test("The page of the paper: the verdict is in words, and the sliders in the section on rates")
  func page() throws {
    let results = try #require(KeysTests.checked).results
    let page = CasePage.html(results, besides: ["claims"])
    #expect(page == CasePage.html(results, besides: ["claims"]))
    #expect(page.utf8.count < 2_000_000)
    #expect(page.contains(#"<tbody id="rate=R59&amp;price=59" tabindex="-1">"#))
    #expect(
      page.contains(##"href="#reconciliation/M11/as-printed/gap">47,971,988–53,660,500</a>"##))
    #expect(page.contains(#"<a href="claims.csv">"#))
  }
}

/// The sliders of a ledger against the sums that they stand for.
struct SliderAudit {
  let sliders: [RateSlider]
  private(set) var faults: [String] = []
  private(set) var compared = 0

  init(_ results: Results, positions: Int) throws {
    guard let analysis = results.sensitivity else {
      sliders = []
      return
    }
    sliders = SliderMeasures.sliders(of: analysis, results.ledger)
    for slider in sliders {
      let prices =
        (0..<positions).map { slider.price(of: $0 * slider.steps / max(1, positions - 1)) }
        + slider.marks.map(\.price)
      for price in prices { try audit(slider, at: price, analysis, results) }
    }
  }

  private mutating func audit(
    _ slider: RateSlider, at price: Ratio, _ analysis: SensitivityAnalysis, _ results: Results
  ) throws {
    let own = try #require(Identifier<Rate>(slider.rate))
    let others = results.ledger.prices
    let prices: Prices = { $0 == own ? Interval(exactly: price) : others($0) }
    for (subject, texts) in zip(slider.subjects, slider.view(at: price, results.display)) {
      let title = subject.title.text
      let measures = analysis.measures.measures.filter { measure in
        let label = measure.valuationLabel.text
        return title.hasSuffix(measure.subject.isClaim ? "" : label)
          && (measure.subject.text == subject.row || title.hasPrefix(measure.subject.text + " "))
          && (measure.subject.isClaim
            || title.hasSuffix(", as paid") == (measure.reading == .asPaid))
          && (title == label || subject.row.isEmpty || measure.subject.isClaim)
      }
      for (column, text) in zip(slider.columns, texts) where !text.isEmpty {
        let expected = Self.text(column.text, measures, prices, results.display)
        compared += 1
        if text != expected {
          faults.append("\(slider.rate) \(price) \(subject.row) \(column): \(text), \(expected)")
        }
      }
    }
  }

  private static func text(
    _ column: String, _ measures: [RateMeasure], _ prices: @escaping Prices,
    _ display: NumberDisplay
  ) -> String {
    func form(_ number: Balance.Number) -> LinearForm? {
      measures.first { $0.kind == .balance(number) }?.form
    }
    let judged = measures.first { $0.judgement != nil }
    switch column {
    case "promised", "delivered":
      return Balance.Number(rawValue: column).flatMap(form).map {
        display.text($0.value(at: prices)).text
      } ?? "none"
    case "share":
      guard let whole = form(.promised) else { return "none" }
      return (form(.delivered) ?? LinearForm()).divided(by: whole, at: prices)
        .map { display.percent($0.value(at: prices)).text } ?? "not known"
    case "verdict":
      return judged.flatMap { measure in
        measure.judgement?.outcome(of: measure.form.value(at: prices)).verdict.rawValue
      } ?? "none"
    default: return judged.map { display.text($0.form.value(at: prices)).text } ?? "none"
    }
  }
}

/// What the sliders say at many positions, for a browser to say it again: `scripts/pages.py` compares them.
enum SliderFile {
  /// Writes the file that `AID_LEDGER_POSITIONS` names; nothing where it names none.
  static func write(_ sliders: [RateSlider], _ display: NumberDisplay, positions: Int) throws {
    guard let path = ProcessInfo.processInfo.environment["AID_LEDGER_POSITIONS"] else { return }
    var lines: [[String]] = []
    for slider in sliders {
      let prices =
        (0..<positions).map { slider.price(of: $0 * slider.steps / max(1, positions - 1)) }
        + slider.marks.map(\.price) + [Ratio(1), Ratio(123_456_789)]
      for price in prices {
        lines.append([slider.address(at: price)] + slider.view(at: price, display).flatMap(\.self))
      }
    }
    try JSONSerialization.data(withJSONObject: lines).write(to: URL(fileURLWithPath: path))
  }
}
