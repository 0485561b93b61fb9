import Accounts
import Checks
import Claims
import Diagnostics
import HistoricalDates
import LedgerModel
import LedgerReader
import TestSupport
import Testing
import Phrases

@Suite("What hangs on a doubted date is possible: neither proved nor failed")
struct DoubtedDateTests {
  private func findings(_ files: [String: String], _ code: String) -> [Finding] {
    let literal = LedgerLiteral(files)
    #expect(literal.reading.isUsable)
    return LedgerCheck.run(LedgerCheck.all, on: literal.ledger).filter { $0.kind.code == code }
  }

  /// The siege, then the relief.
  private func events(_ siege: String, _ relief: String) -> [String: String] {
    ["events.csv": "id,date,what,after\nS,\(siege),The siege,\nR,\(relief),The relief,S"]
  }

  static let orders: [(String, String, StatedOrder.Outcome, Bool)] = [
    ("1683-07-14", "1683-09-12", .holds, false),
    ("1683-09-12", "1683-07-14", .fails(days: -60), false),
    // About 1684 may be 1683, and 1685 too.
    ("1684~", "1683-09-12", .mayHold, true), ("1683-07~", "1683-06-30", .mayHold, true),
    ("1683-09-12~", "1683-09-11", .mayHold, true),
    // About 1686 is not before 1685.
    ("1686~", "1683-09-12", .fails(days: -477), true), ("1681~", "1683-09-12", .holds, true),
    // A value that is doubted proves nothing, on either side.
    ("1700?", "1683", .mayHold, true), ("1600?", "1683", .mayHold, true),
    ("1683", "1600%", .mayHold, true), ("1683-07?/1683-08", "1680", .mayHold, true),
    // It began in July 1683, however doubtful its end is.
    ("1683-07/1683-08?", "1680", .fails(days: -912), true),
    // Some year of the 1680s.
    ("168X", "1683", .mayHold, false), ("168X", "1679", .fails(days: -1), false),
    ("1683", "169X", .holds, false),
  ]

  @Test(
    "An order holds or fails only if it does for all the days that its dates may mean",
    arguments: orders)
  func order(_ first: String, _ then: String, _ outcome: StatedOrder.Outcome, _ isDoubted: Bool)
    throws
  {
    let files = events(first, then)
    let order = try #require(StatedOrder.all(in: LedgerLiteral(files).ledger).first)
    #expect(order.outcome == outcome && order.isDoubted == isDoubted)
    let fails = if case .fails = outcome { true } else { false }
    #expect(findings(files, "AL0201").isEmpty != fails)
  }

  @Test("How far `about` reaches decides an order")
  func reach() throws {
    func outcomes(_ reach: Int) -> [StatedOrder.Outcome] {
      let files = events("1684~", "1682-12-31")
      return StatedOrder.all(in: LedgerLiteral(files, approximately: reach).ledger).map(\.outcome)
    }
    // The first day of 1683 is one day after the last of 1682, that of 1684 a year more.
    #expect(outcomes(1) == [.fails(days: -1)] && outcomes(2) == [.mayHold])
    #expect(outcomes(0) == [.fails(days: -366)])
  }

  @Test("A claim about days between events is possible where a date is doubted")
  func claims() throws {
    let claims =
      "id,formula\nA,\"days(S, R) >= 0\"\nB,\"days(R, S) >= 12 days\"\nC,\"days(S, R) + 800 days >= 0\""
    func outcomes(_ siege: String) -> [String] {
      let files = events(siege, "1683-12-20").merging(["claims.csv": claims]) { $1 }
      return ClaimResult.all(in: AccountBook(LedgerLiteral(files).ledger)).map {
        $0.outcome.verdict.rawValue
      }
    }
    // From 31 December 1685 to 20 December 1683 there are -742 days, from 1 January 1683 353.
    #expect(outcomes("1684~") == ["possible", "possible", "holds"])
    #expect(outcomes("1684?") == ["possible", "possible", "possible"])
    #expect(outcomes("1684") == ["fails", "holds", "holds"])
  }

  @Test(
    "A life, a body or a money whose end is doubted is not outgrown by a day that the doubt allows",
    arguments: [
      ("../1699", "1700-02-28", true), ("../1699~", "1700-02-28", false),
      ("../1699~", "1701-01-01", true), ("../1699?", "1750", false), ("../1699%", "1700", false),
      ("1690?/1699", "1680", false), ("1690?/1699", "1700", true), ("../1699", "1700~", false),
      ("../1699", "1701~", true), ("../1699", "1701?", false), ("169X", "1699-12-31", false),
      ("169X", "1700-01-01", true),
    ])
  func lives(_ years: String, _ day: String, _ isOutside: Bool) {
    let files = [
      "parties.csv": "id,name,kind,existed\nduke,The duke,person,\(years)",
      "currencies.csv": "id,name,in_use\nmark,mark,\(years)",
      "money.csv": "id,state,date,donor,amount,currency\nM,delivered,\(day),duke,5,mark",
    ]
    #expect(findings(files, "AL0203").count == (isOutside ? 1 : 0))
    #expect(findings(files, "AL0307").count == (isOutside ? 1 : 0))
  }

  @Test(
    "A code of a later money is refused where its years are surely too early, and not where they may be right",
    arguments: [
      ("1920/1929", true), ("1923/..", false), ("1922/..", true), ("1922~/..", false),
      ("1921~/..", true), ("192X", false), ("191X", true), ("1920?/..", false), ("../1930", true),
      ("", true),
    ])
  func codes(_ years: String, _ isRefused: Bool) {
    let files = ["currencies.csv": "id,name,in_use\nTRL,lira,\(years)"]
    #expect(findings(files, "AL0115").count == (isRefused ? 1 : 0))
  }

  @Test("A date in words of a calendar is held against all the days that the doubted date may mean")
  func calendars() {
    func count(_ date: String) -> Int {
      let row = "id,date,date_as_written,calendar,what\nE,\(date),1917-10-25,julian,The storm"
      return findings(["events.csv": row], "AL0116").count
    }
    // 25 October 1917 of the Julian calendar is 7 November.
    #expect(count("1917-11-07") == 0 && count("1917-11-08") == 1)
    #expect(count("1917-11-08~") == 0 && count("1917-11-09~") == 1 && count("1917-11-30?") == 0)
  }

  @Test("Two rates whose common days are in doubt may meet")
  func rates() {
    func message(_ period: String) -> String? {
      let files = [
        "currencies.csv": "id,name\nmark,mark\ncrown,crown",
        "rates.csv": """
        id,base,quote,quantity,in_force,kind
        A,mark,crown,2,1901,official
        B,mark,crown,3,\(period),official
        """,
      ]
      return findings(files, "AL0304").first?.message.text
    }
    #expect(message("1901") == "B and A are both official rates in force on common days")
    #expect(message("190X") == "B and A may both be official rates in force on common days")
    #expect(message("1901?") == "B and A may both be official rates in force on common days")
    #expect(message("1900-06~/1903") == "B and A are both official rates in force on common days")
  }
}
