import Documents
import ExactNumbers
import Testing
import Phrases
@testable import Pages

@Suite("What the price of a rate moves")
struct RateSliderTests {
  @Test("A sum is what is fixed and what the price multiplies, or divides")
  func curves() {
    let line = PriceCurve(fixed: interval(-3, nil), slope: interval(1, 2), isInverse: false)
    #expect(line.value(at: ratio(10)) == interval(7, nil))
    let inverse = PriceCurve(fixed: interval(1, 1), slope: interval(-6, 6), isInverse: true)
    #expect(inverse.value(at: ratio(2)) == interval(-2, 4))
    #expect(PriceCurve(interval(1, 2)).value(at: ratio(1, 3)) == interval(1, 2))
  }

  @Test(
    "A difference becomes a verdict",
    arguments: [
      (Relation.atMost, -2, -1, "holds"), (.atMost, -2, 0, "holds"), (.atMost, -2, 1, "possible"),
      (.atMost, 1, 2, "fails"), (.less, 0, 2, "fails"), (.less, -1, 0, "possible"),
      (.atLeast, 0, 1, "holds"), (.more, 0, 1, "possible"), (.more, -1, 0, "fails"),
      (.equal, 0, 0, "holds"), (.equal, -1, 1, "possible"), (.equal, 1, 1, "fails"),
    ] as [(Relation, Int, Int, String)])
  func verdicts(_ relation: Relation, _ low: Int, _ high: Int, _ verdict: String) {
    #expect(CurveJudgement(relation: relation).verdict(on: interval(low, high)) == verdict)
    #expect(
      CurveJudgement(relation: relation, isDoubted: true).verdict(on: interval(low, high))
        == "possible")
  }

  @Test("Rounded, it may be as far from zero as its precision")
  func rounded() {
    let near = CurveJudgement(relation: nil, precision: ratio(5))
    #expect(near.verdict(on: interval(-5, 5)) == "holds")
    #expect(near.verdict(on: interval(-6, 5)) == "possible")
    #expect(near.verdict(on: interval(6, 7)) == "fails")
    #expect(near.verdict(on: interval(nil, 0)) == "possible")
  }

  @Test("An address names a rate and its price exactly, and is read back")
  func addresses() throws {
    let slider = try #require(sampleSlider())
    for price in [ratio(59), ratio(119, 2), ratio(1, 3), ratio(6_456_731, 551_639)] {
      #expect(slider.price(in: slider.address(at: price)) == price)
    }
    #expect(slider.address(at: ratio(119, 2)) == "rate=R59&price=59.5")
    #expect(slider.address(at: ratio(1, 3)) == "rate=R59&price=1/3")
    for wrong in [
      "", "rate=R59", "rate=R60&price=59", "rate=R59&price=", "rate=R59&price=0",
      "rate=R59&price=-1", "rate=R59&price=1/0", "rate=R59&price=1/2/3", "rate=R59&price=1e3",
      "rate=R59&price=59&x=1",
    ] { #expect(slider.price(in: wrong) == nil, "\(wrong)") }
  }

  @Test("An address that is cited is shown without script")
  func cited() throws {
    let slider = try #require(sampleSlider()?.showing("rate=R59&price=63.25"))
    let page = PageWriter(display: halfEven, sliders: [slider]).html(Document(title: "T"))
    #expect(slider.start == ratio(253, 4))
    #expect(page.contains(#"<tbody id="rate=R59&amp;price=63.25" tabindex="-1">"#))
    #expect(page.contains(#"<span class="price">63.25</span>"#))
    #expect(slider.showing("rate=R60&price=1") == nil)
  }

  @Test("A view is what the page says at a price")
  func view() throws {
    let slider = try #require(sampleSlider())
    #expect(
      slider.columns.map(\.text) == ["promised", "delivered", "gap", "share", "verdict", "a text"])
    #expect(
      slider.view(at: ratio(59), halfEven)[0] == [
        "59,000,000", "5,339,500–11,028,012", "47,971,988–53,660,500", "9.05–18.70 %", "fails", "",
      ])
    #expect(slider.view(at: ratio(11_028_012, 1_000_000), halfEven)[0][4] == "possible")
    let page = samplePage()
    #expect(page.contains(#"<tbody id="rate=R59&amp;price=59" tabindex="-1">"#))
    #expect(page.contains(#"<tbody id="rate=R59&amp;price=6456731/551639" tabindex="-1">"#))
  }

  @Test("Prices stand on the page from low to high, each once with all its names")
  func marks() throws {
    let slider = try #require(sampleSlider())
    #expect(slider.marks.map(\.label.text) == ["break-even", "parity", "a text", "treasury"])
    #expect(slider.position(of: ratio(59)) == 580)
    #expect(slider.position(of: ratio(1, 2)) == 0)
    #expect(slider.position(of: ratio(5_000)) == 1_200)
    #expect(slider.price(of: 580) == ratio(59))
  }

  @Test("A price that is not above zero makes no slider")
  func refused() {
    func slider(low: Ratio, step: Ratio, mark: Ratio) -> RateSlider? {
      RateSlider(
        rate: "R", title: "", low: low, step: step, steps: 1, start: ratio(1),
        marks: [.init("m", mark)], subjects: [])
    }
    #expect(slider(low: ratio(1), step: ratio(1), mark: ratio(1)) != nil)
    #expect(slider(low: ratio(0), step: ratio(1), mark: ratio(1)) == nil)
    #expect(slider(low: ratio(1), step: ratio(0), mark: ratio(1)) == nil)
    #expect(slider(low: ratio(1), step: ratio(1), mark: ratio(-1)) == nil)
  }
}
