import AidLedger
import Foundation
import Testing

/// What `report.txt` says of ledgers that differ from the base ledger in a file or two.
@Suite("What a report says")
struct ReportTextTests {
  /// The lines of the report, each with single spaces.
  private func lines(_ files: [String: String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("aid-ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let base = try Specimen.files(in: Specimen.root.appendingPathComponent("Base"))
    let all = base.merging(files.mapValues { Array($0.utf8) }) { $1 }
    for (name, bytes) in all {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    let report = try CheckedLedger(LedgerFolder(folder.path)).report()
    let text = try #require(report.files.first { $0.name == "report.txt" })
    return String(decoding: text.bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  private static let money =
    "id,state,date,amount,currency,as_printed,bound,per,fulfils,part_of,source,locator\n"

  // T is 100, A is 40 and B is of no stated money: 60 at most are unexplained, 40 % at least covered.
  @Test("With rows left out a sum is at least so much, a rest at most so much, told once")
  func incomplete() throws {
    let rows = """
      P,promised,1900,100,mark.paper,100 marks,,,,,doe-1950,p. 1
      T,delivered,1900,100,mark.paper,100 marks,,,,,doe-1950,p. 2
      A,delivered,1900,40,mark.paper,40 marks,,,P,T,doe-1950,p. 3
      B,delivered,1900,7,,7,,,P,T,doe-1950,p. 4
      """
    let lines = try lines(["money.csv": Self.money + rows, "claims.csv": Self.noClaims])
    // The pledge, on the first page too, and the total have the same numbers, in one money and so without any rate.
    #expect(lines.count { $0.hasSuffix(" 100 ≥ 40 ≤ 60 ≥ 40.00 %") } == 3)
    #expect(lines.contains("itemised ≥ 40"))
    #expect(lines.contains("unexplained ≤ 60"))
    #expect(lines.contains("Not known how much: B: no currency is stated"))
  }

  // A single year is one year: 100 promised, 40 came. E is 30 of D's 40.
  @Test("So much a year is what it comes to in the years of its dates")
  func yearly() throws {
    let rows = """
      P,promised,1900,100,mark.paper,100 marks,,year,,,doe-1950,p. 1
      D,delivered,1900,40,mark.paper,40 marks,,year,P,,doe-1950,p. 2
      E,delivered,1900,30,mark.paper,30 marks,,year,,D,doe-1950,p. 3
      """
    let lines = try lines(["money.csv": Self.money + rows, "claims.csv": Self.noClaims])
    #expect(lines.contains { $0.hasSuffix(" 100 40 60 40.00 %") })
    #expect(lines.contains { $0.hasSuffix(" 40 30 10 75.00 %") })
  }

  private static let noClaims = "id,formula,as_printed,source,locator,note\n"

  // 100 promised, 60 came: 40 are missing. A pledge without a number makes no line.
  @Test("Pledges of goods stand against what came, where a number is stated")
  func goods() throws {
    let head = "id,state,date,item,quantity,unit,as_printed,fulfils,source,locator\n"
    let arms = """
      G,promised,1900,rifle,100,piece,100 rifles,,doe-1950,p. 1
      H,delivered,1900,rifle,60,piece,60 rifles,G,doe-1950,p. 2
      N,promised,1900,rifle,,,,,doe-1950,p. 3
      """
    let shown = try lines(["arms.csv": head + arms])
    #expect(shown.contains("Goods promised against goods delivered"))
    #expect(shown.contains("100 60 40 60.00 % pieces"))
    #expect(!(try lines([:])).contains("Goods promised against goods delivered"))
  }

  @Test("Events of one day hold as of the same day; an order that fails, fails by days")
  func order() throws {
    let events = """
      id,date,what,after,source,locator
      E1,1900-05-02,one,,doe-1950,p. 1
      E2,1900-05-02,two,E1,doe-1950,p. 1
      E3,1900-05-01,three,E2,doe-1950,p. 1
      E4,1900-04-29,four,E3,doe-1950,p. 1
      """
    let lines = try lines(["events.csv": events])
    #expect(lines.contains("E1 1900-05-02 E2 1900-05-02 holds: the same day"))
    #expect(lines.contains("E2 1900-05-02 E3 1900-05-01 fails by 1 day"))
    #expect(lines.contains("E3 1900-05-01 E4 1900-04-29 fails by 2 days"))
  }

  @Test("Particles and suffixes of names stand in full citations")
  func names() throws {
    let sources = """
      [{ "id": "doe-1950", "type": "book", "title": "Aid", "issued": { "date-parts": [[1950]] },
         "author": [{ "family": "King", "given": "Martin", "suffix": "Jr." }] }]
      """
    let lines = try lines(["sources.json": sources])
    #expect(lines.contains { $0.contains("Martin King Jr.") })
  }

  @Test("The metal of a metal money is named")
  func metal() throws {
    let base = Specimen.root.appendingPathComponent("Base").path
    let text = try CheckedLedger(LedgerFolder(base)).explanation(of: "crown.gold")
    #expect(text.contains("gold, 5 g at 9/10, fine 4.5"))
  }
}
