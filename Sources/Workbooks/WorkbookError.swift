/// Why no workbook was made; there is no half one.
public enum WorkbookError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The machine has no libxlsxwriter, or one without a function that is needed.
  case noLibrary
  /// The machine has another version of libxlsxwriter than the tool was built with.
  case otherVersion(found: String, builtWith: String)
  /// A formula names a column that its sheet has not, or that has no numbers.
  case noColumn(String, sheet: String)
  /// A formula compares the cells of a column that has exact numbers.
  case noKey(String, sheet: String)
  /// A formula adds up over a sheet that the workbook has not.
  case noSheet(String)
  /// A table has more columns than a sheet takes.
  case tooManyColumns(Int, sheet: String)
  /// The library failed, in its own words.
  case library(String)
  /// No room for the file was to be had, or it could not be read back.
  case noRoom(String)
  /// The library had no room for a part of the file, left it cut short and did not say so.
  case cutShort(part: String)

  /// The reason in a line, and what to do where something can be done.
  public var description: String {
    switch self {
    case .noLibrary:
      "a workbook needs libxlsxwriter, which is not installed (Debian: libxlsxwriter-dev); "
        + "all else is made without it"
    case .otherVersion(let found, let built):
      "the libxlsxwriter of this machine is \(found), and the tool was built with \(built)"
    case .noColumn(let name, let sheet):
      "the sheet \(sheet) has no column \(name), or no numbers in it"
    case .noKey(let name, let sheet):
      "rows cannot be found by the numbers of \(name) on the sheet \(sheet)"
    case .noSheet(let name): "the workbook has no sheet \(name)"
    case .tooManyColumns(let count, let sheet):
      "the table \(sheet) has \(count) columns, and a sheet takes 16,384"
    case .library(let words): "libxlsxwriter: \(words)"
    case .noRoom(let words): "no room to make a workbook: \(words)"
    case .cutShort(let part):
      "no room to make a workbook: \(part) was cut short; TMPDIR names a folder with more room"
    }
  }
}
