using System.Text;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>text</c>: the value as a literal.</summary>
internal sealed class LiteralReader(TextOperator model, TermId datatype) : ValueReader
{
    private readonly byte[]? _language = model.Language is null ? null : Encoding.UTF8.GetBytes(model.Language);

    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        var overlay = scope.Graph.Statements;
        value = _language is not null ? overlay.AddLanguageString(text, _language)
            : datatype.IsNone ? overlay.AddString(text)
            : overlay.AddLiteral(text, datatype);
        return ReadOutcome.Resolved;
    }
}
