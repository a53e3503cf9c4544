namespace SemanticOrder.Tagging.Time;

/// <summary>The festivals and days of great sales that people name, and their days from 1900 to 2100. Thread-safe.</summary>
internal static class Festivals
{
    /// <summary>All festivals.</summary>
    public static IReadOnlyList<Festival> All { get; } =
    [
        Lunar("春节|过年|大年初一|年初一|正月初一|农历新年|chinese new year|lunar new year|spring festival", 1, 1),
        Lunar("元宵节|元宵|正月十五", 1, 15),
        Lunar("端午节|端午|dragon boat", 5, 5),
        Lunar("七夕节|七夕", 7, 7),
        Lunar("中元节|中元", 7, 15),
        Lunar("中秋节|中秋|八月节|mid-autumn", 8, 15),
        Lunar("重阳节|重阳", 9, 9),
        Lunar("腊八节|腊八", 12, 8),
        Lunar("小年", 12, 23),
        new Festival(["除夕", "大年三十", "年三十", "年三十晚", "年夜饭"], FestivalRule.NewYearsEve, 12, 30),
        new Festival(["清明节", "清明", "qingming"], FestivalRule.Qingming, 4, 5),
        new Festival(["冬至", "winter solstice"], FestivalRule.WinterSolstice, 12, 22),
        Solar("元旦|元旦节|new year's day|new year", 1, 1),
        Solar("跨年夜|new year's eve|new years eve", 12, 31),
        Solar("情人节|valentine's|valentine's day|valentines", 2, 14),
        Solar("妇女节|三八节|3.8节|38节|女神节|三八妇女节|38妇女节|3.8妇女节|三八女神节|38女神节|3.8女神节|三八国际妇女节", 3, 8),
        Solar("劳动节|五一|五一劳动节|五一节|may day", 5, 1),
        Solar("520|5.20|五二零", 5, 20),
        Solar("618|6.18|六一八", 6, 18),
        Solar("儿童节|六一|六一儿童节|六一节|children's day", 6, 1),
        Solar("教师节|teachers' day|teacher's day", 9, 10),
        Solar("国庆节|国庆|十一国庆|十一假期|十一长假|national day", 10, 1),
        Solar("万圣节|halloween", 10, 31),
        Solar("双11|双十一|光棍节|11.11", 11, 11),
        Solar("双12|双十二|12.12", 12, 12),
        Solar("平安夜|christmas eve", 12, 24),
        Solar("圣诞节|圣诞|christmas|christmas day|xmas|x'mas|x-mas", 12, 25),
        new Festival(["母亲节", "mother's day", "mothers day"], FestivalRule.Sunday, 5, 2),
        new Festival(["父亲节", "father's day", "fathers day"], FestivalRule.Sunday, 6, 3),
        new Festival(["感恩节", "thanksgiving", "thanksgiving day"], FestivalRule.Thursday, 11, 4),
        new Festival(["黑五", "黑色星期五", "black friday"], FestivalRule.AfterThursday, 11, 4),
    ];

    /// <summary>The day of a festival that belongs to a year: the lunar year that begins in it, where the festival is lunar.</summary>
    /// <returns>Null outside 1900 to 2100.</returns>
    public static DateOnly? DayOf(Festival festival, int year) => LunarYear.Of(year) is not { } lunar ? null : festival.Rule switch
    {
        FestivalRule.Solar => new DateOnly(year, festival.Month, festival.Day),
        FestivalRule.Lunar => lunar.Day(festival.Month, festival.Day),
        FestivalRule.NewYearsEve => lunar.LastDay,
        FestivalRule.Qingming => new DateOnly(year, 4, lunar.Qingming),
        FestivalRule.WinterSolstice => new DateOnly(year, 12, lunar.WinterSolstice),
        FestivalRule.Sunday => Floating(year, festival, DayOfWeek.Sunday),
        FestivalRule.AfterThursday => Floating(year, festival, DayOfWeek.Thursday).AddDays(1),
        _ => Floating(year, festival, DayOfWeek.Thursday),
    };

    private static DateOnly Floating(int year, Festival festival, DayOfWeek weekday)
    {
        var first = new DateOnly(year, festival.Month, 1);
        return first.AddDays(((weekday - first.DayOfWeek + 7) % 7) + (7 * (festival.Day - 1)));
    }

    private static Festival Lunar(string names, int month, int day) => new(names.Split('|'), FestivalRule.Lunar, month, day);

    private static Festival Solar(string names, int month, int day) => new(names.Split('|'), FestivalRule.Solar, month, day);
}
