import Foundation
import Testing

@Suite("Where a folder really is", .serialized)
final class DestinationTests {
  private let place = Scratch()

  private func files(in folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
      })
  }

  /// A ledger, a link to it, and a link to it in another folder.
  private func ledgerWithLinks() throws -> URL {
    let folder = try place.withLedger()
    let files = FileManager.default
    try files.createDirectory(
      at: folder.appendingPathComponent("other"), withIntermediateDirectories: true)
    for (name, target) in [("link", "mine"), ("other/up", "../link"), ("round", "other/up/..")] {
      try files.createSymbolicLink(
        atPath: folder.appendingPathComponent(name).path, withDestinationPath: target)
    }
    return folder
  }

  private static let ways = [
    "mine", "mine/", "mine/.", "mine/nowhere/..", "mine/a/b/../..", "nowhere/../mine",
    "other/../mine//", "link", "link/", "link/a/..", "other/up", "other/up/.", "round/mine",
  ]

  @Test("No name leads `report` or `new` over the files of a ledger", arguments: ways)
  func ownLedger(_ way: String) throws {
    let folder = try ledgerWithLinks()
    let mine = folder.appendingPathComponent("mine")
    let before = try files(in: mine)
    #expect(try Command.run(["report", "-q", "-l", "mine", "-o", way], in: folder).status == 64)
    #expect(try Command.run(["new", way], in: folder).status == 73)
    #expect(try files(in: mine) == before)
  }

  @Test("Nothing is made on the way to a folder that is refused, or for `..` after a name")
  func nothingMade() throws {
    let folder = try place.withLedger()
    let mine = folder.appendingPathComponent("mine")
    let run = try Command.run(
      ["report", "-q", "-l", "mine", "-o", "mine/money.csv/out"], in: folder)
    #expect(run.status == 73)
    #expect(try Command.run(["new", "a/b/../c"], in: folder).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("a").path) == ["c"])
    #expect(try files(in: mine).count == 13)
  }

  @Test("`new` in an empty folder takes the folder's own name, however it is called")
  func nameOfHere() throws {
    let folder = try place.folder().appendingPathComponent("northland")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(try Command.run(["new", "."], in: folder).status == 0)
    #expect(
      try Command.run(["check"], in: folder).output == "northland: 0 errors, 0 warnings, 0 notes\n")
  }

  @Test("A link that leads nowhere is named", arguments: ["dangling", "dangling/out"])
  func dangling(_ way: String) throws {
    let folder = try place.withLedger()
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("dangling").path, withDestinationPath: "nothing")
    for command in [["report", "-q", "-l", "mine", "-o", way], ["new", way]] {
      let run = try Command.run(command, in: folder)
      #expect(run.status == 73)
      #expect(
        run.messages
          == "aid-ledger: cannot create \(way): dangling is a link that leads nowhere\n")
    }
  }

  @Test("A folder that holds another ledger's description is refused")
  func otherLedger() throws {
    let folder = try place.withLedger()
    let other = folder.appendingPathComponent("other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: other.appendingPathComponent("datapackage.json"))
    let run = try Command.run(["report", "-q", "-l", "mine", "-o", "other"], in: folder)
    #expect(run.status == 73)
    #expect(try files(in: other) == ["datapackage.json": Data("{}".utf8)])
  }
}
