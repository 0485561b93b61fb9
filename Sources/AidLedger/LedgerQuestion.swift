import Checks
import Diagnostics
import LedgerReader
import Phrases
import Sensitivity

/// A question that can be put to a ledger, by the tables that its answer reads.
///
/// An error in a table stops the questions that read it, and no other: goods can be added up while a formula is
/// broken. This is the one list of who reads what; `sources.json` and `datapackage.json` are read by all.
public enum LedgerQuestion: Sendable, Hashable, CaseIterable {
  /// What one amount is in another money.
  case amount
  /// What every figure about money is in another money.
  case conversions
  /// Pledges and stated totals of money.
  case balances
  /// Pledges and stated totals of goods.
  case balancesOfGoods
  /// Everything in groups.
  case totals
  /// Goods by item and unit.
  case arms
  /// What could make up a total.
  case hypotheses
  /// Draws of balances and groups, without the claims.
  case drawsOfFigures
  /// The claims, and whatever rests on them: what hangs on the rates, draws of claims.
  case claims
  /// What an id or a key stands for: it names every row that names the id.
  case explanation
  /// The report and its exports.
  case report

  /// The tables that the answer reads, by the names of their files.
  public var tables: Set<String> {
    let prices: [TableSchema] = [.currencies, .rates, .scenarios]
    let money = prices + [.parties, .money]
    let goods: [TableSchema] = [.parties, .items, .units, .arms]
    let schemas: [TableSchema] =
      switch self {
      case .amount: prices
      case .conversions, .balances, .hypotheses: money
      case .balancesOfGoods, .arms: goods
      case .totals: money + goods
      case .drawsOfFigures: money
      case .claims, .explanation, .report: TableSchema.all
      }
    return Set(schemas.map(\.file))
  }

  /// What draws of some measures ask.
  public static func draws(by groups: [MeasureGroup]) -> LedgerQuestion {
    groups.contains(.claim) ? .claims : .drawsOfFigures
  }
}

extension CheckedLedger {
  /// The errors because of which a question cannot be answered.
  ///
  /// Those of the tables that it reads; of a table that one of these names, where such a name was lost with the row
  /// that it names; and those of no table in particular.
  public func errors(for question: LedgerQuestion) -> [Finding] {
    let tables = folder.reading.tablesNeeded(besides: question.tables)
    return errors.filter { $0.tables.map { !tables.isDisjoint(with: $0) } ?? true }
  }

  /// The tables with errors that a question does not read: a sentence for each.
  public func notLookedAt(for question: LedgerQuestion) -> [String] {
    let read = folder.reading.tablesNeeded(besides: question.tables)
    let others = errors.filter { $0.tables?.isDisjoint(with: read) ?? false }
    let counted = Dictionary(grouping: others.compactMap { $0.tables?.sorted().first }) { $0 }
    return counted.sorted { $0.key < $1.key }.map { file, errors in
      let sentence: Prose = .counting(
        errors.count, one: "\(file) is not looked at: it has \(errors.count) error",
        other: "\(file) is not looked at: it has \(errors.count) errors")
      return sentence.text(in: language)
    }
  }

  private var errors: [Finding] { findings.filter { $0.kind.severity == .error } }
}

extension LedgerReading {
  /// Some tables and all that are read for them, because a name in one of them was lost.
  fileprivate func tablesNeeded(besides tables: Set<String>) -> Set<String> {
    var needed = tables
    var open = Array(tables)
    while let table = open.popLast() {
      for other in lostNames[table] ?? [] where needed.insert(other).inserted { open.append(other) }
    }
    return needed
  }
}

extension Finding {
  /// The tables that the finding is about; `nil`: the ledger as a whole.
  fileprivate var tables: Set<String>? {
    let files = [place?.file, subject].compactMap { $0?.split(separator: "/").last }
    guard
      let file = files.lazy.compactMap({ file in
        TableSchema.all.first { $0.file == file }?.file
      }).first
    else { return nil }
    // Sums walk from row to row through both tables of figures, and would walk round a circle.
    let figures = [TableSchema.money.file, TableSchema.arms.file]
    return kind == .circularRelations && figures.contains(file) ? Set(figures) : [file]
  }
}
