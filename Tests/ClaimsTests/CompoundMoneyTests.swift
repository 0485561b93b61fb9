import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import LedgerReader
import Phrases
import Testing
import TestSupport

/// Pounds of 20 shillings of 12 pence, thalers of 24 groschen of 12 pfennig at 3s a thaler.
@Suite("Money in parts, from the cell to the claim")
struct CompoundMoneyTests {
  private func reading(_ money: String, claims: String = "") -> LedgerReading {
    LedgerLiteral([
      "currencies.csv": """
      id,name,unit_of,units_per,symbol
      pound,pounds,,,l
      shilling,shillings,pound,20,s
      penny,pence,shilling,12,d
      thaler,thalers,,,Rthlr
      groschen,groschen,thaler,24,gr
      """,
      "rates.csv": "id,base,quote,quantity,in_force,kind\nR1,thaler,shilling,3,1760,official",
      "scenarios.csv": "id,name,prefer\nofficial,official,official",
      "money.csv": "id,state,date,amount,currency,bound,low,high,part_of\n" + money,
      "claims.csv": "id,formula\n" + claims,
    ]).reading
  }

  private func outcomes(_ claims: String) throws -> [ClaimOutcome] {
    let ledger = reading(
      """
      A,delivered,1760,225281l 19s 4d,pound,,,,
      B,delivered,1760,7l 4s 4½d,pound,,,,
      C,delivered,1760,3½d,penny,,,,
      D,delivered,1760,10Rthlr 12gr,thaler,,,,
      E,delivered,1760,,pound,between,1l 10s,2l,
      """, claims: claims
    ).ledger
    return ClaimResult.all(in: AccountBook(ledger)).map(\.outcome)
  }

  @Test("Sums, products and conversions of parts are exact")
  func claims() throws {
    let outcomes = try outcomes(
      """
      C1,A + B = 225289l 3s 8½d pound
      C2,C = 3½d penny
      C3,16992 * B = 122660l 0s 6d pound
      C4,D in pound at R1 = 1l 11s 6d pound
      C5,E >= 30s pound
      C6,A - B = 225274l 14s 11½d pound
      C7,A = 225281l 19s 3d pound
      C8,B + (C in pound) = 7l 4s 8d pound
      """)
    // 7l 4s 4.5d is 1732.5d; 16992 of them are 29,438,640d, and 240d are a pound: 122,661l 0s 0d.
    let penny = try #require(Ratio(240).inverse)
    #expect(outcomes[0] == .holds)
    #expect(outcomes[1] == .holds)
    #expect(outcomes[2] == .fails(by: penny * Ratio(234)))
    #expect(outcomes[3] == .holds)
    #expect(outcomes[4] == .holds)
    #expect(outcomes[5] == .holds)
    #expect(outcomes[6] == .fails(by: penny))
    #expect(outcomes[7] == .holds)
  }

  @Test("An amount in parts without its money is told what is missing")
  func moneyMissing() throws {
    let ledger = reading("A,delivered,1760,5l 2s,pound,,,,", claims: "C1,A = 5l 2s").ledger
    let result = try #require(ClaimResult.all(in: AccountBook(ledger)).first)
    #expect(result.findings.first?.message.text.contains("names its money behind it") == true)
  }

  @Test("A failing claim says by how much in parts")
  func distance() throws {
    let ledger = reading("A,delivered,1760,5l 2s,pound,,,,", claims: "C1,A = 4l 1s 5½d pound")
      .ledger
    let result = try #require(ClaimResult.all(in: AccountBook(ledger)).first)
    #expect(result.findings.map(\.message.text) == ["C1 fails by 1l 0s 6½d"])
  }

  @Test("A cell that is no amount is named with its place and with the units there are")
  func badInput() throws {
    let reading = reading(
      """
      A,delivered,1760,5l 4d 3s,pound,,,,
      B,delivered,1760,£5,pound,,,,
      C,delivered,1760,5l,thaler,,,,
      """)
    let findings = reading.findings.filter { $0.kind == .malformedNumber }
    #expect(findings.map(\.subject) == ["A", "B", "C"])
    #expect(findings[0].message.text.contains("the units go down and each stands once: l, s, d"))
    #expect(findings[2].message.text.contains("expected one of the units here: Rthlr, gr"))
  }

  @Test("~ takes the unit that the formula says, and the digits of a number in words")
  func rounding() throws {
    let ledger = reading(
      "A,delivered,1760,39275,pound,,,,\nB,delivered,1760,517600000,pound,,,,",
      claims: """
        C1,A ~ 39000 pound to 1000
        C2,A ~ 39000 pound
        C3,B ~ 518 million pound
        C4,B ~ 517 million pound
        C5,A ~ 40 thousand pound
        C6,A ~ 39 thousand pound
        C7,"share(A, A) ~ 62 % to 1"
        C8,"share(A, A) ~ 99.6 % to 1"
        C9,A ~ 40000 pound to 1000
        """
    ).ledger
    let verdicts = ClaimResult.all(in: AccountBook(ledger)).map(\.outcome.verdict)
    #expect(verdicts == [.holds, .fails, .holds, .fails, .fails, .holds, .fails, .holds, .fails])
  }

  @Test("A row is printed as its print says, where that reads as its amount")
  func printed() throws {
    let literal = LedgerLiteral([
      "currencies.csv": "id,name\nmark,mark",
      "money.csv": """
      id,amount,currency,as_printed
      A,2666666,mark,
      B,2670000,mark,2.67 million marks
      C,2670000,mark,"2,670,000 marks"
      D,2670000,mark,
      E,2670000,mark,3 million marks
      """,
      "claims.csv": "id,formula\nC1,A ~ B\nC2,A ~ C\nC3,A ~ D\nC4,A ~ E\nC5,B ~ A",
    ])
    // Half of 10,000 reaches 2,665,000; half of one reaches 2,669,999.5.
    let verdicts = ClaimResult.all(in: AccountBook(literal.ledger)).map(\.outcome.verdict)
    #expect(verdicts == [.holds, .fails, .fails, .fails, .fails])
  }

  @Test("Whichever side is worked out, ~ takes the digits of the other")
  func sides() throws {
    // 11 thalers at 3s are 33s: 1l 13s, printed as 1.7 pounds.
    let ledger = reading(
      "A,delivered,1760,1.7,pound,,,,\nB,delivered,1760,11,thaler,,,,",
      claims: "C1,A ~ B in pound at R1\nC2,B in pound at R1 ~ A"
    ).ledger
    #expect(ClaimResult.all(in: AccountBook(ledger)).map(\.outcome) == [.holds, .holds])
  }

  @Test("Units of one money are one money, without a rate")
  func family() throws {
    let ledger = LedgerLiteral([
      "currencies.csv": """
      id,name,unit_of,units_per,symbol
      pound,pounds,,,l
      shilling,shillings,pound,20,s
      penny,pence,shilling,12,d
      thaler,thalers,,,
      """,
      "rates.csv": "id,base,quote,quantity,in_force,kind\nR1,thaler,shilling,3,1760,official",
      "items.csv": "id,name\nman,men",
      "money.csv": """
      id,state,date,amount,currency,per,tags
      A,delivered,1760,5l,pound,,t
      B,delivered,1760,60,penny,,t
      C,delivered,1760,10s,shilling,,t
      P,,1760,3l,pound,man,
      Q,,1760,4,shilling,thaler,
      """,
      "claims.csv": """
      id,formula
      C1,A + B = 5l 5s pound
      C2,3l pound = 720 penny
      C3,A > B
      C4,sum(tag=t) = 5l 15s pound
      C5,sum(tag=t) ~ 1380 penny
      C6,"share(B, A) = 5 %"
      C7,A / B = 20
      C8,P in penny = 720 penny / 1 man
      C9,P = 60 shilling / 1 man
      C10,P in thaler at R1 = 20 thaler / 1 man
      C11,3 man * P in penny = 9l pound
      C12,Q in penny = 48 penny / 1 thaler
      C13,10 thaler * Q = 2l pound
      C14,A / P = 5 man / 3
      C15,A - B = 1139 penny
      C16,1200 penny / P = 5 man / 3
      """,
    ]).ledger
    let results = ClaimResult.all(in: AccountBook(ledger))
    for result in results.dropLast(2) + results.suffix(1) {
      #expect(result.outcome == .holds, "\(result.claim.id) \(result.outcome)")
    }
    // 1200 pence less 60 are 1140.
    #expect(results[14].outcome == .fails(by: .one))
  }

  @Test("A formula takes every amount that a cell takes")
  func literals() throws {
    let literals = [
      ("5l 100 1/2d", "108s 4 1/2d"), ("½d", "1/2d"), ("5 l 3 s", "103s"), ("4½d", "4 1/2d"),
      ("1l 0 1/2s", "1l 6d"), ("3l10s", "70s"), ("1.5l", "30s"), ("2l 5.5s", "2l 5s 6d"),
    ]
    let claims = literals.enumerated().map { "C\($0),\($1.0) pound = \($1.1) pound" }
    let results = ClaimResult.all(
      in: AccountBook(reading("", claims: claims.joined(separator: "\n")).ledger))
    for (result, literal) in zip(results, literals) {
      #expect(result.outcome == .holds, "\(literal.0)")
      let row = reading("A,delivered,1760,\(literal.0),pound,,,,")
      #expect(row.findings.filter { $0.kind == .malformedNumber }.isEmpty, "\(literal.0)")
    }
  }
}
