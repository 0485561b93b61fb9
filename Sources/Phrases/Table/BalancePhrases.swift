extension PhraseTable {
  /// Phrases of balances and goods.
  static let balancePhrases = #"""
    en {0} and {1}
    tr {0} ve {1}
    ru {0} и {1}

    en its currency
    tr para birimi
    ru валюта суммы

    en id of the scenario or of the rate
    tr senaryonun ya da kurun kimliği
    ru обозначение сценария или курса

    en the currency that it is converted to
    tr çevrildiği para birimi
    ru валюта, в которую сделан пересчёт

    en the amount in that currency
    tr o para birimindeki tutar
    ru сумма в этой валюте

    en whether it could be converted
    tr çevrilip çevrilemediği
    ru удалось ли пересчитать

    en why it was not converted, or what to be careful of
    tr neden çevrilmediği ya da nelere dikkat edilmesi gerektiği
    ru почему не пересчитано или на что обратить внимание

    en the moneys and metals that the conversion goes through
    tr çevirmede geçilen paralar ve metaller
    ru валюты и металлы, через которые идёт пересчёт

    en ids of the rates that were used
    tr kullanılan kurların kimlikleri
    ru обозначения использованных курсов

    en the conversion in a line
    tr tek satırda çevirme işlemi
    ru пересчёт в одну строку

    en Goods that arrived, by item and unit
    tr Ulaşan mallar, kaleme ve birime göre
    ru Поступившее имущество по наименованиям и единицам

    en the goods
    tr mal
    ru наименование имущества

    en what kind of goods
    tr malın türü
    ru вид имущества

    en the unit; chests are never added to pieces
    tr birim; sandıklar hiçbir zaman adetlerle toplanmaz
    ru единица; ящики никогда не складываются со штуками

    en id of who gave
    tr verenin kimliği
    ru обозначение дающей стороны

    en id of who took
    tr alanın kimliği
    ru обозначение получающей стороны

    en from, to
    tr veren, alan
    ru от кого, кому

    en what the line is
    tr satırın ne olduğu
    ru что содержит строка

    en quantity
    tr miktar
    ru количество

    en how many
    tr kaç birim olduğu
    ru сколько

    en whether every row has a number
    tr her satırın bir sayısının olup olmadığı
    ru у каждой ли строки есть число

    en ids of the rows that were added, or taken off where they were returned
    tr toplanan, geri verilmişse düşülen satırların kimlikleri
    ru обозначения строк, которые сложены, а если это возврат — вычтены

    en what a reader must know
    tr okurun bilmesi gerekenler
    ru что нужно знать читателю

    en file of the ledger in which the rows stand
    tr satırların bulunduğu defter dosyası
    ru файл реестра, в котором находятся строки

    en lines of the rows in their file, from 1
    tr satırların dosyadaki sıra numaraları, 1'den başlayarak
    ru номера строк в файле, начиная с 1

    en all
    tr tümü
    ru все

    en without {0}, counted already
    tr zaten sayılmış olan {0} dışında
    ru без {0}: уже учтено

    en less what was returned: {0}
    tr iade edilenler düşülmüştür: {0}
    ru за вычетом возвращённого: {0}

    en listed more than once: {0}; together {1} {2}
    tr birden çok kez listelenmiş: {0}; toplamı {1} {2}
    ru перечислено более одного раза: {0}; вместе {1} {2}

    en and
    tr ve
    ru и

    en {0}, together
    tr {0}, birlikte
    ru {0}, вместе

    en what the rows above hold: {0}
    tr yukarıdaki satırların içeriği: {0}
    ru что содержат строки выше: {0}

    en a sum of all givers and takers
    tr bütün veren ve alanların toplamı
    ru сумма по всем дающим и получающим сторонам

    en not known how many: {0}
    tr kaç birim olduğu bilinmiyor: {0}
    ru количество неизвестно: {0}

    en The ledger has no goods.
    tr Defterde mal yoktur.
    ru Имущества в реестре нет.

    en In no total: {0}{1}
    tr Hiçbir toplamda değil: {0}{1}
    ru Вне итогов: {0}{1}

    en Goods promised against goods delivered
    tr Vaat edilen mallar ve teslim edilen mallar
    ru Имущество: обещанное и доставленное

    en Stated totals of goods
    tr Belirtilen mal toplamları
    ru Заявленные итоги по имуществу

    en Pledges towards which nothing is listed
    tr Karşılığında hiçbir şey listelenmemiş vaatler
    ru Обещания, в счёт которых ничего не перечислено

    en Pledges without an amount
    tr Tutarı belirtilmemiş vaatler
    ru Обещания без указания суммы

    en The ledger has no pledge: no figure is promised or committed.
    tr Defterde vaat yoktur: hiçbir kayıt vaat ya da taahhüt edilen durumunda değildir.
    ru В реестре нет обещаний: нет записей в состоянии «обещано» или «закреплено».

    en The ledger names no parts of a total.
    tr Defterde hiçbir toplamın parçası gösterilmemiştir.
    ru Части итогов в реестре не названы.

    en {0} of {1} {2} each
    tr her biri {1} {2} içeren {0}
    ru {0}, по {1} {2}

    en Read as reckoned, the share is {0} in every row.
    tr Hesap sayılarak okunduğunda oran her satırda şudur: {0}.
    ru При чтении «как исчисленное» доля во всех строках одна: {0}.

    en {0} is its source's reckoning of {1} at {2}, and is valued as what it was reckoned from.
    tr {0}, kaynağının {2} kuruyla {1} üzerinden yaptığı bir hesaptır ve hesabın dayandığı tutar olarak değerlenir.
    ru {0} — пересчёт, сделанный самим источником из {1} по курсу {2}; оценивается исходная сумма.

    en not converted: {0}
    tr çevrilmedi: {0}
    ru не пересчитано: {0}

    en not known how much: {0}: {1}
    tr ne kadar olduğu bilinmiyor: {0}: {1}
    ru размер неизвестен: {0}: {1}

    en left out: {0}
    tr sayılmayan: {0}
    ru не учтено: {0}

    en A scenario with dates behind it: everything valued in that period of its rates.
    tr Ardında tarih bulunan bir senaryo: her şey, kurlarının o dönemine göre değerlenmiştir.
    ru Сценарий с датами: всё оценено в указанный период его курсов.

    en ! The two sides are not about the same thing (AL0210). Promised: {0}; delivered: {1}.
    tr ! İki taraf aynı şeye ilişkin değildir (AL0210). Vaat edilen: {0}; teslim edilen: {1}.
    ru ! Сопоставляемые величины относятся не к одному и тому же (AL0210). Обещано: {0}; доставлено: {1}.

    en Promised against delivered
    tr Vaat edilen ve teslim edilen
    ru Обещанное и доставленное

    en promised
    tr vaat edilen
    ru обещано

    en what was promised
    tr vaat edilen tutar
    ru что было обещано

    en committed
    tr taahhüt edilen
    ru закреплено

    en what was bound by a treaty or a vote towards the promise
    tr vaat doğrultusunda bir antlaşma ya da oylamayla bağlanan tutar
    ru что закреплено договором или решением в счёт обещанного

    en sent
    tr gönderilen
    ru отправлено

    en what was sent off and is not known to have arrived
    tr gönderilen ve ulaştığı bilinmeyen tutar
    ru что отправлено и о поступлении чего неизвестно

    en delivered
    tr teslim edilen
    ru доставлено

    en what arrived, less what went back
    tr ulaşan, geri dönen düşülerek
    ru что поступило, за вычетом возвращённого

    en returned
    tr iade edilen
    ru возвращено

    en what went back
    tr geri dönen tutar
    ru что было возвращено

    en of which withheld
    tr alıkonulan kısım
    ru в т. ч. удержано

    en what is said to be kept back, a part of the gap
    tr alıkonulduğu söylenen tutar, eksiğin bir kısmı
    ru что, по источнику, удержано; часть недостачи

    en of which confiscated
    tr el konulan kısım
    ru в т. ч. конфисковано

    en what is said to be seized, a part of the gap
    tr el konulduğu söylenen tutar, eksiğin bir kısmı
    ru что, по источнику, конфисковано; часть недостачи

    en cancelled
    tr iptal edilen
    ru отменено

    en what was called off
    tr iptal edilen tutar
    ru что было отменено

    en gap
    tr eksik
    ru недостача

    en promised less delivered, never cut off at zero
    tr vaat edilen eksi teslim edilen, hiçbir zaman sıfırda kesilmeden
    ru обещано минус доставлено; отрицательная разность не заменяется нулём

    en open
    tr açık kalan
    ru остаётся

    en the gap less what was called off
    tr eksik, iptal edilen düşülerek
    ru недостача за вычетом отменённого

    en share
    tr oran
    ru доля

    en delivered as a part of what was promised
    tr teslim edilenin vaat edilene oranı
    ru доставленное как доля обещанного

    en Stated totals against their items
    tr Belirtilen toplamlar ve kalemleri
    ru Заявленные итоги и их статьи

    en stated
    tr belirtilen
    ru заявлено

    en what the source states, converted where the row is in another money, whatever the parts come to
    tr kaynağın belirttiği (satır başka bir paradaysa çevrilmiş olarak), parçalar ne tutarsa tutsun
    ru что заявлено источником (с пересчётом, если строка в других деньгах), какова бы ни была сумма частей

    en itemised
    tr dökümü verilen
    ru по статьям

    en what the parts of the total's own giver and taker come to
    tr vereni ve alanı toplamınkiyle aynı olan parçaların toplamı
    ru сумма частей с той же дающей и получающей стороной, что у итога

    en of others
    tr öteki
    ru других сторон

    en what the parts of another giver or taker come to
    tr vereni ya da alanı başka olan parçaların toplamı
    ru сумма частей с другой дающей или получающей стороной

    en unexplained
    tr açıklanmayan
    ru не объяснено

    en stated less itemised; not below nothing, but where the parts are surely more than the total
    tr belirtilen eksi dökümü verilen; parçalar toplamdan kesin olarak fazla değilse sıfırın altına inmez
    ru заявлено минус по статьям; не меньше нуля, если только части заведомо не больше итога

    en items cover
    tr kapsam
    ru доля статей

    en itemised as a part of what is stated
    tr dökümü verilenin belirtilene oranı
    ru сумма статей как доля заявленного

    en id of the pledge or of the total; several with + between them
    tr vaadin ya da toplamın kimliği; birden çoksa aralarında +
    ru обозначение обещания или итога; несколько соединены знаком +

    en whether a pledge, several, or a total
    tr bir vaat mi, birden çok vaat mi, yoksa bir toplam mı olduğu
    ru обещание, несколько обещаний или итог

    en id of the pledge of which this is an alternative
    tr bu satırın alternatifi olduğu vaadin kimliği
    ru обозначение обещания, вариантом которого является это

    en own-money: without any rate; own-days: each row on its own days; period: everything in one period of the scenario's rates; rate: all at one rate
    tr own-money: kur kullanılmadan; own-days: her satır kendi günlerinin kuruyla; period: her şey senaryo kurlarının tek bir dönemine göre; rate: her şey tek bir kurla
    ru own-money: без курса; own-days: каждая строка на свои дни; period: всё в один период курсов сценария; rate: всё по одному курсу

    en period in which everything is valued, as EDTF
    tr her şeyin değerlendiği dönem, EDTF biçiminde
    ru период, в который всё оценено, в виде EDTF

    en whether a figure that its source reckoned from another money is taken for that money, or for money that was paid
    tr kaynağının başka bir paradan hesapladığı kaydın o para mı, yoksa ödenmiş para mı sayıldığı
    ru считается ли запись, пересчитанная источником из другой валюты, суммой в той валюте или действительно уплаченной

    en currency, or item and unit, of all amounts of the row
    tr satırdaki bütün tutarların para birimi ya da kalemi ve birimi
    ru валюта или наименование и единица для всех сумм строки

    en whether every row has a value; no value: the whole has none
    tr her satırın bir değerinin olup olmadığı; no value: bütünün değeri yoktur
    ru у каждой ли строки есть значение; no value: значения нет у целого

    en rows that count and of which nobody knows how much, with the reason
    tr sayılan ama ne kadar olduğu bilinmeyen satırlar, gerekçesiyle
    ru строки, которые учитываются, но размер которых неизвестен, с указанием причины

    en rows that name the subject and do not count, with the reason
    tr konuyu anan ama sayılmayan satırlar, gerekçesiyle
    ru строки, которые относятся к предмету, но не учитываются, с указанием причины

    en what a reader must know of the balance
    tr okurun karşılaştırma hakkında bilmesi gerekenler
    ru что нужно знать читателю об этом сопоставлении

    en at {0} ({1})
    tr kur: {0} ({1})
    ru по курсу {0} ({1})

    en at {0}
    tr kur: {0}
    ru по курсу {0}

    en not converted
    tr çevrilmedi
    ru не пересчитано
    """#
}
