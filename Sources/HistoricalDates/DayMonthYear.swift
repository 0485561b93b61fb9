extension ForeignDateForms {
  /// `17-12-1920`, `17.12.1920`, `12/17/1920`, `1920.12.17`: the parts are there in another dress.
  func refuseDayMonthYear() throws(EDTFError) {
    let marks: Set<UInt8> = [ASCII.hyphen, ASCII.slash, ASCII.dot]
    let parts = bytes.split(omittingEmptySubsequences: false, whereSeparator: marks.contains)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) })
    else { return }
    let isShort = parts.map { $0.count <= 2 }
    if isShort == [true, true, false] && parts[2].count == 4 {
      throw wrongOrder(ASCII.number(parts[0]), ASCII.number(parts[1]), ASCII.number(parts[2]))
    }
    if isShort == [false, true, true], parts[0].count == 4,
      bytes.contains(where: { $0 == ASCII.slash || $0 == ASCII.dot })
    {
      let written = form(ASCII.number(parts[0]), ASCII.number(parts[1]), ASCII.number(parts[2]))
      throw refusal(
        written.map { "year, month and day are joined by hyphens: \($0)" }
          ?? "year, month and day are joined by hyphens, as in 1920-12-17")
    }
  }

  /// Days before months are usual, months before days American: where both are possible, both are
  /// shown and none is chosen.
  private func wrongOrder(_ first: Int, _ second: Int, _ year: Int) -> EDTFError {
    let readings = [form(year, second, first), form(year, first, second)].compactMap { $0 }
    guard let one = readings.first else {
      return refusal("the year comes first, then month and day, as in 1920-12-17")
    }
    let other = readings.dropFirst().first { $0 != one }
    return refusal(
      "the year comes first, then month and day: \(one)" + (other.map { " or \($0)" } ?? ""))
  }

  private func form(_ year: Int, _ month: Int, _ day: Int) -> String? {
    DayNumber(year: year, month: month, day: day)?.description
  }

  private func refusal(_ message: String) -> EDTFError {
    EDTFError(offset: 0, length: bytes.count, message: message)
  }
}
