import Documents
import ExactNumbers
import Phrases

/// The sliders as HTML: for each rate a table at one price, which the script moves, and one at the marks, which
/// stands by itself; and the functions as JSON, each number as a fraction in words.
struct SliderSection {
  private let sliders: [RateSlider]
  private let display: NumberDisplay
  private var language: Language { display.language }

  private let heading: String

  /// - Parameters:
  ///   - sliders: the sliders.
  ///   - display: how numbers are shown.
  ///   - heading: the tag of the heading of each.
  init(_ sliders: [RateSlider], _ display: NumberDisplay, heading: String) {
    self.sliders = sliders
    self.display = display
    self.heading = heading
  }

  func html(_ notes: inout PageNotes) -> String {
    let opening: Prose = """
      One rate has another price, and all others keep theirs; every number is exact and rounded once, where it is \
      shown. The verdict on a pledge is that on “nothing is missing”. A price is cited by its address.
      """
    var html = "<p>\(opening.html(in: language))</p>\n"
    for slider in sliders { html += section(slider, &notes) }
    return html + """
      <script type="application/json" class="rates">\(json)</script>

      """
  }

  private func section(_ slider: RateSlider, _ notes: inout PageNotes) -> String {
    let id = slider.rate.anchor
    let title = "\(notes.link(slider.rate, slider.rate)): \(slider.title.html(in: language))"
    let omitted =
      slider.omitted.isEmpty
      ? ""
      : "<ul>" + slider.omitted.map { "<li>\($0.html(in: language))</li>" }.joined() + "</ul>\n"
    let now = body(slider, at: slider.start, names: [], id: "", &notes)
    var marks = ""
    for (price, names) in slider.markedPrices {
      marks += body(slider, at: price, names: names, id: slider.address(at: price), &notes)
    }
    let one: Prose = "\(slider.rate) at one price"
    let marked: Prose = "\(slider.rate) at the marked prices"
    return """
      <div class="slider">
      <\(heading) id="slider:\(id)">\(title)</\(heading)>
      \(controls(slider, id))\(table(slider, "now:\(id)", one.html(in: language), " class=\"now\"", now))\
      \(marks.isEmpty ? "" : table(slider, "marks:\(id)", marked.html(in: language), "", marks))\(omitted)</div>

      """
  }

  /// What the script needs, and nobody else: shown by it.
  private func controls(_ slider: RateSlider, _ id: String) -> String {
    let buttons = slider.markedPrices.map { price, names in
      """
      <button type="button" data-price="\(price.fractionText)">\
      <span class="price">\(price.prose.html(in: language))</span> \(names.joined(separator: "; ").html(in: language))</button>
      """
    }
    let ticks = slider.markedPrices.map { price, _ in
      #"<option value="\#(slider.position(of: price))"></option>"#
    }
    let label: Prose = "Price of \(slider.rate)"
    let typed: Prose = "or a price, as \(Prose.number("59.5")) or \("119/2")"
    let address = ("address of this view" as Prose).html(in: language)
      .linked(to: slider.address(at: slider.start), "class=\"view\"")
    return """
      <div class="controls" hidden>
      <label for="slide:\(id)">\(label.html(in: language))</label>
      <input type="range" id="slide:\(id)" min="0" max="\(slider.steps)" step="1" \
      value="\(slider.position(of: slider.start))" list="ticks:\(id)">
      <datalist id="ticks:\(id)">\(ticks.joined())</datalist>
      <p><label for="price:\(id)">\(typed.html(in: language))</label> \
      <input type="text" id="price:\(id)" inputmode="decimal" autocomplete="off" spellcheck="false" size="14"> \
      \(address)</p>
      <p class="marks">\(buttons.joined(separator: "\n"))</p>
      <p class="aside" role="status"></p>
      </div>

      """
  }

  private func table(
    _ slider: RateSlider, _ id: String, _ caption: String, _ attributes: String, _ bodies: String
  ) -> String {
    let of: Prose = "of what"
    let head = (slider.columns.map { #"<th scope="col" class="n">\#($0.html(in: language))</th>"# })
      .joined()
    return """
      <div class="scroll" role="region" tabindex="0" aria-labelledby="\(id)"><table\(attributes)>
      <caption id="\(id)">\(caption)</caption>
      <thead><tr><th scope="col" class="w"><span class="aside">\(of.html(in: language))</span></th>\(head)\
      <th scope="col"><span class="aside">\(Prose.term("unit").html(in: language))</span></th></tr></thead>
      \(bodies)</table></div>

      """
  }

  private func body(
    _ slider: RateSlider, at price: Ratio, names: [Prose], id: String, _ notes: inout PageNotes
  ) -> String {
    let width = slider.columns.count + 2
    let label = names.isEmpty ? "" : " \(names.joined(separator: "; ").html(in: language))"
    let words = price.prose.html(in: language)
    let anchor = id.isEmpty ? "" : #" id="\#(id.html)" tabindex="-1""#
    let shown =
      id.isEmpty
      ? #"<span class="price">\#(words)</span>"# : words.linked(to: id, "class=\"price\"")
    var rows = ""
    for (subject, texts) in zip(slider.subjects, slider.view(at: price, display)) {
      let cells = texts.map { #"<td class="n">\#($0.html)</td>"# }.joined()
      let title = [
        subject.row.isEmpty ? "" : notes.link(subject.row, subject.row),
        subject.title.html(in: language),
      ]
      rows += """
        <tr><th scope="row" class="w">\(title.filter { !$0.isEmpty }.joined(separator: " "))</th>\(cells)\
        <td>\(subject.unit.html(in: language))</td></tr>

        """
    }
    return """
      <tbody\(anchor)>
      <tr class="at"><th scope="rowgroup" colspan="\(width)">\(shown)\(label)</th></tr>
      \(rows)</tbody>

      """
  }

  // MARK: The functions

  /// The functions as JSON of texts, arrays and `null`; no character of it ends a script.
  private var json: String {
    let all = sliders.map { slider in
      object([
        ("rate", text(slider.rate.anchor)), ("low", number(slider.low)),
        ("step", number(slider.step)), ("steps", String(slider.steps)),
        ("start", number(slider.start)),
        ("subjects", list(slider.subjects.map { list(slider.cells(of: $0).map(cell)) })),
      ])
    }
    return object([
      ("places", String(display.places)), ("rule", text(display.rule.rawValue)),
      ("words", object(words)), ("sliders", list(all)),
    ])
  }

  /// The words and marks of numbers that the script writes.
  private var words: [(name: String, value: String)] {
    let (from, to): (Prose, Prose) = ("{0}", "{1}")
    let phrases: [(String, Prose)] = [
      ("any", "any"), ("between", "\(from) to \(to)"), ("percent", "\(from) %"),
      ("unknown", "not known"), ("holds", "holds"), ("possible", "possible"), ("fails", "fails"),
    ]
    return phrases.map { ($0, text($1.text(in: language))) } + [
      ("group", text(language.number(","))), ("point", text(language.number("."))),
    ]
  }

  private func cell(_ value: RateSlider.Value?) -> String {
    switch value {
    case nil: "null"
    case .amount(let sum): object([("amount", curve(sum))])
    case .share(let part, let whole): object([("part", curve(part)), ("whole", curve(whole))])
    case .verdict(let sum, let judgement):
      object([
        ("difference", curve(sum)), ("relation", text(judgement.relation?.rawValue ?? "~")),
        ("precision", number(judgement.precision)),
        ("doubted", judgement.isDoubted ? "true" : "false"),
      ])
    }
  }

  /// Low and high end of what is fixed, then of what the price multiplies, or divides.
  private func curve(_ curve: PriceCurve) -> String {
    let ends = [curve.fixed.low, curve.fixed.high, curve.slope.low, curve.slope.high]
    return list(ends.map { $0.map(number) ?? "null" } + [curve.isInverse ? "true" : "false"])
  }

  private func number(_ value: Ratio) -> String { "\"\(value.fractionText)\"" }

  private func list(_ values: [String]) -> String { "[\(values.joined(separator: ","))]" }

  private func object(_ fields: [(name: String, value: String)]) -> String {
    "{" + fields.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  /// A text of this tool's own: ids in the letters of anchors, words of closed lists.
  private func text(_ words: String) -> String {
    let plain = words.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "<": "\\u003c"
      case ">": "\\u003e"
      case "&": "\\u0026"
      case "\"": "\\u0022"
      case "\\": "\\u005c"
      default: String(Character(scalar))
      }
    }
    return "\"\(plain.joined())\""
  }
}

extension RateSlider {
  /// The marked prices, each once with all its names.
  fileprivate var markedPrices: [(price: Ratio, names: [Prose])] {
    marks.reduce(into: []) { prices, mark in
      if let last = prices.last, last.price == mark.price {
        prices[prices.count - 1].names.append(mark.label)
      } else {
        prices.append((mark.price, [mark.label]))
      }
    }
  }

  /// The position nearest below a price, between the ends.
  func position(of price: Ratio) -> Int {
    let steps = (price - low).divided(by: step) ?? .zero
    let whole = steps.rounded(toPlaces: 0, .down).description
    return min(self.steps, max(0, Int(whole) ?? 0))
  }
}
