namespace SemanticOrder.GraphQL.Language;

/// <summary>The meaning and the spelling of block strings (GraphQL §2.9.4).</summary>
internal static class BlockString
{
    private static readonly string[] LineTerminators = ["\r\n", "\n", "\r"];

    /// <summary><c>BlockStringValue(rawValue)</c>: drops the common indentation of all lines but the first, and blank lines at both ends; lines are joined with LF.</summary>
    public static string Dedent(string rawValue)
    {
        var lines = rawValue.Split(LineTerminators, StringSplitOptions.None);
        int? common = null;
        var (first, last) = (-1, -1);
        for (var index = 0; index < lines.Length; index++)
        {
            var indentation = Indentation(lines[index]);
            if (indentation == lines[index].Length)
                continue;
            first = first < 0 ? index : first;
            last = index;
            if (index > 0 && !(indentation >= common))
                common = indentation;
        }

        if (first < 0)
            return "";
        for (var index = 1; index < lines.Length; index++)
            lines[index] = lines[index][Math.Min(common ?? 0, lines[index].Length)..];
        return string.Join('\n', lines, first, last - first + 1);
    }

    /// <summary>Whether a value has a block string that means it; one with CR, or with blank lines at its ends, has none.</summary>
    public static bool CanSay(string value) => !value.Contains('\r', StringComparison.Ordinal) && Dedent(Layout(value, value)) == value;

    /// <summary>Spells a value as a block string on its own lines or, when short and simple, on one.</summary>
    /// <param name="value">A value that <see cref="CanSay"/>.</param>
    public static string Print(string value) =>
        $"\"\"\"{Layout(value, value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal))}\"\"\"";

    private static string Layout(string value, string body)
    {
        var lines = value.Split('\n');
        var onOwnLines = lines.Length > 1 || value.Length > 70 || value.EndsWith('"') || value.EndsWith('\\');

        // A single line keeps its leading blanks only when it stands right after the quotes, where indentation does not count.
        var startsIndented = lines.Length == 1 && value.Length > 0 && IsBlank(value[0]);
        return $"{(onOwnLines && !startsIndented ? "\n" : "")}{body}{(onOwnLines ? "\n" : "")}";
    }

    private static int Indentation(string line)
    {
        var length = 0;
        while (length < line.Length && IsBlank(line[length]))
            length++;
        return length;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
