import HistoricalDates
import Testing

@Suite("Dates are compared by all the days they may mean")
struct RelationTests {
  private func date(_ text: String) throws -> HistoricalDate { try HistoricalDate(parsing: text) }

  @Test("A year contains its months; an open end contains every day on its side")
  func contains() throws {
    #expect(try date("1920").stated.contains(date("1920-09").stated))
    #expect(try !date("1920-09").stated.contains(date("1920").stated))
    #expect(try date("1920").stated.contains(date("1920").stated))
    #expect(try date("1920/..").stated.contains(date("1921/..").stated))
    #expect(try !date("1920/..").stated.contains(date("../1921").stated))
    #expect(try date("../1920").stated.contains(date("1919-05-19").stated))
    #expect(try !date("1920").stated.contains(date("1920/..").stated))
    let day = try #require(DayNumber(year: 1920, month: 9, day: 1))
    #expect(try date("1920-09").stated.contains(day))
    #expect(try !date("1920-08").stated.contains(day))
    #expect(try date("../1920-09").stated.contains(day))
  }

  @Test("Two dates intersect where they share a day")
  func intersects() throws {
    #expect(try date("1920-09").stated.intersects(date("1920-09-30/1921").stated))
    #expect(try !date("1920-09").stated.intersects(date("1920-10").stated))
    #expect(try date("1920/..").stated.intersects(date("../1920-01-01").stated))
    #expect(try !date("1920/..").stated.intersects(date("../1919").stated))
  }

  @Test("The days between two dates are an interval")
  func days() throws {
    // 17 December 1920 to 16 March 1921: 14 + 31 + 28 + 16.
    let exact = try date("1920-12-17").daysUntil(date("1921-03-16"))
    #expect(exact.low == 89 && exact.high == 89)
    let months = try date("1920-09").daysUntil(date("1920-11"))
    #expect(months.low == 32 && months.high == 90)
    let back = try date("1921-03-16").daysUntil(date("1920-12-17"))
    #expect(back.low == -89 && back.high == -89)
    let open = try date("1920/..").daysUntil(date("1921"))
    #expect(open.low == nil && open.high == 730)
  }

  @Test("A day makes a date")
  func day() throws {
    let day = try #require(DayNumber(year: 1920, month: 9, day: 1))
    #expect(HistoricalDate(day: day).text == "1920-09-01")
    #expect(try HistoricalDate(parsing: HistoricalDate(day: day).text) == HistoricalDate(day: day))
  }
}
