extension PhraseTable {
  /// Phrases of printed figures and of how they are read.
  static let numeralPhrases = #"""
    en plain digits
    tr yalnız rakamlar
    ru цифры без разделителей

    en commas between thousands
    tr binler arasında virgül
    ru запятые между тысячами

    en dots between thousands
    tr binler arasında nokta
    ru точки между тысячами

    en a point before decimals
    tr ondalıktan önce nokta
    ru точка перед десятичными знаками

    en a comma before decimals
    tr ondalıktan önce virgül
    ru запятая перед десятичными знаками

    en an ordinal, read as a count
    tr sayı olarak okunan bir sıra sayısı
    ru порядковое числительное, прочитанное как количество

    en English words
    tr İngilizce sözcükler
    ru английские слова

    en Turkish words
    tr Türkçe sözcükler
    ru турецкие слова

    en digits with a word for hundreds or more
    tr yüz ya da daha büyük bir birim sözcüğüyle rakamlar
    ru цифры со словом, обозначающим сотни или более

    en spaces between thousands
    tr binler arasında boşluk
    ru пробелы между тысячами

    en apostrophes between thousands
    tr binler arasında kesme işareti
    ru апострофы между тысячами

    en a middle dot before decimals
    tr ondalıktan önce orta nokta
    ru точка посередине перед десятичными знаками

    en a fraction
    tr bir kesir
    ru дробь

    en Russian words
    tr Rusça sözcükler
    ru русские слова

    en German words
    tr Almanca sözcükler
    ru немецкие слова

    en French words
    tr Fransızca sözcükler
    ru французские слова

    en the parts of a money
    tr bir paranın birimleri
    ru единицы одной монетной системы

    en from one number to another
    tr bir sayıdan ötekine
    ru от одного числа до другого

    en a minus sign
    tr eksi işareti
    ru знак минус

    en brackets around a number below zero
    tr sıfırdan küçük bir sayının çevresinde ayraç
    ru скобки вокруг числа меньше нуля

    en “{0}” is not read: no number is found in it
    tr “{0}” okunamadı: içinde sayı bulunmadı
    ru «{0}» не прочитано: числа в нём не найдено

    en look whether the row has what the print says, and say in `note` how it was read
    tr satırda basılı olanın bulunup bulunmadığına bakın, nasıl okunduğunu `note` sütununda belirtin
    ru проверьте, стоит ли в строке то, что напечатано, и укажите в `note`, как это прочитано

    en `{0}` is no amount: it is a date, a place in a work or an order
    tr `{0}` bir tutar değildir: bir tarih, bir eserde yer ya da sıradır
    ru `{0}` не сумма: это дата, место в работе или порядок
    """#
}
