extension PhraseTable {
  /// Words of closed lists that the code names by their values: states, kinds, rules, headings of columns.
  static let termPhrases = #"""
    en withheld
    tr alıkonulan
    ru удержано

    en confiscated
    tr el konulan
    ru конфисковано

    en requested
    tr talep edilen
    ru запрошено

    en official
    tr resmî
    ru официальный

    en market
    tr piyasa
    ru рыночный

    en recorded
    tr kayıtlı
    ru по источнику

    en implied
    tr örtük
    ru выведенный

    en assumed
    tr varsayılan
    ru предположенный

    en parity
    tr parite
    ru паритет

    en half-even
    tr en yakına (yarımda çifte)
    ru к ближайшему, половина к чётной цифре

    en half-up
    tr en yakına (yarımda sıfırdan uzağa)
    ru к ближайшему, половина от нуля

    en toward-zero
    tr sıfıra doğru
    ru к нулю

    en away-from-zero
    tr sıfırdan uzağa
    ru от нуля

    en floor
    tr aşağıya
    ru вниз

    en ceiling
    tr yukarıya
    ru вверх

    en gold
    tr altın
    ru золото

    en silver
    tr gümüş
    ru серебро

    en platinum
    tr platin
    ru платина

    en copper
    tr bakır
    ru медь

    en donors
    tr verenler
    ru дающие стороны

    en recipients
    tr alanlar
    ru получающие стороны

    en dates
    tr tarihler
    ru даты

    en kinds
    tr türler
    ru виды

    en states
    tr durumlar
    ru состояния

    en undetermined
    tr belirsiz
    ru не определено

    en warning
    tr uyarı
    ru предупреждение

    en error
    tr hata
    ru ошибка

    en uniform
    tr düzgün dağılım
    ru равномерное

    en triangular
    tr üçgen dağılım
    ru треугольное

    en gregorian
    tr Gregoryen
    ru григорианский

    en julian
    tr Jülyen
    ru юлианский

    en rumi
    tr Rumi
    ru румийский

    en exactly
    tr tam
    ru точно

    en about
    tr yaklaşık
    ru около

    en at_most
    tr en çok
    ru не более

    en at_least
    tr en az
    ru не менее

    en between
    tr iki sınır arası
    ru между

    en uncertain
    tr kesin değil
    ru ненадёжно

    en donor
    tr veren
    ru от кого

    en recipient
    tr alan
    ru кому

    en via
    tr aracı
    ru через кого

    en year
    tr yıl
    ru год

    en state
    tr durum
    ru состояние

    en item
    tr kalem
    ru наименование

    en items
    tr kalemler
    ru статьи

    en foreign
    tr başkalarının
    ru других сторон

    en total
    tr toplam
    ru итог

    en left
    tr sol taraf
    ru левая часть

    en right
    tr sağ taraf
    ru правая часть

    en of_others
    tr başkalarının
    ru других сторон

    en low
    tr alt sınır
    ru нижняя

    en high
    tr üst sınır
    ru верхняя

    en body [parties]
    tr kurum
    ru орган

    en person [parties]
    tr kişi
    ru лицо

    en other [parties]
    tr diğer
    ru прочее

    en state [parties]
    tr devlet
    ru государство

    en converted
    tr çevrilen
    ru пересчитано

    en id
    tr kimlik
    ru обозначение

    en outcome
    tr sonuç
    ru вывод

    en reason
    tr gerekçe
    ru причина

    en residual
    tr kalan
    ru остаток

    en rows
    tr satırlar
    ru строки

    en scenario
    tr senaryo
    ru сценарий

    en valued
    tr değerleme
    ru оценка

    en period
    tr dönem
    ru период

    en rate
    tr kur
    ru курс

    en pledge
    tr vaat
    ru обещание

    en key
    tr anahtar
    ru ключ

    en tag
    tr etiket
    ru метка

    en unit name
    tr birim
    ru единица

    en subject
    tr konu
    ru предмет

    en remark
    tr not
    ru примечание

    en how
    tr açıklama
    ru как

    en date2
    tr ikinci tarih
    ru вторая дата

    en percent
    tr yüzde
    ru процент

    en step
    tr adım
    ru шаг

    en ground
    tr dayanak
    ru основание

    en none [states]
    tr belirtilmemiş
    ru не указано

    en come to
    tr tutar
    ru дают

    en way
    tr yol
    ru путь

    en base
    tr temel para
    ru основание

    en quote
    tr karşı para
    ru котируется в

    en title
    tr başlık
    ru название

    en earlier
    tr önce
    ru раньше

    en later
    tr sonra
    ru позже

    en own
    tr kendi
    ru своя
    """#
}
