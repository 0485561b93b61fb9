import ExactNumbers

extension Lexicon {
  static let dutch = Lexicon(
    "nl", .dutchWords, joins: true, countsBareUnits: true,
    numbers: """
      een 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 dertien 13
      veertien 14 vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19 twintig 20 dertig 30 veertig 40
      vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90 vijff 5 ses 6 seven 7 thien 10 sestien 16
      seventien 17 twintich 20 twintigh 20 dertich 30 dertigh 30 veertich 40 veertigh 40 vijftich 50 vijftigh 50
      sestich 60 sestigh 60 sestig 60 seventich 70 seventigh 70 tachtich 80 tachtigh 80 tachentich 80
      negentich 90 negentigh 90
      """,
    hundreds: "honderd hondert",
    scales: """
      duizend 3 duisent 3 duysent 3 miljoen 6 millioen 6 mln 6 miljard 9 milliard 9 mld 9 biljoen 12
      """ + indian,
    others: [
      "en": .filler, "half": .fraction(.half), "halve": .fraction(.half), "kwart": .part(4),
      "derde": .part(3), "vierde": .part(4), "vijfde": .part(5), "tiende": .part(10),
      "anderhalf": .mixed(Ratio(3) * .half), "anderhalve": .mixed(Ratio(3) * .half),
      "dozijn": .dozen(12),
    ],
    groups: [
      "en een half": .half, "en een halve": .half, "een half": .fraction(.half),
      "een halve": .fraction(.half), "en een kwart": .more(.quarter),
      "en driekwart": .more(.threeQuarters),
      "ton gouds": .unit(Lexicon.ten(to: 5)), "tonnen gouds": .unit(Lexicon.ten(to: 5)),
    ],
    fillers: "en", joints: "en", rangeWords: "tot", rangeStarts: ["tussen": "en", "van": "tot"],
    months: """
      januari februari maart april mei juni juli augustus september oktober november december
      """,
    yearsAfter: "", yearsBefore: "in sinds sedert jaar tot",
    references: "p pag blz bladz fol folio art artikel nr no deel", ordinals: "e de ste",
    weak: "een elf acht half zes ses seven lac lak", totals: "totaal tezamen",
    qualifiers: QualifierWords(
      about: (
        "ongeveer;omstreeks;bijna;ruwweg;circa;om en nabij", "ongeveer"
      ),
      atMost: (
        "hoogstens;ten hoogste;niet meer dan;minder dan;maximaal", "hoogstens;ten hoogste"
      ),
      atLeast: (
        "minstens;ten minste;tenminste;meer dan;ruim;niet minder dan", "minstens;ten minste;of meer"
      ),
      perYear: (
        "jaarlijks;jaarlijkse;per jaar;elk jaar", "jaarlijks;per jaar;elk jaar;in het jaar;'s jaars"
      ),
      perMonth: (
        "maandelijks;maandelijkse;per maand", "maandelijks;per maand;'s maands"
      ),
      neither: "in het jaar"))
}
