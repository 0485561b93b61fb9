import LedgerModel
import LedgerReader

/// Which columns of a file of rows hold what a valuation needs.
///
/// A file whose columns are called as those of money.csv needs no more than the names by which it is grouped.
public struct RowRoles: Sendable, Hashable {
  /// What a column may hold.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The number, in plain digits or in the parts of its money.
    case amount
    /// The money, by its id in the ledger.
    case currency
    /// The days, as EDTF in the Gregorian calendar.
    case date
    /// The least that the amount may be.
    case low
    /// The most that the amount may be.
    case high
    /// How the amount is limited: a word of `bound`.
    case bound
  }

  /// The column of each role that has one.
  public let columns: [Role: String]
  /// The money of all rows, where no column says it.
  public let currency: Identifier<Currency>?
  /// How cells are read.
  package let settings: ReadingSettings
  /// The columns by which rows are grouped; `year`, where the file has none of that name, is that of the date.
  public let keys: [String]

  /// Makes roles: those that are named, and of the others those of which the file has a column of their name.
  public init(
    columns: [Role: String], currency: Identifier<Currency>? = nil, keys: [String] = []
  ) {
    self.init(columns: columns, currency: currency, keys: keys, settings: .none)
  }

  private init(
    columns: [Role: String], currency: Identifier<Currency>?, keys: [String],
    settings: ReadingSettings
  ) {
    (self.columns, self.currency, self.keys) = (columns, currency, keys)
    self.settings = settings
  }

  /// Makes the roles that a Data Package gives to the fields of a register.
  package init(_ register: RegisterPackage.Register, keys: [String]) {
    let named = Role.allCases.compactMap { role in
      register.columns[role.column].map { (role, $0) }
    }
    self.init(
      columns: Dictionary(uniqueKeysWithValues: named), currency: register.currency, keys: keys,
      settings: register.settings)
  }
}

extension RowRoles {
  /// What the columns hold, in one line: `amount=sum currency=money`.
  public var line: String {
    let named = Role.allCases.compactMap { role in columns[role].map { "\(role.rawValue)=\($0)" } }
    let words = settings.line
    return (named + (currency.map { ["money \($0.text)"] } ?? []) + (words.isEmpty ? [] : [words]))
      .joined(separator: " ")
  }

  /// The column of each role that has one in a file.
  func columns(in header: [String]) -> [Role: String] {
    let taken = Set(columns.values)
    let optional: [Role] = [.date, .low, .high, .bound]
    let found = optional.filter { header.contains($0.rawValue) && !taken.contains($0.rawValue) }
    return columns.merging(found.map { ($0, $0.rawValue) }) { named, _ in named }
  }
}

/// The columns of a file by their roles.
struct RowColumns: Sendable {
  /// How many cells each row has.
  let count: Int
  let amount: Int
  let currency: Int?
  let date: Int?
  /// Columns that only the reader of ledgers can judge, where they are not empty.
  let limits: [Int]
  let keys: [Key]

  /// By what rows are grouped.
  enum Key: Sendable {
    case column(Int)
    /// The year of the date.
    case year
  }

  /// Why a file cannot be used as it is meant.
  enum Fault: Error {
    case noColumn(String, role: RowRoles.Role?)
    case twoRoles(String)
  }

  init(_ roles: RowRoles, in header: [String]) throws(Fault) {
    let named = roles.columns(in: header)
    func index(_ role: RowRoles.Role) throws(Fault) -> Int? {
      guard let name = named[role] else { return nil }
      guard let index = header.firstIndex(of: name) else {
        throw .noColumn(name, role: role)
      }
      return index
    }
    var seen: Set<String> = []
    for name in named.values.sorted() where !seen.insert(name).inserted {
      throw .twoRoles(name)
    }
    count = header.count
    guard let amount = try index(.amount) else { throw .noColumn("amount", role: .amount) }
    self.amount = amount
    currency = try index(.currency)
    date = try index(.date)
    var limits: [Int] = []
    for role in [RowRoles.Role.low, .high, .bound] {
      if let index = try index(role) { limits.append(index) }
    }
    self.limits = limits
    var keys: [Key] = []
    for name in roles.keys {
      if let index = header.firstIndex(of: name) {
        keys.append(.column(index))
      } else if name == "year", date != nil {
        keys.append(.year)
      } else {
        throw .noColumn(name, role: nil)
      }
    }
    self.keys = keys
  }

  /// What each column of the file is to the reader of ledgers, which looks at no other.
  static func roles(_ roles: RowRoles, in header: [String]) -> [String: Column] {
    var found: [String: Column] = [:]
    for (role, name) in roles.columns(in: header) { found[name] = role.column }
    return found
  }
}

extension RowRoles.Role {
  /// The column of money.csv that is read alike.
  var column: Column {
    switch self {
    case .amount: .amount
    case .currency: .currency
    case .date: .date
    case .low: .low
    case .high: .high
    case .bound: .bound
    }
  }
}
