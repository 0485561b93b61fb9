extension PhraseTable {
  /// Phrases of citations: people, editions and dates of works.
  static let citationPhrases = #"""
    en addressed to {0}
    tr alıcı: {0}
    ru адресат: {0}

    en ed. {0}
    tr haz. {0}
    ru ред. {0}

    en trans. {0}
    tr çev. {0}
    ru пер. {0}

    en {0}st ed.
    tr {0}. bs.
    ru {0}-е изд.

    en {0}nd ed.
    tr {0}. bs.
    ru {0}-е изд.

    en {0}rd ed.
    tr {0}. bs.
    ru {0}-е изд.

    en {0}th ed.
    tr {0}. bs.
    ru {0}-е изд.

    en version {0}
    tr sürüm {0}
    ru версия {0}

    en accessed {0}
    tr erişim {0}
    ru дата обращения {0}

    en spring {0}
    tr {0} ilkbaharı
    ru весна {0}

    en summer {0}
    tr {0} yazı
    ru лето {0}

    en autumn {0}
    tr {0} sonbaharı
    ru осень {0}

    en winter {0}
    tr {0} kışı
    ru зима {0}

    en c. {0}
    tr yak. {0}
    ru ок. {0}

    en {0}s
    tr {0} on yılı
    ru {0}-е

    en between {0} and {1}
    tr {0} ile {1} arası
    ru между {0} и {1}

    en {0} BC
    tr MÖ {0}
    ru {0} до н. э.
    """#
}
