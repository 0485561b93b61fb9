import Documents
import ExactNumbers
import Foundation
import Testing
import Phrases

@Suite("Charts as scripts and data")
struct ChartTests {
  /// 20 promised, 5 to 12 delivered, at least 3 withheld.
  private func bars(_ label: String = "M1") -> Document.Chart {
    Document.Chart(
      name: "pledges-Gold.Mark", title: "Promised", description: "Three bars.",
      plot: BarPlot(
        unit: "marks",
        bars: [
          .init("\(label) promised", .promised, interval(20, 20), shown: "20"),
          .init("\(label) delivered", .delivered, interval(5, 12), shown: "5–12"),
          .init("\(label) withheld", .lacking, interval(3, nil), shown: "≥ 3"),
        ]))
  }

  @Test("The data of bars are exact, and an open end is empty")
  func barData() {
    #expect(
      GnuplotScript(bars()).data == """
        place,label,part,low,high,unit,shown,exact
        1,M1 promised,promised,20,20,marks,20,
        2,M1 delivered,delivered,5,12,marks,5–12,
        3,M1 withheld,lacking,3,,marks,≥ 3,

        """)
  }

  @Test(
    "The axis of a price in parts has round numbers of one of them: 0.16 pounds are 3s 2.4d, so four shillings"
  )
  func axisInParts() {
    let units = CompoundUnits([
      .init(symbol: "l", factor: .one), .init(symbol: "s", factor: quotient(1, 20)),
      .init(symbol: "d", factor: quotient(1, 240)),
    ])
    let plot = QuotationPlot(
      unit: "pounds for one",
      quotations: [
        .init("R1", kind: "official", price: Interval(exactly: quotient(4, 25)), days: (0, 9))
      ], parity: nil, parts: units)
    let ticks = plot.commands(in: .english).first { $0.hasPrefix("set ytics (") }
    #expect(
      ticks == "set ytics ('0l' 0, '1s' 0.05, '2s' 0.1, '3s' 0.15, '4s' 0.2) nomirror scale 0")
  }

  private func quotient(_ top: Int, _ bottom: Int) -> Ratio {
    Ratio(top).divided(by: Ratio(bottom)) ?? .zero
  }

  @Test("Bars begin at zero, and the axis has round marks: 20 in five parts is 5, 10, 15, 20")
  func barScript() {
    let chart = bars()
    #expect(chart.stem == "chart-pledges-gold-mark")
    let text = GnuplotScript(chart).text
    #expect(
      text.contains("set xtics ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20) nomirror scale 0\n"))
    #expect(text.contains("set xrange [0:20]\n"))
    #expect(text.contains("set yrange [3.6:0.4]\n"))
    #expect(text.contains("if (!exists('data')) data = 'chart-pledges-gold-mark.csv'\n"))
    #expect(text.contains("noenhanced"))
    // The seventh column is `shown`, the second `label`.
    #expect(text.contains(":7:ytic(2) with labels"))
  }

  @Test(
    "An axis has steps of 1, 2 and 5 times a power of ten",
    arguments: [
      ([0, 100_000_000], "'0' 0, '20,000,000' 20000000, '40,000,000' 40000000"),
      ([-7, 30], "'-10' -10, '0' 0, '10' 10, '20' 20, '30' 30"), ([], "'0.0' 0, '0.2' 0.2"),
      ([1], "'0.0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)"),
    ] as [([Int], String)])
  func axis(_ values: [Int], _ marks: String) {
    let bars = values.map { BarPlot.Bar("x", .sent, interval($0, $0), shown: "") }
    let commands = BarPlot(unit: "", bars: bars).commands(in: .english).joined(separator: "\n")
    #expect(commands.contains("set xtics (\(marks)"))
  }

  @Test("Days are counted from 1970: 1 January 1920 is 13 leap years and 50 years before it")
  func days() {
    let first = -(50 * 365 + 13)
    let plot = SpanPlot([
      .init(
        "M1 delivered", shown: "5", hasArrived: true, stated: (first, first + 365),
        possible: (first, first + 365), date: "1920"),
      .init(
        "M2 sent", shown: "no amount stated", hasArrived: false, stated: (nil, nil),
        possible: (nil, nil), date: "undated"),
    ])
    let chart = Document.Chart(name: "d", title: "Days", description: "", plot: plot)
    #expect(
      GnuplotScript(chart).data == """
        place,label,part,date,first,last,first_possible,last_possible,shown
        1,M1 delivered,delivered,1920,-18263,-17898,-18263,-17898,5
        2,M2 sent,sent,undated,,,,,no amount stated

        """)
    // Twelve months, a mark for every second one, to the first of the next year.
    let text = GnuplotScript(chart).text
    #expect(text.contains("set xtics ('1920-01' -18263, '1920-03' -18203, '1920-05' -18142,"))
    #expect(text.contains("'1921-01' -17897) nomirror"))
    #expect(text.contains("set xrange [-18263:-17897]"))
  }

  @Test("Prices without a day stand apart; the parity is one of them")
  func quotations() {
    let chart = Document.Chart(
      name: "rates", title: "Rates", description: "",
      plot: QuotationPlot(
        unit: "penny for one",
        quotations: [
          .init("R1 450", kind: "official", price: interval(450, 450), days: (-25567, nil)),
          .init("RA 400–500", kind: "assumed", price: interval(400, 500), days: (nil, nil)),
          .init("RB 450", kind: "recorded", price: interval(450, 450), days: (nil, nil)),
        ], parity: ratio(1301, 3)))
    // The axis goes to 500, and words stand 500 / 18 apart at least: 433 2/3, 461 4/9, 489 2/9.
    #expect(
      GnuplotScript(chart).data == """
        label,kind,low,high,unit,first,last,written_at,exact
        R1 450,official,450,450,penny for one,-25567,,450,
        by weight 433.67,by weight,433.666666666667,433.666666666667,penny for one,,,433.666666666667,low=1301/3;high=1301/3;written_at=1301/3
        RA 400–500,assumed,400,500,penny for one,,,461.444444444444,written_at=4153/9
        RB 450,recorded,450,450,penny for one,,,489.222222222222,written_at=4403/9

        """)
  }

  @Test("A band is a line at either limit; marks of one kind stand in rows of their own")
  func bands() {
    let chart = Document.Chart(
      name: "gap", title: "Gap", description: "",
      plot: BandPlot(
        priceUnit: "price", unit: "gap",
        bands: [
          .init("paid", [(.zero, ratio(-12), ratio(-5)), (ratio(80), ratio(68), ratio(75))])
        ],
        marks: [
          .init("break-even 5", ratio(5), isBreakEven: true),
          .init("R1 59", ratio(59), isBreakEven: false),
          .init("break-even 12", ratio(12), isBreakEven: true),
        ]))
    #expect(
      GnuplotScript(chart).data == """
        kind,name,price,low,high,unit,row,exact
        band,paid,0,-12,-5,gap,0,
        band,paid,80,68,75,gap,0,
        break-even,break-even 5,5,,,,0,
        quoted,R1 59,59,,,,0,
        break-even,break-even 12,12,,,,1,

        """)
    #expect(GnuplotScript(chart).text.contains("set xrange [0:80]\n"))
    #expect(GnuplotScript(chart).text.contains("set yrange [-20:80]\n"))
  }

  @Test(
    "No word of a source is a command, a break or the end of a text",
    arguments: [
      "a\"; system 'id'", "`id`", "@macro", "{/Symbol a}", "a\nb", "a\\nb", "'; exit; '", "# x",
      "</text><script>", "END_OF_ROWS",
    ])
  func payloads(_ words: String) {
    let chart = Document.Chart(
      name: words, title: words, description: words,
      plot: BarPlot(
        unit: words, bars: [.init(words, .sent, interval(1, 1), shown: words)]))
    let script = GnuplotScript(chart)
    let name = chart.name.unicodeScalars.allSatisfy {
      "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "-"
    }
    #expect(name)
    // A line for the header and one for the bar; a text in quotes ends where it began.
    #expect(script.data.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
    #expect(!script.data.contains("\\"))
    #expect(!script.data.replacing("\"\"", with: "").contains { $0 == "'" } || words.hasPrefix("@"))
    for line in script.text.split(separator: "\n") where line.hasPrefix("set title") {
      #expect(line.count { $0 == "'" } == 4)
      #expect(!line.contains("\\") && !line.contains("\""))
    }
    #expect(script.input.split(separator: "\n").count { $0 == "END_OF_ROWS" } == 1)
  }
}

@Suite("Pictures that gnuplot drew")
struct ChartPictureTests {
  private let drawn = """
    <?xml version="1.0" encoding="utf-8"  standalone="no"?>
    <svg 
     viewBox="0 0 10 10"
     xmlns="http://www.w3.org/2000/svg"
    >

    <title>drawn</title>
    <desc>Produced by GNUPLOT 5.4 patchlevel 4 </desc>

    <g id="gnuplot_canvas">
    \t<path id='gpPt0'/><use xlink:href='#gpPt0' fill='url(#gpPat1)'/>
    \t<g id="drawn_plot_1" ><title>drawn_plot_1</title>
    \t\t<text>id='gpPt0'</text>
    \t</g>
    </g>
    </svg>

    """

  @Test("A picture has our title and description, ids of its own, and says which gnuplot drew it")
  func dressed() throws {
    let chart = Document.Chart(
      name: "x", title: "A <b> & \"c\"", description: "One\u{202E} bar.",
      plot: BarPlot(unit: "", bars: []))
    let picture = try #require(ChartPicture(drawn, of: chart, by: "gnuplot 5.4 --> patchlevel 4"))
    #expect(
      picture.svg == """
        <!-- Drawn by gnuplot 5.4  patchlevel 4 -->
        <svg 
         viewBox="0 0 10 10"
         xmlns="http://www.w3.org/2000/svg"
         role="img" aria-labelledby="chart-x-title chart-x-desc"
        >
        <title id="chart-x-title">A &lt;b&gt; &amp; &quot;c&quot;</title>
        <desc id="chart-x-desc">One\\u{202E} bar.</desc>

        <g id="chart-x-gnuplot_canvas">
        \t<path id='chart-x-gpPt0'/><use xlink:href='#chart-x-gpPt0' fill='url(#chart-x-gpPat1)'/>
        \t<g id="chart-x-drawn_plot_1" >
        \t\t<text>id='gpPt0'</text>
        \t</g>
        </g>
        </svg>

        """)
    #expect(ChartPicture.version(of: picture.svg.utf8) == "gnuplot 5.4  patchlevel 4")
  }

  @Test("What is no SVG of gnuplot's is no picture, and a file of others has no version")
  func foreign() {
    let chart = Document.Chart(
      name: "x", title: "", description: "", plot: BarPlot(unit: "", bars: []))
    #expect(ChartPicture("", of: chart, by: "") == nil)
    #expect(ChartPicture("<svg></svg>", of: chart, by: "") == nil)
    #expect(ChartPicture.version(of: "<svg/>".utf8) == nil)
  }
}
