// swift-tools-version: 6.2
import PackageDescription

// Warnings stop the build where CI asks for it; a newer compiler's new warning must not stop a user.
let strict: [SwiftSetting] =
  Context.environment["AID_LEDGER_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + strict

let package = Package(
  name: "aid-ledger",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "AidLedger",
      targets: [
        "AidLedger", "AidReports", "Sensitivity", "Search", "Checks", "Claims", "Accounts", "Rates",
        "LedgerReader", "LedgerWriter", "CSVCore", "PrintedNumerals", "LedgerModel",
        "Documents", "Pages", "Workbooks", "Phrases",
        "Diagnostics", "HistoricalDates", "ExactNumbers",
      ]),
    .library(name: "BatchTotals", targets: ["BatchTotals"]),
    .executable(name: "aid-ledger", targets: ["aid-ledger"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // Layer 0: numbers, dates, findings.
    .target(
      name: "ExactNumbers",
      dependencies: [.product(name: "BigInt", package: "BigInt")],
      swiftSettings: settings),
    .target(name: "HistoricalDates", swiftSettings: settings),
    .target(name: "Diagnostics", dependencies: ["Phrases"], swiftSettings: settings),
    .target(name: "CCellMarks"),
    .target(name: "CPhilox"),
    .target(name: "CSVCore", dependencies: ["CCellMarks"], swiftSettings: settings),
    .target(name: "Phrases", dependencies: ["ExactNumbers"], swiftSettings: settings),
    .systemLibrary(name: "COpenBLAS", providers: [.apt(["libopenblas-dev"])]),
    .target(name: "Workers", swiftSettings: settings),
    .target(name: "BatchTotals", dependencies: ["COpenBLAS", "Workers"], swiftSettings: settings),

    // Layer 1: what a print may mean; the nouns of a ledger; tables and how they are written.
    .target(
      name: "PrintedNumerals", dependencies: ["ExactNumbers", "Phrases"], swiftSettings: settings),
    .target(
      name: "LedgerModel",
      dependencies: [
        "ExactNumbers", "HistoricalDates", "Diagnostics", "Phrases",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Documents", dependencies: ["ExactNumbers", "Diagnostics", "Phrases"],
      swiftSettings: settings),
    .target(
      name: "Pages", dependencies: ["Documents", "ExactNumbers", "Diagnostics", "Phrases"],
      swiftSettings: settings),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Workbooks",
      dependencies: [
        "Documents", "CXLSXWriter", "ExactNumbers", "Diagnostics", "Phrases",
        .product(name: "BigInt", package: "BigInt"),
      ],
      swiftSettings: settings),

    // Layer 2: bytes to a ledger; a ledger to results.
    .target(
      name: "LedgerReader",
      dependencies: [
        "LedgerModel", "CSVCore", "ExactNumbers", "HistoricalDates", "Diagnostics", "Phrases",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "LedgerWriter",
      dependencies: ["LedgerReader", "LedgerModel", "CSVCore", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "Rates",
      dependencies: [
        "LedgerModel", "ExactNumbers", "HistoricalDates", "Diagnostics", "Phrases",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Accounts",
      dependencies: [
        "Rates", "PrintedNumerals", "LedgerModel", "ExactNumbers", "HistoricalDates", "Diagnostics",
        "Phrases",
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Claims",
      dependencies: [
        "Accounts", "Rates", "LedgerModel", "ExactNumbers", "HistoricalDates", "Diagnostics",
        "Phrases",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Bulk",
      dependencies: [
        "Accounts", "Rates", "LedgerReader", "CSVCore", "LedgerModel", "ExactNumbers",
        "HistoricalDates", "Diagnostics", "Phrases", "Workers",
        .product(name: "BigInt", package: "BigInt"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Checks",
      dependencies: [
        "PrintedNumerals", "Claims", "Accounts", "Rates", "LedgerModel", "ExactNumbers",
        "HistoricalDates",
        "Diagnostics", "Phrases", "Workers",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),

    // Above the analyses: their totals under many prices at once.
    .target(
      name: "Sensitivity",
      dependencies: [
        "CPhilox",
        "Claims", "Accounts", "Rates", "BatchTotals", "LedgerModel", "ExactNumbers",
        "HistoricalDates", "Diagnostics", "Phrases",
        .product(name: "BigInt", package: "BigInt"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Search",
      dependencies: [
        "Claims", "Accounts", "Rates", "LedgerModel", "ExactNumbers", "HistoricalDates",
        "Diagnostics", "Phrases",
        .product(name: "BitCollections", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),

    // Layer 3: results to documents.
    .target(
      name: "AidReports",
      dependencies: [
        "Sensitivity", "Search", "Bulk", "Checks", "Claims", "Accounts", "Rates", "Documents",
        "Pages", "Workbooks", "LedgerModel", "ExactNumbers", "HistoricalDates",
        "Diagnostics", "Phrases", "Workers",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),

    // Layer 4: files in and out; the library product.
    .target(
      name: "AidLedger",
      dependencies: [
        "AidReports", "Sensitivity", "Search", "Bulk", "Checks", "Claims", "Accounts", "Rates",
        "LedgerReader", "LedgerWriter",
        "Documents", "Pages", "Workbooks", "LedgerModel",
        "ExactNumbers", "HistoricalDates", "Diagnostics", "Phrases", "Workers",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),

    // Layer 5: options in, exit code out.
    .executableTarget(
      name: "aid-ledger",
      dependencies: [
        "AidLedger", "Accounts", "Bulk", "Search", "Sensitivity", "LedgerModel", "Diagnostics",
        "Phrases",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Tests, one target a layer's target.
    .target(
      name: "TestSupport", dependencies: ["LedgerReader", "LedgerModel", "Diagnostics", "Phrases"],
      path: "Tests/Support", swiftSettings: settings),
    .testTarget(
      name: "ExactNumbersTests",
      dependencies: ["ExactNumbers", .product(name: "BigInt", package: "BigInt")],
      resources: [.copy("Vectors")],
      swiftSettings: settings),
    .testTarget(
      name: "PhrasesTests",
      dependencies: ["Phrases", "ExactNumbers"], swiftSettings: settings),
    .testTarget(
      name: "PrintedNumeralsTests", dependencies: ["PrintedNumerals", "ExactNumbers", "Phrases"],
      resources: [.copy("Corpus")], swiftSettings: settings),
    .testTarget(
      name: "HistoricalDatesTests", dependencies: ["HistoricalDates"],
      resources: [.copy("Vectors")], swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Phrases"], swiftSettings: settings),
    .testTarget(
      name: "CSVCoreTests", dependencies: ["CSVCore", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "BatchTotalsTests", dependencies: ["BatchTotals", "Workers"],
      resources: [.copy("Vectors")],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "ExactNumbers", "Phrases"],
      swiftSettings: settings),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Pages", "Documents", "ExactNumbers", "Phrases",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: [
        "Workbooks", "Documents", "ExactNumbers", "Phrases", "TestSupport",
        .product(name: "BigInt", package: "BigInt"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LedgerReaderTests",
      dependencies: [
        "LedgerReader", "LedgerModel", "CSVCore", "TestSupport", "Diagnostics", "Phrases",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LedgerWriterTests",
      dependencies: [
        "LedgerWriter", "LedgerReader", "LedgerModel", "ExactNumbers", "HistoricalDates",
        "Diagnostics", "Phrases",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AccountsTests",
      dependencies: [
        "Accounts", "Rates", "LedgerReader", "LedgerModel", "ExactNumbers", "Phrases",
        "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BulkTests",
      dependencies: [
        "Bulk", "Accounts", "LedgerReader", "LedgerModel", "ExactNumbers", "Diagnostics", "Phrases",
        "TestSupport", .product(name: "BigInt", package: "BigInt"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ClaimsTests",
      dependencies: [
        "Claims", "Accounts", "Rates", "LedgerReader", "LedgerModel", "ExactNumbers", "Diagnostics",
        "Phrases",
        "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AnalysesTests",
      dependencies: [
        "Checks", "Claims", "Accounts", "Rates", "LedgerReader", "LedgerModel", "ExactNumbers",
        "HistoricalDates",
        "Diagnostics", "Phrases", "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "BigInt", package: "BigInt"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AidReportsTests",
      dependencies: [
        "AidReports", "AidLedger", "Sensitivity", "Claims", "Accounts", "Rates", "LedgerModel",
        "ExactNumbers", "HistoricalDates", "PrintedNumerals", "Diagnostics", "Pages", "Workbooks",
        "Documents", "Phrases", "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SearchTests",
      dependencies: [
        "Phrases", "Search", "Accounts", "Rates", "LedgerReader", "LedgerModel", "ExactNumbers",
        "HistoricalDates", "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SensitivityTests",
      dependencies: [
        "Phrases", "Sensitivity", "Search", "Claims", "Accounts", "Rates", "LedgerReader",
        "LedgerModel",
        "ExactNumbers", "HistoricalDates",
        "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "BigInt", package: "BigInt"),
      ],
      resources: [.copy("Vectors")], swiftSettings: settings),
    .testTarget(
      name: "SpecimenTests",
      dependencies: [
        "AidLedger", "Checks", "Claims", "Accounts", "Rates", "LedgerReader", "LedgerModel",
        "Diagnostics", "Phrases",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PaperTests",
      dependencies: [
        "AidLedger", "Checks", "Claims", "Accounts", "Rates", "LedgerReader", "LedgerModel",
        "ExactNumbers", "HistoricalDates",
        "Diagnostics", "Phrases", "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "BigInt", package: "BigInt"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "aid-ledger", "AidLedger", "Bulk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Transcripts", "Faults"],
      swiftSettings: settings),
    .testTarget(
      name: "RepositoryTests", dependencies: ["AidLedger", "Diagnostics", "Phrases"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
