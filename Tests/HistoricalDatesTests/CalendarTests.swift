import Foundation
import HistoricalDates
import Testing

@Suite("Calendars give the day that other arithmetic gives")
struct CalendarTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let calendar: CalendarName
    let year: Int
    let month: Int
    let day: Int
    let expected: Int?
    var testDescription: String { "\(calendar) \(year)-\(month)-\(day)" }
  }

  static func rows() throws -> [Row] {
    let url = try #require(
      Bundle.module.url(
        forResource: "day-numbers", withExtension: "csv", subdirectory: "Vectors"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    return try lines.map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return Row(
        calendar: try #require(CalendarName(rawValue: String(cells[0]))),
        year: try #require(Int(cells[1])), month: try #require(Int(cells[2])),
        day: try #require(Int(cells[3])), expected: Int(cells[4]))
    }
  }

  @Test("Every row of the table made in Python")
  func table() throws {
    let rows = try Self.rows()
    #expect(rows.count > 500)
    for row in rows {
      let day = row.calendar.day(year: row.year, month: row.month, day: row.day)
      #expect(day?.value == row.expected, "\(row.testDescription)")
    }
  }

  @Test("Each Gregorian row of the table reads back as the same date")
  func backToCivil() throws {
    for row in try Self.rows() where row.calendar == .gregorian {
      guard let number = row.expected else { continue }
      let civil = try #require(DayNumber(number)).civil
      #expect((civil.year, civil.month, civil.day) == (row.year, row.month, row.day))
    }
  }

  @Test("Every day of 1800 to 2000 turns into a date and back, one after the other")
  func dayByDay() throws {
    var value = try #require(DayNumber(year: 1800, month: 1, day: 1)).value
    let end = try #require(DayNumber(year: 2000, month: 12, day: 31)).value
    var expected = (year: 1800, month: 1, day: 1)
    while value <= end {
      let date = try #require(DayNumber(value)).civil
      let again = DayNumber(year: date.year, month: date.month, day: date.day)
      guard (date.year, date.month, date.day) == expected, again?.value == value else {
        Issue.record("\(value) is \(date), not \(expected)")
        return
      }
      value += 1
      expected.day += 1
      if expected.day > CivilDate.length(ofMonth: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
  }

  @Test("Every 17th day from -9999 to 9999 turns into a date and back")
  func everySeventeenthDay() throws {
    // 17 days meet every month of every year.
    for value in stride(from: DayNumber.first.value, through: DayNumber.last.value, by: 17) {
      let date = try #require(DayNumber(value)).civil
      let again = DayNumber(year: date.year, month: date.month, day: date.day)
      guard again?.value == value else {
        Issue.record("\(value) is \(date)")
        return
      }
    }
  }

  @Test("A Julian date from 14 February 1918 on lies after the change; other texts do not")
  func afterChange() {
    for text in ["1918-02-14", "1918-03-01", "1920-12-04", "1920-13-40"] {
      #expect(CalendarName.julian.isAfterChange(written: text), "\(text)")
      #expect(!CalendarName.gregorian.isAfterChange(written: text))
      #expect(!CalendarName.rumi.isAfterChange(written: text))
    }
    for text in ["1918-01-31", "1918-02-13", "1917-12-31", "4 December 1920", "1920-12", ""] {
      #expect(!CalendarName.julian.isAfterChange(written: text), "\(text)")
    }
  }

  @Test("Numbers no calendar reaches give no day and no trap")
  func limits() {
    #expect(DayNumber(.max) == nil)
    #expect(DayNumber(.min) == nil)
    #expect(DayNumber(DayNumber.last.value + 1) == nil)
    #expect(DayNumber.first.description == "-9999-01-01")
    #expect(DayNumber.last.description == "9999-12-31")
    #expect(DayNumber.last.advanced(by: 1) == nil)
    #expect(DayNumber.first.advanced(by: .min) == nil)
    for calendar in CalendarName.allCases {
      for number in [Int.min, Int.max, 0, -1] {
        #expect(calendar.day(year: number, month: number, day: number) == nil)
        #expect(calendar.day(year: 1920, month: number, day: 1) == nil)
        #expect(calendar.day(year: 1920, month: 1, day: number) == nil)
      }
    }
    // 1 January of the Julian year -9999 is a day of the Gregorian year -10000.
    #expect(CalendarName.julian.day(year: -9999, month: 1, day: 1) == nil)
  }
}
