extension PhraseTable {
  /// Phrases of texts, tables and files.
  static let documentPhrases = #"""
    en any amount
    tr herhangi bir miktar
    ru любая сумма

    en at least {0}
    tr en az {0}
    ru не менее {0}

    en at most {0}
    tr en çok {0}
    ru не более {0}

    en {0} to {1}
    tr {0} – {1}
    ru от {0} до {1}

    en a point of a band, or a price that is marked
    tr bir şeridin noktası ya da işaretli bir kur değeri
    ru точка полосы или отмеченное значение курса

    en name of the band, or words beside the mark
    tr şeridin adı ya da işaretin yanındaki yazı
    ru название полосы или подпись отметки

    en the price
    tr kur değeri
    ru значение курса

    en the amount at the price
    tr bu kur değerindeki tutar
    ru сумма при этом значении курса

    en unit of the amount
    tr tutarın birimi
    ru единица суммы

    en number of the band, or of the mark among its like, from 0
    tr şeridin ya da türdeşleri arasında işaretin numarası, 0'dan başlayarak
    ru номер полосы или отметки среди однородных, начиная с 0

    en place of the bar, from above
    tr çubuğun yeri, yukarıdan
    ru место столбца, считая сверху

    en words beside the bar
    tr çubuğun yanındaki yazı
    ru подпись столбца

    en what the bar tells of a transfer
    tr çubuğun aktarıma ilişkin gösterdiği
    ru что столбец сообщает о передаче

    en the amount
    tr tutar
    ru сумма

    en the amount as it stands in the picture
    tr resimde göründüğü biçimiyle tutar
    ru сумма в том виде, в каком она стоит на рисунке

    en filled: for certain; hatched: between the limits
    tr dolu: kesin; taralı: sınırlar arasında
    ru сплошная заливка: достоверно; штриховка: между границами

    en by weight {0}
    tr ağırlıkça {0}
    ru по весу {0}

    en words beside the price
    tr kur değerinin yanındaki yazı
    ru подпись при значении курса

    en kind of the price
    tr kur değerinin türü
    ru вид курса

    en unit of the price
    tr kur değerinin birimi
    ru единица значения курса

    en first day in force, counted from 1 January 1970; empty where it is open
    tr geçerliliğin ilk günü, 1 Ocak 1970'ten sayılarak; başlangıç açıksa boş
    ru первый день действия, считая от 1 января 1970; пусто, если начало не указано

    en last day in force, counted so
    tr geçerliliğin son günü, aynı biçimde sayılarak
    ru последний день действия, считая так же

    en height at which the words stand
    tr yazının bulunduğu yükseklik
    ru высота, на которой стоит подпись

    en by weight of the metal
    tr metalin ağırlığına göre
    ru по весу металла

    en whether it arrived
    tr ulaşıp ulaşmadığı
    ru поступило ли

    en the date as the ledger has it
    tr defterdeki biçimiyle tarih
    ru дата, как она записана в реестре

    en first day as written, counted from 1 January 1970; empty where there is none
    tr yazıldığı biçimiyle ilk gün, 1 Ocak 1970'ten sayılarak; yoksa boş
    ru первый день, как написано, считая от 1 января 1970; пусто, если его нет

    en last day as written, counted so
    tr yazıldığı biçimiyle son gün, aynı biçimde sayılarak
    ru последний день, как написано, считая так же

    en first day that it may mean, counted so
    tr tarihin gösterebileceği ilk gün, aynı biçimde sayılarak
    ru первый из возможных дней, считая так же

    en last day that it may mean, counted so
    tr tarihin gösterebileceği son gün, aynı biçimde sayılarak
    ru последний из возможных дней, считая так же

    en words behind the bar
    tr çubuğun ardındaki yazı
    ru подпись за столбцом

    en filled: delivered; outlined: sent; hatched: days that a doubt adds; dotted: no date stated
    tr dolu: teslim edilen; çerçeveli: gönderilen; taralı: bir kuşkunun eklediği günler; noktalı: tarih belirtilmemiş
    ru сплошная заливка: доставлено; контур: отправлено; штриховка: дни, добавленные сомнением; пунктир: дата не указана

    en place of the number, from above
    tr sayının yeri, yukarıdan
    ru место числа, считая сверху

    en words beside it
    tr yanındaki yazı
    ru подпись при числе

    en unit of the numbers
    tr sayıların birimi
    ru единица чисел

    en the least that {0} % of the draws do not exceed
    tr çekilişlerin %{0} oranında aşılmayan en küçük değer
    ru наименьшее число, которого не превышают {0} % выборок

    en line: 5 to 95 % of the draws; box: 25 to 75 %; bar: the median
    tr çizgi: çekilişlerin %5'i ile %95'i arası; kutu: %25'i ile %75'i arası; çubuk: ortanca
    ru линия: от 5 до 95 % выборок; прямоугольник: от 25 до 75 %; черта: медиана

    en {0} to {1} places, limits outward
    tr {1} basamağa, {0}; sınırlar dışa doğru
    ru {0}, до {1} знака после запятой, границы округлены наружу | {0}, до {1} знаков после запятой, границы округлены наружу | {0}, до {1} знаков после запятой, границы округлены наружу

    en any
    tr herhangi bir değer
    ru любое

    en {0} %
    tr %{0}
    ru {0} %

    en (whole units, limits outward)
    tr (tam birimler, sınırlar dışa doğru)
    ru (целые единицы, границы округлены наружу)

    en (whole {0}, limits outward)
    tr (tam {0}, sınırlar dışa doğru)
    ru (целые {0}, границы округлены наружу)

    en (whole units, or whole {0}, limits outward)
    tr (tam birimler ya da tam {0}, sınırlar dışa doğru)
    ru (целые единицы или целые {0}, границы округлены наружу)

    en (no rows)
    tr (satır yok)
    ru (строк нет)

    en Bibliography
    tr Kaynakça
    ru Библиография

    en {0} and {1} more
    tr {0} ve {1} tane daha
    ru {0} и ещё {1}

    en {0}: not converted: {1}
    tr {0}: çevrilmedi: {1}
    ru {0}: не пересчитано: {1}

    en Figures about money in {0}
    tr Para kayıtları, {0} cinsinden
    ru Записи о деньгах в {0}

    en Everything by {0}
    tr Tümü, şuna göre: {0}
    ru Всё с разбивкой по {0}

    en Sensitivity to rates
    tr Kurlara duyarlılık
    ru Зависимость от курсов

    en Simulation
    tr Simülasyon
    ru Моделирование по выборкам

    en What could make up a total
    tr Bir toplamı oluşturabilecek kalemler
    ru Из чего мог сложиться итог

    en {0} claims are not judged before the errors are mended: {1}
    tr hatalar düzeltilmeden {0} iddia değerlendirilmez: {1}
    ru {0} утверждение не оценивается, пока не исправлены ошибки: {1} | {0} утверждения не оцениваются, пока не исправлены ошибки: {1} | {0} утверждений не оцениваются, пока не исправлены ошибки: {1}

    en {0} errors
    tr {0} hata
    ru {0} ошибка | {0} ошибки | {0} ошибок

    en {0} warnings
    tr {0} uyarı
    ru {0} предупреждение | {0} предупреждения | {0} предупреждений

    en {0} notes
    tr {0} not
    ru {0} примечание | {0} примечания | {0} примечаний

    en ledger
    tr defter
    ru реестр

    en {0} is in the folder but not in `resources`
    tr {0} klasörde var, `resources` içinde yok
    ru {0}: файл есть в папке, но не указан в `resources`
    """#
}
