import Diagnostics
import LedgerReader
import TestSupport
import Testing

@Suite("Reading a ledger")
struct LedgerReadingTests {
  @Test("A misspelt currency is named with its place and the nearest known one")
  func unknownCurrency() throws {
    let reading = LedgerLiteral([
      "currencies.csv": "id,name\nmark.paper,paper mark",
      "money.csv": "id,amount,currency\nM1,100,mark.papr",
    ]).reading
    #expect(
      reading.findings.map { $0.text() } == [
        """
        money.csv:2:8: error[AL0111]: `mark.papr` is no currency of this ledger
           2 | M1,100,mark.papr
             |        ^^^^^^^^^
             = did you mean `mark.paper`?
             = correct the name, or add the row it names
             = aid-ledger explain AL0111
        """
      ])
  }
}
