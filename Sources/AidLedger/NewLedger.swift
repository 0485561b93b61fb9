import LedgerModel
import LedgerReader
import LedgerWriter

/// Writes the starter ledger into a folder.
public enum NewLedger {
  /// Makes the folder and writes the files, all of them or none; nothing that is there is replaced.
  ///
  /// - Parameters:
  ///   - folder: a folder that does not exist or is empty, wherever its name leads.
  ///   - temporaries: what to remove where a signal ends the program midway.
  /// - Returns: the names of the files, in the order in which they were written.
  /// - Throws: where the folder holds something already, or cannot be looked at or made.
  public static func write(
    to folder: String, temporaries: TemporaryFiles = TemporaryFiles()
  ) throws(FileError) -> [String] {
    let destination = try Destination(folder)
    let files = StarterLedger(name: packageName(from: destination.name)).files
    _ = try WholeFiles.write(
      files.map { ($0.path, Array($0.text.utf8)) }, into: destination, temporaries
    ) { names throws(FileError) in
      guard names.allSatisfy(WholeFiles.isTemporary) else {
        throw FileError(
          .create, destination.shown, "the folder is there and not empty; name a new one")
      }
      return MadeFiles()
    }
    return files.map(\.path)
  }

  /// A Data Package's name is lower-case ASCII letters, digits, `-`, `_` and `.`.
  private static func packageName(from folder: String) -> String {
    let kept = folder.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
    }
    let name = String(kept)
    return name.contains { $0 != "-" } ? name : "ledger"
  }
}

/// The small ledger that `aid-ledger new` writes: every file, every idea, invented facts.
///
/// It passes `check`, so that a newcomer changes something that works.
public struct StarterLedger: Sendable {
  /// The package's name.
  public let name: String

  /// Makes a starter ledger of a name.
  public init(name: String) { self.name = name }

  /// The files, path and text, in the order in which they are written.
  public var files: [(path: String, text: String)] {
    [
      (
        DataPackage.fileName,
        PackageText.json(
          name: name, title: "An example: Northland's aid to Southland", currency: "mark.paper",
          tables: TableSchema.all)
      ),
      ("sources.json", Self.sources), (".gitattributes", Self.attributes),
    ] + Self.tables.map { ($0.file, LedgerWriter.text(of: $0)) }
  }

  /// So that git leaves line ends alone: a hash and a line number mean the same in every checkout.
  private static let attributes = "*.csv text eol=lf\n*.json text eol=lf\n*.txt text eol=lf\n"

  private static let sources = """
    [
      {
        "id": "doe-1950",
        "type": "book",
        "author": [{ "family": "Doe", "given": "Jane" }],
        "title": "Northland and Southland: An Invented History",
        "language": "en",
        "publisher": "Example Press",
        "publisher-place": "Middletown",
        "issued": { "date-parts": [[1950]] }
      }
    ]

    """

  private static let tables: [DraftTable] = [
    DraftTable(
      .currencies,
      [
        [
          .id: "crown.gold", .name: "gold crown", .grossGrams: "5", .finenessParts: "9",
          .finenessOf: "10", .inUse: "1890/1914", .printedAs: "gold crowns;crowns;crown",
          .source: "doe-1950", .locator: "p. 11",
        ],
        [
          .id: "mark.paper", .name: "paper mark", .inUse: "1895/1914", .printedAs: "marks;mark",
          .source: "doe-1950", .locator: "p. 12",
        ],
        [
          .id: "penny.paper", .name: "paper penny", .unitOf: "mark.paper", .unitsPer: "100",
          .inUse: "1895/1914", .printedAs: "pence;penny", .source: "doe-1950", .locator: "p. 12",
        ],
      ]),
    DraftTable(
      .rates,
      [
        [
          .id: "R1", .base: "crown.gold", .quote: "penny.paper", .quantity: "450",
          .asPrinted: "450 pence", .inForce: "1900/1902", .kind: "official", .source: "doe-1950",
          .locator: "p. 20", .note: "the treasury's own rate",
        ],
        [
          .id: "R2", .base: "crown.gold", .quote: "mark.paper", .quantity: "5.20",
          .asPrinted: "5.20 marks", .inForce: "1901", .kind: "market", .source: "doe-1950",
          .locator: "p. 21", .note: "mean of the year",
        ],
      ]),
    DraftTable(
      .scenarios,
      [
        [
          .id: "treasury", .name: "The treasury's rate", .prefer: "official;parity",
          .span: "refuse",
        ],
        [
          .id: "market", .name: "Yearly market means", .prefer: "market;parity",
          .span: "interval", .note: "only 1901 is known",
        ],
      ]),
    DraftTable(
      .parties,
      [
        [.id: "northland", .name: "Northland", .kind: "state"],
        [.id: "southland", .name: "Southland", .kind: "state"],
        [
          .id: "council", .name: "Council of Southland", .kind: "body", .existed: "1899/..",
          .partOf: "southland", .source: "doe-1950", .locator: "p. 3",
        ],
      ]),
    DraftTable(
      .items,
      [
        [.id: "rifle", .name: "rifles", .category: "small arms"],
        [.id: "cartridge", .name: "rifle cartridges", .category: "ammunition"],
      ]),
    DraftTable(
      .units,
      [
        [.id: "piece", .name: "pieces", .dimension: "count"],
        [.id: "chest", .name: "chests", .dimension: "container"],
      ]),
    DraftTable(
      .money,
      [
        [
          .id: "M1", .state: "promised", .date: "1900-05-02", .dateAsWritten: "2 May 1900",
          .donor: "northland", .recipient: "council", .amount: "1000000",
          .currency: "crown.gold", .asPrinted: "1,000,000 gold crowns", .source: "doe-1950",
          .locator: "p. 30",
        ],
        [
          .id: "M2", .state: "delivered", .date: "1901", .dateAsWritten: "in 1901",
          .donor: "northland", .recipient: "council", .amount: "600000", .currency: "crown.gold",
          .asPrinted: "600,000 gold crowns", .fulfils: "M1", .partOf: "M4", .source: "doe-1950",
          .locator: "p. 31",
        ],
        [
          .id: "M3", .state: "delivered", .date: "1902-03", .dateAsWritten: "March 1902",
          .donor: "northland", .recipient: "council", .amount: "150000", .currency: "mark.paper",
          .asPrinted: "150,000 marks", .fulfils: "M1", .partOf: "M4", .source: "doe-1950",
          .locator: "p. 31",
        ],
        [
          .id: "M4", .state: "delivered", .date: "1901/1902", .dateAsWritten: "in two years",
          .donor: "northland", .recipient: "council", .amount: "3000000",
          .currency: "mark.paper", .asPrinted: "3,000,000 marks", .bound: "at_most",
          .source: "doe-1950", .locator: "p. 33", .quote: "did not exceed",
          .note: "a total: its items are M2 and M3",
        ],
      ]),
    DraftTable(
      .arms,
      [
        [
          .id: "W1", .state: "delivered", .date: "1901", .dateAsWritten: "in 1901",
          .donor: "northland", .recipient: "southland", .item: "rifle", .quantity: "2500",
          .unit: "piece", .asPrinted: "2,500 rifles", .source: "doe-1950", .locator: "p. 40",
        ],
        [
          .id: "W2", .state: "delivered", .date: "1901", .dateAsWritten: "in 1901",
          .donor: "northland", .recipient: "southland", .item: "cartridge", .quantity: "120",
          .unit: "chest", .asPrinted: "120 chests", .source: "doe-1950", .locator: "p. 40",
          .note: "how many a chest held is not said",
        ],
      ]),
    DraftTable(
      .claims,
      [
        [
          .id: "C1", .formula: "M1 in mark.paper at R1 = 4500000 mark.paper",
          .asPrinted: "4,500,000 marks", .source: "doe-1950", .locator: "p. 30",
          .note: "The promise was worth 4,500,000 marks",
        ],
        [
          .id: "C2", .formula: "M2 + M3 in mark.paper at R1 <= 3000000 mark.paper",
          .source: "doe-1950", .locator: "p. 33",
          .note: "The two instalments do not exceed the stated total",
        ],
        [
          .id: "C3", .formula: "days(E1, E2) >= 0", .source: "doe-1950", .locator: "p. 29",
          .note: "The agreement came before the first ship",
        ],
      ]),
    DraftTable(
      .events,
      [
        [
          .id: "E1", .date: "1900-05-02", .dateAsWritten: "2 May 1900",
          .what: "Agreement on aid", .parties: "northland;council", .source: "doe-1950",
          .locator: "p. 29",
        ],
        [
          .id: "E2", .date: "1901-02", .dateAsWritten: "February 1901",
          .what: "The first ship arrives", .parties: "southland", .after: "E1",
          .source: "doe-1950", .locator: "p. 31",
        ],
      ]),
  ]
}
