import Foundation
import Testing

@Suite("Which files a report may replace", .serialized)
final class OwnFilesTests {
  private let place = Scratch()

  private func report(_ folder: URL) throws -> Command {
    try Command.run(["report", "-q", "-l", "mine", "-o", "out"], in: folder)
  }

  private func folderWithOut() throws -> (folder: URL, out: URL) {
    let folder = try place.withLedger()
    let out = folder.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    return (folder, out)
  }

  @Test(
    "A file of the user's own is never replaced, and nothing is written beside it",
    arguments: ["totals.csv", "report.txt", "claims.csv", "report.sha256"])
  func foreign(_ name: String) throws {
    let (folder, out) = try folderWithOut()
    try Data("my own\n".utf8).write(to: out.appendingPathComponent(name))
    let run = try report(folder)
    #expect(run.status == 73)
    #expect(
      run.messages
        == "aid-ledger: cannot create out/\(name): a file is there that no report made, or that "
        + "was changed since; move it elsewhere, or name another folder with --output\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.path) == [name])
    #expect(try Data(contentsOf: out.appendingPathComponent(name)) == Data("my own\n".utf8))
  }

  @Test("A link in the place of a table is refused, wherever it leads")
  func link() throws {
    let (folder, out) = try folderWithOut()
    try FileManager.default.createSymbolicLink(
      atPath: out.appendingPathComponent("arms.csv").path, withDestinationPath: "../mine/arms.csv")
    let before = try Data(contentsOf: folder.appendingPathComponent("mine/arms.csv"))
    #expect(try report(folder).status == 73)
    #expect(try Data(contentsOf: folder.appendingPathComponent("mine/arms.csv")) == before)
  }

  @Test("An empty folder, one with other files, and one that a report made are written to")
  func own() throws {
    let (folder, out) = try folderWithOut()
    try Data("mine".utf8).write(to: out.appendingPathComponent("notes.md"))
    #expect(try report(folder).status == 0)
    #expect(try report(folder).status == 0)
    #expect(
      try Data(contentsOf: out.appendingPathComponent("notes.md")) == Data("mine".utf8))
  }

  @Test("A table that was changed by hand stays until somebody takes it away")
  func changed() throws {
    let (folder, out) = try folderWithOut()
    _ = try report(folder)
    let totals = out.appendingPathComponent("totals.csv")
    let text = try String(contentsOf: totals, encoding: .utf8) + "a remark of mine\n"
    try text.write(to: totals, atomically: true, encoding: .utf8)
    #expect(try report(folder).status == 73)
    #expect(try String(contentsOf: totals, encoding: .utf8) == text)
    try FileManager.default.removeItem(at: totals)
    #expect(try report(folder).status == 0)
  }

  @Test("A table that the new report does not have goes, unless somebody has changed it")
  func obsolete() throws {
    let (folder, out) = try folderWithOut()
    let paper = Transcript.root.appendingPathComponent("Ledgers/moscow-ankara").path
    let simulation = out.appendingPathComponent("simulation.csv")
    func isThere() -> Bool { FileManager.default.fileExists(atPath: simulation.path) }
    for isChanged in [false, true] {
      #expect(try Command.run(["report", "-q", "-l", paper, "-o", out.path]).status == 0)
      #expect(isThere())
      if isChanged { try Data("mine".utf8).write(to: simulation) }
      #expect(try report(folder).status == 0)
      #expect(isThere() == isChanged)
    }
  }

  @Test("The list of a report is what sha256sum writes")
  func list() throws {
    let (folder, out) = try folderWithOut()
    _ = try report(folder)
    let lines = try String(contentsOf: out.appendingPathComponent("report.sha256"), encoding: .utf8)
      .split(separator: "\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
    #expect(lines.first?.hasPrefix("# ") == true)
    #expect(
      (lines.dropFirst().map { String($0.dropFirst(66)) } + ["report.sha256"]).sorted() == names)
    #expect(lines.dropFirst().allSatisfy { $0.dropFirst(64).hasPrefix("  ") })
  }

  @Test("A report of a version that wrote no list is known by its provenance and its headers")
  func older() throws {
    let (folder, out) = try folderWithOut()
    let text = """
      Aid

      1  Provenance

         aid-ledger 0.1.0
         ledger mine 0.1.0
         SHA-256 of each input:

      """
    try Data(text.utf8).write(to: out.appendingPathComponent("report.txt"))
    let totals = out.appendingPathComponent("totals.csv")
    try Data("year,sum\n1900,5\n".utf8).write(to: totals)
    #expect(try report(folder).status == 73)
    try Data("total,scenario,currency,stated_low\n".utf8).write(to: totals)
    #expect(try report(folder).status == 0)
  }
}
