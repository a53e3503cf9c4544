using System.Text;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>boolean</c>.</summary>
internal sealed class BooleanReader(BooleanOperator model) : ValueReader
{
    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        if (model.Read(text) is { } truth)
        {
            value = TermId.FromBoolean(truth);
            return ReadOutcome.Resolved;
        }

        value = TermId.None;
        var written = Encoding.UTF8.GetString(text);
        return scope.Unresolved(new ReadProblem("SO5130", $"“{written}”既不在“是”的写法中，也不在“否”的写法中。", $"'{written}' is neither one of the texts for true nor one for false; add it to the profile's boolean lists."));
    }
}
