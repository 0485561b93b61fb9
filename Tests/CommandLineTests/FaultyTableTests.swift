import Foundation
import Testing

/// An error in a table stops the commands that read it, and no other.
@Suite("Commands and faulty tables")
final class FaultyTableTests {
  private let place = Scratch()

  /// The commands that put questions, each with the tables that its answer hangs on.
  static let commands: [(arguments: [String], tables: [String])] = [
    (amount, ["currencies", "rates", "scenarios"]),
    (["convert"], money), (["reconcile"], money), (["hypotheses", "M4"], money),
    (["simulate", "--vary", "R1=400..500", "--by", "donor", "--draws", "9"], money),
    (["reconcile", "--goods"], goods), (["arms"], goods), (["totals"], money + goods),
    (["claims"], all), (["explain", "M1"], all),
    (["report", "-o", "out"], all),
  ]
  private static let amount = ["convert", "7", "crown.gold", "--to", "mark.paper", "--at", "R1"]
  private static let money = ["currencies", "rates", "scenarios", "parties", "money"]
  private static let goods = ["parties", "items", "units", "arms"]
  private static let all = money + goods + ["claims", "events"]

  private func change(_ table: String, in folder: URL, _ edit: (String) -> String) throws {
    let file = folder.appendingPathComponent("mine/\(table)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let edited = edit(text)
    #expect(edited != text)
    try edited.write(to: file, atomically: true, encoding: .utf8)
  }

  private func run(_ arguments: [String], _ folder: URL) throws -> Command {
    try Command.run(arguments + ["-q", "-l", "mine"], in: folder)
  }

  @Test(
    "A row of too few cells stops whoever reads its table; all others answer as if it were not there",
    arguments: all)
  func everyCommand(_ table: String) throws {
    let folder = try place.withLedger()
    let sound = try Self.commands.map { command in
      command.tables.contains(table) ? nil : try run(command.arguments, folder)
    }
    try change("\(table).csv", in: folder) { $0 + "broken\n" }
    for ((arguments, _), before) in zip(Self.commands, sound) {
      let after = try run(arguments, folder)
      guard let before else {
        #expect(after.status == 65 && after.output.isEmpty, "\(arguments)")
        #expect(after.messages.contains("mine/\(table).csv:"), "\(arguments)")
        continue
      }
      #expect(before.status == 0 && before.messages.isEmpty)
      #expect(after.status == 0 && after.output == before.output, "\(arguments)")
      #expect(
        after.messages == """
          aid-ledger: \(table).csv is not looked at: it has 1 error: aid-ledger check -l mine

          """, "\(arguments)")
    }
    #expect(try run(["check"], folder).status == 65)
  }

  @Test("Goods are added up while a formula is broken, and the claims are not judged")
  func brokenFormula() throws {
    let folder = try place.withLedger()
    try change("claims.csv", in: folder) { $0.replacingOccurrences(of: ">= 0", with: ">>") }
    #expect(try run(["arms"], folder).status == 0)
    #expect(
      try run(["reconcile"], folder).messages.contains(
        "claims.csv is not looked at: it has 1 error"))
    for arguments in [
      ["claims"], ["report", "-o", "out"], ["sensitivity"], ["simulate", "--vary", "R1=400..500"],
    ] {
      #expect(try run(arguments, folder).status == 65, "\(arguments)")
    }
  }

  @Test(
    "What a name was lost with is read too: a figure that is the result of an unread claim counts nowhere"
  )
  func lostName() throws {
    let folder = try place.withLedger()
    try change("money.csv", in: folder) {
      $0 + "M5,delivered,1902,,,northland,council,,5,mark.paper,,,,,,,,M1,,,,C9,,,doe-1950,p. 1,,\n"
    }
    try change("claims.csv", in: folder) { $0 + "C9,M1 = M2\n" }
    // Without C9 the 5 marks would count as delivered.
    #expect(try run(["reconcile"], folder).status == 65)
    #expect(try run(["totals"], folder).status == 65)
    #expect(try run(["arms"], folder).status == 0)
    #expect(try run(Self.amount, folder).status == 0)
  }

  @Test("A delivery that is part of an unread row of goods is not added up")
  func lostRow() throws {
    let folder = try place.withLedger()
    try change("money.csv", in: folder) {
      $0 + "M5,delivered,1902,,,northland,council,,5,mark.paper,,,,,,,,,W9,,,,,,doe-1950,p. 1,,\n"
    }
    try change("arms.csv", in: folder) { $0 + "W9\n" }
    #expect(try run(["reconcile"], folder).status == 65)
    #expect(try run(["arms"], folder).status == 65)
  }

  @Test("A circle stops every sum, since sums would walk round it")
  func circle() throws {
    let folder = try place.withLedger()
    try change("arms.csv", in: folder) {
      $0.replacingOccurrences(of: "2,500 rifles\",,,,,,,", with: "2,500 rifles\",,,,,,W1,")
    }
    for arguments in [["arms"], ["reconcile"], ["totals"], ["hypotheses", "M4"]] {
      #expect(try run(arguments, folder).status == 65, "\(arguments)")
    }
    #expect(try run(Self.amount, folder).status == 0)
  }

  @Test("A setting that one table is not read by stops whoever reads that table")
  func refusedSetting() throws {
    let folder = try place.withLedger()
    try change("datapackage.json", in: folder) {
      $0.replacingOccurrences(
        of: "\"path\": \"claims.csv\",",
        with: "\"path\": \"claims.csv\", \"dialect\": { \"header\": false },")
    }
    #expect(
      try run(["arms"], folder).messages.contains("claims.csv is not looked at: it has 1 error"))
    #expect(try run(["claims"], folder).status == 65)
  }

  @Test(
    "A fault of the package itself, or of the sources that all rows cite, stops all",
    arguments: ["datapackage.json", "sources.json"])
  func wholeLedger(_ file: String) throws {
    let folder = try place.withLedger()
    try change(file, in: folder) {
      $0.replacingOccurrences(of: "\"version\": \"0.1.0\"", with: "\"version\": 1")
        .replacingOccurrences(of: "\"type\": \"book\",", with: "")
    }
    for (arguments, _) in Self.commands { #expect(try run(arguments, folder).status == 65) }
  }
}
