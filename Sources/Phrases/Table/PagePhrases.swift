extension PhraseTable {
  /// Phrases of pages.
  static let pagePhrases = #"""
    en Report
    tr Rapor
    ru Отчёт

    en Contents
    tr İçindekiler
    ru Содержание

    en data
    tr veri
    ru данные

    en At another rate
    tr Başka bir kurla
    ru По другому курсу

    en One rate has another price, and all others keep theirs; every number is exact and rounded once, where it is shown. The verdict on a pledge is that on “nothing is missing”. A price is cited by its address.
    tr Tek bir kurun değeri değiştirilir, ötekilerin hepsi değerini korur; her sayı tam olarak hesaplanır ve yalnızca gösterildiği yerde bir kez yuvarlanır. Bir vaade ilişkin yargı, “hiçbir şey eksik değil” önermesi üzerinedir. Bir kur değerine adresiyle atıf yapılır.
    ru Меняется значение одного курса, все прочие остаются прежними; каждое число точное и округляется один раз, при показе. Вывод об обещании относится к положению «недостачи нет». На значение курса ссылаются по его адресу.

    en Close
    tr Kapat
    ru Закрыть

    en … and {0} lines more
    tr … ve {0} satır daha
    ru … и ещё {0} строка | … и ещё {0} строки | … и ещё {0} строк

    en Derivations and rows
    tr Türetimler ve satırlar
    ru Происхождение чисел и строки

    en value
    tr değer
    ru значение

    en {0} more rows are not shown.
    tr {0} satır daha gösterilmemiştir.
    ru Ещё {0} строка не показана. | Ещё {0} строки не показаны. | Ещё {0} строк не показано.

    en To the text
    tr Metne geç
    ru К тексту

    en fails
    tr yanlış
    ru неверно

    en not known
    tr bilinmiyor
    ru неизвестно

    en cited
    tr atıf yapılan
    ru по ссылке

    en {0} at one price
    tr {0}: tek bir değerde
    ru {0} при одном значении

    en {0} at the marked prices
    tr {0}: işaretli değerlerde
    ru {0} при отмеченных значениях

    en Price of {0}
    tr {0} değeri
    ru Значение курса {0}

    en or a price, as {0} or {1}
    tr ya da bir değer, örneğin {0} veya {1}
    ru или другое значение, например {0} или {1}

    en address of this view
    tr bu görünümün adresi
    ru адрес этого вида страницы

    en of what
    tr konu
    ru величина

    en unit
    tr birim
    ru единица

    en holds
    tr doğru
    ru верно

    en possible
    tr mümkün
    ru возможно
    """#
}
