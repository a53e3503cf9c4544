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
        {
            _mentions[at].IsRecurring = TimeRoles.IsRecurring(characters, Mentions[at]);
            (_mentions[at].Role, _mentions[at].IsOutside) = (TimeRoles.Of(characters, Mentions, at), TimeRoles.IsOutside(characters, Mentions[at]));
        }
    }

    /// <summary>The longest words from left to right.</summary>
    private void Words(ReadOnlySpan<char> text)
    {
        foreach (var (word, start, end) in TimeWords.Matcher.Find(text))
        {
            if (!TimeWords.IsWhole(text, start, end, TimeWords.Meaning(word)))
                continue;
            while (Count > 0 && _mentions[Count - 1].Start >= start)
                Count--;
            if (Count > 0 && _mentions[Count - 1].End > start)
                continue;
            Add(TimeWords.Meaning(word) with { Start = start, End = end + TimeWords.Meaning(word).End });
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

            if (NumberTimes.At(text, at, out next) is { } mention && mention.End > at)
            {
                Add(mention);
                next = mention.End;
            }

            at = next;
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
            var mention = _mentions[at];
            // 月初 within 正月初八.
            if (kept > 0 && (mention.Start < _mentions[kept - 1].End || IsRole(text, _mentions[kept - 1], mention)))
                continue;
            if (kept > 0 && IsNext(text, _mentions[kept - 1].End, mention.Start) && TimeJoins.Of(_mentions[kept - 1], mention) is { } joined)
                _mentions[kept - 1] = joined;
            else if (mention.Kind != DateKind.ThatDay)
                _mentions[kept++] = mention;
            else if (DayBefore(kept, mention) is { } day)
                _mentions[kept++] = day;
        }

        Count = kept;
        for (var at = 1; at < Count; at++)
        {
            if (TimeRoles.IsRange(text, _mentions[at - 1].End, _mentions[at].Start))
                _mentions[at] = TimeJoins.Inherit(_mentions[at - 1], _mentions[at]);
        }
    }

    /// <summary>以前 after a time says what the time means and is none.</summary>
    private static bool IsRole(ReadOnlySpan<char> text, in TimeMention left, in TimeMention right) =>
        right.Kind == DateKind.LongAgo && left.Kind != DateKind.LongAgo && right.Start == left.End && NumberTimes.StartsWithAny(text[right.Start..], ["以前", "之前"]);

    private static bool IsNext(ReadOnlySpan<char> text, int end, int start) => start - end <= 4 && text[end..start] is "" or " " or "的" or " at " or " on " or " in " or "(";

    /// <summary>The day that was spoken of last, as "that day"; today when 当天 is said of none, and nothing when 那天 is.</summary>
    private TimeMention? DayBefore(int kept, in TimeMention thatDay)
    {
        while (--kept >= 0)
        {
            if (_mentions[kept].IsDay && !TimeRoles.IsOver(_mentions[kept]))
                return _mentions[kept] with { Start = thatDay.Start, End = thatDay.End, FromMinute = thatDay.FromMinute, UntilMinute = thatDay.UntilMinute };
        }

        return thatDay.Detail == 1 ? null : thatDay with { Kind = DateKind.DayOffset, Detail = TimeMention.Unnamed };
    }

    private void Add(in TimeMention mention)
    {
        if (Count == _mentions.Length)
            Array.Resize(ref _mentions, Count * 2);
        _mentions[Count++] = mention;
    }
}
