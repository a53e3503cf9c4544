namespace SemanticOrder.Tagging.Tests.Time;

/// <summary>
/// What people write and which times it names, as read by a person, for a message of Friday, 2026-11-20, 10:00 in Shanghai. A row is the text, the words of a time, its role, when it begins and when it ends;
/// a row without text is another time of the text above; a text alone names no time. "now" is the message's time, a blank moment is open.
/// </summary>
internal static class TimeTable
{
    public const string Clocks = """
        今晚12点前要送到 | 今晚12点 | DeliverBy | now | 11-21T00:00
        今晚零点前下单 | 今晚零点 | Deadline | now | 11-21T00:00
        晚上12点之前 | 晚上12点 | Deadline | now | 11-21T00:00
        晚上12点半 | 晚上12点半 | Mentioned | 11-21T00:30 | 11-21T00:30
        今晚一点前 | 今晚一点 | Deadline | now | 11-21T01:00
        凌晨两点 | 凌晨两点 | Mentioned | 11-21T02:00 | 11-21T02:00
        明天凌晨两点 | 明天凌晨两点 | Mentioned | 11-21T02:00 | 11-21T02:00
        明天凌晨12点前 | 明天凌晨12点 | Deadline | now | 11-21T00:00
        明天凌晨12点半 | 明天凌晨12点半 | Mentioned | 11-21T00:30 | 11-21T00:30
        今晚凌晨一点 | 今晚凌晨一点 | Mentioned | 11-21T01:00 | 11-21T01:00
        早上两点 | 早上两点 | Mentioned | 11-21T02:00 | 11-21T02:00
        早上7点半前送到 | 早上7点半 | DeliverBy | now | 11-21T07:30
        上午3点 | 上午3点 | Mentioned | 11-21T03:00 | 11-21T03:00
        明天上午3点 | 明天上午3点 | Mentioned | 11-21T03:00 | 11-21T03:00
        上午11点前送到 | 上午11点 | DeliverBy | now | 11-20T11:00
        半夜一点 | 半夜一点 | Mentioned | 11-21T01:00 | 11-21T01:00
        半夜12点 | 半夜12点 | Mentioned | 11-21T00:00 | 11-21T00:00
        半夜11点 | 半夜11点 | Mentioned | 11-20T23:00 | 11-20T23:00
        夜里两点 | 夜里两点 | Mentioned | 11-21T02:00 | 11-21T02:00
        中午12点前 | 中午12点 | Deadline | now | 11-20T12:00
        中午1点 | 中午1点 | Mentioned | 11-20T13:00 | 11-20T13:00
        中午11点半 | 中午11点半 | Mentioned | 11-20T11:30 | 11-20T11:30
        下午1点 | 下午1点 | Mentioned | 11-20T13:00 | 11-20T13:00
        下午12点半 | 下午12点半 | Mentioned | 11-20T12:30 | 11-20T12:30
        下午三点一刻 | 下午三点一刻 | Mentioned | 11-20T15:15 | 11-20T15:15
        下午三点三刻 | 下午三点三刻 | Mentioned | 11-20T15:45 | 11-20T15:45
        傍晚6点 | 傍晚6点 | Mentioned | 11-20T18:00 | 11-20T18:00
        晚上8点 | 晚上8点 | Mentioned | 11-20T20:00 | 11-20T20:00
        明晚8点20分前送到 | 明晚8点20分 | DeliverBy | now | 11-21T20:20
        晚上20点 | 晚上20点 | Mentioned | 11-20T20:00 | 11-20T20:00
        周六晚上十二点前 | 周六晚上十二点 | Deadline | now | 11-22T00:00
        晚8点前送 | 晚8点 | DeliverBy | now | 11-20T20:00
        最晚8点送到 | 8点 | DeliverBy | 11-21T08:00 | 11-21T08:00
        零点前 | 零点 | Deadline | now | 11-21T00:00
        0点发货 | 0点 | Mentioned | 11-21T00:00 | 11-21T00:00
        今天24点前 | 今天24点 | Deadline | now | 11-21T00:00
        今天24:00前 | 今天24:00 | Deadline | now | 11-21T00:00
        今天零点前 | 今天零点 | Deadline | now | 11-21T00:00
        23:59前 | 23:59 | Deadline | now | 11-20T23:59
        12点前 | 12点 | Deadline | now | 11-20T12:00
        明天12点前 | 明天12点 | Deadline | now | 11-21T12:00
        三点送 | 三点 | Mentioned | 11-20T15:00 | 11-20T15:00
        明天三点前送到 | 明天三点 | DeliverBy | now | 11-21T15:00
        03:00 | 03:00 | Mentioned | 11-21T03:00 | 11-21T03:00
        三点零五分 | 三点零五分 | Mentioned | 11-20T15:05 | 11-20T15:05
        下午一点前 | 下午一点 | Deadline | now | 11-20T13:00
        25:00前
        24:30前
        by 12:30 am | 12:30 am | Deadline | 11-21T00:30 | 11-21T00:30
        by 12:30pm | 12:30pm | Deadline | 11-20T12:30 | 11-20T12:30
        by 3:30 pm tomorrow | 3:30 pm tomorrow | Deadline | 11-21T15:30 | 11-21T15:30
        at 3am | 3am | Mentioned | 11-21T03:00 | 11-21T03:00
        by noon | noon | Deadline | 11-20T12:00 | 11-20T12:00
        before midnight | midnight | Deadline | now | 11-21T00:00
        by noon tomorrow | noon tomorrow | Deadline | 11-21T12:00 | 11-21T12:00
        tonight at 12 | tonight at 12 | Mentioned | 11-21T00:00 | 11-21T00:00
        tomorrow afternoon at 3 | tomorrow afternoon at 3 | Mentioned | 11-21T15:00 | 11-21T15:00
        3 o'clock in the afternoon | 3 o'clock in the afternoon | Mentioned | 11-20T15:00 | 11-20T15:00
        3:00 in the morning | 3:00 in the morning | Mentioned | 11-21T03:00 | 11-21T03:00
        this afternoon at 3pm | this afternoon at 3pm | Mentioned | 11-20T15:00 | 11-20T15:00
        friday 3pm | friday 3pm | Mentioned | 11-20T15:00 | 11-20T15:00
        """;

    public const string Days = """
        麻烦月底前送到 | 月底 | DeliverBy | now | 12-01T00:00
        下月底前要用 | 下月底 | DeliverBy | now | 2027-01-01T00:00
        月末之前发货 | 月末 | DispatchBy | now | 12-01T00:00
        下个月月底前 | 下个月月底 | Deadline | now | 2027-01-01T00:00
        年底前要到 | 年底 | DeliverBy | now | 2027-01-01T00:00
        今年年底之前 | 今年年底 | Deadline | now | 2027-01-01T00:00
        本周末前送到 | 本周末 | DeliverBy | now | 11-23T00:00
        季度末前 | 季度末 | Deadline | now | 2027-01-01T00:00
        下月初前到 | 下月初 | DeliverBy | now | 12-01T00:00
        下月中旬前 | 下月中旬 | Deadline | now | 12-11T00:00
        月底要用 | 月底 | DeliverBy | 11-21T00:00 | 12-01T00:00
        12月初要用 | 12月初 | DeliverBy | 12-01T00:00 | 12-11T00:00
        12月底前发 | 12月底 | DispatchBy | now | 2027-01-01T00:00
        12月中旬到货 | 12月中旬 | DeliverBy | 12-11T00:00 | 12-21T00:00
        12月前 | 12月 | Deadline | now | 12-01T00:00
        年内送到 | 年 | DeliverBy | 2026-01-01T00:00 | 2027-01-01T00:00
        本月内发货 | 本月 | DispatchBy | 11-01T00:00 | 12-01T00:00
        月尾前要到 | 月尾 | DeliverBy | now | 12-01T00:00
        by the end of the month | the end of the month | Deadline | 11-21T00:00 | 12-01T00:00
        by end of year | end of year | Deadline | 12-01T00:00 | 2027-01-01T00:00
        by the end of the week | the end of the week | Deadline | 11-20T00:00 | 11-23T00:00
        before the end of next month | the end of next month | Deadline | now | 2027-01-01T00:00
        by EOD | EOD | Deadline | 11-20T00:00 | 11-21T00:00
        by end of day tomorrow | end of day tomorrow | Deadline | 11-21T00:00 | 11-22T00:00
        by EOM | EOM | Deadline | 11-21T00:00 | 12-01T00:00
        before the weekend | the weekend | Deadline | now | 11-21T00:00
        by end of december | end of december | Deadline | 12-21T00:00 | 2027-01-01T00:00
        元宵节当天要摆出来的 | 元宵节当天 | DeliverBy | 2027-02-20T00:00 | 2027-02-21T00:00
        30号当天送到 | 30号当天 | DeliverBy | 11-30T00:00 | 12-01T00:00
        中秋那天要吃 | 中秋那天 | DeliverBy | 2027-09-15T00:00 | 2027-09-16T00:00
        周六当晚要用 | 周六当晚 | DeliverBy | 11-21T18:00 | 11-22T00:00
        25号开业,当天要用 | 25号 | DeliverBy | 11-25T00:00 | 11-26T00:00
         | 当天 | DeliverBy | 11-25T00:00 | 11-26T00:00
        当天发货吗 | 当天 | Mentioned | 11-20T00:00 | 11-21T00:00
        那天没人
        30号以前到 | 30号 | DeliverBy | now | 11-30T00:00
        元旦之前买 | 元旦 | Deadline | now | 2027-01-01T00:00
        以前买过 | 以前 | Past | |
        十五号要 | 十五号 | DeliverBy | 12-15T00:00 | 12-16T00:00
        25号要的 | 25号 | DeliverBy | 11-25T00:00 | 11-26T00:00
        明后天送到 | 明后天 | DeliverBy | 11-21T00:00 | 11-23T00:00
        后天或大后天送到 | 后天 | DeliverBy | 11-22T00:00 | 11-23T00:00
         | 大后天 | DeliverBy | 11-23T00:00 | 11-24T00:00
        27号周五送到 | 27号周五 | DeliverBy | 11-27T00:00 | 11-28T00:00
        周五前送到 | 周五 | DeliverBy | now | 11-21T00:00
        2026年12月5日前送到 | 2026年12月5日 | DeliverBy | now | 12-05T00:00
        2025年11月25日买的 | 2025年11月25日 | Past | 2025-11-25T00:00 | 2025-11-26T00:00
        2026-12-05前送到 | 2026-12-05 | DeliverBy | now | 12-05T00:00
        12.5前到 | 12.5 | DeliverBy | now | 12-05T00:00
        12/5送到 | 12/5 | DeliverBy | 12-05T00:00 | 12-06T00:00
        by 12/24 | 12/24 | Deadline | 12-24T00:00 | 12-25T00:00
        needed by dec 1st | dec 1st | Deadline | 12-01T00:00 | 12-02T00:00
        before 25th december | 25th december | Deadline | now | 12-25T00:00
        聽日下晝三點前要到 | 聽日下晝三點 | DeliverBy | now | 11-21T15:00
        後日要用 | 後日 | DeliverBy | 11-22T00:00 | 11-23T00:00
        下個禮拜三之前寄到 | 下個禮拜三 | DeliverBy | now | 11-25T00:00
        聽晚八點前送到 | 聽晚八點 | DeliverBy | now | 11-21T20:00
        十二月二十五號前收到 | 十二月二十五號 | DeliverBy | now | 12-25T00:00
        need it by Friday下午 | Friday下午 | Deadline | 11-20T12:00 | 11-20T18:00
        每周三送一次 | 周三 | Mentioned | |
        every friday | friday | Mentioned | |
        每月15号要用 | 15号 | Mentioned | |
        """;

    public const string Festivals = """
        3.8节前送到 | 3.8节 | DeliverBy | now | 2027-03-08T00:00
        三八节要用 | 三八节 | DeliverBy | 2027-03-08T00:00 | 2027-03-09T00:00
        38女神节的礼物 | 38女神节 | Mentioned | 2027-03-08T00:00 | 2027-03-09T00:00
        6.18前发 | 6.18 | DispatchBy | now | 2027-06-18T00:00
        618活动 | 618 | Mentioned | 2027-06-18T00:00 | 2027-06-19T00:00
        双11买的还没发 | 双11 | Past | 2026-11-11T00:00 | 2026-11-12T00:00
        双十一当天 | 双十一当天 | Mentioned | 2027-11-11T00:00 | 2027-11-12T00:00
        双12之前要到 | 双12 | DeliverBy | now | 12-12T00:00
        520要送女朋友 | 520 | DeliverBy | 2027-05-20T00:00 | 2027-05-21T00:00
        520元
        一共618块
        手机13618001234
        七夕前送到 | 七夕 | DeliverBy | now | 2027-08-08T00:00
        圣诞前收到 | 圣诞 | DeliverBy | now | 12-25T00:00
        聖誕節要用 | 聖誕節 | DeliverBy | 12-25T00:00 | 12-26T00:00
        感恩节要用 | 感恩节 | DeliverBy | 11-26T00:00 | 11-27T00:00
        by Thanksgiving | Thanksgiving | Deadline | 11-26T00:00 | 11-27T00:00
        before Xmas | Xmas | Deadline | now | 12-25T00:00
        on Black Friday | Black Friday | Mentioned | 11-27T00:00 | 11-28T00:00
        黑五前 | 黑五 | Deadline | now | 11-27T00:00
        正月十五要用 | 正月十五 | DeliverBy | 2027-02-20T00:00 | 2027-02-21T00:00
        八月十五要吃 | 八月十五 | DeliverBy | 2027-09-15T00:00 | 2027-09-16T00:00
        八月十五号要用 | 八月十五号 | DeliverBy | 2027-08-15T00:00 | 2027-08-16T00:00
        五一出门要带 | 五一 | DeliverBy | 2027-05-01T00:00 | 2027-05-02T00:00
        五一路12号
        闰六月初一 | 闰六月初一 | Mentioned | |
        农历闰五月初三 | 农历闰五月初三 | Mentioned | |
        腊月二十三前 | 腊月二十三 | Deadline | now | 2027-01-30T00:00
        六月初六要用 | 六月初六 | DeliverBy | 2027-07-09T00:00 | 2027-07-10T00:00
        大年初三要用 | 大年初三 | DeliverBy | 2027-02-08T00:00 | 2027-02-09T00:00
        初三学生用
        年前能到吗 | 年 | DeliverBy | now | 2027-02-06T00:00
        年后再发 | 年 | NotBefore | 2027-02-07T00:00 |
        过年前送到 | 过年 | DeliverBy | now | 2027-02-06T00:00
        明年春节要用 | 明年春节 | DeliverBy | 2027-02-06T00:00 | 2027-02-07T00:00
        除夕夜要用 | 除夕 | DeliverBy | 2027-02-05T00:00 | 2027-02-06T00:00
        冬至前 | 冬至 | Deadline | now | 12-22T00:00
        by New Year's Eve | New Year's Eve | Deadline | 12-31T00:00 | 2027-01-01T00:00
        """;

    public const string Lengths = """
        15号到17号在家 | 15号 | Window | 12-15T00:00 | 12-16T00:00
         | 17号 | Window | 12-17T00:00 | 12-18T00:00
        25-27号不在家 | 25 | Window | 11-25T00:00 | 11-26T00:00
         | 27号 | Window | 11-27T00:00 | 11-28T00:00
        12月3号至5号 | 12月3号 | Window | 12-03T00:00 | 12-04T00:00
         | 5号 | Window | 12-05T00:00 | 12-06T00:00
        明天下午2点到5点送 | 明天下午2点 | Window | 11-21T14:00 | 11-21T14:00
         | 5点 | Window | 11-21T17:00 | 11-21T17:00
        晚上7-9点送 | 晚上7 | Window | 11-20T19:00 | 11-20T19:00
         | 9点 | Window | 11-20T21:00 | 11-20T21:00
        三天内发货 | 三天 | DispatchBy | now | 11-23T10:00
        48小时之内 | 48小时 | Deadline | now | 11-22T10:00
        48h内发货 | 48h | DispatchBy | now | 11-22T10:00
        一周后再发 | 一周 | NotBefore | 11-27T10:00 |
        三天后要用 | 三天 | DeliverBy | now | 11-23T10:00
        大概三五天 | 三五天 | Mentioned | |
        2-3天内到 | 2-3天 | DeliverBy | now | 11-23T10:00
        三到五天内发货 | 三到五天 | DispatchBy | now | 11-25T10:00
        一个半小时内送到 | 一个半小时 | DeliverBy | now | 11-20T11:30
        两天半内送到 | 两天半 | DeliverBy | now | 11-22T22:00
        半个月内 | 半个月 | Deadline | now | 12-05T10:00
        兩日內送到 | 兩日 | DeliverBy | now | 11-22T10:00
        within two hours | two hours | Deadline | now | 11-20T12:00
        within half an hour | half an hour | Deadline | now | 11-20T10:30
        within a week | a week | Deadline | now | 11-27T10:00
        in 3 days | 3 days | Deadline | now | 11-23T10:00
        within 48 hours | 48 hours | Deadline | now | 11-22T10:00
        3 days ago | 3 days | Past | 11-17T10:00 | now
        三天以前下的单 | 三天 | Past | 11-17T10:00 | now
        """;

    public const string Nothing = """
        3号色
        5号电池
        2号链接
        12码
        5点5折
        八点五折
        第2天
        第三天就坏了
        2月大的宝宝
        6个月宝宝
        6 months old
        A4纸
        1/2
        1/2 cup
        24/7 service
        20-25度
        3.5元
        早一点送
        快一点
        便宜一点
        有两点要求
        一点都不好
        两年前
        ￥520
        5201314
        1.5小时
        12.5cm
        may be later
        march on
        12号楼
        可以少一点糖吗
        size 6/8
        """;
}
