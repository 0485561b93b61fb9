import ExactNumbers

/// Money in its parts without their words: `554143. 18. 4½`, `2:10:6`, `12/6`.
extension PhraseReader {
  /// `554143. 18. 4½`, `2:10:6`, `1 . 10 . 9`, `118 18 6`: the parts in order, without their words.
  func positions(at start: Int) -> Draft? {
    let sign = units.unit(at: start, in: tokens)
    guard !units.isOfGoods, let own = sign?.place ?? units.own, units.units.count > own + 1
    else { return nil }
    let index = sign?.end ?? start
    guard index < tokens.count, tokens[index].isDigits, let first = firstPosition(at: index) else {
      return nil
    }
    var (found, place, end) = ([(first.parts, units.units[own].factor)], own, first.end)
    var marks: Set<String> = []
    while place + 1 < units.units.count, let joint = joint(at: end),
      let part = small(at: joint.end, below: units.parts(at: place + 1)) ?? nothing(at: joint.end)
    {
      place += 1
      marks.insert(joint.mark)
      found.append(([NumeralPart(inDigits: part.value)], units.units[place].factor))
      end = afterUnit(place, part.end)
    }
    // One dot is a decimal mark or the end of a sentence, dashes stand between the ends of ranges, and two numbers with
    // a space are two numbers, unless a sign says of what they are or no part is missing.
    let isWhole = place == units.units.count - 1
    if marks == ["-"], sign?.place == own, place == own + 1,
      let pair = pair(from: start, at: index, joint: first.end, found, end)
    {
      return pair
    }
    guard place > own, marks.count == 1,
      marks == [":"] || marks == ["."] && place > own + 1 || marks == [" "] && isWhole
        || marks == ["-"] && place > own + 1 && (sign != nil || isWhole && isEnd(end))
    else { return sign?.place == units.own ? afterDot(start, index) : nil }
    return Draft(start: start, end: end, readings: sums(found), problem: nil)
  }

  /// `Rs. 1-4`: the two ends of a range, or rupees and annas by their order.
  private func pair(
    from start: Int, at first: Int, joint: Int,
    _ parts: [(readings: [NumeralPart], factor: Ratio)], _ end: Int
  ) -> Draft? {
    let second = joint + 1
    guard second < tokens.count, tokens[second].isDigits, !tokens[joint].isSpaced,
      !tokens[second].isSpaced, let number = simple(at: second), number.end <= end
    else { return nil }
    let range = range(at: first)
    return Draft(
      start: start, end: max(end, range?.end ?? end),
      readings: (range?.readings ?? []) + sums(parts), problem: nil)
  }

  /// `-` where a part is nothing: `5:2:-`, `26.500.1.-`.
  private func nothing(at index: Int) -> (value: Ratio, end: Int)? {
    guard index < tokens.count, tokens[index].isDash, !tokens[index].isSpaced,
      index + 1 >= tokens.count || tokens[index + 1].isSpaced || !tokens[index + 1].isDigits
    else { return nil }
    return (.zero, index + 1)
  }

  /// `£12.10`: 12.1, or twelve pounds ten.
  private func afterDot(_ sign: Int, _ index: Int) -> Draft? {
    guard sign != index, let own = units.own, let plain = simple(at: index), plain.end == index + 3,
      tokens[index + 1].isMark("."), tokens[index + 2].text.utf8.count <= 2,
      let whole = small(at: index, below: Ratio(1_000_000)),
      let part = small(at: index + 2, below: units.parts(at: own + 1)), part.end == plain.end
    else { return nil }
    let parts = sums([
      ([NumeralPart(inDigits: whole.value)], units.units[own].factor),
      ([NumeralPart(inDigits: part.value)], units.units[own + 1].factor),
    ])
    return Draft(start: sign, end: plain.end, readings: plain.readings + parts, problem: nil)
  }

  /// The largest part; `2.10.6` is no number with groups of three, so its groups are parts, and in `1.234.10.8` the
  /// first two are one.
  private func firstPosition(at index: Int) -> (parts: [NumeralPart], end: Int)? {
    guard let numeral = DigitNumeral(tokens, at: index) else { return nil }
    guard numeral.problem != nil else { return (numeral.readings, numeral.end) }
    var end = index + 1
    while end + 3 < numeral.end, tokens[index].text.utf8.count <= 3,
      tokens[end + 1].text.utf8.count == 3
    {
      end += 2
    }
    let digits = stride(from: index, to: end, by: 2).map { tokens[$0].text }.joined()
    return (Int(digits).map { [NumeralPart(inDigits: Ratio($0))] } ?? [], end)
  }

  /// What stands between two parts without words.
  private func joint(at index: Int) -> (mark: String, end: Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].isMark(":.-") { return (String(tokens[index].text), index + 1) }
    return tokens[index].isDigits && tokens[index].isSpaced ? (" ", index) : nil
  }

  /// Steps over the word of a unit behind its number, such as the `d` of `2:10:6d`.
  private func afterUnit(_ place: Int, _ index: Int) -> Int {
    guard let unit = units.unit(at: index, in: tokens), unit.place == place else { return index }
    return unit.end
  }

  /// `12/6`, `5/-`, `2/10/6`: the last parts of a money, or a fraction.
  func slashes(at start: Int) -> Draft? {
    var numbers: [Ratio] = []
    var end = start
    while numbers.count <= units.units.count,
      let number = small(at: end, below: nil) ?? dash(at: end, numbers)
    {
      numbers.append(number.value)
      end = number.end
      // `9/4½`
      if numbers.count > 1, let part = parsers.first?.fraction(at: end) {
        numbers[numbers.count - 1] = number.value + part.value
        end = part.end
        break
      }
      guard end + 1 < tokens.count, tokens[end].isMark("/"), !tokens[end].isSpaced else { break }
      end += 1
    }
    let places = units.units.indices.suffix(numbers.count)
    guard numbers.count > 1, units.units.count > 2, !units.isOfGoods, places.count == numbers.count,
      zip(places, numbers).dropFirst().allSatisfy({ place, number in
        units.parts(at: place).map { number < $0 } ?? false
      })
    else { return nil }
    let sum = zip(places, numbers).reduce(Ratio.zero) { $0 + units.units[$1.0].factor * $1.1 }
    let fraction = simple(at: start).flatMap { $0.end == end ? $0.readings : nil } ?? []
    let behind = afterUnit(units.units.count - 1, end)
    return Draft(
      start: start, end: behind,
      readings: [
        NumeralPart(sum, [.partsOfMoney], to: units.units[places.upperBound - 1].factor).reading()
      ] + (behind == end ? fraction : []),
      problem: nil)
  }

  /// `-` where a part is nothing: `5/-`.
  private func dash(at index: Int, _ before: [Ratio]) -> (value: Ratio, end: Int)? {
    guard !before.isEmpty, index < tokens.count, tokens[index].isDash else { return nil }
    return (.zero, index + 1)
  }

  /// A number of few digits with its fraction, below a limit.
  private func small(at index: Int, below limit: Ratio?) -> (value: Ratio, end: Int)? {
    guard index < tokens.count, tokens[index].text.utf8.count < 18,
      let whole = wholeNumber(at: index).first?.value, limit.map({ whole < $0 }) ?? true
    else { return nil }
    guard limit != nil, let parser = parsers.first, let part = parser.fraction(at: index + 1) else {
      return (whole, index + 1)
    }
    return (whole + part.value, part.end)
  }

  private func wholeNumber(at index: Int) -> [NumeralPart] {
    guard tokens[index].isDigits, let number = Int(tokens[index].text) else { return [] }
    return [NumeralPart(Ratio(number), [.plainDigits], to: .one)]
  }
}
