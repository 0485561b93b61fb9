import Foundation
import Testing

@Suite("Files that are read", .serialized)
final class InputFileTests {
  private let place = Scratch()

  @Test("A named pipe in place of a file is refused, not waited for")
  func namedPipe() throws {
    let folder = try place.withLedger()
    let money = folder.appendingPathComponent("mine/money.csv").path
    try FileManager.default.removeItem(atPath: money)
    #expect(mkfifo(money, 0o600) == 0)
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(run.messages.contains("error[AL0001]: cannot read mine/money.csv: it is not a file"))
  }

  @Test("A link that leads out of the ledger is refused")
  func linkOut() throws {
    let folder = try place.withLedger()
    let money = folder.appendingPathComponent("mine/money.csv").path
    try FileManager.default.moveItem(
      atPath: money, toPath: folder.appendingPathComponent("outside.csv").path)
    try FileManager.default.createSymbolicLink(
      atPath: money, withDestinationPath: "../outside.csv")
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(run.messages.contains("leads out of the ledger"))
  }

  @Test("A file of more than 1 GiB is refused before it is read")
  func tooLarge() throws {
    let folder = try place.withLedger()
    for (name, status, code) in [
      ("money.csv", 65, "error[AL0001]: "), ("datapackage.json", 66, "aid-ledger: "),
    ] as [(String, Int32, String)] {
      let file = try FileHandle(forWritingTo: folder.appendingPathComponent("mine/\(name)"))
      // A hole: it takes no room on the disk.
      try file.truncate(atOffset: (1 << 30) + 1)
      try file.close()
      let run = try Command.run(["check", "-l", "mine"], in: folder)
      #expect(run.status == status)
      #expect(
        run.messages.contains(
          "\(code)cannot read mine/\(name): it is larger than 1 GiB, the most that a file may have")
      )
    }
  }

  @Test(
    "A sources.json that is there and cannot be read is named, and not taken for absent",
    arguments: ["folder", "pipe", "link out", "link to nothing"])
  func unreadableSources(_ kind: String) throws {
    let folder = try place.withLedger()
    let sources = folder.appendingPathComponent("mine/sources.json")
    try FileManager.default.moveItem(at: sources, to: folder.appendingPathComponent("out.json"))
    switch kind {
    case "folder":
      try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    case "pipe": #expect(mkfifo(sources.path, 0o600) == 0)
    default:
      try FileManager.default.createSymbolicLink(
        atPath: sources.path,
        withDestinationPath: kind == "link out" ? "../out.json" : "nothing.json")
    }
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.messages.contains("mine/sources.json: error[AL0001]: cannot read mine/sources.json: "))
  }

  @Test("A ledger without a sources.json needs none")
  func noSources() throws {
    let folder = try place.withLedger()
    try FileManager.default.removeItem(at: folder.appendingPathComponent("mine/sources.json"))
    let run = try Command.run(["check", "-l", "mine"], in: folder)
    #expect(!run.messages.contains("AL0001"))
    #expect(run.messages.contains("`doe-1950` is no source of this ledger"))
  }
}
