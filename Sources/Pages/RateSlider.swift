import Documents
import ExactNumbers
import Phrases

/// What the price of one rate moves, all other rates as they are: exact functions, and the prices worth a look.
public struct RateSlider: Sendable {
  /// The id of the rate.
  public let rate: String
  /// What its price is, in words: `Ottoman paper kuruş for one Russian gold ruble`.
  public let title: Prose
  /// The prices of the slider: the lowest and, `steps` steps above it, the highest.
  public let low: Ratio
  /// From one position to the next.
  public let step: Ratio
  /// How many steps there are.
  public let steps: Int
  /// Where the slider stands first.
  public let start: Ratio
  /// Prices with a name, from low to high: parity, quotations, break-even.
  public let marks: [Mark]
  /// What moves.
  public let subjects: [Subject]
  /// What hangs on the rate and is not computed here, and why: a sentence each.
  public let omitted: [Prose]

  /// Makes a slider; nothing where a price or a step is not above zero.
  public init?(
    rate: String, title: Prose, low: Ratio, step: Ratio, steps: Int, start: Ratio,
    marks: [Mark], subjects: [Subject], omitted: [Prose] = []
  ) {
    guard low > .zero, step > .zero, steps > 0, start > .zero,
      marks.allSatisfy({ $0.price > .zero })
    else { return nil }
    self.rate = rate
    self.title = title
    self.low = low
    self.step = step
    self.steps = steps
    self.start = start
    self.marks = marks.sorted { $0.price < $1.price }
    self.subjects = subjects
    self.omitted = omitted
  }

  /// A price with a name.
  public struct Mark: Sendable, Hashable {
    /// What it is: `gold parity`.
    public let label: Prose
    /// The price, exactly.
    public let price: Ratio

    /// Makes a mark.
    public init(_ label: Prose, _ price: Ratio) {
      self.label = label
      self.price = price
    }
  }

  /// A pledge, a total or a claim, and its numbers.
  public struct Subject: Sendable, Hashable {
    /// The id of its row, which is linked; empty where it has none.
    public let row: String
    /// What is said behind the id: `as paid, treasury`.
    public let title: Prose
    /// The unit of its amounts.
    public let unit: Prose
    /// Its numbers, each with the heading of its column.
    public let measures: [Measure]

    /// Makes a subject.
    public init(row: String, title: Prose, unit: Prose, measures: [Measure]) {
      self.row = row
      self.title = title
      self.unit = unit
      self.measures = measures
    }
  }

  /// One number over the price.
  public struct Measure: Sendable, Hashable {
    /// The heading of its column: `gap`.
    public let column: Prose
    /// What it is at each price.
    public let value: Value

    /// Makes a measure.
    public init(_ column: Prose, _ value: Value) {
      self.column = column
      self.value = value
    }
  }

  /// What a measure is at each price.
  public enum Value: Sendable, Hashable {
    /// An amount between two limits.
    case amount(PriceCurve)
    /// One sum as a part of another, in percent; the limits of both are taken as independent.
    case share(PriceCurve, of: PriceCurve)
    /// What a difference says of a claim.
    case verdict(PriceCurve, CurveJudgement)
  }
}

extension RateSlider.Value {
  /// What is shown at a price; `not known` where a share is of what may be zero.
  public func text(at price: Ratio, _ display: NumberDisplay) -> String {
    prose(at: price, display).text(in: display.language)
  }

  private func prose(at price: Ratio, _ display: NumberDisplay) -> Prose {
    switch self {
    case .amount(let curve): display.text(curve.value(at: price))
    case .share(let part, let whole):
      part.value(at: price).divided(by: whole.value(at: price)).map { display.percent($0) }
        ?? "not known"
    case .verdict(let curve, let judgement): .term(judgement.verdict(on: curve.value(at: price)))
    }
  }
}

extension RateSlider {
  /// The headings of all measures, each once, in their order.
  public var columns: [Prose] {
    subjects.flatMap(\.measures).reduce(into: []) { columns, measure in
      if !columns.contains(measure.column) { columns.append(measure.column) }
    }
  }

  /// The measure of a subject in each column.
  func cells(of subject: Subject) -> [Value?] {
    columns.map { column in subject.measures.first { $0.column == column }?.value }
  }

  /// What the page shows at a price: a row for each subject, a text for each column.
  public func view(at price: Ratio, _ display: NumberDisplay) -> [[String]] {
    subjects.map { subject in cells(of: subject).map { $0?.text(at: price, display) ?? "" } }
  }

  /// The price of a position, counted from 0.
  public func price(of position: Int) -> Ratio { low + step * Ratio(position) }

  /// The address of a view, behind `#`: `rate=R59&price=59`.
  public func address(at price: Ratio) -> String {
    "rate=\(rate.anchor)&price=\(price.exactDecimal?.description ?? price.fractionText)"
  }

  /// The slider as an address cites it: it stands at that price, which is one of the marked ones, so that the
  /// view can be read without script; `nil` for an address of another.
  public func showing(_ address: String) -> RateSlider? {
    guard let price = price(in: address) else { return nil }
    return RateSlider(
      rate: rate, title: title, low: low, step: step, steps: steps, start: price,
      marks: marks + [Mark("cited", price)], subjects: subjects, omitted: omitted)
  }

  /// The price in an address of this slider, a decimal or a fraction above zero; `nil` in any other.
  public func price(in address: String) -> Ratio? {
    let parts = address.split(separator: "&", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "rate=\(rate.anchor)", parts[1].hasPrefix("price=")
    else { return nil }
    let numbers = parts[1].dropFirst("price=".count)
      .split(separator: "/", omittingEmptySubsequences: false)
      .map { number in (try? ExactDecimal(parsing: String(number))).map { Ratio($0) } }
    guard let first = numbers.first, let top = first, numbers.count < 3 else { return nil }
    let price = numbers.count == 1 ? top : numbers[1].flatMap { top.divided(by: $0) }
    return price.flatMap { $0 > .zero ? $0 : nil }
  }
}
