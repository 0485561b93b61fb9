import ExactNumbers

extension Lexicon {
  /// Chinese and Japanese: units behind digits; numbers in words are read whole, since their tens of thousands count all
  /// that stands before them.
  static let chinese = Lexicon(
    "zh", .chineseWords, joins: true,
    numbers: "", hundreds: "百", scales: "千 3 万 4 萬 4 亿 8 億 8 兆 12", joints: "和 及",
    rangeWords: "至", rangeStarts: [:], months: "月 日", yearsAfter: "年", yearsBefore: "",
    references: "页 頁 卷 第", ordinals: "", totals: "共 共计 合计 合計",
    qualifiers: QualifierWords(
      about: ("约;約;大约", "左右"), atMost: ("最多;至多", ""), atLeast: ("至少", "以上"),
      perYear: ("每年", "每年"), perMonth: ("每月", "每月"), neither: ""))
}

/// Numbers in Chinese words: `九亿八千二百二十三万八千一百五十`.
enum ChineseNumeral {
  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "两": 2, "兩": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  private static let small: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000, "拾": 10]
  private static let large: [Unicode.Scalar: Int] = [
    "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
  ]

  /// Whether a number may begin with a scalar, or go on with it.
  static func isPart(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard scalar.value > 0x3000 else { return false }
    // Of 两 it says two only before a unit: it is the tael besides.
    if scalar == "两" || scalar == "兩" {
      return next.map { small[$0] != nil || large[$0] != nil } ?? false
    }
    return digits[scalar] != nil || small[scalar] != nil || large[scalar] != nil
  }

  /// What a word comes to that is such a number and nothing else; `nil` for any other, and for units alone.
  static func value(of word: some StringProtocol) -> Int? {
    let scalars = Array(word.unicodeScalars)
    guard let first = scalars.first, scalars.count <= 24, large[first] == nil,
      scalars.count > 1 || first != "两" && first != "兩",
      scalars.contains(where: { digits[$0] != nil || small[$0] == 10 })
    else { return nil }
    var (sum, section, digit): (Int, Int, Int?) = (0, 0, nil)
    for scalar in scalars {
      if let value = digits[scalar] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let unit = small[scalar] {
        section += (digit ?? 1) * unit
        digit = nil
      } else if let unit = large[scalar] {
        // A hundred million counts the tens of thousands before it too, and so does a second 万 right behind one.
        let countsAll = unit > 10_000 || section == 0 && digit == nil
        let (all, isOver) = (section + (digit ?? 0) + (countsAll ? sum : 0))
          .multipliedReportingOverflow(by: unit)
        guard !isOver, all < Int.max / 2, sum < Int.max / 2 else { return nil }
        sum = countsAll ? all : sum + all
        (section, digit) = (0, nil)
      } else {
        return nil
      }
    }
    return sum < Int.max / 2 ? sum + section + (digit ?? 0) : nil
  }
}
