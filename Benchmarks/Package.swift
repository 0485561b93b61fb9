// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what only measures never reaches a user's build.
let package = Package(
  name: "aid-ledger-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "aid-ledger", path: "..")],
  targets: [
    .systemLibrary(name: "CBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .target(name: "Turns"),
    .target(name: "BatchCases"),
    .executableTarget(name: "plain-product", dependencies: ["CBLAS", "BatchCases", "Turns"]),
    .executableTarget(
      name: "batch-engine",
      dependencies: [
        "BatchCases", "Turns", .product(name: "BatchTotals", package: "aid-ledger"),
      ]),
    .executableTarget(
      name: "draw-engine",
      dependencies: ["Turns", .product(name: "AidLedger", package: "aid-ledger")]),
    .executableTarget(
      name: "reader-engine", dependencies: [.product(name: "AidLedger", package: "aid-ledger")]),
  ],
  swiftLanguageModes: [.v6]
)
