namespace SemanticOrder.Tagging.Time;

/// <summary>Which hour a clock of twelve hours names beside a part of the day. Minutes are after midnight; more than 1440 in the night that follows.</summary>
internal static class DayParts
{
    public const int Noon = 720;

    public const int Midnight = 1440;

    /// <summary>From here on a part is the evening, until <see cref="DeepNight"/>.</summary>
    public const int Evening = 1080;

    /// <summary>From here on a part is of the hours about midnight.</summary>
    public const int DeepNight = 1380;

    /// <summary>The minute of a clock within a part of the day: 凌晨12点 is 0:00, 下午三点 15:00, 晚上12点 24:00, 半夜一点 25:00.</summary>
    /// <param name="minute">What the clock says.</param>
    /// <param name="from">When the part begins, by which it is known.</param>
    public static int Clock(int minute, int from) => minute >= Noon + 60 ? minute : from switch
    {
        < 300 => minute >= Noon ? minute - Noon : minute,
        < 660 => minute,
        660 => minute < 600 ? minute + Noon : minute,
        < Evening => minute < Noon ? minute + Noon : minute,
        < DeepNight => minute < 300 ? minute + Midnight : minute + Noon,
        _ => minute < 420 ? minute + Midnight : minute + Noon,
    };

    /// <summary>The minute of a clock at the end of a range, by the half of the day that its beginning is of: 晚上8点到12点 ends at 24:00.</summary>
    public static int After(int minute, int beginning) => minute < Noon + 60 && minute <= beginning ? minute + Noon : minute < Noon && beginning >= Noon ? minute + Noon : minute;
}
