import Foundation
import HistoricalDates
import Testing

@Suite("A doubt about a date stays a doubt")
struct DoubtTests {
  private func date(_ text: String) throws -> HistoricalDate { try HistoricalDate(parsing: text) }

  private func words(_ span: DaySpan?) -> String {
    guard let span else { return "none" }
    return "\(span.first?.description ?? "")/\(span.last?.description ?? "")"
  }

  @Test("Every row of the table made in Python")
  func table() throws {
    let url = try #require(
      Bundle.module.url(forResource: "doubts", withExtension: "csv", subdirectory: "Vectors"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 1500)
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      let value = try date(cells[0])
      let reach = try #require(Int(cells[1]))
      #expect(words(value.possible(approximately: reach)) == "\(cells[2])/\(cells[3])", "\(line)")
      #expect(words(value.sure(approximately: reach)) == cells[4], "\(line)")
      let count = value.wholeMonths()
      #expect(
        (count.map { "\($0.months),\($0.hasRest)" } ?? ",") == "\(cells[5]),\(cells[6])",
        "\(line)")
      #expect("\(value.isDoubted)" == cells[7], "\(line)")
    }
  }

  @Test(
    "About a date is one unit of its precision each way",
    arguments: [
      ("1920~", "1919-01-01/1921-12-31"), ("1920-09~", "1920-08-01/1920-10-31"),
      ("1920-12-31~", "1920-12-30/1921-01-01"), ("1920-01~", "1919-12-01/1920-02-29"),
      // Spring is March to May: the winter before it begins in December, the summer after it ends in August.
      ("1921-21~", "1920-12-01/1921-08-31"), ("192X~", "1910-01-01/1939-12-31"),
      ("1921-03-XX~", "1921-02-01/1921-04-30"), ("1920-XX~", "1919-01-01/1921-12-31"),
      ("1920", "1920-01-01/1920-12-31"), ("192X", "1920-01-01/1929-12-31"),
      ("1920?", "/"), ("1920%", "/"), ("1920~/1925", "1919-01-01/1925-12-31"),
      ("1920/1925-03~", "1920-01-01/1925-04-30"), ("1920?/1925", "/1925-12-31"),
      ("1920/1925%", "1920-01-01/"), ("../1919~", "/1920-12-31"), ("1920~/..", "1919-01-01/"),
      ("9999~", "9998-01-01/9999-12-31"), ("-9999-01-01~", "-9999-01-01/-9999-01-02"),
    ])
  func possible(_ text: String, _ days: String) throws {
    #expect(try words(date(text).possible()) == days)
  }

  @Test("How far it reaches is a setting: none, three, or beyond the calendar")
  func reach() throws {
    #expect(try words(date("1920~").possible(approximately: 0)) == "1920-01-01/1920-12-31")
    #expect(try words(date("1920~").possible(approximately: 3)) == "1917-01-01/1923-12-31")
    #expect(try words(date("1920~").possible(approximately: -2)) == "1920-01-01/1920-12-31")
    for text in ["1920~", "1920-05-05~", "19XX~", "1920-24~"] {
      let all = try date(text).possible(approximately: .max)
      #expect(all.first == DayNumber.first && all.last == DayNumber.last)
    }
  }

  @Test("A doubted date is as doubted after as before: no day of it is sure")
  func nothingSure() throws {
    for text in [
      "1921?", "1921~", "1921%", "192X", "1921-XX", "1921-03-XX", "1921/1923?", "1921%/..",
    ] {
      #expect(try date(text).sure() == nil, "\(text)")
    }
    // Begun by the end of April 1921 at the latest.
    #expect(try words(date("1921-03~/1923").sure()) == "1921-04-30/1923-12-31")
    #expect(try words(date("1921~/1923~").sure()) == "none")
    #expect(try words(date("1921~/1923~").sure(approximately: 0)) == "1921-12-31/1923-01-01")
  }

  @Test(
    "A rate covers a figure's day for certain only where neither is in doubt",
    arguments: [
      ("1923", "1923-06-01", true), ("1923", "1923", true), ("1923", "1923~", false),
      ("1922/1924", "1923~", true), ("1900/1950", "1923?", false), ("1923/..", "1923-06", true),
      ("1923/..", "1923~", false), ("1920/1929", "192X", true), ("1921/1929", "192X", false),
      ("192X", "1926-01-01", false), ("1921?", "1921-07-01", false), ("1923~", "1923", false),
      ("../1923-06~", "1923-04", true), ("../1923-06~", "1923-05-02", false),
      ("1923", "1924", false),
      ("1923/1924", "1923/..", false),
    ])
  func covers(_ rate: String, _ figure: String, _ isSure: Bool) throws {
    let covers = try date(rate).sure()?.contains(date(figure).possible()) ?? false
    #expect(covers == isSure)
  }

  @Test("Days between doubted dates are all those that they may mean")
  func days() throws {
    // Python: date(1919, 12, 20) - date(1921, 12, 31) is -742 days, less date(1919, 1, 1) 353.
    let about = try date("1920~").daysUntil(date("1919-12-20"))
    #expect(about.low == -742 && about.high == 353)
    let back = try date("1919-12-20").daysUntil(date("1920~"))
    #expect(back.low == -353 && back.high == 742)
    let plain = try date("1920~").daysUntil(date("1919-12-20"), approximately: 0)
    #expect(plain.low == -377 && plain.high == -12)
    let doubted = try date("1920?").daysUntil(date("1850"))
    #expect(doubted.low == nil && doubted.high == nil)
    let oneEnd = try date("1920?/1921").daysUntil(date("1950-01-01"))
    // From 31 December 1921: 28 years of 365 days, seven leap days, and one day.
    #expect(oneEnd.low == 10_228 && oneEnd.high == nil)
  }

  @Test(
    "A period's whole months, and whether days are left",
    arguments: [
      ("1901", 12, false), ("1901-03", 1, false), ("1901-01-09/1908-09-03", 91, true),
      ("1901-02-15/1901-05-14", 3, false), ("1901-02-15/1901-05-15", 3, true),
      ("1901-02-15/1901-05-13", 2, true), ("1758/1761", 48, false), ("1901-03-05", 0, true),
      ("1901-01-31/1901-02-28", 1, false), ("1901-01-31/1901-02-27", 0, true),
      ("1904-01-30/1904-02-29", 1, false), ("1901-01-31/1901-03-30", 2, false),
      ("1900-02-28/1900-03-27", 1, false), ("1920-24", 3, false), ("9999", 12, false),
      ("1901?/1903", 36, false), ("1901~", 12, false), ("-0002/0001", 48, false),
    ])
  func months(_ text: String, _ months: Int, _ hasRest: Bool) throws {
    let count = try #require(try date(text).wholeMonths())
    #expect(count.months == months && count.hasRest == hasRest)
  }

  @Test("No number of months where an end is open or digits are unknown")
  func noMonths() throws {
    for text in ["1901/..", "../1901", "/1901", "192X", "1901-XX", "1901-03-XX", "19XX~"] {
      #expect(try date(text).wholeMonths() == nil, "\(text)")
    }
  }

  @Test("What two dates may mean bounds every pair of their days, and is reached")
  func pairs() throws {
    var generator = SeededGenerator(seed: 1920)
    let texts = [
      "192X~", "1921-03~", "1921-03-05~/1921-04", "1920-24", "1921-02~/1922-03-04~", "1920-XX",
    ]
    for left in texts {
      for right in texts {
        let (a, b) = (
          try date(left).possible(approximately: 2), try date(right).possible(approximately: 2)
        )
        let span = try date(left).daysUntil(date(right), approximately: 2)
        guard let low = span.low, let high = span.high, let f = a.first, let l = a.last,
          let g = b.first, let m = b.last
        else { continue }
        #expect(l.days(until: g) == low && f.days(until: m) == high)
        for _ in 0..<50 {
          let x = try #require(DayNumber(Int.random(in: f.value...l.value, using: &generator)))
          let y = try #require(DayNumber(Int.random(in: g.value...m.value, using: &generator)))
          #expect((low...high).contains(x.days(until: y)))
          #expect(a.contains(x) && b.contains(y))
        }
      }
    }
  }
}
