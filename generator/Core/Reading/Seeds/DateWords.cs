namespace Letterpress.Core.Reading.Seeds;

/// <summary>The words with which pages say when they were written, in the languages that are used most.</summary>
static class DateWords
{
    /// <summary>The longest word of <see cref="s_unspaced"/> that is searched for.</summary>
    const int MaxUnspaced = 4;

    /// <summary>Months, days of the week, and what makes a number of units a time: "ago".</summary>
    static readonly HashSet<string> s_strong = Split(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct " +
        "nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ago " +
        "januar februar märz mai juni juli oktober dezember mär okt dez montag dienstag mittwoch donnerstag freitag samstag sonnabend " +
        "sonntag vor janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi " +
        "vendredi samedi dimanche il enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes " +
        "martes miércoles jueves viernes sábado domingo hace janeiro fevereiro março maio junho julho setembro outubro novembro dezembro " +
        "há atrás gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì " +
        "sabato domenica fa januari februari maart mei augustus geleden sedan temu önce yang lalu trước منذ قبل " +
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда четверг пятница " +
        "суббота воскресенье назад січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня тому");

    /// <summary>What says a time by itself.</summary>
    static readonly HashSet<string> s_alone = Split(
        "yesterday now heute gestern aujourd hui hier hoy ayer hoje ontem oggi ieri сегодня вчера");

    /// <summary>Units, zones, and the words around a time.</summary>
    static readonly HashSet<string> s_weak = Split(
        "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years a an one about " +
        "just today last first updated update published posted created modified on at date time the of st nd rd th am pm p m t z h s d w " +
        "utc gmt est edt cst cdt mst mdt pst pdt bst cet cest jst kst hkt ist sekunde sekunden stunde stunden minuten tag tage tagen " +
        "woche wochen monat monate monaten jahr jahre jahren einer einem am um uhr aktualisiert veröffentlicht stand zuletzt den der y " +
        "seconde secondes heure heures jour jours semaine semaines mois ans un une environ publié le à mis el la las de del segundo " +
        "segundos minuto minutos hora horas día días dia dias semana semanas mes meses mês año años ano anos una uma publicado " +
        "actualizado atualizado em às feira segunda terça quarta quinta sexta secondi minuti ora ore giorno giorni settimana settimane " +
        "mese mesi anno anni pubblicato aggiornato alle seconden uur uren dagen weken maand maanden jaar jaren timmar dagar minuter " +
        "minut godzin dni dakika saat gün hafta ay yıl menit jam hari minggu bulan tahun phút giờ ngày tuần tháng năm دقيقة دقائق ساعة " +
        "ساعات يوم أيام секунд секунду секунды минут минуту минуты час часа часов день дня дней неделю недели недель месяц месяца " +
        "месяцев год года лет опубликовано обновлено в г хвилин хвилину хвилини годин годину години днів");

    /// <summary>The words of scripts without spaces; those that make a number a time by themselves have a <c>!</c>.</summary>
    static readonly Dictionary<string, bool> s_unspaced = Split(
        "秒钟 秒鐘 秒 分钟 分鐘 分 个小时 個小時 小时 小時 时间 時間 时 時 点 點 天 日! 号! 號! 周! 週! 週間 星期! 礼拜! 禮拜! 个月 個月 " +
        "か月 ヶ月 カ月 个 個 月! 年! 之前! 以前! 前! 今天! 昨天! 前天! 今日! 昨日! 刚刚! 剛剛! 刚才! 剛才! 凌晨 清晨 早上 早晨 上午 中午 下午 " +
        "傍晚 晚上 夜间 夜間 深夜 午前 午後 更新 最近 最后 最後 最終 于 於 在 发布 發布 發佈 发表 發表 刊登 发稿 發稿 提交 日期 公開 掲載 投稿 " +
        "曜 北京 一 二 三 四 五 六 七 八 九 十 〇 零 两 兩 半 约 約 火 水 木 金 土 초 분 시간 시 일! 주 개월 월! 년! 전! 오늘! 어제! 방금! 오전 오후 " +
        "요일 화 수 목 금 토 입력 수정 등록 게시 발행 최종")
        .ToDictionary(
            static word => word.TrimEnd('!'), static word => word.EndsWith("!", StringComparison.Ordinal), StringComparer.Ordinal);

    /// <summary>How a run of letters helps to say a time.</summary>
    public static DateWordKind KindOf(string letters)
    {
        string word = letters.ToLowerInvariant();
        return s_strong.Contains(word) ? DateWordKind.Strong
            : s_alone.Contains(word) ? DateWordKind.Alone
            : s_weak.Contains(word) ? DateWordKind.Weak
            : KindOfUnspaced(word);
    }

    static DateWordKind KindOfUnspaced(string word)
    {
        DateWordKind kind = DateWordKind.Weak;
        for (int start = 0; start < word.Length;)
        {
            int length = Math.Min(MaxUnspaced, word.Length - start);
            while (length > 0 && !s_unspaced.ContainsKey(word.Substring(start, length)))
            {
                length--;
            }

            if (length == 0)
            {
                return DateWordKind.None;
            }

            kind = s_unspaced[word.Substring(start, length)] ? DateWordKind.Strong : kind;
            start += length;
        }

        return kind;
    }

    static HashSet<string> Split(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

/// <summary>See <see cref="DateWords"/>.</summary>
enum DateWordKind
{
    /// <summary>A word of other things.</summary>
    None,

    /// <summary>A word around a time.</summary>
    Weak,

    /// <summary>A word that makes a number a time.</summary>
    Strong,

    /// <summary>A word that is a time.</summary>
    Alone,
}
