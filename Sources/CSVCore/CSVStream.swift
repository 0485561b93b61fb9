/// A table that comes in chunks: a file too large to be held, or standard input.
///
/// It holds one chunk and the start of the record that straddles its end.
package struct CSVStream: Sendable {
  /// The bytes that are held.
  package private(set) var buffer: [UInt8] = []
  /// The offset in the stream of the first byte that is held.
  package var base: Int { scanner.base }

  private var scanner: CSVScanner
  private var isLast = false

  package init(_ dialect: Dialect = .standard) { scanner = CSVScanner(dialect) }

  /// Adds the bytes that come next; ranges given out before lose their meaning.
  package mutating func feed(_ chunk: some Sequence<UInt8>) {
    let done = scanner.dropScanned()
    buffer.removeFirst(done)
    buffer += chunk
  }

  /// Says that there are no more bytes.
  package mutating func finish() { isLast = true }

  /// The next record or run of blank lines; `.end` asks for more bytes, or says that all is done.
  package mutating func next() -> CSVScanner.Piece {
    let bytes = buffer
    return scanner.next(in: bytes.span, isLast: isLast)
  }

  /// The characters so far that must not stand in the file.
  package var faults: [CharacterFault] { scanner.faults }

  /// How many cells the last record has.
  package var cellCount: Int { scanner.cellEnds.count }

  /// The value of a cell of the last record.
  package func text(_ cell: Int, of record: CSVRecord) -> String {
    let range = range(cell, of: record)
    return CSVValue.text(
      (range.lowerBound - scanner.base)..<(range.upperBound - scanner.base), in: buffer)
  }

  /// Where a cell of the last record stands in the stream, quotes included.
  package func range(_ cell: Int, of record: CSVRecord) -> Range<Int> {
    (cell == 0 ? record.start : scanner.cellEnds[cell - 1] + 1)..<scanner.cellEnds[cell]
  }
}
