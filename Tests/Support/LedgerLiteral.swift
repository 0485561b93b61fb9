import Diagnostics
import LedgerModel
import LedgerReader

/// A ledger written in a test: the text of a few files, with only the columns the test needs.
public struct LedgerLiteral: Sendable {
  /// What was read and found.
  public let reading: LedgerReading

  /// The ledger.
  public var ledger: Ledger { reading.ledger }

  /// Reads the files.
  ///
  /// - Parameters:
  ///   - files: the text of each file by its name, such as `money.csv`; lines need no indentation.
  ///     `sources.json` is made up from the names in `sources` where it is not given.
  ///   - sources: citekeys that the rows may cite.
  ///   - currency: the currency in which reports speak.
  ///   - isComplete: whether the package says that every list is complete.
  ///   - approximately: how far `~` reaches each way.
  ///   - tolerance: by which share more may come than was promised, as JSON.
  public init(
    _ files: [String: String], sources: [String] = ["a-1900", "b-1910"], currency: String? = nil,
    isComplete: Bool = false,
    approximately: Int = 1, tolerance: String? = nil
  ) {
    let resources = TableSchema.all.map(\.file).filter { files[$0] != nil }.map {
      #"{ "path": "\#($0)" }"#
    }
    let settings = [
      currency.map { #""currency": "\#($0)""# }, isComplete ? #""complete": true"# : nil,
      #""approximately": \#(approximately)"#, tolerance.map { #""tolerance": \#($0)"# },
    ]
    let package = """
      { "name": "test", "title": "A test", "version": "1",
        "aidLedger": { \(settings.compactMap { $0 }.joined(separator: ", ")) },
        "resources": [\(resources.joined(separator: ","))] }
      """
    let texts = ["sources.json": Self.sourceList(sources), DataPackage.fileName: package]
      .merging(files) { $1 }
    reading = LedgerReading(files: texts.mapValues { Array($0.utf8) })
  }

  private static func sourceList(_ ids: [String]) -> String {
    let items = ids.map {
      #"{ "id": "\#($0)", "type": "book", "title": "\#($0)", "language": "en", "author": [{ "family": "\#($0)" }] }"#
    }
    return "[" + items.joined(separator: ",\n") + "]"
  }
}

/// Names for rows, in tests: an id that is known to be well formed.
public func id<Named>(_ text: String) throws -> Identifier<Named> {
  guard let id = Identifier<Named>(text) else { throw MalformedTestID(text: text) }
  return id
}

/// A test used an id that no ledger could have.
public struct MalformedTestID: Error {
  /// The text.
  public let text: String
}
