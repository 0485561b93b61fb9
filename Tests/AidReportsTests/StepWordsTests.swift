import Accounts
import LedgerModel
import OrderedCollections
import Rates
import TestSupport
import Testing
import Phrases

@testable import AidReports

@Suite("Words of steps")
struct StepWordsTests {
  private let ledger = LedgerLiteral([
    "currencies.csv": """
    id,name,unit_of,units_per
    mark,mark,,
    penny,penny,mark,100
    pound,pound,,
    shilling,shilling,pound,20
    """,
    "rates.csv": """
    id,base,quote,quantity,in_force,kind,source,locator
    A,pound,mark,4,1900/..,official,a-1900,p. 1
    B,mark,pound,0.16,1902/..,official,a-1900,p. 1
    C,shilling,penny,26,1904/..,official,a-1900,p. 1
    """,
    "scenarios.csv": "id,name,prefer,span\nany,any,official,interval\n",
    "money.csv": "id,date,amount,currency\nX,1905,1,pound\n",
  ]).ledger

  @Test("A step over unlike rates says what each comes to in the step's own moneys")
  func unlikeRates() throws {
    let scenario = try #require(ledger.scenarios.values.first)
    let mark = try #require(Identifier<Currency>("mark"))
    let route = try RateBook(ledger).converter(RateChoice(scenario))
      .route(of: ledger.money[0], to: mark).get()
    let tree = DerivationTree(ledger: ledger)
    let step = Derivation(try #require(route.steps.first))
    #expect(tree.label(step).text == "x A, B, C" && tree.value(step).text == "4 to 6.25")
    let note = tree.note(step).text
    #expect(note.contains("B: 0.16 pound a mark, official, in force 1902/..: here x 6.25"))
    #expect(note.contains("C: 26 penny a shilling, official, in force 1904/..: here x 5.2"))
  }
}
