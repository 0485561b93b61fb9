/// An axis of days with marks at the beginning of years, or of months where there are few.
///
/// Days are counted from 1 January 1970, below zero before it; the Gregorian calendar is taken for all of them.
struct DayAxis {
  let first: Int
  let last: Int
  let marks: [(day: Int, label: String)]

  /// Makes an axis from the beginning of the first month or year to the end of the last.
  init(covering days: [Int]) {
    let start = DayAxis.date(of: days.min() ?? 0)
    let end = DayAxis.date(of: days.max() ?? 0)
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months <= 42 {
      let step = months <= 7 ? 1 : months <= 14 ? 2 : months <= 21 ? 3 : 6
      let from = start.year * 12 + (start.month - 1) / step * step
      let marks = stride(from: from, through: from + months + 2 * step, by: step).map { month in
        let year = (month - (month % 12 + 12) % 12) / 12
        let number = month - year * 12 + 1
        return (DayAxis.day(year, number), "\(year)-\(number < 10 ? "0" : "")\(number)")
      }
      self.init(marks, through: days.max() ?? 0)
    } else {
      let years = end.year - start.year + 1
      var step = 1
      // 1, 2, 5, 10, 20, 50, …
      for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000] where years > step * 9 {
        step = factor
      }
      let from = start.year - (start.year % step + step) % step
      let marks = stride(from: from, through: end.year + step, by: step).map {
        (DayAxis.day($0, 1), String($0))
      }
      self.init(marks, through: days.max() ?? 0)
    }
  }

  private init(_ marks: [(day: Int, label: String)], through last: Int) {
    let end = marks.firstIndex { $0.day > last } ?? max(0, marks.count - 1)
    self.marks = Array(marks.prefix(end + 1))
    first = marks.first?.day ?? 0
    self.last = self.marks.last?.day ?? first + 1
  }

  /// The command that sets the marks.
  var ticks: String {
    "set xtics (" + marks.map { "'\($0.label)' \($0.day)" }.joined(separator: ", ")
      + ") nomirror scale 0"
  }

  /// The command that sets the range.
  var range: String { "set xrange [\(first):\(last)]" }

  /// The day on which a month begins.
  private static func day(_ year: Int, _ month: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// The year and month of a day.
  private static func date(of day: Int) -> (year: Int, month: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    return (year + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9)
  }
}
