import Accounts
import ExactNumbers
import LedgerModel
import Rates

/// What rows come to, exactly, so that the rows themselves are no longer needed.
///
/// Where an amount's rate is one number, its value is one too, and is added to those of its group. Where a rate is a
/// stretch, or there is none, the amounts are added by money, period and sign, and valued with all the others of the
/// group in the end. Partial sums of one question can be added in any order to the same sums: rows may be summed file
/// by file, on several machines, or by an engine that only adds.
///
/// ```
/// rows ──▶ PartialSums ──┐
/// rows ──▶ PartialSums ──┼── adding ──▶ PartialSums ── BulkTotals(_:in:) ──▶ totals
/// rows ──▶ PartialSums ──┘
/// ```
public struct PartialSums: Sendable, Equatable {
  /// What was asked: sums of another question are never added.
  public let question: BulkQuestion
  /// What rows come to that are valued already, by group: where a rate is one number, so is the value.
  public package(set) var valued: [Group: Valued] = [:]
  /// Sums of rows of which the value hangs on a stretch of rates, or that have none.
  public package(set) var sums: [Key: Amounts] = [:]
  /// Rows that say nothing to add, by group and reason.
  public package(set) var unstated: [UnstatedKey: Int] = [:]
  /// Rows that could not be read, by the code of the first finding of each.
  public package(set) var unread: [String: Int] = [:]
  /// Findings, by code; a row may have several.
  public package(set) var findings: [String: Int] = [:]
  /// How many rows there were, the header and blank lines not counted.
  public package(set) var rows = 0
  /// Where an addition of files stands that is not done; `nil` of one that is.
  public var progress: RowProgress?

  /// No rows.
  public init(_ question: BulkQuestion) { self.question = question }

  /// The text of each column by which rows are grouped; `nil` where it is empty.
  ///
  /// Texts are the same where their bytes are, as they are to every engine: an é of one character is none of two.
  public struct Group: Sendable, Hashable {
    /// The texts, in the order of the columns.
    public let texts: [String?]

    /// Makes a group.
    public init(_ texts: [String?]) { self.texts = texts }

    /// Whether two groups have the same bytes.
    public static func == (left: Group, right: Group) -> Bool {
      left.texts.count == right.texts.count
        && zip(left.texts, right.texts).allSatisfy { mine, theirs in
          guard let mine, let theirs else { return (mine == nil) == (theirs == nil) }
          return mine.utf8.elementsEqual(theirs.utf8)
        }
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
      for text in texts {
        hasher.combine(text == nil)
        var text = text ?? ""
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
      }
    }
  }

  /// What is summed together.
  public struct Key: Sendable, Hashable {
    /// The group.
    public let group: Group
    /// The money.
    public let currency: Identifier<Currency>
    /// The stretch of time in which the way to the target does not change.
    package let period: PeriodKey
    /// Whether the amounts are below zero.
    ///
    /// Where several rates are in force each row is valued from the least to the most that they give, which amounts
    /// of both signs would hide.
    public let sign: Sign
  }

  /// On which side of zero an amount lies.
  public enum Sign: String, Sendable, Hashable, CaseIterable {
    /// Zero or more, whatever it is.
    case plus = "+"
    /// Zero or less, whatever it is.
    case minus = "-"
    /// An amount between limits on both sides.
    case either = "±"

    /// What so an amount may come to where nobody knows its value.
    package var anything: Interval {
      let one: Interval? =
        switch self {
        case .plus: Interval(exactly: .one)
        case .minus: Interval(exactly: -.one)
        case .either: .unbounded
        }
      return Sum.anything(likeThat: one)
    }

    package init(_ amount: Interval) {
      if let low = amount.low, !low.isNegative {
        self = .plus
      } else if let high = amount.high, high.isNegative || high.isZero {
        self = .minus
      } else {
        self = .either
      }
    }
  }

  /// Rows that are valued.
  public struct Valued: Sendable, Hashable {
    /// How many rows.
    public package(set) var rows = 0
    /// What they come to, in the money of the totals.
    public package(set) var total = Ratio.zero

    package init() {}

    /// Adds rows that come to a number.
    package mutating func add(_ total: Ratio, of rows: Int) {
      self.rows += rows
      self.total = self.total + total
    }
  }

  /// Amounts of one money.
  public struct Amounts: Sendable, Hashable {
    /// How many rows.
    public package(set) var rows = 0
    /// The sum of the least that each may be, where that has a limit.
    public package(set) var low = Ratio.zero
    /// The sum of the most that each may be, where that has a limit.
    public package(set) var high = Ratio.zero
    /// How many rows may be any less.
    public package(set) var openBelow = 0
    /// How many rows may be any more.
    public package(set) var openAbove = 0

    package init() {}

    /// What the rows come to.
    public var sum: Interval {
      Interval(low: openBelow == 0 ? low : nil, high: openAbove == 0 ? high : nil) ?? .unbounded
    }

    /// Adds a row.
    package mutating func add(_ amount: Interval) {
      rows += 1
      if let low = amount.low { self.low = self.low + low } else { openBelow += 1 }
      if let high = amount.high { self.high = self.high + high } else { openAbove += 1 }
    }

    mutating func add(_ other: Amounts) {
      rows += other.rows
      low = low + other.low
      high = high + other.high
      openBelow += other.openBelow
      openAbove += other.openAbove
    }
  }

  /// Rows that say nothing to add.
  public struct UnstatedKey: Sendable, Hashable {
    /// The group.
    public let group: Group
    /// What the rows do not say.
    public let want: Want

    /// What a row does not say.
    public enum Want: String, Sendable, Hashable, CaseIterable {
      /// No amount and no limits of one.
      case amount
      /// No money.
      case currency
      /// No money, and an amount that is below zero.
      case currencyOfLess = "currency-"
      /// No money, and an amount between limits on both sides of zero.
      case currencyOfEither = "currency±"

      /// That an amount has no money.
      package init(ofAmount sign: Sign) {
        self =
          switch sign {
          case .plus: .currency
          case .minus: .currencyOfLess
          case .either: .currencyOfEither
          }
      }

      /// What is wanting, and on which side of zero the amount lies.
      package var lost: (reason: UnconvertedReason, sign: Sign) {
        switch self {
        case .amount: (.noAmount, .plus)
        case .currency: (.noCurrency, .plus)
        case .currencyOfLess: (.noCurrency, .minus)
        case .currencyOfEither: (.noCurrency, .either)
        }
      }
    }
  }

  /// Adds other sums of the same question.
  ///
  /// - Throws: in what the questions differ, where they do.
  public mutating func add(_ other: PartialSums) throws(BulkQuestion.Difference) {
    if let difference = question.difference(from: other.question) { throw difference }
    merge(other)
  }

  /// Adds other sums, known to be of the same question.
  package mutating func merge(_ other: PartialSums) {
    rows += other.rows
    for (group, valued) in other.valued {
      self.valued[group, default: Valued()].add(valued.total, of: valued.rows)
    }
    sums.merge(other.sums) { mine, theirs in
      var sum = mine
      sum.add(theirs)
      return sum
    }
    unstated.merge(other.unstated, uniquingKeysWith: +)
    unread.merge(other.unread, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
  }
}

/// What is asked of rows: by which rates they are valued, in what, and by what they are grouped.
public struct BulkQuestion: Sendable, Hashable {
  /// The scenario whose rates are used.
  public let scenario: Identifier<Scenario>
  /// The money of the totals.
  public let target: Identifier<Currency>
  /// The columns by which rows are grouped.
  public let keys: [String]
  /// In what two questions differ.
  public enum Difference: Error, Sendable, Hashable {
    /// The ledgers, or the states of one.
    case ledger
    /// The scenario: one and the other.
    case scenario(Identifier<Scenario>, Identifier<Scenario>)
    /// The money of the totals.
    case target(Identifier<Currency>, Identifier<Currency>)
    /// The columns of the groups.
    case keys([String], [String])
  }

  /// In what another question differs; `nil` where it is the same.
  public func difference(from other: BulkQuestion) -> Difference? {
    if digest != other.digest { return .ledger }
    if scenario != other.scenario { return .scenario(scenario, other.scenario) }
    if target != other.target { return .target(target, other.target) }
    return keys == other.keys ? nil : .keys(keys, other.keys)
  }

  /// A digest of the ledger's files, which decide how rows are read and valued.
  public let digest: String

  /// Makes a question.
  public init(
    _ scenario: Identifier<Scenario>, in target: Identifier<Currency>, by keys: [String],
    digest: String
  ) {
    self.scenario = scenario
    self.target = target
    self.keys = keys
    self.digest = digest
  }
}
