import ExactNumbers

extension Lexicon {
  static let french = Lexicon(
    "fr", .frenchWords, countsBareUnits: true,
    numbers: """
      un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12
      treize 13 quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 vingtz 20 trente 30 quarante 40 cinquante 50
      soixante 60 septante 70 huitante 80 octante 80 nonante 90
      """,
    hundreds: "cent cents cens",
    scales: """
      mille 3 mil 3 milliers 3 millier 3 million 6 millions 6 milliard 9 milliards 9 mds 9 md 9
      billion 12 billions 12
      """ + indian,
    others: [
      "demi": .fraction(.half), "douzaine": .dozen(12), "douzaines": .dozen(12),
      "quart": .part(4), "quarts": .part(4), "tiers": .part(3), "cinquieme": .part(5),
      "cinquiemes": .part(5), "sixieme": .part(6), "sixiemes": .part(6), "huitieme": .part(8),
      "huitiemes": .part(8), "dixieme": .part(10), "dixiemes": .part(10), "centieme": .part(100),
      "centiemes": .part(100),
    ],
    groups: [
      "et demi": .half, "et demie": .half, "et un quart": .more(.quarter),
      "et quart": .more(.quarter), "et trois quarts": .more(.threeQuarters),
      "un demi": .fraction(.half), "une demi": .fraction(.half),
      "une dizaine de": .number(10), "une douzaine de": .number(12),
      "une vingtaine de": .number(20), "une trentaine de": .number(30),
      "une quarantaine de": .number(40), "une cinquantaine de": .number(50),
      "une soixantaine de": .number(60), "une centaine de": .number(100), "d un": .filler,
    ],
    fillers: "et", joints: "et", rangeWords: "a ou", rangeStarts: ["entre": "et", "de": "a"],
    months: """
      janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
      """,
    yearsAfter: "", yearsBefore: "en annee annees an depuis vers",
    references: "p pp page pages fol folio art article no n t tome vol",
    ordinals: "e er re eme ere ier",
    weak: "un une six dix lac", totals: "total totaux totale somme ensemble",
    qualifiers: QualifierWords(
      about: (
        """
        environ;à peu près;près de;presque;autour de;aux alentours de;de l'ordre de;approximativement;\
        quelque;quelques
        """,
        "environ;à peu près"
      ),
      atMost: (
        """
        au plus;tout au plus;pas plus de;jusqu'à;moins de;au maximum;un maximum de;n'excédant pas;n'excède pas
        """,
        "au plus;tout au plus;au maximum"
      ),
      atLeast: (
        "au moins;pas moins de;plus de;non moins de;au minimum;un minimum de;au delà de;au-delà de",
        "au moins;au minimum;et plus;ou plus"
      ),
      perYear: (
        "par an;par année;annuellement;chaque année;annuel;annuelle;annuels;annuelles",
        "par an;par année;annuellement;chaque année;tous les ans;l'an;annuel;annuelle;annuels;annuelles"
      ),
      perMonth: (
        "par mois;mensuellement;chaque mois;mensuel;mensuelle",
        "par mois;mensuellement;chaque mois;tous les mois;mensuel;mensuelle"
      ),
      neither: ""))
}
