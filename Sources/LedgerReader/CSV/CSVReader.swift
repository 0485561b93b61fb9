import Diagnostics

/// Reads a CSV file: RFC 4180 with commas, LF or CRLF, perhaps a byte-order mark, perhaps no line
/// end after the last row.
///
/// The reader is strict and never stops early: every fault of the file is a finding, and the rows
/// without a fault are read. A row with a fault is left out of the table; no row is left out
/// without a finding. An empty line is a fault wherever it stands, at the end of the file too, and
/// so is a line of nothing but commas and spaces, as spreadsheets leave them; several in a row are
/// one finding. The one line end after the last row is no empty line. Of one kind a thousand findings
/// are listed; a last one counts the others.
public enum CSVReader {
  /// Reads a table.
  ///
  /// - Parameter file: the file and its bytes.
  /// - Returns: the rows that could be read, or `nil` where the header could not; and what is wrong.
  public static func read(_ file: SourceFile) -> (table: CSVTable?, findings: [Finding]) {
    if let encoding = ByteOrderMark.wideEncoding(of: file.bytes) {
      return (nil, [.wideEncoding(encoding, file)])
    }
    var reading = CSVReading(file)
    return reading.run()
  }
}
