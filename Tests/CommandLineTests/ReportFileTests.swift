import Foundation
import Testing

@Suite("Files that are written", .serialized)
final class ReportFileTests {
  private let place = Scratch()

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Changes an amount, so that a new report differs from the old one.
  private func changeLedger(in folder: URL) throws {
    let money = folder.appendingPathComponent("mine/money.csv")
    let text = try String(contentsOf: money, encoding: .utf8)
    try text.replacingOccurrences(
      of: "150000,mark.paper,,,\"150,000", with: "1,mark.paper,,,\"1"
    )
    .write(to: money, atomically: true, encoding: .utf8)
  }

  @Test("An export takes the place of no file of a report, and can be made again")
  func exportBesideReport() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let reports = folder.appendingPathComponent("Reports/mine")
    let before = try names(reports)
    let csv = ["export", "-q", "-l", "mine", "--locale", "tr", "-o"]
    #expect(try Command.run(csv + ["Reports/mine"], in: folder).status == 73)
    #expect(try names(reports) == before)
    let xlsx = ["export", "-q", "-l", "mine", "--format", "xlsx", "-o", "Reports/mine"]
    for _ in 0..<2 { #expect(try Command.run(xlsx, in: folder).status == 0) }
    #expect(try Set(names(reports)).isSuperset(of: before))
    for _ in 0..<2 { #expect(try Command.run(csv + ["tr"], in: folder).status == 0) }
  }

  @Test("An export has the tables of the report, as a spreadsheet of one language reads them")
  func export() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let reports = folder.appendingPathComponent("Reports/mine")
    for (language, mark) in [("tr", ","), ("en", ".")] {
      let run = try Command.run(
        ["export", "-l", "mine", "--locale", language, "-o", language], in: folder)
      #expect(run.status == 0)
      let made = folder.appendingPathComponent(language)
      #expect(
        try names(made).filter { $0 != "export.sha256" }
          == names(reports).filter {
            !["report.txt", "report.html", "report.sha256", "mine.xlsx"].contains($0)
              && !$0.hasPrefix("chart-")
          })
      let bytes = try Data(contentsOf: made.appendingPathComponent("reconciliation.csv"))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      #expect(text.hasPrefix("subject\(language == "tr" ? ";" : ",")kind"))
      let plain = try String(
        contentsOf: reports.appendingPathComponent("reconciliation.csv"), encoding: .utf8)
      #expect(text.split(separator: "\n").count == plain.split(separator: "\n").count)
      // Every number that is not whole stands in the one as in the other, but for its mark.
      func decimals(_ text: String, _ separator: Character, _ mark: String) -> [String] {
        text.split { $0 == separator || $0 == "\n" }.map(String.init).filter { cell in
          let parts = cell.components(separatedBy: mark)
          return parts.count == 2 && parts[1].count >= 6
            && Int(parts[0]) != nil && parts[1].allSatisfy(\.isNumber)
        }.map { $0.replacingOccurrences(of: mark, with: ".") }
      }
      let shown = decimals(text, language == "tr" ? ";" : ",", mark)
      #expect(!shown.isEmpty && shown == decimals(plain, ",", "."))
    }
    for wrong in [["--locale", "xx", "-o", "out"], ["--locale", "tr"]] {
      #expect(try Command.run(["export", "-l", "mine"] + wrong, in: folder).status == 64)
    }
    #expect(
      try Command.run(["export", "-l", "mine", "--locale", "tr", "-o", "mine"], in: folder).status
        == 64)
  }

  @Test("A file that cannot take its place is named, and no temporary file stays")
  func unwritable() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let reports = folder.appendingPathComponent("Reports/mine")
    let claims = reports.appendingPathComponent("claims.csv")
    try FileManager.default.removeItem(at: claims)
    try FileManager.default.createDirectory(at: claims, withIntermediateDirectories: true)
    let check = try Command.run(["report", "-l", "mine", "--check"], in: folder)
    #expect(check.status == 1)
    #expect(check.messages == "Reports/mine/claims.csv: cannot be read: it is not a file\n")
    let run = try Command.run(["report", "-l", "mine"], in: folder)
    #expect(run.status == 74)
    #expect(run.messages.contains("cannot write Reports/mine/claims.csv: a folder has this name"))
    #expect(!(try names(reports)).contains { $0.contains("temporary") })
  }

  @Test(
    "No report is written over the files of a ledger", arguments: ["mine", "mine/data/", "link"])
  func ownFolder(_ output: String) throws {
    let folder = try place.withLedger()
    let mine = folder.appendingPathComponent("mine")
    let data = mine.appendingPathComponent("data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: mine.appendingPathComponent("arms.csv"), to: data.appendingPathComponent("arms.csv"))
    let package = mine.appendingPathComponent("datapackage.json")
    try String(contentsOf: package, encoding: .utf8)
      .replacingOccurrences(of: "\"arms.csv\"", with: "\"data/arms.csv\"")
      .write(to: package, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("link").path, withDestinationPath: "mine/data")
    let before = try (names(mine), Data(contentsOf: data.appendingPathComponent("arms.csv")))
    let run = try Command.run(["report", "-q", "-l", "mine", "-o", output], in: folder)
    #expect(run.status == 64)
    #expect(run.messages.contains(" holds files of the ledger itself; reports go elsewhere\n"))
    #expect(try names(mine) == before.0)
    #expect(try names(data) == ["arms.csv"])
    #expect(try Data(contentsOf: data.appendingPathComponent("arms.csv")) == before.1)
  }

  @Test("Where one table cannot take its place, none does")
  func allOrNone() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-q", "-l", "mine"], in: folder)
    let reports = folder.appendingPathComponent("Reports/mine")
    let findings = reports.appendingPathComponent("findings.csv")
    try FileManager.default.removeItem(at: findings)
    try FileManager.default.createDirectory(at: findings, withIntermediateDirectories: true)
    let before = try Data(contentsOf: reports.appendingPathComponent("report.txt"))
    try changeLedger(in: folder)
    #expect(try Command.run(["report", "-q", "-l", "mine"], in: folder).status == 74)
    #expect(try Data(contentsOf: reports.appendingPathComponent("report.txt")) == before)
  }

  @Test("A new ledger that finds no room leaves nothing behind, and can be tried again")
  func newWithoutRoom() throws {
    let folder = try place.folder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" new deep/mine 2>/dev/null",
      Command.binary.path,
    ]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(try names(folder) == [])
    #expect(try Command.run(["new", "deep/mine"], in: folder).status == 0)
  }

  @Test("What stands in the way of a folder is named")
  func fileInTheWay() throws {
    let folder = try place.withLedger()
    let run = try Command.run(
      ["report", "-q", "-l", "mine", "-o", "mine/money.csv"], in: folder)
    #expect(run.status == 73)
    #expect(
      run.messages
        == "aid-ledger: cannot create mine/money.csv: mine/money.csv is a file\n")
  }

  @Test(
    "A run that is interrupted takes its temporary files away",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(_ number: Int32) throws {
    let folder = try place.withLedger()
    let reports = folder.appendingPathComponent("Reports/mine")
    // Each run is ended a little later after its first temporary file, so that some are hit midway.
    for delay in 0..<40 {
      let process = Process()
      process.executableURL = Command.binary
      process.arguments = ["report", "-q", "-l", "mine"]
      process.currentDirectoryURL = folder
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      for _ in 0..<20_000 where process.isRunning {
        let found = (try? names(reports)) ?? []
        if found.contains(where: { $0.contains("temporary") }) { break }
      }
      usleep(UInt32(delay * 50))
      kill(process.processIdentifier, number)
      process.waitUntilExit()
      // A shell shows 128 and the number: 129, 130, 143.
      if process.terminationReason == .uncaughtSignal {
        #expect(process.terminationStatus == number)
      }
      #expect(!((try? names(reports)) ?? []).contains { $0.contains("temporary") })
    }
  }

  @Test(
    "What an export is asked for is for its form",
    arguments: [
      [], ["--format", "markdown", "--locale", "tr"], ["--locale", "tr", "--style", "apa"],
      ["--locale", "tr", "--table", "claims"], ["--format", "odt"],
      ["--format", "markdown", "--table", "klaims"], ["--format", "docx", "--style", "../apa"],
    ])
  func exportUsage(_ options: [String]) throws {
    let folder = try place.withLedger()
    let run = try Command.run(["export", "-q", "-l", "mine", "-o", "out"] + options, in: folder)
    #expect(run.status == 64, "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("out").path))
  }

  @Test(
    "Without gnuplot a report has no pictures and one warning; with --require-charts it is an error"
  )
  func withoutGnuplot() throws {
    let folder = try place.withLedger()
    func report(_ options: String) throws -> (status: Int32, messages: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = [
        "-c", "PATH=/nowhere exec \"$0\" report -l mine -o out \(options) >list 2>message",
        Command.binary.path,
      ]
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      let message = folder.appendingPathComponent("message")
      return (process.terminationStatus, try String(contentsOf: message, encoding: .utf8))
    }
    let missing = "gnuplot is not there: install gnuplot-nox (apt-get install gnuplot-nox)\n"
    let refused = try report("--quiet --require-charts")
    #expect(refused.status == 74 && refused.messages == "aid-ledger: \(missing)")
    let made = try report("")
    #expect(made.status == 0)
    #expect(made.messages.hasSuffix("aid-ledger: no pictures of the charts: \(missing)"))
    #expect(made.messages.components(separatedBy: "gnuplot is not there").count == 2)
    let files = try names(folder.appendingPathComponent("out"))
    #expect(files.contains { $0.hasSuffix(".gp") } && !files.contains { $0.hasSuffix(".svg") })
    #expect(try report("--check").status == 0)
    #expect(
      try Command.run(["report", "-q", "-l", "mine", "-o", "out", "--check"], in: folder).status
        == 0)
  }

  @Test("Where the disk is full the old report stays as it was, byte for byte")
  func fullDisk() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let text = folder.appendingPathComponent("Reports/mine/report.txt")
    let before = try Data(contentsOf: text)
    let names = try names(text.deletingLastPathComponent())
    try changeLedger(in: folder)
    // One block is the most that a file may grow to; the signal that says so ends nothing.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",  // Without gnuplot, which would be the first to have no room.
      "ulimit -f 1; PATH=/nowhere exec \"$0\" report -q -l mine 2>message",
      Command.binary.path,
    ]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    let message = folder.appendingPathComponent("message")
    #expect(
      try String(contentsOf: message, encoding: .utf8)
        .contains("aid-ledger: cannot write "))
    #expect(try Data(contentsOf: text) == before)
    #expect(try self.names(text.deletingLastPathComponent()) == names)
    #expect(try Command.run(["report", "-q", "-l", "mine"], in: folder).status == 0)
    #expect(try Data(contentsOf: text) != before)
  }

  @Test("Temporary files of killed runs are removed, folders of such names stay")
  func strays() throws {
    let folder = try place.withLedger()
    let reports = folder.appendingPathComponent("Reports/mine")
    let holder = reports.appendingPathComponent("x.aid-ledger-temporary")
    try FileManager.default.createDirectory(at: holder, withIntermediateDirectories: true)
    try Data().write(to: holder.appendingPathComponent("precious"))
    // The number is that of a process that runs: in another container it would mean another one.
    for name in ["report.txt.aid-ledger-temporary", "a.\(getpid()).aid-ledger-temporary"] {
      try Data("half".utf8).write(to: reports.appendingPathComponent(name))
    }
    #expect(try Command.run(["report", "-l", "mine"], in: folder).status == 0)
    #expect(
      try names(reports).filter { $0.contains("temporary") } == ["x.aid-ledger-temporary"])
    #expect(try names(holder) == ["precious"])
  }

  @Test("Two reports into one folder at once are both written whole")
  func atOnce() throws {
    let folder = try place.withLedger()
    for _ in 0..<10 {
      let runs = (0..<6).map { _ in Process() }
      for process in runs {
        process.executableURL = Command.binary
        process.arguments = ["report", "-q", "-l", "mine"]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
      }
      for process in runs { process.waitUntilExit() }
      #expect(runs.map(\.terminationStatus) == [0, 0, 0, 0, 0, 0])
    }
    #expect(try Command.run(["report", "-l", "mine", "--check"], in: folder).status == 0)
    let left = try names(folder.appendingPathComponent("Reports/mine"))
    #expect(!left.contains { $0.contains("temporary") })
  }

  @Test("A table that the report does not make is named by --check, other files are not")
  func leftOver() throws {
    let folder = try place.withLedger()
    _ = try Command.run(["report", "-l", "mine"], in: folder)
    let reports = folder.appendingPathComponent("Reports/mine")
    try Data("id\n".utf8).write(to: reports.appendingPathComponent("old.csv"))
    try Data("mine".utf8).write(to: reports.appendingPathComponent("notes.md"))
    let check = try Command.run(["report", "-l", "mine", "--check"], in: folder)
    #expect(check.status == 1)
    #expect(
      check.messages == "Reports/mine/old.csv: is left over; the report has no such table\n")
  }

  @Test("A ledger's name never leads a report out of Reports")
  func nameLeadsOut() throws {
    let folder = try place.withLedger()
    let package = folder.appendingPathComponent("mine/datapackage.json")
    let text = try String(contentsOf: package, encoding: .utf8)
    for name in ["../../x", "..", ".", "/x", "A"] {
      try text.replacingOccurrences(of: "\"name\": \"mine\"", with: "\"name\": \"\(name)\"")
        .write(to: package, atomically: true, encoding: .utf8)
      let run = try Command.run(["report", "-l", "mine"], in: folder)
      #expect(run.status == 65, "\(name)")
      #expect(run.messages.contains("AL0012"), "\(name)")
    }
    #expect(try names(folder) == ["mine"])
  }
}
