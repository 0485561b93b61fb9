extension PhraseTable {
  /// Phrases of pictures.
  static let chartPhrases = #"""
    en No picture of one number alone: {0}: {1}, in {2}
    tr Tek başına bir sayının resmi yok: {0}: {1}, birim: {2}
    ru Одно число без рисунка: {0}: {1}, единица: {2}

    en Money sent and delivered over time
    tr Zaman içinde gönderilen ve teslim edilen para
    ru Деньги, отправленные и доставленные, по времени

    en Goods sent and delivered over time
    tr Zaman içinde gönderilen ve teslim edilen mallar
    ru Имущество, отправленное и доставленное, по времени

    en Spread over {0} draws of the rates
    tr {0} kur çekilişinde dağılım
    ru Разброс по выборкам курсов (всего {0})

    en For each number a line from what 5 % to what 95 % of the draws do not exceed, a box for the middle half and a bar for the median.
    tr Her sayı için çekilişlerin %5'inin aşmadığı değerden %95'inin aşmadığı değere bir çizgi, ortadaki yarı için bir kutu ve ortanca için bir çubuk.
    ru Для каждого числа: линия от значения, которого не превышают 5 % выборок, до значения, которого не превышают 95 %; прямоугольник — средняя половина; черта — медиана.

    en Promised, sent and delivered, in {0}
    tr Vaat edilen, gönderilen ve teslim edilen, {0} cinsinden
    ru Обещано, отправлено и доставлено, в {0}

    en A bar for each number of each pledge, from zero; filled as far as it is certain, hatched between its limits.
    tr Her vaadin her sayısı için sıfırdan başlayan bir çubuk; kesin olduğu yere kadar dolu, sınırları arasında taralı.
    ru Столбец для каждого числа каждого обещания, от нуля; достоверная часть залита, между границами — штриховка.

    en The first {0} of {1} bars are shown.
    tr {1} çubuktan ilk {0} tanesi gösterilmiştir.
    ru Показаны первые столбцы: {0} из {1}.

    en Goods that arrived, in {0}
    tr Ulaşan mallar, birim: {0}
    ru Поступившее имущество, в {0}

    en A bar for each kind of goods, from zero, with the rows that tell of it.
    tr Her mal türü için sıfırdan başlayan bir çubuk, bundan söz eden satırlarla birlikte.
    ru Столбец для каждого вида имущества, от нуля, с указанием строк, в которых о нём сказано.

    en The first {0} of {1} lines are shown.
    tr {1} satırdan ilk {0} tanesi gösterilmiştir.
    ru Показаны первые строки: {0} из {1}.

    en A bar for each row, from the first to the last day that its date may mean; a dotted line where no date is stated.
    tr Her satır için, tarihinin gösterebileceği ilk günden son güne bir çubuk; tarih belirtilmemişse noktalı bir çizgi.
    ru Столбец для каждой строки, от первого до последнего дня, возможного по её дате; пунктир, если дата не указана.

    en The first {0} of {1} rows are shown.
    tr {1} satırdan ilk {0} tanesi gösterilmiştir.
    ru Показаны первые строки: {0} из {1}.

    en no amount stated
    tr tutar belirtilmemiş
    ru сумма не указана

    en {0}, undated
    tr {0}, tarihsiz
    ru {0}, без даты

    en The price of {0}, in {1}
    tr {0} fiyatı, {1} cinsinden
    ru Цена: {0}, в {1}

    en Each price as a stroke over the days on which it was in force, a field where only limits are known, by kind.
    tr Her kur değeri, geçerli olduğu günler boyunca bir çizgi, yalnızca sınırları biliniyorsa bir alan olarak, türüne göre.
    ru Каждый курс показан чертой по дням его действия, а если известны только границы — полосой; по видам.

    en {0}, by weight {1} {2}
    tr {0}, ağırlıkça {1} {2}
    ru {0}, по весу {1} {2}

    en The first {0} of {1} rates are shown.
    tr {1} kurdan ilk {0} tanesi gösterilmiştir.
    ru Показаны первые курсы: {0} из {1}.

    en Price of {0}, in {1} for one
    tr {0} fiyatı, birim başına {1}
    ru Цена: {0}, в {1} за единицу

    en What is missing of {0}, by the rate
    tr Kura göre eksik: {0}
    ru Недостача в зависимости от курса: {0}

    en gap, in {0}
    tr eksik, {0} cinsinden
    ru недостача, в {0}

    en The gap, promised less delivered, between its limits against the price of the rate.
    tr Eksik, yani vaat edilen eksi teslim edilen, kur değerine göre sınırları arasında.
    ru Недостача (обещано минус доставлено) в её границах в зависимости от значения курса.

    en At no price the verdict on it changes.
    tr Hiçbir kur değerinde buna ilişkin yargı değişmez.
    ru Вывод о ней не меняется ни при каком значении курса.

    en Below the lower break-even nothing is missing, above the upper one something is: {0}.
    tr Alttaki başabaş kurunun altında hiçbir şey eksik değildir, üsttekinin üstünde eksik vardır: {0}.
    ru Ниже нижнего переломного значения недостачи нет, выше верхнего она есть: {0}.

    en Quoted: {0}.
    tr Kotasyonlar: {0}.
    ru Котировки: {0}.

    en {0}, least
    tr {0}, en az
    ru {0}, наименьшее

    en The first {0} of {1} numbers are shown.
    tr {1} sayıdan ilk {0} tanesi gösterilmiştir.
    ru Показаны первые числа: {0} из {1}.

    en break-even {0}
    tr başabaş kuru {0}
    ru переломное значение {0}

    en what came taken for the money that is printed
    tr gelen, basılı para sayılarak
    ru поступившее, если считать уплаченной напечатанную валюту

    en what came valued as what it was reckoned from
    tr gelen, hesabın dayandığı tutar olarak değerlenerek
    ru поступившее, оценённое по исходной сумме

    en what is missing
    tr eksik olan
    ru недостача

    en price of {0}
    tr {0} değeri
    ru значение курса {0}

    en {0}, {1}, undated
    tr {0}, {1}, tarihsiz
    ru {0}, {1}, без даты

    en price of {0} at which the verdict on {1} changes
    tr {1} hakkındaki yargının değiştiği {0} değeri
    ru значение курса {0}, при котором меняется вывод: {1}

    en price of the rate
    tr kurun değeri
    ru значение курса

    en {0}, at {1}
    tr {0}; kur: {1}
    ru {0}, по курсу {1}

    en median
    tr ortanca
    ru медиана

    en {0} nothing is missing
    tr {0}: hiçbir şey eksik değil
    ru {0}: недостачи нет

    en verdict
    tr yargı
    ru вывод

    en {0} (by {1})
    tr {0} ({1} uyarınca)
    ru {0} (по {1})

    en missing
    tr eksik
    ru недостаёт
    """#
}
