using System.Text.RegularExpressions;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Tests.Functions;

/// <summary>One evaluation, with terms written as in Turtle: "x"@en, "1"^^int, 1, 1.5, 1e0, true, &lt;iri&gt;, _:a, and "error" for none. Single quotes may stand for double ones.</summary>
internal sealed partial class Evaluation
{
    public const string Error = "error";

    public Evaluation(string? baseIri = "http://example.org/base/", int seed = 1)
    {
        Dictionary = new TermDictionary();
        Scope = new EvaluationScope(new EvaluationTerms(Dictionary), new DateTimeOffset(2026, 11, 11, 20, 0, 0, TimeSpan.FromHours(8)), new Random(seed)) { BaseIri = baseIri };
    }

    public TermDictionary Dictionary { get; }

    public EvaluationScope Scope { get; }

    public TermId Term(string text) => text == Error ? TermId.None : Scope.Terms.Add(Parse(text));

    /// <summary>Terms separated by |.</summary>
    public TermId[] Terms(string texts) => texts.Length == 0 ? [] : [.. texts.Split(" | ").Select(Term)];

    public TermId Call(BuiltInFunction function, string arguments) => BuiltIns.Call(function, Terms(arguments), Scope);

    /// <summary>The term of an id in the notation of this class, single-quoted; numbers with their datatype.</summary>
    public string Text(TermId id)
    {
        if (id.IsNone)
            return Error;
        return Scope.Terms.Decode(id) switch
        {
            Iri iri => $"<{iri.Value}>",
            BlankNode => "_:",
            Literal { LanguageTag: { } tag } literal => $"'{literal.LexicalForm}'@{tag}",
            Literal literal when literal.Datatype == Vocab.Xsd.String => $"'{literal.LexicalForm}'",
            Literal literal when literal.Datatype == Vocab.Xsd.Boolean => literal.LexicalForm,
            Literal literal => $"'{literal.LexicalForm}'^^{literal.Datatype.Value.Replace(Vocab.Xsd.Namespace, "", StringComparison.Ordinal)}",
            _ => throw new InvalidOperationException(),
        };
    }

    public static Term Parse(string text)
    {
        if (text.StartsWith('<'))
            return new Iri(text[1..^1]);
        if (text.StartsWith("_:", StringComparison.Ordinal))
            return new BlankNode(text[2..]);
        if (text is "true" or "false")
            return new Literal(text, Vocab.Xsd.Boolean);
        var quoted = Quoted().Match(text);
        if (!quoted.Success)
            return new Literal(text, text.Contains('e', StringComparison.Ordinal) ? Vocab.Xsd.Double : text.Contains('.', StringComparison.Ordinal) ? Vocab.Xsd.Decimal : Vocab.Xsd.Integer);
        var lexical = quoted.Groups["text"].Value;
        if (quoted.Groups["tag"].Success)
            return new Literal(lexical, quoted.Groups["tag"].Value);
        var type = quoted.Groups["type"];
        return !type.Success ? new Literal(lexical) : new Literal(lexical, new Iri(type.Value.Contains(':', StringComparison.Ordinal) ? type.Value : Vocab.Xsd.Namespace + type.Value));
    }

    [GeneratedRegex("""^['"](?<text>.*)['"](@(?<tag>[\w-]+)|\^\^(?<type>.+))?$""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
