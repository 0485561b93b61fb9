import Documents

/// A language that a spreadsheet is set to, by which it reads numbers and separators.
public enum SpreadsheetLanguage: String, Sendable, Hashable, CaseIterable {
  /// `1.5`, cells between commas.
  case english = "en"
  /// `1,5`, cells between semicolons.
  case turkish = "tr"
  /// `1,5`, cells between semicolons.
  case german = "de"
  /// `1,5`, cells between semicolons.
  case russian = "ru"

  /// What such a spreadsheet opens right; tried with LibreOffice 7.4 set to each.
  public var dialect: CSVDialect {
    switch self {
    case .english: CSVDialect(separator: ",", decimalMark: ".", hasByteOrderMark: true)
    case .turkish, .german, .russian:
      CSVDialect(separator: ";", decimalMark: ",", hasByteOrderMark: true)
    }
  }
}
