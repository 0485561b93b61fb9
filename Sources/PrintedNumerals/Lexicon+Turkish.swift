import ExactNumbers

extension Lexicon {
  static let turkish = Lexicon(
    "tr", .turkishWords, joins: true, inflects: true, countsBareUnits: true,
    numbers: """
      bir 1 iki 2 uc 3 dort 4 bes 5 alti 6 yedi 7 sekiz 8 dokuz 9 on 10 yirmi 20 otuz 30 kirk 40
      elli 50 altmis 60 yetmis 70 seksen 80 doksan 90
      """,
    hundreds: "yuz",
    scales: """
      bin 3 bini 3 bine 3 binin 3 binlik 3 bindir 3 milyon 6 milyonu 6 milyona 6 milyonun 6 milyonluk 6
      milyondan 6 milyondur 6 mn 6 mlyn 6 milyar 9 milyara 9 milyarlik 9 mlr 9 trilyon 12
      """,
    others: [
      "bucuk": .half, "yarim": .fraction(.half), "ceyrek": .fraction(.quarter),
      "duzine": .dozen(12),
    ],
    groups: Lexicon.turkishFractions.merging([
      "uc ceyrek": .fraction(.threeQuarters),
      "ve yarim": .half, "ve bir ceyrek": .more(.quarter),
    ]) { first, _ in first },
    joints: "ve", rangeWords: "ila ile veya veyahut yahut", rangeStarts: [:],
    months: """
      ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
      kanunusani kanunuevvel tesrinievvel tesrinisani
      """,
    yearsAfter: "yili yilinda yilinin yilindan sene senesi senesinde",
    yearsBefore: "", references: "s sayfa madde maddesi no sayi cilt c",
    ordinals: "inci nci uncu ncu",
    yearEndings: "de da te ta den dan ten tan",
    weak: "bir on kirk elli alti", totals: "toplam toplami yekun yekunu",
    qualifiers: QualifierWords(
      about: (
        "yaklaşık;yaklaşık olarak;takriben;takriben olarak;tahminen;aşağı yukarı",
        "civarında;civarı;dolayında;dolaylarında;kadar;yakın"
      ),
      atMost: (
        "en fazla;en çok;azami;azami olarak",
        "az;aşmayan;aşmamış;aşmadı;aşmamak üzere;geçmeyen;geçmedi"
      ),
      atLeast: (
        "en az;en azından;asgari;asgari olarak",
        "fazla;aşkın;aşan;dan çok;den çok;tan çok;ten çok"
      ),
      perYear: (
        "yılda;senede;yıllık;senelik;her yıl;her sene",
        "yılda;senede;her yıl;her sene"
      ),
      perMonth: ("ayda;aylık;her ay", "ayda;her ay"),
      neither:
        "en az;en fazla;en çok;bir yılda;bir senede;bir yıllık;bir senelik;bir ayda;bir aylık"))

  /// `beşte bir`: one of five.
  private static let turkishFractions: [String: NumberWord] = {
    let bottoms = [
      ("ikide", 2), ("ucte", 3), ("dortte", 4), ("beste", 5), ("altida", 6), ("yedide", 7),
      ("sekizde", 8), ("dokuzda", 9), ("onda", 10), ("yirmide", 20),
    ]
    let tops = [
      ("bir", 1), ("iki", 2), ("uc", 3), ("dort", 4), ("bes", 5), ("alti", 6), ("yedi", 7),
      ("sekiz", 8), ("dokuz", 9),
    ]
    var words: [String: NumberWord] = [:]
    for (bottom, parts) in bottoms {
      for (top, count) in tops {
        words["\(bottom) \(top)"] = Ratio(count).divided(by: Ratio(parts)).map { .fraction($0) }
      }
    }
    return words
  }()
}
