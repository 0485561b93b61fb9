extension PhraseTable {
  /// What is said of rows in bulk.
  static let rowPhrases = #"""
    en Rows by groups
    tr Gruplara göre satırlar
    ru Строки по группам

    en Rows in {0}, under {1}
    tr {0} cinsinden satırlar, {1} ile
    ru Строки в {0}, по {1}

    en the text of the column; empty where the row has none
    tr sütundaki metin; satırda yoksa boş
    ru текст столбца; пусто, если в строке его нет

    en the cell as it stands in the file
    tr hücre, dosyada durduğu gibi
    ru ячейка, как она стоит в файле

    en the file of the row
    tr satırın dosyası
    ru файл строки

    en the line on which it starts
    tr başladığı satır
    ru номер строки файла, с которой она начинается

    en currency of the total
    tr toplamın parası
    ru валюта суммы

    en how many rows of the group nobody can say the value of
    tr grupta değeri söylenemeyen satırların sayısı
    ru сколько строк группы имеют неизвестную величину

    en why not, with how many for each reason
    tr neden söylenemediği, her neden için kaç satır olduğu
    ru почему, с числом строк для каждой причины

    en There is no row to add.
    tr Toplanacak satır yok.
    ru Нет строк для сложения.

    en Rows read: {0}; added: {1}.
    tr Okunan satır: {0}; toplanan: {1}.
    ru Прочитано строк: {0}; сложено: {1}.

    en Of unknown value: {0} ({1})
    tr Değeri bilinmeyen: {0} ({1})
    ru Неизвестной величины: {0} ({1})

    en Not read: {0} ({1})
    tr Okunamayan: {0} ({1})
    ru Не прочитано: {0} ({1})
    """#
}
