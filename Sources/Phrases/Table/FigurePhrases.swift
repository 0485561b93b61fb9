extension PhraseTable {
  /// Phrases of figures, claims, citations, findings and hypotheses.
  static let figurePhrases = #"""
    en On the order of dates
    tr Tarihlerin sırasına ilişkin
    ru О порядке дат

    en The compiler's own
    tr Derleyenin kendi iddiaları
    ru Утверждения составителя

    en The ledger has no claims.
    tr Defterde iddia yoktur.
    ru Утверждений в реестре нет.

    en No findings.
    tr Bulgu yoktur.
    ru Замечаний нет.

    en {0} et al.
    tr {0} vd.
    ru {0} и др.

    en {0} (ed.)
    tr {0} (ed.)
    ru {0} (ред.)

    en {0} (eds.)
    tr {0} (ed.)
    ru {0} (ред.)

    en no. {0}
    tr sy. {0}
    ru № {0}

    en vol. {0}
    tr c. {0}
    ru т. {0}

    en id of the claim
    tr iddianın kimliği
    ru обозначение утверждения

    en the claim as a formula over rows of the ledger
    tr defterin satırları üzerine bir formül olarak iddia
    ru утверждение в виде формулы по строкам реестра

    en the left side
    tr sol taraf
    ru левая часть

    en the sign between the sides
    tr iki taraf arasındaki işaret
    ru знак между частями

    en the right side
    tr sağ taraf
    ru правая часть

    en left less right
    tr sol eksi sağ
    ru левая часть минус правая

    en whether it holds, is possible within the limits, fails, or cannot be decided
    tr iddianın doğru mu, sınırlar içinde mümkün mü, yanlış mı, yoksa belirsiz mi olduğu
    ru верно, возможно в пределах границ, неверно или не может быть решено

    en who claims it: a source, or the compiler
    tr iddianın kime ait olduğu: bir kaynağa ya da derleyene
    ru кто утверждает: источник или составитель

    en unit of both sides
    tr iki tarafın birimi
    ru единица обеих частей

    en the outcome in words
    tr sözle sonuç
    ru вывод словами

    en codes of the findings about the claim
    tr iddiaya ilişkin bulguların kodları
    ru коды замечаний к утверждению

    en what the claim says, in words
    tr iddianın sözle anlatımı
    ru содержание утверждения словами

    en Figures about money, converted on their own days
    tr Para kayıtları, kendi günlerinin kuruyla çevrilmiş
    ru Записи о деньгах, пересчитанные на свои дни

    en id of the figure
    tr kaydın kimliği
    ru обозначение записи

    en when, as EDTF
    tr zaman, EDTF biçiminde
    ru когда, в виде EDTF

    en the amount that is stated
    tr belirtilen tutar
    ru указанная сумма

    en for what it is meant each: year, month, a currency, or goods
    tr tutarın ne başına olduğu: yıl, ay, bir para birimi ya da mal
    ru на что дана сумма: год, месяц, единица валюты или товар

    en {0} (uncertain)
    tr {0} (kesin değil)
    ru {0} (ненадёжно)

    en {0} a year
    tr yılda {0}
    ru {0} в год

    en {0} a month
    tr ayda {0}
    ru {0} в месяц

    en {0} is undated
    tr {0} tarihsiz
    ru курс {0} не имеет даты

    en {0} was not in force on these days
    tr {0} bu günlerde geçerli değildi
    ru курс {0} в эти дни не действовал

    en the period of {0} is in doubt
    tr {0} için dönem kuşkulu
    ru период курса {0} сомнителен

    en the date by which the rate was chosen is in doubt
    tr kurun seçildiği tarih kuşkulu
    ru дата, по которой выбран курс, сомнительна

    en {0} of no stated currency
    tr {0}, para birimi belirtilmemiş
    ru {0}, валюта не указана

    en difference of {0}
    tr {0} farkı
    ru разность: {0}

    en difference of {0} at {1}
    tr {0} farkı, {1} için
    ru разность: {0} при {1}

    en {0} of no stated unit
    tr {0}, birimi belirtilmemiş
    ru {0}, единица не указана

    en Jan
    tr Oca
    ru янв.

    en Feb
    tr Şub
    ru февр.

    en March
    tr Mart
    ru мар.

    en April
    tr Nis
    ru апр.

    en May
    tr May
    ru мая

    en June
    tr Haz
    ru июн.

    en July
    tr Tem
    ru июл.

    en Aug
    tr Ağu
    ru авг.

    en Sept
    tr Eyl
    ru сент.

    en Oct
    tr Eki
    ru окт.

    en Nov
    tr Kas
    ru нояб.

    en code of the finding; `explain` says what it means
    tr bulgunun kodu; `explain` anlamını açıklar
    ru код замечания; его значение показывает `explain`

    en how much it weighs
    tr bulgunun ağırlığı
    ru степень важности

    en line in the file, from 1
    tr dosyadaki satır, 1'den başlayarak
    ru номер строки в файле, начиная с 1

    en character in the line, from 1
    tr satırdaki karakter, 1'den başlayarak
    ru номер знака в строке, начиная с 1

    en id of the row, or what it is about
    tr satırın kimliği ya da bulgunun konusu
    ru обозначение строки или предмет замечания

    en what was found
    tr saptanan
    ru что обнаружено

    en what to do
    tr yapılacak
    ru что делать

    en what belongs to it
    tr bulguya ait olanlar
    ru что к этому относится

    en Errors: mend them first
    tr Hatalar: önce bunlar düzeltilmelidir
    ru Ошибки: исправить в первую очередь

    en What the sources say and the rows do not bear out
    tr Kaynakların söylediği ve satırların doğrulamadığı
    ru Что сказано в источниках и не подтверждается строками

    en Sides that may not be set against each other
    tr Karşılaştırılamayabilecek taraflar
    ru Величины, которые нельзя сопоставлять

    en What cannot have been so
    tr Böyle olmuş olamayacaklar
    ru Чего не могло быть

    en Numbers and dates that may be read otherwise
    tr Başka türlü okunabilecek sayılar ve tarihler
    ru Числа и даты, которые можно прочесть иначе

    en Rates to be careful of
    tr Dikkat edilmesi gereken kurlar
    ru Курсы, требующие осторожности

    en Rows that may count twice
    tr İki kez sayılabilecek satırlar
    ru Строки, которые могут быть учтены дважды

    en Other warnings
    tr Diğer uyarılar
    ru Прочие предупреждения

    en Notes: nothing has to be done; each with its line in findings.csv
    tr Notlar: yapılması gereken bir şey yoktur; her biri findings.csv dosyasında kendi satırıyla
    ru Примечания: действий не требуется; номер строки для каждого — в findings.csv

    en and {0} more: {1}
    tr ve {0} tane daha: {1}
    ru и ещё {0}: {1}

    en {0} {1}. What to do: {2}.
    tr {0} {1}. Yapılacak: {2}.
    ru {0} {1}. Что делать: {2}.

    en Ways in which items could make up {0}
    tr Kalemlerin {0} toplamını oluşturabileceği yollar
    ru Из каких статей мог сложиться итог {0}

    en place in the list, from 1
    tr listedeki sıra, 1'den başlayarak
    ru место в списке, начиная с 1

    en id of the total
    tr toplamın kimliği
    ru обозначение итога

    en what the total states: its value, or its limit
    tr toplamın belirttiği: değeri ya da sınırı
    ru что заявлено в итоге: его значение или граница

    en whether the items come to what the total may be
    tr kalemlerin, toplamın olabileceği değere ulaşıp ulaşmadığı
    ru дают ли статьи возможное значение итога

    en what the items come to
    tr kalemlerin toplamı
    ru сумма статей

    en stated less what the items come to
    tr belirtilen eksi kalemlerin toplamı
    ru заявлено минус сумма статей

    en the rest as a part of what is stated
    tr kalanın belirtilene oranı
    ru остаток как доля заявленного

    en items come to
    tr kalemler toplamı
    ru сумма статей

    en item at rate
    tr kuruyla kalem
    ru статья по курсу

    en ids of the items
    tr kalemlerin kimlikleri
    ru обозначения статей

    en ids of their rates, in the order of `items`
    tr kurlarının kimlikleri, `items` sütunundaki sırayla
    ru обозначения их курсов в порядке столбца `items`

    en {0} ways tried, which are all there are; the best {1} are shown. A small rest proves nothing: among many ways some come near by chance.
    tr {0} yol denenmiştir, bunların dışında yol yoktur; en iyi {1} yol gösterilmiştir. Küçük bir kalan hiçbir şeyi kanıtlamaz: çok sayıda yolun bazıları rastlantıyla yakın çıkar.
    ru Испробовано сочетаний: {0}, других нет; показано лучших: {1}. Малый остаток ничего не доказывает: среди многих сочетаний некоторые близки случайно.

    en Ways that come to what {0} may be go first. What is unexplained is counted from {1}, an end of that.
    tr {0} için mümkün olan değerlere ulaşan yollar önce gelir. Açıklanmayan, {1} üzerinden hesaplanmıştır; bu, o değerlerin bir ucudur.
    ru Сначала идут способы, которые дают возможное значение {0}. Необъяснённый остаток считается от {1}, одной из его границ.

    en {0}, {1}, is not tried at rates that were in force on none of its days (--any-day tries them): {2}.
    tr {0} ({1}), günlerinin hiçbirinde yürürlükte olmayan kurlarla denenmemiştir (--any-day bunları da dener): {2}.
    ru {0} ({1}) не испытывается по курсам, которые не действовали ни в один из его дней (с --any-day испытываются и они): {2}.

    en no rate that leads to the money of the total was in force on its days
    tr toplamın parasına götüren hiçbir kur, onun günlerinde yürürlükte değildi
    ru ни один курс, ведущий к валюте итога, не действовал в его дни

    en fits
    tr uyuyor
    ru подходит

    en too much
    tr fazla
    ru слишком много

    en too little
    tr az
    ru слишком мало

    en … and {0} more pairs that are linked.
    tr … ve birbirine bağlı {0} çift daha.
    ru … и ещё {0} пара связанных записей. | … и ещё {0} пары связанных записей. | … и ещё {0} пар связанных записей.

    en Never together, for they are linked: {0} and {1}.
    tr Bağlı oldukları için hiçbir zaman birlikte değil: {0} ve {1}.
    ru Никогда не берутся вместе, так как связаны: {0} и {1}.

    en Not tried: {0}: {1}.
    tr Denenmedi: {0}: {1}.
    ru Не испробовано: {0}: {1}.

    en a limit, not a value
    tr bir değer değil, bir sınır
    ru граница, а не значение

    en a low and a high, not a value
    tr bir değer değil, bir alt ve bir üst sınır
    ru нижняя и верхняя границы, а не значение

    en of {0} only a stretch is known
    tr {0} için yalnızca bir aralık biliniyor
    ru для {0} известны только пределы

    en it needs a rate, and none is given
    tr kur gerekiyor, ancak verilmemiş
    ru нужен курс, а он не задан

    en no state
    tr durum belirtilmemiş
    ru состояние не указано
    """#
}
