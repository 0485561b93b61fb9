extension PhraseTable {
  /// Phrases of workbooks.
  static let workbookPhrases = #"""
    en {0} is the same
    tr {0} aynı
    ru совпадает {0}

    en {0} is {1}
    tr {0} = {1}
    ru {0} равно {1}

    en {0} is “{1}”
    tr {0} = “{1}”
    ru {0} равно «{1}»

    en the sum of {0} on the sheet {1}, where {2}
    tr {1} sayfasındaki {0} toplamı, koşul: {2}
    ru сумма {0} на листе {1}, где {2}

    en The sheets
    tr Sayfalar
    ru Листы

    en Numbers and formulas
    tr Sayılar ve formüller
    ru Числа и формулы

    en {0} rows
    tr {0} satır
    ru {0} строка | {0} строки | {0} строк

    en cut: a sheet takes no more, and {0} rows more are in {1}.csv
    tr kesilmiştir: bir sayfa daha fazlasını almaz; {0} satır daha {1}.csv dosyasındadır
    ru обрезано: лист больше не вмещает, ещё {0} строка находится в {1}.csv | обрезано: лист больше не вмещает, ещё {0} строки находятся в {1}.csv | обрезано: лист больше не вмещает, ещё {0} строк находится в {1}.csv

    en {0} limits that are not known bear no note, since they are so many
    tr bilinmeyen {0} sınırda, sayıları çok olduğu için not yoktur
    ru {0} неизвестная граница не снабжена примечанием: таких границ слишком много | {0} неизвестные границы не снабжены примечаниями: таких границ слишком много | {0} неизвестных границ не снабжены примечаниями: таких границ слишком много

    en A number is a number, and a date, an id or a print is text: no language of a spreadsheet changes them.
    tr Sayılar sayıdır; tarihler, kimlikler ve basılı metinler ise metindir: hesap tablosunun dili bunları değiştirmez.
    ru Числа записаны числами, а даты, обозначения и напечатанное источником — текстом: язык электронной таблицы их не меняет.

    en A cell holds fifteen digits. A limit with more goes outward, any other number to the nearest, and the column “exact” has the number in full, by the name of its column.
    tr Bir hücre on beş rakam alır. Daha uzun bir sınır dışa doğru, başka her sayı en yakına yuvarlanır; “exact” sütununda sayının tamamı kendi sütununun adıyla yazılıdır.
    ru Ячейка вмещает пятнадцать цифр. Более длинная граница округляется наружу, всякое другое число — к ближайшему, а в столбце «exact» число приведено полностью под названием своего столбца.

    en Numbers are shown to {0} places, shares in percent; a limit has as many more as it takes not to be shown too narrow. The cell holds more than is shown.
    tr Sayılar {0} basamakla, oranlar yüzde olarak gösterilir; bir sınır, olduğundan dar görünmemesi için gereken kadar fazla basamakla gösterilir. Hücrede gösterilenden fazlası vardır.
    ru Числа показаны до {0} знаков после запятой, доли — в процентах; у границы знаков больше, если иначе она казалась бы уже. В ячейке знаков больше, чем показано.

    en Whoever points at the name of a column reads what it means.
    tr Bir sütunun adının üzerine gelindiğinde sütunun anlamı okunur.
    ru При наведении на название столбца появляется пояснение к нему.

    en A column “(formula)” works the number out again from other cells, and “(check)” says whether that is the exact value, within {0} of the largest number that goes in, or of 1. “{1}” stands where the ledger knows more than the cells say.
    tr “(formül)” sütunu sayıyı başka hücrelerden yeniden hesaplar; “(denetim)” sütunu bunun kesin değer olup olmadığını, giren en büyük sayının ya da 1'in {0} katı kadar bir payla bildirir. Defter hücrelerin gösterdiğinden fazlasını biliyorsa “{1}” yazılıdır.
    ru Столбец «(формула)» заново вычисляет число по другим ячейкам, а столбец «(проверка)» показывает, точное ли это значение; допуск — {0} от наибольшего из входящих чисел или от 1. «{1}» стоит там, где в реестре известно больше, чем видно из ячеек.

    en {0}: {1}; {2} agree.
    tr {0}: {1}; uyuşan: {2}.
    ru {0}: {1}; сходится: {2}.

    en {0}: {1}; {2} agree, {3} not from these cells.
    tr {0}: {1}; uyuşan: {2}, bu hücrelerden çıkmayan: {3}.
    ru {0}: {1}; сходится: {2}, не по этим ячейкам: {3}.

    en No lower limit is known.
    tr Alt sınır bilinmiyor.
    ru Нижняя граница неизвестна.

    en No upper limit is known.
    tr Üst sınır bilinmiyor.
    ru Верхняя граница неизвестна.

    en The lower limit. Where it is empty, none is known or nothing is stated.
    tr Alt sınır. Boşsa sınır bilinmiyor ya da hiçbir şey belirtilmemiştir.
    ru Нижняя граница. Пусто, если она неизвестна или ничего не указано.

    en The upper limit. Where it is empty, none is known or nothing is stated.
    tr Üst sınır. Boşsa sınır bilinmiyor ya da hiçbir şey belirtilmemiştir.
    ru Верхняя граница. Пусто, если она неизвестна или ничего не указано.

    en {0} rows more are in {1}.csv
    tr {0} satır daha {1}.csv dosyasındadır
    ru ещё {0} строка находится в {1}.csv | ещё {0} строки находятся в {1}.csv | ещё {0} строк находится в {1}.csv

    en Numbers that have more than fifteen digits or no end, each in full.
    tr On beş rakamdan uzun ya da sonu olmayan sayılar, her biri tam olarak.
    ru Числа, в которых больше пятнадцати цифр или бесконечная дробь, приведены полностью.

    en {0} (formula)
    tr {0} (formül)
    ru {0} (формула)

    en {0}, worked out by the spreadsheet. It is empty where a cell that it needs is.
    tr {0}; hesap tablosunca hesaplanmıştır. Gerekli bir hücre boşsa bu da boştur.
    ru {0}, вычислено электронной таблицей. Пусто, если пуста нужная для этого ячейка.

    en {0} (check)
    tr {0} (denetim)
    ru {0} (проверка)

    en Whether the formula comes to the exact value, within {0} of the largest number that goes in, or of 1. “{1}”: the ledger knows more than these cells say, and has its value from the rows themselves.
    tr Formülün kesin değeri verip vermediği; giren en büyük sayının ya da 1'in {0} katı kadar bir payla. “{1}”: defter bu hücrelerin gösterdiğinden fazlasını bilir ve değerini satırların kendisinden alır.
    ru Даёт ли формула точное значение; допуск — {0} от наибольшего из входящих чисел или от 1. «{1}»: в реестре известно больше, чем видно из этих ячеек, и значение взято из самих строк.

    en agrees
    tr uyuşuyor
    ru сходится

    en differs
    tr farklı
    ru расходится

    en not from these cells
    tr bu hücrelerden çıkmıyor
    ru не по этим ячейкам
    """#
}
