extension PhraseTable {
  /// Phrases of balances and goods, continued.
  static let balancePhrasesMore = #"""
    en {0} A row “as paid” takes it for {1} that was paid.
    tr {0} “ödeme sayılarak” satırı bunu ödenmiş {1} sayar.
    ru {0} Строка «как уплаченное» считает, что уплачено было в {1}.

    en {0}; {1} more
    tr {0}; {1} tane daha
    ru {0}; ещё {1}

    en none listed
    tr listelenen yok
    ru не перечислено

    en in {0}
    tr {0}
    ru в {0}

    en {0}, as paid
    tr {0}, ödeme sayılarak
    ru {0}, как уплаченное

    en Claims
    tr İddialar
    ru Утверждения

    en Goods that arrived
    tr Ulaşan mallar
    ru Поступившее имущество

    en Rates
    tr Kurlar
    ru Курсы

    en {0} dates
    tr {0} tarih
    ru {0} дата | {0} даты | {0} дат

    en {0} rates
    tr {0} kur
    ru {0} курс | {0} курса | {0} курсов

    en Ledger {0} {1}: {2}.
    tr Defter {0} {1}: {2}.
    ru Реестр {0} {1}: {2}.

    en Parties
    tr Taraflar
    ru Стороны

    en ledger {0} {1}
    tr defter {0} {1}
    ru реестр {0} {1}

    en scenarios {0}
    tr senaryolar: {0}
    ru сценарии {0}

    en is
    tr eder
    ru это

    en of
    tr karşı para
    ru валюта

    en {0} for one
    tr birim başına {0}
    ru {0} за единицу

    en {0}: {1} to {2}
    tr {0}: {1} – {2}
    ru {0}: от {1} до {2}

    en {0}, from {1}
    tr {0}, alt uç {1}
    ru {0}, от {1}

    en {0}, to {1}
    tr {0}, üst uç {1}
    ru {0}, до {1}

    en first
    tr önce
    ru сначала

    en then
    tr sonra
    ru затем

    en row
    tr satır
    ru строка

    en by {0}
    tr sapma {0}
    ru расхождение {0}

    en amount
    tr tutar
    ru сумма

    en currency
    tr para birimi
    ru валюта

    en to
    tr hedef para
    ru в валюте

    en {0} a {1}
    tr {1} başına {0}
    ru {0} за единицу {1}

    en sum
    tr toplam
    ru сумма

    en difference
    tr fark
    ru разность

    en towards {0}
    tr {0} karşılığı
    ru в счёт {0}

    en number
    tr sayı
    ru число

    en {0} g
    tr {0} g
    ru {0} г

    en {0} from {1}
    tr {0}, aralık: {1}
    ru {0}: {1}

    en {0} {1} a {2}
    tr {2} başına {0} {1}
    ru {0} {1} за единицу {2}

    en {0} {1} for {2} {3}
    tr {2} {3} karşılığında {0} {1}
    ru {0} {1} за {2} {3}

    en printed
    tr basılı
    ru напечатано

    en read
    tr okunuş
    ru прочтено

    en counts
    tr süre
    ru учитывается

    en note
    tr not
    ru примечание

    en findings
    tr bulgular
    ru замечания

    en from {0} to {1} through {2}
    tr veren: {0}, alan: {1}, aracı: {2}
    ru от кого: {0}, кому: {1}, через кого: {2}

    en from {0} to {1}
    tr veren: {0}, alan: {1}
    ru от кого: {0}, кому: {1}

    en from {0} through {1}
    tr veren: {0}, aracı: {1}
    ru от кого: {0}, через кого: {1}

    en from {0}
    tr veren: {0}
    ru от кого: {0}

    en to {0} through {1}
    tr alan: {0}, aracı: {1}
    ru кому: {0}, через кого: {1}

    en to {0}
    tr alan: {0}
    ru кому: {0}

    en through {0}
    tr aracı: {0}
    ru через кого: {0}

    en {0} for one {1}
    tr {1} başına {0}
    ru {0} за единицу {1}

    en source
    tr kaynak
    ru источник

    en derivation
    tr türetim
    ru как получено

    en price
    tr kur değeri
    ru значение

    en one {0} is {1} {2}
    tr 1 {0} = {1} {2}
    ru единица {0} равна {1} {2}

    en kind
    tr tür
    ru вид

    en {0}  {1} in {2}
    tr {0}  {1}, {2} cinsinden
    ru {0}  {1} в {2}

    en date
    tr tarih
    ru дата

    en parties
    tr taraflar
    ru стороны

    en part of
    tr bağlı olduğu
    ru часть чего

    en metal
    tr metal
    ru металл

    en {0} of {1}, {2}
    tr {1}, {2}: {0}
    ru {0}: {1}, {2}

    en {0} in {1} of {2}
    tr {2}, {1}: {0} kaydının payı
    ru {0} в составе «{1}», {2}

    en {0} of {1}
    tr {1}: {0}
    ru {0}: {1}

    en {0} in {1}, {2}
    tr {0}, {1} cinsinden, {2}
    ru {0} в {1}, {2}

    en file of the ledger
    tr defterin dosyası
    ru файл реестра

    en Read {0}.
    tr Okumak için: {0}.
    ru Читать: {0}.

    en Promised
    tr Vaat edilen
    ru Обещано

    en none
    tr yok
    ru нет

    en Of {0}: {1} came
    tr {0}: gelen {1}
    ru {0}: поступило {1}

    en own-money: without any rate; own-days: each row on its own days
    tr own-money: kur kullanılmadan; own-days: her satır kendi günlerinin kuruyla
    ru own-money: без курса; own-days: каждая строка на свои дни

    en id of the scenario
    tr senaryonun kimliği
    ru обозначение сценария

    en the rest without {0}, counted in other groups
    tr başka gruplarda sayılan {0} dışında kalan
    ru остаток без {0}: учтено в других группах

    en {0} also in {1}, of another item
    tr {0} başka bir malın satırı olan {1} içinde de var
    ru {0} входит и в {1} другого вида имущества

    en not known how much: {0}
    tr ne kadar olduğu bilinmiyor: {0}
    ru размер неизвестен: {0}

    en In no total: {0}: {1}.
    tr Hiçbir toplamda değil: {0}: {1}.
    ru Вне итогов: {0}: {1}.

    en what came towards {0}
    tr {0} karşılığında gelenler
    ru то, что пришло в счёт {0},

    en {0}, and at {1} more rates
    tr {0}; {1} kur daha kullanılmıştır
    ru {0}; применён ещё {1} курс | {0}; применены ещё {1} курса | {0}; применены ещё {1} курсов

    en nothing
    tr hiçbiri
    ru ничего

    en {0} at {1}
    tr {0} ({1} ile)
    ru {0} по {1}

    en id of the pledge or of the total
    tr vaadin ya da toplamın kimliği
    ru обозначение обещания или итога

    en towards it: {0}
    tr karşılığında: {0}
    ru в счёт обещания: {0}

    en taken off again: {0}, {1}
    tr yeniden düşülen: {0}, {1}
    ru снова вычтено: {0}, {1}

    en towards it: {0}, {1}
    tr karşılığında: {0}, {1}
    ru в счёт обещания: {0}, {1}

    en {0} together
    tr {0} birlikte
    ru {0} вместе

    en {0}, an alternative of {1}
    tr {0}, {1} için alternatif
    ru {0}, вариант {1}

    en {0} under {1}
    tr {1} uyarınca {0}
    ru {0} при {1}

    en {0} above
    tr bunun üstünde {0}
    ru {0} выше

    en {0}, by {1}{2}: {3}
    tr {0}, {1}{2} kuruna göre: {3}
    ru {0}, по курсу {1}{2}: {3}

    en {0} below {1}
    tr {1} altında {0}
    ru {0} ниже {1}

    en {0} below {1}, {2} at it
    tr {1} altında {0}, tam bu değerde {2}
    ru {0} ниже {1}, {2} при этом значении

    en {0} from {1} to {2}
    tr {0}: {1} – {2}
    ru {0} от {1} до {2}

    en least
    tr en az
    ru наименьшее

    en Totals
    tr Toplamlar
    ru Итоги

    en nobody knows how much {0} are
    tr {0} için ne kadar olduğu bilinmiyor
    ru размер неизвестен: {0} | размер неизвестен: {0} | размер неизвестен: {0}

    en {0}, as {1}
    tr {0}; çünkü {1}
    ru {0}, поскольку {1}

    en came
    tr gelen
    ru поступило

    en {0}, by {1}
    tr {0}, {1} uyarınca
    ru {0}, по {1}

    en rounding of the lines above
    tr yukarıdaki satırların yuvarlaması
    ru округление строк выше

    en itemised, with what is of another giver or taker
    tr dökümü verilen, vereni ya da alanı başka olanlarla birlikte
    ru по статьям, включая статьи других сторон
    """#
}
