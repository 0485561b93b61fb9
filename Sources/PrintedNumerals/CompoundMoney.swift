import ExactNumbers

/// Money that is printed in its parts: `£225,281 19s. 4d.`, `fl. 12 kr. 30`, `554143. 18. 4½`.
extension PhraseReader {
  /// The money that begins at a token; `nil` where no unit of the row's money stands there.
  func compound(at index: Int) -> Draft? {
    let named = units.units.isEmpty ? nil : parts(at: index, by: units)
    let inHundredths = units.withHundredths.compactMap { parts(at: index, by: $0) }
    let best = ([slashes(at: index), positions(at: index), named].compactMap { $0 } + inHundredths)
      .max { $0.end < $1.end }
    // A ledger that names no shillings still reads them, in pounds, in shillings and in pence.
    guard let notation = parts(at: index, by: .notation, atLeast: 2),
      notation.end > best?.end ?? 0
    else { return best }
    return notation.counted(in: units.unitsOfNotation)
  }

  /// Numbers with the words of their units, before or behind them, each unit smaller than the one before.
  private func parts(at start: Int, by units: MoneyUnits, atLeast least: Int = 1) -> Draft? {
    var found = chain(from: start, by: units, behind: nil)
    // `рубль пятнадцать копеек`: a unit without a number is one.
    if let one = one(at: start, by: units) {
      let others = chain(from: one.end, by: units, behind: one)
      if others.count > 1, others[others.count - 1].end > found.last?.end ?? start {
        found = others
      }
    }
    // One number of the row's own unit is a number like others.
    guard let first = found.first, let last = found.last, found.count >= least,
      found.count > 1 || units.units[last.place].factor != .one || first.isWeak
    else { return nil }
    var draft = Draft(
      start: start, end: last.end,
      readings: sums(found.map { ($0.readings, units.units[$0.place].factor) }), problem: nil)
    draft.money = units.units[last.place].factor
    (draft.isWeak, draft.isOfMoney) = (found.count == 1 && first.isWeak, true)
    return draft
  }

  private func chain(from start: Int, by units: MoneyUnits, behind first: Part?) -> [Part] {
    var found = [first].compactMap(\.self)
    var index = start
    while let part = part(at: index, by: units, after: found.last) {
      found.append(part)
      index = afterJoint(part.end)
    }
    return found
  }

  /// The word of a unit that begins a money without a number, before a number of a smaller one.
  private func one(at index: Int, by units: MoneyUnits) -> Part? {
    guard index < tokens.count, tokens[index].isLetters,
      tokens[index].folded.unicodeScalars.count > 2,
      let unit = units.unit(at: index, in: tokens), unit.place + 1 < units.units.count,
      unit.end < tokens.count, tokens[unit.end].isDigits || tokens[unit.end].isLetters
    else { return nil }
    return Part(
      readings: [NumeralPart(.one, [.partsOfMoney])], place: unit.place, end: unit.end)
  }

  /// The parts together, in each of their readings; all but the last are whole numbers.
  private func sums(_ parts: [(readings: [NumeralPart], factor: Ratio)]) -> [NumeralReading] {
    var sums = [NumeralPart.nothing]
    for (place, part) in parts.enumerated() {
      let whole = part.readings.filter { $0.value.isInteger }
      let kept = place < parts.count - 1 && !whole.isEmpty ? whole : part.readings
      sums = sums.flatMap { sum in
        kept.map { sum + $0.times(part.factor) }
      }
    }
    let rules = parts.count > 1 ? [NumeralRule.partsOfMoney] : []
    return sums.prefix(16).map { sum in
      rules.reduce(sum) { $0.adding($1) }.reading()
    }
  }

  private struct Part {
    let readings: [NumeralPart]
    let place: Int
    let end: Int
    var isWeak = false
  }

  /// A number with its unit; behind others, a number alone is of the next smaller unit: `29 fr. 34`.
  private func part(at index: Int, by units: MoneyUnits, after last: Part?) -> Part? {
    guard index < tokens.count else { return nil }
    if let unit = units.unit(at: index, in: tokens), unit.place > last?.place ?? -1,
      let number = simple(at: unit.end), number.problem == nil,
      units.takes(number.parts, of: unit.place, behind: last?.place)
    {
      return Part(readings: number.parts, place: unit.place, end: number.end)
    }
    // `24 cents` is no 2,400, and `30k.` of a lira no 30,000.
    if let digits = DigitNumeral(tokens, at: index), digits.problem == nil,
      let unit = unit(behind: digits.end, by: units), unit.place > last?.place ?? -1,
      units.takes(
        digits.readings, of: unit.place, behind: last?.place,
        by: last == nil ? tokens[digits.end] : nil)
    {
      return Part(readings: digits.readings, place: unit.place, end: unit.end)
    }
    // `five pence halfpenny`
    if let last, let half = half(at: index, by: units), half.place >= last.place {
      return Part(readings: [half.part], place: half.place, end: half.end)
    }
    guard let number = simple(at: index), number.problem == nil else { return nil }
    if let half = half(at: afterHyphen(number.end), by: units), half.place > last?.place ?? -1 {
      let halves = number.parts.map {
        NumeralPart($0.value * half.part.value, $0.rules + half.part.rules)
      }
      return Part(readings: halves, place: half.place, end: half.end)
    }
    if let unit = unit(behind: number.end, by: units) {
      guard unit.place > last?.place ?? -1,
        units.takes(number.parts, of: unit.place, behind: last?.place, by: tokens[number.end])
      else { return nil }
      return Part(
        readings: number.parts, place: unit.place, end: unit.end,
        isWeak: number.isWeak && last == nil)
    }
    guard let place = place(of: number, by: units, after: last) else { return nil }
    return Part(readings: number.parts, place: place, end: number.end)
  }

  /// Of which unit a number without a word is: `29 fr. 34`, `two pounds ten`, `two pounds thirteen and fourpence`,
  /// `nine-and-sixpence`.
  private func place(of number: Draft, by units: MoneyUnits, after last: Part?) -> Int? {
    let isInDigits = tokens[number.start].isDigits
    if isInDigits, last == nil, isBeforeParts(number, by: units) { return 0 }
    let joint = isInDigits ? number.end : afterJoint(number.end)
    var place = (last?.place).map { $0 + 1 }
    if joint > number.end, let smaller = simple(at: joint), smaller.problem == nil,
      let unit = unit(behind: smaller.end, by: units) ?? half(behind: smaller.end, by: units),
      unit.place > 1, unit.place > place ?? 0, last != nil || tokens[joint].isLetters
    {
      place = place ?? unit.place - 1
    } else if last == nil || !(isInDigits ? isEnd(number.end) : number.end >= tokens.count) {
      return nil
    }
    guard let place, place < units.units.count, let value = number.parts.first?.value,
      units.parts(at: place).map({ value < $0 }) ?? false,
      units.byOrder == .any
        || units.byOrder == .twoDigits && number.end == number.start + 1
          && tokens[number.start].text.utf8.count == 2
    else { return nil }
    return place
  }

  /// `7. 4s. 4d.`: the word of the first is lost or left out.
  private func isBeforeParts(_ number: Draft, by units: MoneyUnits) -> Bool {
    let next = number.end + 1
    guard units.byOrder == .any, next < tokens.count, tokens[next - 1].isMark("."),
      tokens[next].isSpaced, number.start == 0 || !tokens[number.start - 1].isMark("."),
      let smaller = DigitNumeral(tokens, at: next), smaller.problem == nil
    else { return false }
    return unit(behind: smaller.end, by: units)?.place == 1
  }

  /// The unit behind a number: `18 pence`, `eighteen-pence`, `744.руб.`.
  private func unit(behind index: Int, by units: MoneyUnits) -> (place: Int, end: Int)? {
    if let unit = units.unit(at: index, in: tokens) { return unit }
    let isGlued =
      index + 1 < tokens.count && (tokens[index].isDash || tokens[index].isMark("."))
      && !tokens[index].isSpaced && !tokens[index + 1].isSpaced && tokens[index + 1].isLetters
    return isGlued ? units.unit(at: index + 1, in: tokens) : nil
  }

  private func half(behind index: Int, by units: MoneyUnits) -> (place: Int, end: Int)? {
    half(at: afterHyphen(index), by: units).map { ($0.place, $0.end) }
  }

  /// `halfpenny`: a half of the unit that the rest of the word names.
  private func half(
    at index: Int, by units: MoneyUnits
  ) -> (part: NumeralPart, place: Int, end: Int)? {
    guard index < tokens.count, tokens[index].isLetters, tokens[index].folded.hasPrefix("half"),
      let unit = tokens[index].folded == "half"
        ? units.unit(at: index + 1, in: tokens) : units.unit(at: index, in: tokens, without: 4)
    else { return nil }
    return (NumeralPart(.half, [.englishWords]), unit.place, unit.end)
  }

  private func afterHyphen(_ index: Int) -> Int {
    index + 1 < tokens.count && tokens[index].isDash && !tokens[index].isSpaced ? index + 1 : index
  }

  /// Whether nothing more of a money can stand at a token: the end of a phrase, or a word between the ends of a range.
  private func isEnd(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return tokens[index].isDash || tokens[index].isMark(");]")
      || tokens[index].isMark(".,") && index + 1 == tokens.count
      || Lexicon.betweenEnds.contains(tokens[index].folded)
  }

  /// Steps over what may stand between two parts: a comma, a colon, a dot, `and`, `-and-`.
  private func afterJoint(_ index: Int) -> Int {
    guard index + 1 < tokens.count else { return index }
    if tokens[index].isMark(",&:.;") { return index + 1 }
    let joint = afterHyphen(index)
    return Lexicon.isJoint(tokens[joint]) ? afterHyphen(joint + 1) : index
  }

  /// `554143. 18. 4½`, `2:10:6`, `1 . 10 . 9`, `118 18 6`: the parts in order, without their words.
  private func positions(at start: Int) -> Draft? {
    let sign = units.unit(at: start, in: tokens)
    guard let own = units.own, units.units.count > own + 1, sign == nil || sign?.place == own
    else { return nil }
    let index = sign?.end ?? start
    guard index < tokens.count, tokens[index].isDigits, let first = firstPosition(at: index) else {
      return nil
    }
    var (found, place, end) = ([(first.parts, units.units[own].factor)], own, first.end)
    var marks: Set<String> = []
    while place + 1 < units.units.count,
      let joint = joint(at: end),
      let part = small(at: joint.end, below: units.parts(at: place + 1))
    {
      place += 1
      marks.insert(joint.mark)
      found.append(([NumeralPart(inDigits: part.value)], units.units[place].factor))
      end = afterUnit(place, part.end)
    }
    // One dot is a decimal mark or the end of a sentence, dashes stand between the ends of ranges, and two numbers with
    // a space are two numbers, unless a sign says of what they are or no part is missing.
    let isWhole = place == units.units.count - 1
    let isOfSign = sign != nil && place > own + 1
    guard place > own, marks.count == 1,
      marks == [":"] || marks == ["."] && place > own + 1 || marks == [" "] && isWhole
        || marks == ["-"] && isOfSign
    else { return sign == nil ? nil : afterDot(start, index) }
    return Draft(start: start, end: end, readings: sums(found), problem: nil)
  }

  /// `£12.10`: 12.1, or twelve pounds ten.
  private func afterDot(_ sign: Int, _ index: Int) -> Draft? {
    guard let own = units.own, let plain = simple(at: index), plain.end == index + 3,
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
  private func slashes(at start: Int) -> Draft? {
    var numbers: [Ratio] = []
    var end = start
    while numbers.count <= units.units.count,
      let number = small(at: end, below: nil) ?? dash(at: end, numbers)
    {
      numbers.append(number.value)
      end = number.end
      guard end + 1 < tokens.count, tokens[end].isMark("/"), !tokens[end].isSpaced else { break }
      end += 1
    }
    let places = units.units.indices.suffix(numbers.count)
    guard numbers.count > 1, units.units.count > 2, places.count == numbers.count,
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

extension PhraseReader.Draft {
  /// The readings of one number with their rules.
  var parts: [NumeralPart] {
    readings.compactMap { reading in
      reading.value.map { NumeralPart($0, reading.rules, to: reading.lastPlace) }
    }
  }

  /// The same money counted in some units of the notation.
  fileprivate func counted(in units: [MoneyUnits.NotationUnit]) -> PhraseReader.Draft {
    var draft = self
    draft.readings = units.flatMap { unit in
      parts.compactMap { part in
        Ratio(unit.pence).inverse.map { part.times($0, by: unit.rule).reading() }
      }
    }
    return draft
  }
}
