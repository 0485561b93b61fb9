import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Documents
import Phrases

/// A derivation as an indented tree for the eye, and as JSON.
struct DerivationTree {
  let ledger: Ledger
  private var language: Language { ledger.description.display.language }

  /// The lines in the ledger's language: what it is, its value, and where it comes from.
  func lines(_ root: Derivation) -> [String] {
    var rows: [Row] = []
    gather(root, "", "", &rows)
    let labelWidth = rows.map { $0.label.terminalWidth }.max() ?? 0
    let valueWidth = rows.map { $0.value.terminalWidth }.max() ?? 0
    return rows.map { row in
      let gap = String(
        repeating: " ",
        count: labelWidth - row.label.terminalWidth + valueWidth - row.value.terminalWidth + 2)
      return row.note.isEmpty
        ? "\(row.label)\(gap)\(row.value)" : "\(row.label)\(gap)\(row.value)  \(row.note)"
    }
  }

  private struct Row {
    let label: String
    let value: String
    let note: String
  }

  private func gather(
    _ node: Derivation, _ indent: String, _ inner: String, _ rows: inout [Row]
  ) {
    rows.append(
      Row(
        label: indent + label(node).text(in: language), value: value(node).text(in: language),
        note: note(node).text(in: language)))
    for (index, part) in node.parts.enumerated() {
      let isLast = index == node.parts.count - 1
      gather(
        part, inner + (isLast ? "└─ " : "├─ "), inner + (isLast ? "   " : "│  "), &rows)
    }
  }

  /// The value of a node, so far as its name does not say it.
  func value(_ node: Derivation) -> Prose {
    switch node.operation {
    case _ where isDifference(node):
      node.kind.shown(node.value, in: ledger, isDifference: true)
    case .given(.rates(let use)) where use.isInverted,
      .given(.reckoning(let use)) where use.isInverted:
      (Interval(exactly: .one).divided(by: node.value) ?? node.value).prose
    case .given(.rates(let use)), .given(.reckoning(let use)):
      use.priced.flatMap { ledger.rates[$0] }.map { ledger.factor(node.value, of: $0.quote) }
        ?? node.value.prose
    case .given(.duration), .given(.contents): node.value.prose
    case .given(.units), .given(.fineMetal), .given(.sign), .given(.atLeast): ""
    default: node.kind.shown(node.value, in: ledger)
    }
  }

  /// Whether it may lie on either side of zero.
  private func isDifference(_ node: Derivation) -> Bool {
    switch node.operation {
    case .difference: true
    case .priced, .least, .most, .quantile: node.parts.first.map(isDifference) ?? false
    default: false
    }
  }

  /// What a node is called.
  func label(_ node: Derivation) -> Prose {
    switch node.operation {
    case .sum: "sum"
    case .difference: "difference"
    case .product: "product"
    case .quotient: "quotient"
    case .share: "share"
    case .negative: "with the other sign"
    case .days: "days"
    case .upToAll: "nothing to all of"
    case .named(let text, _): Prose(text)
    case .priced(let prices):
      "at \(prices.map { rate, price in "\(rate) = \(price)" as Prose }.joined(separator: ", "))"
    case .least: "least of"
    case .most: "most of"
    case .solved(let rate): "price of \(rate)"
    case .quantile(let percent): "not exceeded in \(percent) % of"
    case .counted(let verdict): "\(Prose.term(verdict)) in so many"
    case .given(let ground): label(ground, node)
    }
  }

  private func label(_ ground: Derivation.Ground, _ node: Derivation) -> Prose {
    switch ground {
    case .figure(let id), .raised(let id), .lost(let id, _, _), .row(let id): Prose(id.text)
    case .atLeast(let relations): Prose(relations.first?.figures.first?.text ?? "")
    case .unlistedSum: "sum of no row"
    case .unlisted(let id): "towards \(id)"
    case .literal: "number"
    case .duration(let id): duration(ledger.figures[id]?.per)
    case .rates(let use), .reckoning(let use):
      Prose(use.isInverted ? "/ " : "x ") + use.rates.few()
    case .units(let unit, _, let isInverted):
      Prose(isInverted ? "/ " : "x ") + .number(unit.parts.grouped)
    case .fineMetal(let metal, _, let isInverted):
      Prose(isInverted ? "/ " : "x ")
        + "\(Prose.number(metal.fineGrams.truncatedText(places: 6))) g"
    case .contents(let unit, _, _): "x contents of \(unit)"
    case .event(let id): Prose(id.text)
    case .sign: "taken off"
    case .draws: "draws"
    case .evenRange: "range"
    }
  }

  private func duration(_ per: Figure.Per?) -> Prose {
    switch per {
    case .month: "x months"
    case nil: "x times"
    default: "x years"
    }
  }

  /// Where a node comes from.
  func note(_ node: Derivation) -> Prose {
    if case .solved = node.operation { return "where an end of it comes to a limit of the verdict" }
    if case .named(_, let taken) = node.operation {
      return taken.map { taken -> Prose in
        switch taken {
        case .parties(let party, let parts): "\(party) with its parts: \(parts.few())"
        case .items(let item, let parts): "\(item) with its parts: \(parts.few())"
        }
      }.joined(separator: "; ")
    }
    guard case .given(let ground) = node.operation else { return "" }
    switch ground {
    case .figure(let id) where ledger.figures[id]?.bound == .uncertain:
      return "\(printed(id)); uncertain"
    case .figure(let id): return Prose(printed(id))
    case .raised(let id): return "\(printed(id)); at least what its own parts come to"
    case .lost(let id, let reason, _): return "\(printed(id)); \(reason.sentence)"
    case .row(let id): return Prose(printed(id))
    case .atLeast(let relations):
      let parts = OrderedSet(relations.flatMap { $0.figures.dropFirst() })
      return "is at least its parts: \(Array(parts).few())"
    case .unlisted, .unlistedSum:
      return "nothing is listed, and the list is not said to be complete"
    case .literal: return ""
    case .duration(let id): return "for as long as \(ledger.figures[id]?.date.value?.text ?? "")"
    case .rates(let use): return quotations(of: use)
    case .reckoning(let use): return "its source reckoned at \(quotations(of: use))"
    case .units(let unit, let minor, _):
      return "\(Prose.number(unit.parts.grouped)) \(minor) make one \(unit.currency)"
        + source(ledger.currencies[minor]?.citations ?? [])
    case .fineMetal(let metal, let currency, _):
      let fine: Prose = "fine \(Prose.term(metal.metal.rawValue)) in one \(currency)"
      let gross = Prose.number(metal.grossGrams.description)
      let told: Prose =
        metal.parts == metal.of
        ? fine : "\(fine): \(gross) g x \(Prose("\(metal.parts)/\(metal.of)"))"
      return told + source(ledger.currencies[currency]?.citations ?? [])
    case .contents(let unit, let other, let item):
      // Down from the one, and up again to the other.
      let way = [unit, other].compactMap(\.self).flatMap { ledger.way(from: $0, holding: item) }
      return Prose(ledger.text(of: Array(OrderedSet(way.flatMap(\.citations)))))
    case .event(let id):
      guard let event = ledger.events[id] else { return "" }
      let date: Prose = event.date.value.map { Prose($0.text) } ?? "not dated"
      return "\(event.origin.place)  \(date): \(event.what)"
    case .sign(isReturn: true): return "what was returned counts against"
    case .sign(isReturn: false): return "a part that is counted elsewhere"
    case .draws(let ranges, let seed, let shape):
      let limits = ranges.map { rate, range -> Prose in "\(rate) from \(range)" }
        .joined(separator: ", ")
      return limits.isEmpty
        ? "seed \(seed), \(Prose.term(shape)): no rate of it is drawn"
        : "seed \(seed), \(Prose.term(shape)): \(limits)"
    case .evenRange(let rate): return "every price of \(rate) in it is as likely as any other"
    }
  }

  /// The first rates of a use, each with its source.
  private func quotations(of use: RateUse) -> Prose {
    use.parts.prefix(4).compactMap { part in
      ledger.rates[part.rate].map { rate -> Prose in
        let price = quotation(of: rate)
        let here: Prose =
          use.isOfOneUnit ? price : "\(price): here x \(part.factor(at: rate.price))"
        return here + source(rate.citations)
      }
    }.joined(separator: "; ")
  }

  /// `R59: 59 ott.kurus.paper a rub.gold, recorded, undated`.
  private func quotation(of rate: Rate) -> Prose {
    let price: Prose = "\(rate.id): \(rate.told)"
    let kind = Prose.term(rate.kind.rawValue)
    return rate.inForce.map { "\(price), \(kind), in force \($0.text)" }
      ?? "\(price), \(kind), undated"
  }

  private func printed(_ id: Identifier<Figure>) -> String {
    guard let figure = ledger.figures[id] else { return "" }
    let place = "\(figure.origin.file.path):\(figure.origin.line)"
    return figure.asPrinted.isEmpty ? place : "\(place)  “\(figure.asPrinted)”"
  }

  private func source(_ citations: [Citation]) -> Prose {
    let text = ledger.text(of: citations)
    return text.isEmpty ? "" : Prose("; \(text)")
  }

  // MARK: JSON

  /// The tree as JSON: operation, value, unit, what it stands on, parts.
  func json(_ node: Derivation) -> String {
    func member(_ name: String, _ value: String) -> String { "\"\(name)\": \(value)" }
    func end(_ value: Ratio?) -> String { value.map { JSONWriter.number($0) } ?? "null" }
    var members = [
      member("operation", JSONWriter.literal(operation(node))),
      member("label", JSONWriter.literal(label(node).text)), member("low", end(node.value.low)),
      member("high", end(node.value.high)),
      member("unit", JSONWriter.literal(node.kind.unitText)),
    ]
    let note = note(node).text
    if !note.isEmpty { members.append(member("ground", JSONWriter.literal(note))) }
    if !node.parts.isEmpty {
      members.append(member("parts", "[" + node.parts.map(json).joined(separator: ", ") + "]"))
    }
    return "{ " + members.joined(separator: ", ") + " }"
  }

  private func operation(_ node: Derivation) -> String {
    switch node.operation {
    case .given: "given"
    case .named: "part"
    case .priced: "at prices"
    case .solved: "price"
    case .quantile: "quantile"
    case .counted: "count"
    default: label(node).text
    }
  }
}

extension RateUse {
  /// The rate, where an amount is multiplied by the price of one as it is quoted.
  fileprivate var priced: Identifier<Rate>? {
    guard parts.count == 1, let part = parts.first, !part.isInverted, part.factor == .one else {
      return nil
    }
    return part.rate
  }
}
