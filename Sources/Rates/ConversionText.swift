import ExactNumbers
import LedgerModel
import Phrases

extension Conversion {
  /// The conversion in one line: `100 a x 59 / 100 = 59 b`.
  public var line: String { line(by: way.factorWords) }

  /// The same with the words for its factors, which the rows of a long ledger share.
  package func line(by factors: String) -> String {
    "\(amount.words) \(from)\(factors) = \(result.words) \(to)"
  }

  /// The conversion in one line for a reader, its numbers with the marks of a language.
  public var prose: Prose {
    let sides = ["\(amount) \(from)" as Prose] + way.steps.map(\.prose)
    return "\(sides.joined(separator: " ")) = \(result) \(to)"
  }

  /// The currencies passed through, in order: `rub.gold > ott.kurus.paper > ott.lira.paper`.
  public var route: String {
    var names = [from.text]
    for step in steps {
      switch step.ground {
      case .toFineMetal(let content): names.append("fine \(content.metal.rawValue)")
      default: if names.last != step.to.text { names.append(step.to.text) }
      }
    }
    return names.joined(separator: " > ")
  }
}

extension Route {
  /// What an amount is multiplied and divided by: ` x 59 / 100`.
  package var factorWords: String { steps.map { " \($0.words)" }.joined() }
}

extension ConversionStep {
  /// `x` or `/`, and by what.
  fileprivate var words: String { prose.text }

  /// The same for a reader.
  fileprivate var prose: Prose {
    switch ground {
    case .minorToMajor(let unit): Prose([.words("/ ")]) + .number(unit.parts.grouped)
    case .majorToMinor(let unit): Prose([.words("x ")]) + .number(unit.parts.grouped)
    case .toFineMetal(let metal): Prose([.words("x ")]) + "\(metal.fineGrams) g"
    case .fromFineMetal(let metal): Prose([.words("/ ")]) + "\(metal.fineGrams) g"
    case .rates(let use):
      if use.isInverted && use.isOfOneUnit,
        let price = Interval(exactly: .one).divided(by: factor)
      {
        ConversionStep.words("/ ", price, "x ")
      } else {
        ConversionStep.words("x ", factor, "/ ")
      }
    }
  }

  /// A number after its sign; one whose digits never end as two whole numbers that a reader can redo: `x 1 / 6`.
  private static func words(_ sign: String, _ factor: Interval, _ otherSign: String) -> Prose {
    let plain = Prose([.words(sign)]) + factor.prose
    guard let parts = factor.wholeParts else { return plain }
    let divisor = Prose([.words(otherSign)]) + Prose.number(Ratio(parts.divisor).words)
    // Divided by 1/6 is six times.
    if sign == "/ ", parts.dividend.exactValue == .one { return divisor }
    return Prose([.words(sign)]) + parts.dividend.prose + Prose([.words(" ")]) + divisor
  }
}

extension Rate {
  /// A price as its source prints it: `50,000 pound for 300,000 crown`; `nil` where it prices one.
  public var pair: Prose? {
    guard quotation.baseQuantity != ExactDecimal(1) else { return nil }
    return "\(price * Ratio(quotation.baseQuantity)) \(quote) for \(quotation.baseQuantity) \(base)"
  }

  /// What is quoted: `59 ott.kurus.paper a rub.gold`, or the pair.
  public var told: Prose { pair ?? "\(price) \(quote) a \(base)" }
}
