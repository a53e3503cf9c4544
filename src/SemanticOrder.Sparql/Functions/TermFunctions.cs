using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Functions on RDF terms (SPARQL 1.1 §17.4.2). No argument is an error here.</summary>
internal static class TermFunctions
{
    private const string UuidPrefix = "urn:uuid:";

    public static TermId Call(BuiltInFunction function, ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        var first = arguments.IsEmpty ? TermId.None : arguments[0];
        return function switch
        {
            BuiltInFunction.IsIri => TermId.FromBoolean(first.IsIri),
            BuiltInFunction.IsBlank => TermId.FromBoolean(first.IsBlankNode),
            BuiltInFunction.IsLiteral => TermId.FromBoolean(first.IsLiteral),
            BuiltInFunction.IsNumeric => TermId.FromBoolean(TermValues.IsNumeric(first, scope)),
            BuiltInFunction.Str => Str(first, scope),
            BuiltInFunction.Lang => Lang(first, scope),
            BuiltInFunction.Datatype => scope.Terms.DatatypeOf(first),
            BuiltInFunction.Iri => ToIri(first, scope),
            BuiltInFunction.BNode => ToBlankNode(first, scope),
            BuiltInFunction.StrDt => StrDt(first, arguments[1], scope),
            BuiltInFunction.StrLang => StrLang(first, arguments[1], scope),
            BuiltInFunction.Uuid => scope.Terms.AddIri(Encoding.ASCII.GetBytes(UuidPrefix + NewUuid(scope))),
            BuiltInFunction.StrUuid => scope.Terms.AddString(Encoding.ASCII.GetBytes(NewUuid(scope))),
            _ => TermId.None,
        };
    }

    private static TermId Str(TermId term, EvaluationScope scope)
    {
        if (term.IsBlankNode)
            return TermId.None;
        if (term.Kind == TermKind.String)
            return term;
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        return scope.Terms.AddString(scope.Terms.Text(term, room));
    }

    private static TermId Lang(TermId term, EvaluationScope scope)
    {
        if (!term.IsLiteral)
            return TermId.None;
        var language = scope.Terms.LanguageOf(term);
        return language.IsNone ? scope.Terms.AddString([]) : language;
    }

    /// <summary>An IRI stays as it is; a string is resolved against the base. What is no IRI then is an error.</summary>
    private static TermId ToIri(TermId term, EvaluationScope scope)
    {
        if (term.IsIri)
            return term;
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var argument = StringArgument.Read(term, scope, room);
        if (!argument.IsSimple)
            return TermId.None;
        var reference = new IriReference(argument.Text);
        if (!reference.IsValid || (!reference.IsAbsolute && scope.BaseUtf8.IsEmpty))
            return TermId.None;
        var iri = new byte[argument.Text.Length + scope.BaseUtf8.Length + 2];
        return scope.Terms.AddIri(iri.AsSpan(0, reference.Resolve(new IriReference(scope.BaseUtf8), iri)));
    }

    private static TermId ToBlankNode(TermId label, EvaluationScope scope)
    {
        if (label.IsNone)
            return scope.Terms.AddBlankNode();
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        return StringArgument.Read(label, scope, room).IsSimple ? scope.BlankNodeOf(label) : TermId.None;
    }

    private static TermId StrDt(TermId lexical, TermId datatype, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var text = StringArgument.Read(lexical, scope, room);
        return text.IsSimple && datatype.IsIri && datatype != WellKnownTerms.RdfLangString ? scope.Terms.AddLiteral(text.Text, datatype) : TermId.None;
    }

    private static TermId StrLang(TermId lexical, TermId language, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        Span<byte> tagRoom = stackalloc byte[TermId.MaxInlineLexicalLength];
        var text = StringArgument.Read(lexical, scope, room);
        var tag = StringArgument.Read(language, scope, tagRoom);
        return text.IsSimple && tag.IsSimple && IsLanguageTag(tag.Text) ? scope.Terms.AddLanguageString(text.Text, tag.Text) : TermId.None;
    }

    /// <summary>The form that Turtle and SPARQL can write: <c>[a-zA-Z]+ ('-' [a-zA-Z0-9]+)*</c>.</summary>
    private static bool IsLanguageTag(ReadOnlySpan<byte> tag)
    {
        var isFirst = true;
        foreach (var range in tag.Split((byte)'-'))
        {
            foreach (var c in tag[range])
            {
                if (!char.IsAsciiLetter((char)c) && (isFirst || !char.IsAsciiDigit((char)c)))
                    return false;
            }
            if (tag[range].IsEmpty)
                return false;
            isFirst = false;
        }
        return true;
    }

    /// <summary>A random UUID, version 4 (RFC 4122 §4.4).</summary>
    private static string NewUuid(EvaluationScope scope)
    {
        Span<byte> bytes = stackalloc byte[16];
        scope.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
