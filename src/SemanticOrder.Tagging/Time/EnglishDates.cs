using static SemanticOrder.Tagging.Time.NumberTimes;

namespace SemanticOrder.Tagging.Time;

/// <summary>English dates with the name of a month or an ordinal: dec 1st, 25th december, the 20th, end of december.</summary>
internal static class EnglishDates
{
    private const string Months = "jan feb mar apr may jun jul aug sep oct nov dec ";

    private static readonly string[] Names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly (string Word, int Part)[] Parts = [("beginning of ", 1), ("start of ", 1), ("early ", 1), ("middle of ", 2), ("mid ", 2), ("mid-", 2), ("end of ", 3), ("late ", 3)];

    private static readonly string[] MonthBeginnings = ["by ", "before ", "in ", "after ", "until ", "till ", "since "];

    /// <summary>The date that begins with a month's name; a name alone where the words before it say that it is one.</summary>
    /// <returns>Null when there is none.</returns>
    public static TimeMention? Read(ReadOnlySpan<char> text, int at)
    {
        if (MonthAt(text, at, out var monthEnd) is not (> 0 and var month))
            return null;
        var day = Follows(text, monthEnd, " ") ? Numeral.Read(text, monthEnd + 1, out var end) : Numeral.Read(text, text.Length, out end);
        if (day is >= 1 and <= 31)
            return new TimeMention { Start = at, End = AfterOrdinal(text, end), Kind = DateKind.MonthDay, Month = month, Day = day };
        var whole = new TimeMention { Start = at, End = monthEnd, Kind = DateKind.MonthDay, Month = month };
        foreach (var (word, part) in Parts)
        {
            if (text[..at].EndsWith(word))
                return whole with { Start = at - word.Length, Detail = part };
        }

        return EndsWithAny(text[..at], MonthBeginnings) ? whole : null;
    }

    /// <summary>The date that begins with a day, whose number has been read.</summary>
    /// <returns>Null when there is none.</returns>
    public static TimeMention? Day(ReadOnlySpan<char> text, int at, int end, int number)
    {
        var after = AfterOrdinal(text, end);
        if (number is < 1 or > 31 || !char.IsAsciiDigit(text[at]))
            return null;
        var next = Follows(text, after, " of ") ? after + 4 : after + 1;
        if (after < text.Length && text[after] == ' ' && MonthAt(text, next, out var monthEnd) is > 0 and var month)
            return new TimeMention { Start = at, End = monthEnd, Kind = DateKind.MonthDay, Month = month, Day = number };
        return after > end ? new TimeMention { Start = at, End = after, Kind = DateKind.MonthDay, Day = number } : null;
    }

    private static int AfterOrdinal(ReadOnlySpan<char> text, int end) => Follows(text, end, "st") || Follows(text, end, "nd") || Follows(text, end, "rd") || Follows(text, end, "th") ? end + 2 : end;

    private static int MonthAt(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at > 0 && char.IsAsciiLetter(text[at - 1]))
            return 0;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
            end++;
        var word = text[at..end];
        if (word.Length < 3 || word is "may" && !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            return 0;
        var place = Months.AsSpan().IndexOf(word[..3]);
        return place >= 0 && place % 4 == 0 && (word.Length == 3 || word.SequenceEqual(Names[place / 4]) || word is "sept") ? (place / 4) + 1 : 0;
    }
}
