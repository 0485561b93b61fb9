import ExactNumbers

extension Lexicon {
  static let german = Lexicon(
    "de", .germanWords, joins: true, countsBareUnits: true,
    numbers: """
      ein 1 eins 1 eine 1 einer 1 einem 1 einen 1 eines 1 zwei 2 zwo 2 drei 3 vier 4 funf 5 sechs 6
      sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 dreizehn 13 vierzehn 14 funfzehn 15 sechzehn 16
      siebzehn 17 siebenzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreissig 30 vierzig 40 funfzig 50
      sechzig 60 siebzig 70 siebenzig 70 achtzig 80 neunzig 90 fuenf 5 zwoelf 12 fuenfzig 50
      """,
    hundreds: "hundert",
    scales: """
      tausend 3 taus 3 tsd 3 million 6 millionen 6 mill 6 mio 6 milliarde 9 milliarden 9 milld 9 mrd 9 md 9
      mia 9 billion 12 billionen 12 bio 12
      """ + indian,
    others: [
      "und": .filler, "mal": .filler, "einhalb": .half, "anderthalb": .mixed(Ratio(3) * .half),
      "eineinhalb": .mixed(Ratio(3) * .half), "halbe": .fraction(.half), "halben": .fraction(.half),
      "halb": .fraction(.half), "halbes": .fraction(.half), "viertel": .part(4),
      "vierteln": .part(4),
      "drittel": .part(3), "dritteln": .part(3), "funftel": .part(5), "funfteln": .part(5),
      "sechstel": .part(6), "achtel": .part(8), "zehntel": .part(10), "hundertstel": .part(100),
      "dutzend": .dozen(12),
      "halber": .fraction(.half), "schock": .dozen(60),
      "dritthalb": .mixed(Ratio(5) * .half), "vierthalb": .mixed(Ratio(7) * .half),
      "vierhalb": .mixed(Ratio(7) * .half), "viertehalb": .mixed(Ratio(7) * .half),
      "funfthalb": .mixed(Ratio(9) * .half), "funftehalb": .mixed(Ratio(9) * .half),
      "sechsthalb": .mixed(Ratio(11) * .half), "sechstehalb": .mixed(Ratio(11) * .half),
      "siebenthalb": .mixed(Ratio(13) * .half), "siebentehalb": .mixed(Ratio(13) * .half),
      "achthalb": .mixed(Ratio(15) * .half), "achtehalb": .mixed(Ratio(15) * .half),
      "neunthalb": .mixed(Ratio(17) * .half), "neuntehalb": .mixed(Ratio(17) * .half),
      "dreiviertel": .fraction(.threeQuarters),
    ],
    groups: [
      "und eine halbe": .half, "und ein halb": .half, "eine halbe": .fraction(.half),
      "einer halben": .fraction(.half), "ein halbes": .fraction(.half),
      "und ein viertel": .more(.quarter),
      "tonne goldes": .unit(Lexicon.ten(to: 5)), "tonnen goldes": .unit(Lexicon.ten(to: 5)),
    ],
    fillers: "und einer", joints: "und", rangeWords: "bis oder",
    rangeStarts: ["zwischen": "und", "von": "bis"],
    months: """
      januar janner februar marz april mai juni juli august september oktober november dezember
      """,
    yearsAfter: "", yearsBefore: "im in jahr jahre jahres seit bis vom",
    references: "§ s seite seiten art artikel nr no bd band kap", ordinals: "te ten ter",
    weak: "ein eins eine einer einem einen eines elf acht lac lak",
    totals: "summe gesamt gesamtsumme insgesamt zusammen",
    qualifiers: QualifierWords(
      about: (
        "etwa;ungefähr;ungefaehr;rund;circa;zirka;ca;annähernd;gegen;beinahe;fast;an die;um die;schätzungsweise",
        "etwa;ungefähr"
      ),
      atMost: (
        "höchstens;nicht mehr als;nicht über;bis zu;maximal;weniger als;unter;nicht höher als",
        "höchstens;maximal"
      ),
      atLeast: (
        "mindestens;wenigstens;zumindest;mehr als;^über;weit über;etwas über;nicht weniger als;nicht unter",
        "mindestens;und mehr;oder mehr"
      ),
      perYear: (
        "jährlich;alljährlich;jährliche;jährlichen;jährlicher;jährliches;pro Jahr",
        "jährlich;alljährlich;pro Jahr;im Jahr;jedes Jahr"
      ),
      perMonth: (
        "monatlich;monatliche;monatlichen;monatlicher;monatliches;pro Monat",
        "monatlich;pro Monat;im Monat;jeden Monat"
      ),
      neither: "unter anderem"))
}
