import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A derivation redone from its leaves, by other means.
///
/// Written anew from what DESIGN.md and `LinearForm` say of a sum: a figure is one unknown and a rate is one
/// unknown, however often they occur; what hangs on one stretch of a rate is netted before it is multiplied
/// with it. Nothing here calls a form, a sum or a conversion.
final class TreeRedo {
  private let ledger: Ledger
  /// The prices of the rates: the ledger's, but under a node that says others.
  private var others: [Identifier<Rate>: Ratio] = [:]
  private var anonymous = 0
  /// Nodes whose value is another than that of their leaves.
  private(set) var faults: [String] = []

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// Amounts of unknowns, by the powers of the rates that they are multiplied with.
  struct Form {
    var parts: [[Identifier<Rate>: Int]: [Unknown: Ratio]] = [:]
    var hangsOnRates = false
  }

  /// What is one number wherever it occurs, and from where to where it may lie.
  struct Unknown: Hashable {
    let name: String
    let range: Interval
  }

  /// Redoes a node and all below it, noting each that differs.
  ///
  /// - Returns: `nil` where it, or what it hangs on, is no sum: a price that was solved, a count of draws.
  @discardableResult func form(of node: Derivation) -> Form? {
    guard case .priced(let prices) = node.operation else { return checked(node) }
    let outer = others
    for (rate, price) in prices { others[rate] = price }
    defer { others = outer }
    return checked(node)
  }

  private func checked(_ node: Derivation) -> Form? {
    guard let form = made(node) else {
      if !isNoSum(node) { faults.append("\(node.operation): no value, told \(node.value)") }
      return nil
    }
    let value = value(of: form)
    if isLimited(node), value != node.value {
      if !isLimit(node.value, of: value, node.operation) {
        faults.append("\(node.operation): \(value), limited to \(node.value)")
      }
      return plain(node.value, hangsOnRates(form))
    }
    if value != node.value { faults.append("\(node.operation): \(value), told \(node.value)") }
    // What holds at certain prices only is one interval from there on.
    if case .priced = node.operation { return plain(value, true) }
    return form
  }

  /// Whether a total and its parts meet in a node, so that it may be less than all that its leaves leave open.
  private func isLimited(_ node: Derivation) -> Bool {
    node.parts.contains { part in
      if case .given(.atLeast) = part.operation {
        true
      } else {
        part.operation == .sum && isLimited(part)
      }
    }
  }

  /// Whether one interval is the other, but for what a total being at least its parts takes from it: what is left of
  /// it below nothing, and a share of it above one.
  private func isLimit(_ told: Interval, of open: Interval, _ operation: Derivation.Operation)
    -> Bool
  {
    let isWithin =
      (open.low.map { low in told.low.map { low <= $0 } ?? false } ?? true)
      && (open.high.map { high in told.high.map { $0 <= high } ?? false } ?? true)
    switch operation {
    case .share: return isWithin && told.high == .one
    case .difference: return isWithin && told.low.map { !$0.isNegative } ?? false
    // Beside what else a group holds it may be anything within.
    default: return isWithin
    }
  }

  private func isNoSum(_ node: Derivation) -> Bool {
    switch node.operation {
    case .solved, .counted: true
    default: false
    }
  }

  private func made(_ node: Derivation) -> Form? {
    if case .given(let ground) = node.operation { return leaf(ground, node.value) }
    if case .product = node.operation { return product(node.parts) }
    let parts = node.parts.map { form(of: $0) }
    guard !parts.contains(where: { $0 == nil }) else { return nil }
    let forms = parts.compactMap { $0 }
    switch node.operation {
    case .sum, .named, .priced: return added(forms, signs: forms.map { _ in 1 })
    case .difference: return added(forms, signs: forms.indices.map { $0 == 0 ? 1 : -1 })
    case .negative: return added(forms, signs: [-1])
    case .quotient, .share: return forms.count == 2 ? divided(forms[0], by: forms[1]) : nil
    case .days: return plain(value(of: forms[1]) - value(of: forms[0]), false)
    case .upToAll(let leaf): return upToAll(forms[0], "\(leaf)")
    case .least: return value(of: forms[0]).low.map { plain(Interval(exactly: $0), true) }
    case .most: return value(of: forms[0]).high.map { plain(Interval(exactly: $0), true) }
    case .quantile:
      let ends = forms.dropLast().map { value(of: $0) }
      return Interval(low: ends.first?.low, high: ends.last?.high).map { plain($0, true) }
    case .given, .product, .solved, .counted: return nil
    }
  }

  // MARK: Leaves

  private func leaf(_ ground: Derivation.Ground, _ told: Interval) -> Form {
    switch ground {
    case .figure(let id):
      let stated = ledger.figures[id]?.interval
      if stated != told { faults.append("\(id) is \(told), not as stated") }
      return one("figure \(id)", told)
    case .raised(let id):
      let stated = ledger.figures[id]?.interval
      if stated?.high != told.high { faults.append("\(id) is raised to \(told)") }
      return one("figure \(id)", told)
    case .lost(let id, _, let name): return one("lost \(id) \(name)", told)
    case .unlisted(let id): return one("unlisted \(id)", told)
    case .literal(let range): return one("literal \(range)", told)
    case .rates(let use): return times(plain(Interval(exactly: .one), false), use)
    case .reckoning(let use):
      // Whatever the rate is taken for elsewhere, the source used what it printed.
      let own = ledger.rates[use.rates[0]]?.price ?? .unbounded
      let price = use.isInverted ? inverse(own) : own
      if price != told { faults.append("reckoned at \(told), not \(price)") }
      return plain(told, false)
    default: return plain(told, false)
    }
  }

  private func one(_ name: String, _ range: Interval) -> Form {
    Form(parts: [[:]: [Unknown(name: name, range: range): .one]])
  }

  /// A number that is no unknown of its own: one interval, which never meets itself again.
  private func plain(_ range: Interval, _ hangsOnRates: Bool) -> Form {
    anonymous += 1
    var form = one("number \(anonymous)", range)
    form.hangsOnRates = hangsOnRates
    return form
  }

  private func price(_ rate: Identifier<Rate>) -> Interval {
    others[rate].map { Interval(exactly: $0) } ?? ledger.rates[rate]?.price ?? .unbounded
  }

  private func inverse(_ value: Interval) -> Interval {
    Interval(low: value.high?.inverse, high: value.low?.inverse) ?? .unbounded
  }

  // MARK: Products

  private func product(_ parts: [Derivation]) -> Form? {
    guard let first = parts.first, var product = form(of: first) else { return nil }
    for (place, part) in parts.enumerated().dropFirst() {
      if case .given(.duration(let id)) = part.operation, place == 1, !part.value.isExact {
        // So many years or months, of which the days left over are a stretch, are one unknown with it.
        product = one("lasting \(id)", value(of: product) * part.value)
      } else if case .given(.rates(let use)) = part.operation {
        form(of: part)
        product = times(product, use)
      } else if let other = form(of: part) {
        product = multiplied(product, other)
      } else {
        return nil
      }
    }
    return product
  }

  private func times(_ form: Form, _ use: RateUse) -> Form {
    guard use.parts.count == 1, use.parts[0].factor == .one else {
      let ranges = use.parts.map { part in
        (part.isInverted ? inverse(price(part.rate)) : price(part.rate)) * part.factor
      }
      let range = ranges.dropFirst().reduce(ranges[0]) { $0.hull(with: $1) }
      // Over several rates each amount may be at another.
      var product = Form(hangsOnRates: true)
      for (powers, amounts) in form.parts {
        for (unknown, count) in amounts {
          anonymous += 1
          let own = Unknown(name: "several \(anonymous)", range: unknown.range * count * range)
          product.parts[powers, default: [:]][own] = .one
        }
      }
      return product
    }
    let part = use.parts[0]
    var product = Form(hangsOnRates: form.hangsOnRates)
    for (powers, amounts) in form.parts {
      var powers = powers
      powers[part.rate, default: 0] += part.isInverted ? -1 : 1
      if powers[part.rate] == 0 { powers[part.rate] = nil }
      product.parts[powers] = amounts
    }
    return product
  }

  private func hangsOnRates(_ form: Form) -> Bool {
    form.hangsOnRates || form.parts.keys.contains { !$0.isEmpty }
  }

  private func multiplied(_ left: Form, _ right: Form) -> Form {
    if !hangsOnRates(right), let number = value(of: right).exactValue {
      return scaled(left, by: number)
    }
    if !hangsOnRates(left), let number = value(of: left).exactValue {
      return scaled(right, by: number)
    }
    return plain(value(of: left) * value(of: right), hangsOnRates(left) || hangsOnRates(right))
  }

  private func scaled(_ form: Form, by number: Ratio) -> Form {
    Form(
      parts: form.parts.mapValues { $0.mapValues { $0 * number } }, hangsOnRates: form.hangsOnRates)
  }

  private func upToAll(_ form: Form, _ leaf: String) -> Form {
    var part = Form(hangsOnRates: form.hangsOnRates)
    for (powers, amounts) in form.parts {
      for (unknown, count) in amounts {
        let own = Unknown(
          name: "\(leaf) of \(unknown.name)",
          range: unknown.range.hull(with: Interval(exactly: .zero)))
        part.parts[powers, default: [:]][own, default: .zero] =
          (part.parts[powers]?[own] ?? .zero) + count
      }
    }
    return part
  }

  // MARK: Sums, values and quotients

  private func added(_ forms: [Form], signs: [Int]) -> Form {
    var sum = Form(hangsOnRates: forms.contains(where: \.hangsOnRates))
    for (form, sign) in zip(forms, signs) {
      for (powers, amounts) in form.parts {
        for (unknown, count) in amounts {
          let before = sum.parts[powers]?[unknown] ?? .zero
          sum.parts[powers, default: [:]][unknown] = before + count * Ratio(sign)
        }
      }
    }
    return sum
  }

  /// What is left where every known price is put in: amounts by the stretches, without what comes to nothing.
  private func settled(_ form: Form) -> [[Identifier<Rate>: Int]: [Unknown: Ratio]] {
    var settled: [[Identifier<Rate>: Int]: [Unknown: Ratio]] = [:]
    for (powers, amounts) in form.parts {
      let known = powers.filter { price($0.key).isExact }
      let factor = power(known).exactValue ?? .one
      let key = powers.filter { known[$0.key] == nil }
      for (unknown, count) in amounts {
        settled[key, default: [:]][unknown, default: .zero] =
          (settled[key]?[unknown] ?? .zero) + count * factor
      }
    }
    return settled.mapValues { $0.filter { !$0.value.isZero } }.filter { part in
      part.value.contains { $0.key.range != Interval(exactly: .zero) }
    }
  }

  private func power(_ powers: [Identifier<Rate>: Int]) -> Interval {
    powers.reduce(Interval(exactly: .one)) { product, power in
      let factor = power.value < 0 ? inverse(price(power.key)) : price(power.key)
      return (0..<abs(power.value)).reduce(product) { value, _ in value * factor }
    }
  }

  private func value(_ amounts: [Unknown: Ratio]) -> Interval {
    amounts.reduce(Interval(exactly: .zero)) { $0 + $1.key.range * $1.value }
  }

  private func value(of form: Form) -> Interval {
    settled(form).reduce(Interval(exactly: .zero)) { $0 + value($1.value) * power($1.key) }
  }

  /// A quotient: what the whole divisor hangs on goes out, and so does the one unknown of which both are
  /// multiples.
  private func divided(_ form: Form, by divisor: Form) -> Form? {
    if !hangsOnRates(divisor), let number = value(of: divisor).exactValue {
      return number.inverse.map { scaled(form, by: $0) }
    }
    let hangs = hangsOnRates(form) || hangsOnRates(divisor)
    let (parts, whole) = (settled(form), settled(divisor))
    guard whole.count == 1, let (key, amounts) = whole.first else {
      return value(of: form).divided(by: value(of: divisor)).map { plain($0, hangs) }
    }
    if parts.count == 1, let own = parts[key], let share = multiple(own, of: amounts) {
      return plain(Interval(exactly: share), hangs)
    }
    let turned = parts.map { powers, amounts in
      value(amounts) * power(powers.merging(key.mapValues { -$0 }, uniquingKeysWith: +))
    }
    return turned.reduce(Interval(exactly: .zero), +).divided(by: value(amounts)).map {
      plain($0, hangs)
    }
  }

  private func multiple(_ mine: [Unknown: Ratio], of theirs: [Unknown: Ratio]) -> Ratio? {
    func split(_ amounts: [Unknown: Ratio]) -> (known: Ratio, rest: [Unknown: Ratio]) {
      (
        amounts.reduce(.zero) { $0 + ($1.key.range.exactValue ?? .zero) * $1.value },
        amounts.filter { !$0.key.range.isExact }
      )
    }
    let (own, its) = (split(mine), split(theirs))
    if own.rest.isEmpty, its.rest.isEmpty { return own.known.divided(by: its.known) }
    guard own.known.isZero, its.known.isZero, own.rest.count == 1, its.rest.count == 1,
      let (unknown, count) = own.rest.first, let other = its.rest[unknown]
    else { return nil }
    return count.divided(by: other)
  }
}
