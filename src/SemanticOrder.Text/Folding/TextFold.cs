using System.Text;

namespace SemanticOrder.Text.Folding;

/// <summary>
/// The fold by which texts are compared: compatibility characters as NFKC has them (Unicode Standard Annex #15), CJK radicals as the ideographs they stand for (EquivalentUnifiedIdeograph),
/// and the pairs that Chinese documents use for one another: 戶 and 户, 〜 and ~, − and -. Case and blanks stay.
/// Two or more combining marks on one letter keep the order they have. Thread-safe.
/// </summary>
public static class TextFold
{
    private static readonly FoldTable Table = FoldTable.Load();

    /// <summary>Folds a text, with offsets both ways. Linear.</summary>
    public static FoldedText Fold(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var first = Table.FirstToFold(raw);
        if (first < 0)
            return new FoldedText(raw, raw, null);
        var folded = new StringBuilder(raw.Length + 16);
        var starts = new List<int>(raw.Length + 16);
        folded.Append(raw, 0, first);
        for (var i = 0; i < first; i++)
            starts.Add(i);
        for (var position = first; position < raw.Length;)
        {
            var length = char.IsSurrogatePair(raw, position) ? 2 : 1;
            if (Table.Mapping(length == 2 ? char.ConvertToUtf32(raw, position) : raw[position]) is { } mapping)
            {
                foreach (var character in mapping)
                    Append(folded, starts, character, position);
            }
            else
            {
                for (var i = 0; i < length; i++)
                    Append(folded, starts, raw[position + i], position);
            }

            position += length;
        }

        return new FoldedText(raw, folded.ToString(), [.. starts]);
    }

    /// <summary>The folded text alone.</summary>
    public static string ToFolded(string raw) => Fold(raw).Folded;

    private static void Append(StringBuilder folded, List<int> starts, char character, int position)
    {
        if (folded.Length > 0 && Table.Compose(folded[^1], character) is { } composed)
        {
            folded[^1] = composed;
            return;
        }

        folded.Append(character);
        starts.Add(position);
    }
}
