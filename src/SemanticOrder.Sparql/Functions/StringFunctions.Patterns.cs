using System.Text;
using System.Text.RegularExpressions;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>REGEX and REPLACE (SPARQL 1.1 §17.4.3.14, §17.4.3.15).</summary>
internal static partial class StringFunctions
{
    /// <summary>XPath fn:matches. A pattern that is not one, or takes too long, is an error.</summary>
    private static TermId Matches(in StringArgument text, ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        if (scope.Regexes.Find(arguments[1], arguments.Length > 2 ? arguments[2] : TermId.None, scope) is not { } pattern)
            return TermId.None;
        try
        {
            return TermId.FromBoolean(pattern.IsMatch(text.Text));
        }
        catch (RegexMatchTimeoutException)
        {
            return TermId.None;
        }
    }

    /// <summary>XPath fn:replace. A pattern that matches the empty string is an error (FORX0003), as is a replacement with a stray backslash or dollar sign (FORX0004).</summary>
    private static TermId Replace(in StringArgument text, ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var replacement = StringArgument.Read(arguments[2], scope, room);
        if (!replacement.IsSimple || scope.Regexes.Find(arguments[1], arguments.Length > 3 ? arguments[3] : TermId.None, scope) is not { } pattern)
            return TermId.None;
        try
        {
            return pattern.Replace(text.Characters, replacement.Characters) is { } replaced ? scope.Terms.AddString(replaced, text.Language) : TermId.None;
        }
        catch (RegexMatchTimeoutException)
        {
            return TermId.None;
        }
    }
}
