using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>A string literal (SPARQL 1.1 §17.4.3.1.1): an <c>xsd:string</c>, of a datatype derived from it, or with a language.</summary>
internal readonly ref struct StringArgument
{
    private StringArgument(ReadOnlySpan<byte> text, TermId language)
    {
        Text = text;
        Language = language;
        IsString = true;
    }

    /// <summary>The text, UTF-8.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The language tag; <see cref="TermId.None"/> when there is none.</summary>
    public TermId Language { get; }

    /// <summary>False for every other term.</summary>
    public bool IsString { get; }

    /// <summary>True for a string without language.</summary>
    public bool IsSimple => IsString && Language.IsNone;

    /// <summary>The text as UTF-16.</summary>
    public string Characters => Encoding.UTF8.GetString(Text);

    /// <summary>Reads an argument.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="scope">The request.</param>
    /// <param name="room">For short strings: <see cref="TermId.MaxInlineLexicalLength"/> bytes.</param>
    public static StringArgument Read(TermId term, EvaluationScope scope, Span<byte> room)
    {
        if (term.Kind == TermKind.String)
            return new(scope.Terms.Text(term, room), TermId.None);
        if (term.Kind != TermKind.Literal)
            return default;
        var datatype = scope.Terms.DatatypeOf(term);
        if (datatype == WellKnownTerms.RdfLangString)
            return new(scope.Terms.Text(term, room), scope.Terms.LanguageOf(term));
        return datatype == WellKnownTerms.XsdString || XsdDatatype.Find(datatype)?.Kind == ValueKind.String
            ? new(scope.Terms.Text(term, room), TermId.None)
            : default;
    }

    /// <summary>Argument compatibility (SPARQL 1.1 §17.4.3.1.2): the second argument has no language, or that of the first.</summary>
    public bool IsCompatibleWith(in StringArgument second) => IsString && second.IsString && (second.Language.IsNone || second.Language == Language);
}
