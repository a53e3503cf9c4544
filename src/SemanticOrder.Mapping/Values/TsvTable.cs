using System.Text;

namespace SemanticOrder.Mapping.Values;

/// <summary>A record of a TSV with the one-based line it starts on.</summary>
internal readonly record struct TsvRecord(int Line, List<string> Cells);

/// <summary>
/// Cuts the mappings block of SSSOM/TSV into cells: tabs between cells; a cell that starts with a quote ends at the next single quote before a tab or a line end (RFC 4180);
/// a quote anywhere else stands for itself, as tools write it.
/// </summary>
internal static class TsvTable
{
    public static IEnumerable<TsvRecord> Read(string text, int offset, int firstLine)
    {
        var line = firstLine;
        while (offset < text.Length)
        {
            var start = line;
            var cells = new List<string>();
            do
            {
                cells.Add(Cell(text, ref offset, ref line));
            }
            while (offset < text.Length && text[offset] == '\t' && offset++ >= 0);
            SkipLineEnd(text, ref offset);
            line++;
            if (cells.Exists(cell => cell.Length > 0))
                yield return new TsvRecord(start, cells);
        }
    }

    private static string Cell(string text, ref int offset, ref int line)
    {
        if (offset < text.Length && text[offset] == '"' && TryQuoted(text, ref offset, ref line, out var quoted))
            return quoted;
        var end = text.AsSpan(offset).IndexOfAny('\t', '\r', '\n');
        var cell = end < 0 ? text[offset..] : text.Substring(offset, end);
        offset += cell.Length;
        return cell.Trim();
    }

    /// <summary>False when the quote that opens the cell has no end where one may be: then it stands for itself.</summary>
    private static bool TryQuoted(string text, ref int offset, ref int line, out string value)
    {
        var cell = new StringBuilder();
        var lines = 0;
        for (var i = offset + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                lines += text[i] == '\n' ? 1 : 0;
                cell.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[i++]);
            }
            else if (i + 1 == text.Length || text[i + 1] is '\t' or '\r' or '\n')
            {
                (offset, line, value) = (i + 1, line + lines, cell.ToString().Trim());
                return true;
            }
            else
            {
                break;
            }
        }

        value = "";
        return false;
    }

    private static void SkipLineEnd(string text, ref int offset)
    {
        if (offset < text.Length && text[offset] == '\r')
            offset++;
        if (offset < text.Length && text[offset] == '\n')
            offset++;
    }
}
