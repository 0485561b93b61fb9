import Accounts
import AidReports
import Checks
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import LedgerReader
import OrderedCollections
import Rates
import Phrases

/// A ledger that was read and checked: the start of every question that can be put to it.
public struct CheckedLedger: Sendable {
  /// The folder it was read from.
  public let folder: LedgerFolder
  /// What every sum rests on, made once.
  public let book: AccountBook
  /// The claims, evaluated.
  public let claims: [ClaimResult]
  /// All findings: of the reading, of the checks, of the claims; in reading order.
  public let findings: [Finding]

  /// The ledger.
  public var ledger: Ledger { folder.reading.ledger }

  /// The ledger's name, as its package states it.
  public var name: String { ledger.description.name }

  /// The language in which it is spoken of.
  public var language: Language { ledger.description.display.language }

  /// Whether the ledger can be used: no finding is an error.
  public var isUsable: Bool { !findings.contains { $0.kind.severity == .error } }

  /// Reads a ledger from the bytes of its files, by their paths below its folder, and checks it.
  public init(files: [String: [UInt8]]) { self.init(LedgerFolder(LedgerReading(files: files))) }

  /// Runs the checks and evaluates the claims; not where rows lead back to themselves, round which every
  /// evaluation would walk.
  public init(_ folder: LedgerFolder) {
    self.folder = folder
    let ledger = folder.reading.ledger
    let book = AccountBook(ledger)
    self.book = book
    let found = LedgerCheck.run(LedgerCheck.all, on: ledger)
    let hasCircles =
      found.contains { $0.kind == .circularRelations }
      && !LedgerCheck.run([.circularRelations], on: book).isEmpty
    claims = hasCircles ? [] : ClaimResult.all(in: book)
    let all = found + claims.flatMap(\.findings)
    findings =
      folder.reading.adding(
        folder.reading.isUsable ? all : CheckedLedger.withoutConsequences(all, claims)
      ).findings.together
  }

  /// What is found besides errors of the reading, without what may be found because of them.
  private static func withoutConsequences(
    _ findings: [Finding], _ claims: [ClaimResult]
  ) -> [Finding] {
    let restOnAllRows = Set(FindingKind.ofClaims).subtracting([.formulaSyntax])
      .union([
        .unusedRow, .inNoBalance, .moreThanWhole, .sameRowTwice, .totalNotReached, .toldTwice,
        .moreCancelledThanPromised,
      ])
    let kept = findings.filter { !restOnAllRows.contains($0.kind) }
    let judged = claims.filter { $0.formula != nil }.map(\.claim)
    guard let first = judged.first else { return kept }
    let names = judged.map(\.id).few()
    return kept + [
      Finding(
        .claimsNotJudged, at: nil, subject: first.origin.file.path,
        .counting(
          judged.count,
          one: "\(judged.count) claim is not judged before the errors are mended: \(names)",
          other: "\(judged.count) claims are not judged before the errors are mended: \(names)"))
    ]
  }

  /// What was found, in a line.
  public var summary: String {
    func count(_ severity: Severity) -> Int { findings.count { $0.kind.severity == severity } }
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    let counts: [Prose] = [
      .counting(errors, one: "\(errors) error", other: "\(errors) errors"),
      .counting(warnings, one: "\(warnings) warning", other: "\(warnings) warnings"),
      .counting(notes, one: "\(notes) note", other: "\(notes) notes"),
    ]
    let name: Prose = name.isEmpty ? "ledger" : Prose(name.visible)
    return "\(name.text(in: language)): \(counts.joined(separator: ", ").text(in: language))"
  }

  /// What is computed of the ledger, each part when it is first asked for.
  public var results: Results {
    Results(
      book, findings: findings, claims: claims,
      inputs: folder.inputs.map { ($0.path, $0.sha256) }, toolVersion: ToolVersion.current)
  }
}

extension CheckedLedger {
  /// The currency of a name; without a name the one that the ledger's reports speak in.
  public func currency(_ name: String?) throws(RequestFailure) -> Identifier<Currency> {
    guard let name else {
      guard let currency = ledger.reportCurrency else {
        throw RequestFailure("name a currency with --to: the ledger has no currency for reports")
      }
      return currency
    }
    return try find(name, "currency", ledger.currencies.keys)
  }

  /// The scenarios of some names; all of the ledger's for none.
  public func scenarios(_ names: [String]) throws(RequestFailure) -> [Scenario] {
    guard !names.isEmpty else { return Array(ledger.scenarios.values) }
    var found: [Scenario] = []
    for name in names {
      let id = try find(name, "scenario", ledger.scenarios.keys)
      found += ledger.scenarios[id].map { [$0] } ?? []
    }
    return found
  }

  /// One rate by name, or scenarios.
  public func rateChoices(
    at rate: String?, scenarios names: [String]
  ) throws(RequestFailure) -> [RateChoice] {
    guard let rate else { return try scenarios(names).map { RateChoice($0) } }
    return [RateChoice(at: try find(rate, "rate", ledger.rates.keys))]
  }

  func date(_ text: String?) throws(RequestFailure) -> HistoricalDate? {
    guard let text else { return nil }
    do throws(EDTFError) {
      return try HistoricalDate(parsing: text)
    } catch {
      throw RequestFailure("`\(text.visible(upTo: 80))` is no date: \(error.message)")
    }
  }

  func amount(
    _ text: String, of currency: Identifier<Currency>
  ) throws(RequestFailure) -> Interval {
    do throws(NumberSyntaxError) {
      let units = ledger.moneyParts.units(of: currency)
      return Interval(exactly: try Amount(parsing: text, in: units).ratio)
    } catch {
      throw RequestFailure("`\(text.visible(upTo: 80))` is no number: \(error.description)")
    }
  }

  func find<Named>(
    _ name: String, _ noun: String, _ known: OrderedSet<Identifier<Named>>
  ) throws(RequestFailure) -> Identifier<Named> {
    if let id = Identifier<Named>(name), known.contains(id) { return id }
    throw RequestFailure(
      "\(name.quotedName) is no \(noun) of this ledger"
        + (didYouMean(name, among: known.map(\.text))
          ?? "; it has \(known.map(\.text).joined(separator: ", "))"))
  }

  func didYouMean(_ name: String, among known: [String]) -> String? {
    nearestName(to: name, among: known).map { "; did you mean `\($0)`?" }
  }
}
