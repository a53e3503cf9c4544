namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>The tables of the folder Pdf/Data, whose README says where they come from.</summary>
internal static class EncodingData
{
    public static Stream Open(string table) => typeof(EncodingData).Assembly.GetManifestResourceStream(table) ?? throw new InvalidOperationException($"No table {table}.");

    /// <summary>The lines of a table, without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string table)
    {
        using var reader = new StreamReader(Open(table));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
