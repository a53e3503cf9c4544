namespace SemanticOrder.Manuals.Layout;

/// <summary>Tells numbers of the outline from numbers that happen to begin a line: those of the outline grow, by steps. Remembers where it is.</summary>
internal sealed class NumberSequence
{
    /// <summary>Numbers that an outline may leave out, or that reading may have missed.</summary>
    private const int Slack = 2;

    private readonly Dictionary<NumberStyle, IReadOnlyList<int>> _last = [];

    /// <summary>Whether a number of a Chinese style was met, under which 1. is an item and not a chapter.</summary>
    private bool _isChinese;

    /// <summary>The id of the last number taken: its numbers with points between, with those of the parts above it for styles that count anew in each.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Takes a number when it goes on from those before it.</summary>
    /// <returns>The number, its style settled; null when it is none of the outline.</returns>
    public ItemNumber? Take(ItemNumber number)
    {
        if (number.IsListItem)
            return number;
        // Below an article （一） and 1. are its items, not parts of their own.
        if (number.Style is NumberStyle.ChineseParenthesis or NumberStyle.Dot && _last.ContainsKey(NumberStyle.Article))
            return number with { Style = NumberStyle.Parenthesis };
        if (number.Style == NumberStyle.Dot && !_isChinese)
            number = number with { Style = NumberStyle.Decimal };
        else if (number is { Style: NumberStyle.Decimal, Path.Count: 1 } && _isChinese && !_last.ContainsKey(NumberStyle.Decimal))
            return null;
        if (!Follows(_last.GetValueOrDefault(number.Style), number.Path, number.Style))
            return null;
        _isChinese |= number.Style is NumberStyle.ChineseComma or NumberStyle.ChineseParenthesis;
        foreach (var below in Below(number.Style))
            _last.Remove(below);
        _last[number.Style] = number.Path;
        Id = MakeId(number);
        return number;
    }

    /// <summary>Whether a number is the very next of its level.</summary>
    public bool IsNext(ItemNumber number) =>
        _last.TryGetValue(number.Style, out var last) && last.Count == number.Path.Count && last[^1] + 1 == number.Path[^1] && last.SkipLast(1).SequenceEqual(number.Path.SkipLast(1));

    private static bool Follows(IReadOnlyList<int>? last, IReadOnlyList<int> next, NumberStyle style)
    {
        if (last is null)
            return style is NumberStyle.AnnexDecimal or NumberStyle.Annex || next.Count > 1 || next[0] <= 1 + Slack;
        for (var i = 0; i < next.Count; i++)
        {
            if (i >= last.Count)
                return next.Skip(i).All(part => part <= 1 + Slack);
            if (next[i] != last[i])
                return next[i] > last[i] && next[i] - last[i] <= 1 + Slack && next.Skip(i + 1).All(part => part <= 1 + Slack);
        }

        return false;
    }

    /// <summary>Styles that count anew after a number of a style. Articles run through a document.</summary>
    private static NumberStyle[] Below(NumberStyle style) => style switch
    {
        NumberStyle.Annex => [NumberStyle.ChineseComma, NumberStyle.ChineseParenthesis, NumberStyle.Dot],
        NumberStyle.Chapter => [NumberStyle.Section, NumberStyle.ChineseComma, NumberStyle.ChineseParenthesis, NumberStyle.Dot],
        NumberStyle.Section => [NumberStyle.ChineseComma, NumberStyle.ChineseParenthesis, NumberStyle.Dot],
        NumberStyle.Article => [NumberStyle.ChineseComma, NumberStyle.ChineseParenthesis, NumberStyle.Dot],
        NumberStyle.ChineseComma => [NumberStyle.ChineseParenthesis, NumberStyle.Dot],
        NumberStyle.ChineseParenthesis => [NumberStyle.Dot],
        _ => [],
    };

    private string MakeId(ItemNumber number) => number.Style switch
    {
        NumberStyle.ChineseParenthesis => $"{Last(NumberStyle.ChineseComma)}.{number.Path[0]}",
        NumberStyle.Dot => $"{Last(NumberStyle.ChineseComma)}.{Last(NumberStyle.ChineseParenthesis)}.{number.Path[0]}",
        _ => number.Printed,
    };

    private int Last(NumberStyle style) => _last.TryGetValue(style, out var path) ? path[0] : 0;
}
