extension PhraseTable {
  /// The rules by which printed figures are read, as terms.
  static let numeralTermPhrases = #"""
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

    en in pounds of 20 shillings
    tr 20 şilinlik pound olarak
    ru в фунтах по 20 шиллингов

    en in shillings of 12 pence
    tr 12 penilik şilin olarak
    ru в шиллингах по 12 пенсов

    en in pence
    tr peni olarak
    ru в пенсах

    en a billion of a million millions
    tr bir milyon milyonluk billion
    ru биллион как миллион миллионов

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

    en Spanish words
    tr İspanyolca sözcükler
    ru испанские слова

    en Italian words
    tr İtalyanca sözcükler
    ru итальянские слова

    en Portuguese words
    tr Portekizce sözcükler
    ru португальские слова

    en Dutch words
    tr Felemenkçe sözcükler
    ru нидерландские слова

    en Greek words
    tr Yunanca sözcükler
    ru греческие слова

    en a dollar sign between thousands
    tr binler arasında dolar işareti
    ru знак доллара между тысячами

    en a dollar sign before decimals
    tr ondalıktan önce dolar işareti
    ru знак доллара перед десятичными знаками

    en Chinese words
    tr Çince sözcükler
    ru китайские слова

    en Swedish words
    tr İsveççe sözcükler
    ru шведские слова

    en Danish words
    tr Danca sözcükler
    ru датские слова

    en converted into the row's unit
    tr satırın birimine çevrilmiş
    ru в пересчёте на единицу строки

    en Roman numerals
    tr Romen rakamları
    ru римские цифры

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
    """#
}
