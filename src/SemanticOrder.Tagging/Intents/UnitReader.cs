using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Intents;

/// <summary>Cuts a normal text into units, once as they are written and once with numbers, days and words of the lexicon's classes as their classes. Reused; not thread-safe.</summary>
internal sealed class UnitReader
{
    private const ulong EndHash = 0xE7037ED1A0B428DB;
    private const ulong NumberClass = 0x1;
    private const ulong WeekdayClass = 0x2;
    private const ulong DayClass = 0x3;

    private Unit[] _units = new Unit[64];
    private Unit[] _classes = new Unit[64];
    private int _count;
    private int _classCount;

    /// <summary>The units, an end first and last.</summary>
    public ReadOnlySpan<Unit> Units => _units.AsSpan(0, _count);

    /// <summary>The same with classes in place of numbers, weekdays, relative days and words of a class.</summary>
    public ReadOnlySpan<Unit> Classes => _classes.AsSpan(0, _classCount);

    /// <summary>True when there is a class among them.</summary>
    public bool HasClasses { get; private set; }

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="classEnds">For each character the end of the word of a class that begins there, or 0.</param>
    /// <param name="classHashes">What stands for that class.</param>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<int> classEnds, ReadOnlySpan<ulong> classHashes)
    {
        if (_units.Length < text.Length + 2)
        {
            _units = new Unit[text.Length + (text.Length / 2) + 2];
            _classes = new Unit[_units.Length];
        }

        (_count, _classCount, HasClasses) = (0, 0, false);
        Both(new Unit(UnitKind.End, EndHash, 0, 0));
        for (var at = 0; at < text.Length;)
        {
            var kind = CharacterFold.KindOf(text[at]);
            if (kind == CharacterKind.Blank)
            {
                at++;
                continue;
            }

            var end = EndOf(text, at, kind);
            var unit = new Unit(KindOf(kind), TextHash.Of(text[at..end]), at, end);
            _units[_count++] = unit;
            var classEnd = ClassAt(text, at, end, out var @class);
            if (classEnds[at] > Math.Max(classEnd, end - 1))
                (classEnd, @class) = (classEnds[at], classHashes[at]);
            if (classEnd == 0)
            {
                _classes[_classCount++] = unit;
                at = end;
                continue;
            }

            // What stands for a class is several units as written.
            HasClasses = true;
            _classes[_classCount++] = new Unit(UnitKind.Class, @class, at, classEnd);
            for (at = end; at < classEnd; at = end)
            {
                kind = CharacterFold.KindOf(text[at]);
                end = EndOf(text, at, kind);
                if (kind != CharacterKind.Blank)
                    _units[_count++] = new Unit(KindOf(kind), TextHash.Of(text[at..end]), at, end);
            }
        }

        Both(new Unit(UnitKind.End, EndHash, text.Length, text.Length));
    }

    private void Both(in Unit unit) => _units[_count++] = _classes[_classCount++] = unit;

    private static int EndOf(ReadOnlySpan<char> text, int start, CharacterKind kind)
    {
        var end = start + 1;
        if (kind == CharacterKind.Ideograph)
            return char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
        if (kind is not (CharacterKind.Letter or CharacterKind.Digit))
            return end;
        while (end < text.Length && CharacterFold.KindOf(text[end]) is var next && (next == kind || (kind == CharacterKind.Letter && next == CharacterKind.Digit)))
            end++;
        return end;
    }

    /// <returns>The end of the number, weekday or relative day that begins here; 0 when none does.</returns>
    private static int ClassAt(ReadOnlySpan<char> text, int at, int end, out ulong @class)
    {
        @class = NumberClass;
        if (char.IsAsciiDigit(text[at]))
            return end;
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (text[at])
        {
            case '周' when IsWeekday(next):
                @class = WeekdayClass;
                return at + 2;
            case '星' when next == '期' && at + 2 < text.Length && IsWeekday(text[at + 2]):
            case '礼' when next == '拜' && at + 2 < text.Length && IsWeekday(text[at + 2]):
                @class = WeekdayClass;
                return at + 3;
            case '今' or '明' or '后' or '昨' or '前' when next is '天' or '日' or '早' or '晚' or '晨' or '儿' or '午':
                @class = DayClass;
                return at + 2;
        }

        var last = at;
        while (last < text.Length && text[last] is '零' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '两' or '几')
            last++;
        return last == at ? 0 : last;
    }

    private static bool IsWeekday(char character) => character is '一' or '二' or '三' or '四' or '五' or '六' or '日' or '天' or '末' || char.IsAsciiDigit(character);

    private static UnitKind KindOf(CharacterKind kind) => kind switch
    {
        CharacterKind.Ideograph => UnitKind.Ideograph,
        CharacterKind.Letter => UnitKind.Word,
        CharacterKind.Digit => UnitKind.Number,
        _ => UnitKind.Mark,
    };
}
