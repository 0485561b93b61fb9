import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Documents

/// A derivation as an indented tree for the eye, and as JSON.
struct DerivationTree {
  let ledger: Ledger

  /// The lines: what it is, its value, and where it comes from.
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
    rows.append(Row(label: indent + label(node), value: value(node), note: note(node)))
    for (index, part) in node.parts.enumerated() {
      let isLast = index == node.parts.count - 1
      gather(
        part, inner + (isLast ? "└─ " : "├─ "), inner + (isLast ? "   " : "│  "), &rows)
    }
  }

  /// The value of a node, so far as its name does not say it.
  func value(_ node: Derivation) -> String {
    switch node.operation {
    case _ where isDifference(node): node.value.differenceWords + node.kind.suffix
    case .given(.rates(let use)) where use.isInverted,
      .given(.reckoning(let use)) where use.isInverted:
      (Interval(exactly: .one).divided(by: node.value) ?? node.value).words
    case .given(.rates), .given(.reckoning), .given(.duration), .given(.contents): node.value.words
    case .given(.units), .given(.fineMetal), .given(.sign): ""
    default: node.value.words + node.kind.suffix
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
  func label(_ node: Derivation) -> String {
    switch node.operation {
    case .sum: "sum"
    case .difference: "difference"
    case .product: "product"
    case .quotient: "quotient"
    case .share: "share"
    case .negative: "with the other sign"
    case .days: "days"
    case .upToAll: "nothing to all of"
    case .named(let text): text
    case .priced(let prices):
      "at \(prices.map { "\($0.key) = \($0.value.words)" }.joined(separator: ", "))"
    case .least: "least of"
    case .most: "most of"
    case .solved(let rate): "price of \(rate)"
    case .quantile(let percent): "not exceeded in \(percent) % of"
    case .counted(let verdict): "\(verdict) in so many"
    case .given(let ground): label(ground, node)
    }
  }

  private func label(_ ground: Derivation.Ground, _ node: Derivation) -> String {
    switch ground {
    case .figure(let id), .raised(let id), .lost(let id, _, _), .row(let id): id.text
    case .unlistedSum: "sum of no row"
    case .unlisted(let id): "towards \(id)"
    case .literal: "number"
    case .duration(let id): "x \(ledger.figures[id]?.per?.noun ?? "times")"
    case .rates(let use), .reckoning(let use): (use.isInverted ? "/ " : "x ") + use.rates.few()
    case .units(let unit, _, let isInverted):
      "\(isInverted ? "/" : "x") \(unit.parts.grouped)"
    case .fineMetal(let metal, _, let isInverted):
      "\(isInverted ? "/" : "x") \(metal.fineGrams.truncatedText(places: 6)) g"
    case .contents(let unit): "x contents of \(unit)"
    case .event(let id): id.text
    case .sign: "taken off"
    case .draws: "draws"
    }
  }

  /// Where a node comes from.
  func note(_ node: Derivation) -> String {
    if case .solved = node.operation { return "where an end of it comes to a limit of the verdict" }
    guard case .given(let ground) = node.operation else { return "" }
    switch ground {
    case .figure(let id): return printed(id)
    case .raised(let id): return "\(printed(id)); at least what its own parts come to"
    case .lost(let id, let reason, _): return "\(printed(id)); \(reason.sentence)"
    case .row(let id): return printed(id)
    case .unlisted, .unlistedSum:
      return "nothing is listed, and the list is not said to be complete"
    case .literal: return ""
    case .duration(let id): return "for as long as \(ledger.figures[id]?.date.value?.text ?? "")"
    case .rates(let use), .reckoning(let use):
      let reckoned = if case .reckoning = ground { "its source reckoned at " } else { "" }
      return reckoned
        + use.parts.prefix(4).compactMap { part in
          ledger.rates[part.rate].map { rate in
            "\(rate.id): \(rate.price.words) \(rate.quote) a \(rate.base), \(rate.kind.rawValue), "
              + (rate.inForce.map { "in force \($0.text)" } ?? "undated")
              + (use.isOfOneUnit ? "" : ": here x \(part.factor(at: rate.price).words)")
              + source(rate.citations)
          }
        }.joined(separator: "; ")
    case .units(let unit, let minor, _):
      return "\(unit.parts.grouped) \(minor) make one \(unit.currency)"
        + source(ledger.currencies[minor]?.citations ?? [])
    case .fineMetal(let metal, let currency, _):
      return "fine \(metal.metal.rawValue) in one \(currency)"
        + (metal.parts == metal.of ? "" : ": \(metal.grossGrams) g x \(metal.parts)/\(metal.of)")
        + source(ledger.currencies[currency]?.citations ?? [])
    case .contents(let unit): return source(ledger.units[unit]?.citations ?? [])
    case .event(let id):
      guard let event = ledger.events[id] else { return "" }
      return "\(event.origin.place)  \(event.date.value?.text ?? "not dated"): \(event.what)"
    case .sign(isReturn: true): return "what was returned counts against"
    case .sign(isReturn: false): return "a part that is counted elsewhere"
    case .draws(let ranges, let seed, let shape):
      let limits = ranges.map { "\($0.key) from \($0.value.words)" }.joined(separator: ", ")
      return "seed \(seed), \(shape): " + (limits.isEmpty ? "no rate of it is drawn" : limits)
    }
  }

  private func printed(_ id: Identifier<Figure>) -> String {
    guard let figure = ledger.figures[id] else { return "" }
    let place = "\(figure.origin.file.path):\(figure.origin.line)"
    return figure.asPrinted.isEmpty ? place : "\(place)  “\(figure.asPrinted)”"
  }

  private func source(_ citations: [Citation]) -> String {
    let text = ledger.text(of: citations)
    return text.isEmpty ? "" : "; \(text)"
  }

  // MARK: JSON

  /// The tree as JSON: operation, value, unit, what it stands on, parts.
  func json(_ node: Derivation) -> String {
    func member(_ name: String, _ value: String) -> String { "\"\(name)\": \(value)" }
    func end(_ value: Ratio?) -> String { value.map { JSONWriter.number($0) } ?? "null" }
    var members = [
      member("operation", JSONWriter.literal(operation(node))),
      member("label", JSONWriter.literal(label(node))), member("low", end(node.value.low)),
      member("high", end(node.value.high)),
      member("unit", JSONWriter.literal(node.kind.unitText)),
    ]
    let note = note(node)
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
    default: label(node)
    }
  }
}
