import CCellMarks

/// The ends of the cells and rows of some bytes, found 64 bytes at a time.
///
/// It is the short way for what is plainly sound, where a table has millions of rows: whoever meets a fault here
/// scans the bytes again with ``CSVScanner``, which says what the fault is. Memory is taken once.
package struct CellMarks: ~Copyable {
  /// How many bytes may be looked at.
  package let capacity: Int
  /// Offsets of the separators and line feeds outside quotes.
  package let ends: UnsafeMutablePointer<UInt32>
  /// For each row how many of the offsets stand before its end, that of its line feed included.
  package let rows: UnsafeMutablePointer<UInt32>
  /// What else was found.
  package private(set) var found = cell_marks()

  /// How many bytes behind the last may be read.
  package static let slack = 64

  /// Makes room for the marks of so many bytes.
  package init(capacity: Int) {
    self.capacity = capacity
    ends = .allocate(capacity: capacity + 64)
    rows = .allocate(capacity: capacity + 64)
  }

  deinit {
    ends.deallocate()
    rows.deallocate()
  }

  /// How many rows end in the bytes.
  package var rowCount: Int { found.rows }
  /// Whether the bytes hold what only a ``CSVScanner`` can judge: a quote where none may stand, or a control
  /// character.
  package var isDoubtful: Bool { found.has_stray_quote != 0 || found.has_control != 0 }
  /// Whether the bytes end inside quotes.
  package var endsInside: Bool { found.ends_inside != 0 }
  /// Whether a byte is not ASCII.
  package var hasHigh: Bool { found.has_high != 0 }
  /// Whether there is a quote.
  package var hasQuotes: Bool { found.has_quote != 0 }
  /// How many line feeds there are, inside quotes too.
  package var lineFeeds: Int { found.line_feeds }

  /// Marks some bytes, which start where a row does.
  ///
  /// - Parameters:
  ///   - bytes: the bytes, of which no more than the capacity are looked at; ``slack`` more may be read behind them.
  ///   - separator: the byte between two cells.
  ///   - isPlain: whether only what every processor of the kind has is used, for tests.
  package mutating func mark(
    _ bytes: UnsafeRawBufferPointer, separator: UInt8, plainly isPlain: Bool = false
  ) {
    guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else {
      found = cell_marks()
      return
    }
    let count = min(bytes.count, capacity)
    found =
      isPlain
      ? cell_marks_find_plain(base, count, separator, ends, rows)
      : cell_marks_find(base, count, separator, ends, rows)
  }
}
