namespace SemanticOrder.Rdf;

/// <summary>Which datatypes have an inline kind, and the way from lexical form to id and back.</summary>
internal static class InlineTerm
{
    public static bool TryParse(ReadOnlySpan<byte> lexical, TermId datatype, out TermId id)
    {
        var kind = WellKnownTerms.InlineKindOf(datatype);
        switch (kind)
        {
            case TermKind.String:
                return InlineString.TryCreate(lexical, out id);
            case TermKind.Boolean:
                var isTrue = lexical.SequenceEqual("true"u8);
                id = TermId.FromBoolean(isTrue);
                return isTrue || lexical.SequenceEqual("false"u8);
            case >= TermKind.Integer and <= TermKind.PositiveInteger:
                return InlineInteger.TryParse(kind, lexical, out id);
            case TermKind.Decimal:
                return InlineDecimal.TryParse(lexical, out id);
            case TermKind.Double:
                return InlineDouble.TryParse(lexical, out id);
            case TermKind.DateTime:
                return InlineDateTime.TryParse(lexical, out id);
            case TermKind.Date:
                return InlineDate.TryParse(lexical, out id);
            case TermKind.DayTimeDuration:
                return InlineDuration.TryParse(lexical, out id);
            default:
                id = default;
                return false;
        }
    }

    public static int Write(TermId id, Span<byte> destination)
    {
        switch (id.Kind)
        {
            case TermKind.String:
                return InlineString.Write(id, destination);
            case TermKind.Boolean:
                var text = id.Payload != 0 ? "true"u8 : "false"u8;
                text.CopyTo(destination);
                return text.Length;
            case >= TermKind.Integer and <= TermKind.PositiveInteger:
                return InlineInteger.Write(id, destination);
            case TermKind.Decimal:
                return InlineDecimal.Form(id).Write(destination);
            case TermKind.Double:
                return InlineDouble.Write(id, destination);
            case TermKind.DateTime:
                return InlineDateTime.Write(id, destination);
            case TermKind.Date:
                return InlineDate.Write(id, destination);
            case TermKind.DayTimeDuration:
                return InlineDuration.Write(id, destination);
            default:
                return 0;
        }
    }
}
