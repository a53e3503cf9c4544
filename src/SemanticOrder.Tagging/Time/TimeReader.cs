using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Time;

/// <summary>
/// Finds the times in a text: words of <see cref="TimeWords"/>, dates and clocks in digits or Chinese numerals, lengths of time; neighbours that speak of one time are joined.
/// Reused for text after text; allocates only while its buffer grows. Not thread-safe.
/// </summary>
internal sealed class TimeReader
{
    private TimeMention[] _mentions = new TimeMention[16];

    /// <summary>The times of the last text, in order. Valid until the next text is read.</summary>
    public ReadOnlySpan<TimeMention> Mentions => _mentions.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the times of a text.</summary>
    public void Read(NormalText text)
    {
        Count = 0;
        var characters = text.Characters;
        Words(characters);
        Numbers(characters);
        Join(characters);
        for (var at = 0; at < Count; at++)
            (_mentions[at].Role, _mentions[at].IsOutside) = (TimeRoles.Of(characters, Mentions, at), TimeRoles.IsOutside(characters, Mentions[at]));
    }

    /// <summary>The longest words from left to right.</summary>
    private void Words(ReadOnlySpan<char> text)
    {
        foreach (var (word, start, end) in TimeWords.Matcher.Find(text))
        {
            if (!IsWhole(text, start, end))
                continue;
            while (Count > 0 && _mentions[Count - 1].Start >= start)
                Count--;
            if (Count > 0 && _mentions[Count - 1].End > start)
                continue;
            Add(TimeWords.Meaning(word) with { Start = start, End = end });
        }
    }

    private void Numbers(ReadOnlySpan<char> text)
    {
        var words = Count;
        for (var at = 0; at < text.Length;)
        {
            if (text[at..].IndexOfAny(NumberTimes.Beginnings) is not (>= 0 and var next))
                break;
            at += next;
            if (CoveredUntil(at, words) is var covered && covered > 0)
            {
                at = covered;
                continue;
            }

            if (NumberTimes.At(text, at) is { } mention && mention.End > at)
            {
                Add(mention);
                at = mention.End;
                continue;
            }

            at++;
        }

        _mentions.AsSpan(0, Count).Sort(static (left, right) => left.Start.CompareTo(right.Start));
    }

    private int CoveredUntil(int at, int words)
    {
        var (low, high) = (0, words);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].End <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low < words && _mentions[low].Start <= at ? _mentions[low].End : 0;
    }

    /// <summary>A day, a part of it and a clock that follow each other are one time.</summary>
    private void Join(ReadOnlySpan<char> text)
    {
        var kept = 0;
        for (var at = 0; at < Count; at++)
        {
            // 月初 within 正月初八.
            if (kept > 0 && _mentions[at].Start < _mentions[kept - 1].End)
                continue;
            if (kept > 0 && IsNext(text, _mentions[kept - 1].End, _mentions[at].Start) && TryJoin(_mentions[kept - 1], _mentions[at]) is { } joined)
                _mentions[kept - 1] = joined;
            else
                _mentions[kept++] = _mentions[at];
        }

        Count = kept;
    }

    private static bool IsNext(ReadOnlySpan<char> text, int end, int start) => start - end <= 1 && (start == end || text[end] is ' ' or '的');

    private static TimeMention? TryJoin(in TimeMention left, in TimeMention right)
    {
        const int None = TimeMention.Unnamed;
        if (right.Kind == DateKind.None && left.FromMinute == None && left.Kind is not (DateKind.Duration or DateKind.LongAgo or DateKind.Year))
            return left with { End = right.End, FromMinute = right.FromMinute, UntilMinute = right.UntilMinute };
        if (left.Kind == DateKind.None && right.Kind == DateKind.None && left.FromMinute != left.UntilMinute && right.FromMinute == right.UntilMinute)
            return left with { End = right.End, FromMinute = Clock(right.FromMinute, left), UntilMinute = Clock(right.FromMinute, left) };
        if (right.Kind == DateKind.None && left.Kind != DateKind.None && left.FromMinute != None && left.FromMinute != left.UntilMinute && right.FromMinute == right.UntilMinute)
            return left with { End = right.End, FromMinute = Clock(right.FromMinute, left), UntilMinute = Clock(right.FromMinute, left) };
        if (left.Kind == DateKind.None && right.Kind is not (DateKind.None or DateKind.Duration or DateKind.LongAgo) && right.FromMinute == None)
            return right with { Start = left.Start, FromMinute = left.FromMinute, UntilMinute = left.UntilMinute };
        if (left.Kind is DateKind.Month or DateKind.Year && right.Kind == DateKind.MonthDay && (right.Month == None || left.Kind == DateKind.Year))
            return left.Kind == DateKind.Month ? right with { Start = left.Start, Detail = left.Value } : right with { Start = left.Start, Value = left.Value };
        return left.Kind is DateKind.Weekday && right.Kind is DateKind.MonthDay or DateKind.DayOffset && left.FromMinute == None ? right with { Start = left.Start } : null;
    }

    /// <summary>Three o'clock in the afternoon is 15:00.</summary>
    private static int Clock(int minute, in TimeMention part) => minute < 720 && part.FromMinute >= 660 && !(minute >= 660 && part.FromMinute == 660) ? minute + 720 : minute;

    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end) =>
        !(start > 0 && IsLatin(text[start]) && IsLatin(text[start - 1])) && !(end < text.Length && IsLatin(text[end - 1]) && IsLatin(text[end]));

    private static bool IsLatin(char character) => CharacterFold.KindOf(character) == CharacterKind.Letter && character != '\'';

    private void Add(in TimeMention mention)
    {
        if (Count == _mentions.Length)
            Array.Resize(ref _mentions, Count * 2);
        _mentions[Count++] = mention;
    }
}
