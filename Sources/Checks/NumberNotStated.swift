import Accounts
import Claims
import Diagnostics
import LedgerModel
import Rates

extension FindingKind {
  /// AL0213: a transfer without a number.
  public static let numberNotStated = FindingKind(
    "AL0213", .note, title: "a transfer without a number",
    meaning: """
      The source tells of a transfer and gives no number. The row is listed; every total counts such \
      rows apart, and none takes them for zero.
      """,
    remedy: "nothing has to be done; another source may have the number")
}

extension LedgerCheck {
  static let numberNotStated = LedgerCheck(.numberNotStated) { ledger in
    (ledger.money + ledger.goods).filter { $0.interval == nil && $0.state != nil }.map { figure in
      Finding(
        .numberNotStated, at: figure.origin.place, subject: figure.id.text,
        "\(figure.id) is \(figure.state?.rawValue ?? ""), and no number is stated")
    }
  }
}
