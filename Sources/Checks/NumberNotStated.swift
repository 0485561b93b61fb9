import Diagnostics
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0213: a transfer without a number.
  public static let numberNotStated = FindingKind(
    "AL0213", .note, title: "a transfer without a number",
    meaning: """
      The source tells of a transfer and gives no number. In a total that it belongs to the row is an \
      amount that nobody knows, nothing to anything; no total takes it for zero.
      """,
    remedy: "nothing has to be done; another source may have the number")
}

extension LedgerCheck {
  static let numberNotStated = LedgerCheck(.numberNotStated) { ledger in
    (ledger.money + ledger.goods).filter { figure in
      figure.interval == nil && figure.state != nil
        && [figure.measure.isMoney ? "amount" : "quantity", "low", "high"].allSatisfy {
          figure.origin.isBlank($0)
        }
    }.map { figure in
      Finding(
        .numberNotStated, at: figure.origin.place, subject: figure.id.text,
        "\(figure.id) is \(Prose.term(figure.state?.rawValue ?? "")), and no number is stated",
        cause: "no number is stated")
    }
  }
}
