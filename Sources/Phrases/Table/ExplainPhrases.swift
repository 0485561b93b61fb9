extension PhraseTable {
  /// Phrases of explanations and derivations.
  static let explainPhrases = #"""
    en one {0} is {1} {2}, from {3} to {4}
    tr bir {0}, {3} ile {4} arasında, {1} {2} eder
    ru один {0} – это {1} {2}, от {3} до {4}

    en {0} {1} are {2} {3}, so one {4} is {5} {6}
    tr {0} {1}, {2} {3} eder; buna göre bir {4}, {5} {6} eder
    ru {0} {1} – это {2} {3}, значит, один {4} – это {5} {6}

    en {0} {1} are {2} {3}, from {4} to {5}, so one {6} is {7} {8}
    tr {0} {1}, {4} ile {5} arasında, {2} {3} eder; buna göre bir {6}, {7} {8} eder
    ru {0} {1} – это {2} {3}, от {4} до {5}, значит, один {6} – это {7} {8}

    en {0} {1} are {2} to {3} {4}, so one {5} is {6} {7}
    tr {0} {1}, {2} ile {3} arasında {4} eder; buna göre bir {5}, {6} {7} eder
    ru {0} {1} – это от {2} до {3} {4}, значит, один {5} – это {6} {7}

    en Break-even
    tr Başabaş kuru
    ru Переломные значения курсов

    en until {0}
    tr {0} tarihine dek
    ru до {0}

    en since {0}
    tr {0} tarihinden beri
    ru с {0}

    en product
    tr çarpım
    ru произведение

    en with the other sign
    tr ters işaretle
    ru с обратным знаком

    en nothing to all of
    tr hiçten tümüne kadarı
    ru от нуля до всего

    en least of
    tr alt uç
    ru наименьшее из

    en most of
    tr üst uç
    ru наибольшее из

    en not exceeded in {0} % of
    tr çekilişlerin %{0} oranında aşılmayan
    ru не превышается в {0} % случаев

    en {0} in so many
    tr bu sayıda çekilişte {0}
    ru {0}: во стольких случаях

    en where an end of it comes to a limit of the verdict
    tr bir ucunun yargının bir sınırına geldiği yer
    ru где граница числа достигает предела, меняющего вывод

    en {0}; at least what its own parts come to
    tr {0}; en az kendi parçalarının toplamı kadar
    ru {0}; не меньше суммы собственных частей

    en nothing is listed, and the list is not said to be complete
    tr hiçbir şey listelenmemiştir ve listenin tam olduğu belirtilmemiştir
    ru ничего не перечислено, и перечень не назван полным

    en for as long as {0}
    tr şu süre boyunca: {0}
    ru на срок {0}

    en its source reckoned at {0}
    tr kaynağının hesap kuru: {0}
    ru источник считал по {0}

    en {0} {1} make one {2}
    tr {0} {1} bir {2} eder
    ru в единице {2}: {0} {1}

    en fine {0} in one {1}
    tr bir {1} içindeki saf {0}
    ru чистый металл ({0}) в единице {1}

    en {0}: {1} g x {2}
    tr {0}: {1} g x {2}
    ru {0}: {1} г x {2}

    en is at least its parts: {0}
    tr en az parçaları kadardır: {0}
    ru не меньше своих частей: {0}

    en what was returned counts against
    tr iade edilen ters yönde sayılır
    ru возвращённое вычитается

    en a part that is counted elsewhere
    tr başka yerde sayılan bir parça
    ru часть, учтённая в другом месте

    en seed {0}, {1}: no rate of it is drawn
    tr tohum {0}, {1}: bunun hiçbir kuru çekilmemiştir
    ru начальное число {0}, распределение {1}: из выборки не взят ни один его курс

    en seed {0}, {1}: {2}
    tr tohum {0}, {1}: {2}
    ru начальное число {0}, распределение {1}: {2}

    en sum of no row
    tr hiçbir satırın toplamı
    ru сумма, в которой нет строк

    en x contents of {0}
    tr x {0} içeriği
    ru x содержимое единицы {0}

    en taken off
    tr düşülen
    ru вычтено

    en x months
    tr x ay
    ru x месяцев

    en x times
    tr x kez
    ru x раз

    en x years
    tr x yıl
    ru x лет

    en not dated
    tr tarihsiz
    ru дата не указана

    en {0}: here x {1}
    tr {0}: burada x {1}
    ru {0}: здесь x {1}

    en {0}, {1}, in force {2}
    tr {0}, {1}, geçerlilik {2}
    ru {0}, {1}, срок действия {2}

    en links
    tr bağlar
    ru связи

    en {0} months: {1}
    tr {0} ay: {1}
    ru месяцев: {0}, всего {1}

    en {0} years: {1}
    tr {0} yıl: {1}
    ru лет: {0}, всего {1}

    en for how many months, its dates do not say
    tr kaç ay için olduğu tarihlerinden anlaşılmamaktadır
    ru на сколько месяцев, по датам не видно

    en for how many years, its dates do not say
    tr kaç yıl için olduğu tarihlerinden anlaşılmamaktadır
    ru на сколько лет, по датам не видно

    en goes towards {0}
    tr {0} karşılığına sayılır
    ru идёт в счёт {0}

    en is part of {0}
    tr {0} kaydının parçasıdır
    ru часть {0}

    en is the same as {0}
    tr {0} ile aynıdır
    ru то же, что {0}

    en is an alternative to {0}
    tr {0} için alternatiftir
    ru вариант {0}

    en {0} goes towards it
    tr {0} bunun karşılığına sayılır
    ru в счёт этой записи идёт {0}

    en {0} is part of it
    tr {0} bunun parçasıdır
    ru часть этой записи: {0}

    en {0} is the same as it
    tr {0} bununla aynıdır
    ru то же, что эта запись: {0}

    en {0} is an alternative to it
    tr {0} bunun alternatifidir
    ru вариант этой записи: {0}

    en used by
    tr kullanıldığı yerler
    ru где применён

    en after
    tr şundan sonra
    ru после

    en in use
    tr kullanım dönemi
    ru в обращении

    en existed
    tr varlık dönemi
    ru существование

    en {0} make one {1}
    tr {0} tanesi bir {1} eder
    ru {1}, в единице {0}

    en {0}, {1} g at {2}, fine {3} g
    tr {0}, {1} g, ayar {2}, saf {3} g
    ru {0}, {1} г, проба {2}, чистого металла {3} г

    en total of {0}
    tr toplam: {0}
    ru итог: {0}

    en {0}, in no total
    tr {0}, hiçbir toplamda değil
    ru {0}, вне итогов

    en {0} as stated
    tr {0}, belirtildiği gibi
    ru {0}, как указано

    en {0} by the weight of its metal
    tr {0}, metalinin ağırlığına göre
    ru {0} по весу металла

    en by how much the {0} end of {1} moves with {2} a hundredth higher
    tr {2} yüzde bir yükselince {1} için değişim: {0}
    ru на сколько сместится {0} граница ({1}), если курс {2} выше на одну сотую

    en {0}: not exceeded in {1} % of the range
    tr {0}: aralığın %{1} oranında aşılmaz
    ru {0}: не превышается на {1} % интервала

    en range
    tr aralık
    ru интервал

    en every price of {0} in it is as likely as any other
    tr {0} kurunun içindeki her fiyatı eşit olasılıklıdır
    ru все цены курса {0} в нём равновероятны

    en {0}: not exceeded in {1} % of the draws
    tr {0}: çekilişlerin %{1} oranında aşılmayan değer
    ru {0}: не превышается в {1} % выборок

    en {0}: in how many of the draws: {1}
    tr {0}: kaç çekilişte: {1}
    ru {0}: в скольких выборках: {1}

    en Dec
    tr Ara
    ru дек.

    en the number
    tr sayı
    ru число

    en balances
    tr dengeler
    ru балансы

    en prefers
    tr yeğlediği
    ru предпочитает

    en passes through
    tr geçtiği paralar
    ru проходит через

    en category
    tr küme
    ru разряд

    en contents
    tr içerik
    ru содержимое

    en language
    tr dil
    ru язык

    en order
    tr sıra
    ru порядок

    en named by
    tr ananlar
    ru где назван

    en figures about money
    tr para hakkındaki kayıtlar
    ru записи о деньгах

    en {0} of {1} are converted
    tr {1} kayıttan {0} tanesi çevrildi
    ru пересчитано {0} из {1}

    en {0}; uncertain
    tr {0}; kesin değil
    ru {0}; ненадёжно

    en {0} with its parts: {1}
    tr {0}, parçalarıyla: {1}
    ru {0} с его частями: {1}

    en {0}: {1}, not known how much: {2}
    tr {0}: {1}, ne kadar olduğu bilinmiyor: {2}
    ru {0}: {1}, размер неизвестен: {2}

    en {0}, then {1}: {2}
    tr önce {0}, sonra {1}: {2}
    ru {0}, затем {1}: {2}

    en {0}: {1}, not known how much
    tr {0}: {1}, ne kadar olduğu bilinmiyor
    ru {0}: {1}, размер неизвестен

    en {0}: left out: {1}
    tr {0}: dışarıda bırakılan: {1}
    ru {0}: не учтено: {1}
    """#
}
