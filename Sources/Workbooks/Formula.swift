import ExactNumbers
import Phrases

/// A formula that works a number of a row out again from other cells of the workbook.
///
/// It is live: who changes a cell sees what comes of it. A check beside it compares it with the exact value.
public struct Formula: Sendable, Hashable {
  /// The column with the exact value, by its name in files: `gap_low`.
  public let column: String
  /// How the value comes about.
  public let working: Working

  /// How a value comes about.
  public enum Working: Sendable, Hashable {
    /// One number of the row less another.
    case difference(of: String, less: String)
    /// One number of the row divided by another.
    case quotient(of: String, by: String)
    /// The numbers of a column of a sheet, added up over the rows whose keys are those of the row.
    ///
    /// `sheet` is the name of its table. A cell with no number adds nothing.
    case sum(of: String, sheet: String, keys: [Key])
  }

  /// A column of the row, and the one of another sheet in which the same must stand.
  public struct Key: Sendable, Hashable {
    /// What must stand in the column of the other sheet.
    public let wanted: Wanted
    /// The column of the other sheet.
    public let other: String

    /// What must stand there.
    public enum Wanted: Sendable, Hashable {
      /// What stands in a column of the row's own sheet.
      case column(String)
      /// These words.
      case words(String)
    }

    /// Makes a key; both columns have the same name where no other is said.
    public init(_ own: String, _ other: String? = nil) {
      wanted = .column(own)
      self.other = other ?? own
    }

    /// Makes a key of words that must stand in the other sheet.
    public init(words: String, in other: String) {
      wanted = .words(words)
      self.other = other
    }

    /// The key in words.
    fileprivate var words: Prose {
      switch wanted {
      case .column(let own): own == other ? "\(own) is the same" : "\(other) is \(own)"
      case .words(let words): "\(other) is “\(words)”"
      }
    }
  }

  /// A column that is the difference of two others.
  public static func difference(
    _ column: String, of minuend: String, less subtrahend: String
  ) -> Formula {
    Formula(column: column, working: .difference(of: minuend, less: subtrahend))
  }

  /// A column that is the quotient of two others.
  public static func quotient(
    _ column: String, of dividend: String, by divisor: String
  ) -> Formula {
    Formula(column: column, working: .quotient(of: dividend, by: divisor))
  }

  /// A column that adds up a column of another sheet.
  public static func sum(
    _ column: String, of summand: String, on sheet: String, where keys: [Key]
  ) -> Formula {
    Formula(column: column, working: .sum(of: summand, sheet: sheet, keys: keys))
  }

  /// What the formula does, in words for a note.
  var words: Prose {
    switch working {
    case .difference(let minuend, let subtrahend): "\(minuend) − \(subtrahend)"
    case .quotient(let dividend, let divisor): "\(dividend) ÷ \(divisor)"
    case .sum(let summand, let sheet, let keys):
      "the sum of \(summand) on the sheet \(sheet), where \(keys.map(\.words).joined(separator: ", "))"
    }
  }
}
