using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>The path language of CSV: a column name, exactly as in the header. An iterator has no choice: every row.</summary>
internal static class ColumnName
{
    public static PathStep[] Parse(string text, NameTableBuilder names, PathOrigin origin)
    {
        if (origin == PathOrigin.Payload)
        {
            if (text.Length > 0)
                throw new PathSyntaxException("SO5030", "A CSV source has no iterator: every row is one element.", 0);
            return [new PathStep(StepKind.Any, NameTable.Unknown, [])];
        }

        if (string.IsNullOrWhiteSpace(text))
            throw new PathSyntaxException("SO5030", "The column name is empty.", 0);
        return [new PathStep(StepKind.Named, names.AddColumn(text.Trim()), [])];
    }
}
