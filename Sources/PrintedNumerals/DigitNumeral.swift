import ExactNumbers
import Phrases

/// Digits with marks or spaces between their groups: which numbers they may be.
struct DigitNumeral {
  /// The numbers; with thousands first.
  let readings: [NumeralPart]
  /// What is broken, where there is none.
  let problem: Prose?
  /// The first token that does not belong to them.
  let end: Int

  /// Reads the digits that begin at a token.
  init?(_ tokens: [Token], at start: Int) {
    guard start < tokens.count, tokens[start].isDigits else { return nil }
    var (groups, marks, index) = ([tokens[start].text], [Mark](), start + 1)
    while groups.count <= ExactDecimal.digitLimit,
      let (mark, next) = Mark.between(tokens, index, after: groups, marks)
    {
      marks.append(mark)
      groups.append(tokens[next].text)
      index = next + 1
    }
    end = index
    guard groups.reduce(0, { $0 + $1.utf8.count }) <= ExactDecimal.digitLimit else {
      (readings, problem) = ([], "more than \(ExactDecimal.digitLimit) digits")
      return
    }
    readings =
      tokens[start].isInWords
      ? DigitNumeral.number(groups, nil, [.chineseWords]) : DigitNumeral.readings(groups, marks)
    problem =
      readings.isEmpty ? "the groups of digits are not of three, and it is no decimal either" : nil
  }

  /// What stands between two groups of digits.
  private enum Mark: Hashable {
    case comma, dot, space, apostrophe, middleDot
    /// Of Portugal and Brazil, and the colon of a thousand thousands before it: `1:500$000`.
    case dollar, colon

    /// The rule where it stands between thousands; `nil` for one that never does.
    var thousands: NumeralRule? {
      switch self {
      case .comma: .commaThousands
      case .dot: .dotThousands
      case .space: .spaceThousands
      case .apostrophe: .apostropheThousands
      case .dollar: .dollarThousands
      case .middleDot, .colon: nil
      }
    }

    /// The rule where decimals follow it; `nil` where none can.
    var decimals: NumeralRule? {
      switch self {
      case .comma: .decimalComma
      case .dot: .decimalPoint
      case .middleDot: .decimalMiddleDot
      case .dollar: .dollarDecimals
      case .space, .apostrophe, .colon: nil
      }
    }

    /// The mark at a token with the digits behind it, where they go on with the groups so far.
    static func between(
      _ tokens: [Token], _ index: Int, after groups: [Substring], _ marks: [Mark]
    ) -> (Mark, Int)? {
      guard index < tokens.count else { return nil }
      let token = tokens[index]
      if token.isDigits {
        // Two numbers may stand side by side: only whole groups of three belong together.
        let isGroup =
          token.text.utf8.count == 3 && (groups.first?.utf8.count ?? 9) <= 3
          && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
          && marks.allSatisfy { $0 == .space } && groups.first?.first != "0"
          && !(index + 1 < tokens.count && !tokens[index + 1].isSpaced
            && tokens[index + 1].isMark("/⁄"))
        return isGroup ? (.space, index) : nil
      }
      guard !token.isSpaced, index + 1 < tokens.count, tokens[index + 1].isDigits,
        !tokens[index + 1].isSpaced
      else { return nil }
      switch token.text {
      case ".": return (.dot, index + 1)
      case ",": return (.comma, index + 1)
      case "·", "•", "∙": return (.middleDot, index + 1)
      case "'", "’", "ʼ", "`", "´": return (.apostrophe, index + 1)
      case "$": return (.dollar, index + 1)
      case ":" where index + 2 < tokens.count && tokens[index + 2].isMark("$"):
        return (.colon, index + 1)
      default: return nil
      }
    }
  }

  private static func readings(_ groups: [Substring], _ marks: [Mark]) -> [NumeralPart] {
    guard let last = marks.last else { return number(groups, nil, [.plainDigits]) }
    if last == .dollar { return milreis(groups, marks) }
    let before = marks.dropLast()
    var found: [NumeralPart] = []
    if before.allSatisfy({ $0 == last }), let rule = last.thousands, isGrouped(groups) {
      found += number(groups, nil, [rule])
    } else if last == .comma, let rules = millions(groups, marks) {
      found += number(groups, nil, rules)
    }
    guard let rule = last.decimals, let decimals = groups.last else { return found }
    if before.isEmpty {
      found += number([groups[0]], decimals, [rule])
    } else if let mark = before.first, mark != last, before.allSatisfy({ $0 == mark }),
      let thousands = mark.thousands, isGrouped(Array(groups.dropLast()))
    {
      found += number(Array(groups.dropLast()), decimals, [thousands, rule])
    } else if let rules = millions(Array(groups.dropLast()), Array(before)), before.last != last {
      found += number(Array(groups.dropLast()), decimals, rules + [rule])
    } else if found.isEmpty, before.count > 1, before.allSatisfy({ $0 == last }),
      decimals.utf8.count == 2,
      let thousands = last.thousands, isGrouped(Array(groups.dropLast()))
    {
      // `645.410.096.79`: the last mark is another than the ones before.
      found += number(Array(groups.dropLast()), decimals, [thousands, rule])
    }
    return found
  }

  /// `1'234,567`: the apostrophe stands at the millions and another mark at the thousands, as Peru, Bolivia and Mexico
  /// print it.
  private static func millions(_ groups: [Substring], _ marks: [Mark]) -> [NumeralRule]? {
    guard marks.count > 1, marks.dropLast().allSatisfy({ $0 == .apostrophe }),
      marks.last == .comma || marks.last == .dot, isGrouped(groups),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return [.apostropheThousands] + (marks.last?.thousands.map { [$0] } ?? [])
  }

  /// `1:500$000`, `1.500$000`, `1.234:567$890`, `12$50`: what stands behind the sign is thousandths of a milreis, or hundredths of an
  /// escudo.
  private static func milreis(_ groups: [Substring], _ marks: [Mark]) -> [NumeralPart] {
    let whole = Array(groups.dropLast())
    guard let behind = groups.last, whole.count == 1 || isGrouped(whole),
      Set(marks.dropLast().last == .colon ? marks.dropLast(2) : marks.dropLast()).count < 2
    else { return [] }
    return (behind.utf8.count == 3 ? number(groups, nil, [.dollarThousands]) : [])
      + number(whole, behind, [.dollarDecimals])
  }

  /// One to three digits, not starting with a zero, then groups of three; `12,50,000` in lakhs, as India prints it.
  private static func isGrouped(_ groups: [Substring]) -> Bool {
    guard let first = groups.first, (1...3).contains(first.utf8.count), first.first != "0",
      groups.count > 1, groups.last?.utf8.count == 3
    else { return false }
    let middle = groups.dropFirst().dropLast()
    return middle.allSatisfy { $0.utf8.count == 3 }
      || first.utf8.count <= 2 && middle.allSatisfy { $0.utf8.count == 2 }
  }

  private static func number(
    _ groups: [Substring], _ decimals: Substring?, _ rules: [NumeralRule]
  ) -> [NumeralPart] {
    do throws(NumberSyntaxError) {
      let digits = groups.joined() + (decimals.map { "." + $0 } ?? "")
      let number = try ExactDecimal(parsing: digits)
      return [NumeralPart(Ratio(number), rules, to: number.lastPlace)]
    } catch {
      // Digits alone have one fault, that they are too many; then the numeral has no reading.
      return []
    }
  }
}
