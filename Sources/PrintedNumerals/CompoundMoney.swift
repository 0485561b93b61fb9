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
    // A row may tell its goods in the printed unit, though its own is another: then another finding says so.
    let plain = units.isOfGoods && found.count == 1 ? last.readings.map { $0.reading() } : []
    var draft = Draft(
      start: start, end: last.end,
      readings: sums(found.map { ($0.readings, units.units[$0.place].factor) }) + plain,
      problem: nil)
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
  func sums(_ parts: [(readings: [NumeralPart], factor: Ratio)]) -> [NumeralReading] {
    var sums = [NumeralPart.nothing]
    for (place, part) in parts.enumerated() {
      let whole = part.readings.filter { $0.value.isInteger }
      let kept = place < parts.count - 1 && !whole.isEmpty ? whole : part.readings
      sums = sums.flatMap { sum in
        kept.map { sum + $0.times(part.factor) }
      }
    }
    let isInParts = parts.count > 1 || parts.last?.factor != .one
    let rules: [NumeralRule] =
      isInParts ? [units.isOfGoods ? .converted : .partsOfMoney] : []
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
  func isEnd(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    return token.isDash || token.isMark(");]") || token.isMark(".,") && index + 1 == tokens.count
      || Lexicon.betweenEnds.contains(token.folded)
      || JoinedNumbers.isOfPrice(token)
  }

  /// Steps over what may stand between two parts: a comma, a colon, a dot, `and`, `-and-`.
  private func afterJoint(_ index: Int) -> Int {
    guard index + 1 < tokens.count else { return index }
    if tokens[index].isMark(",&:.;") { return index + 1 }
    let joint = afterHyphen(index)
    return Lexicon.isJoint(tokens[joint]) ? afterHyphen(joint + 1) : index
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
