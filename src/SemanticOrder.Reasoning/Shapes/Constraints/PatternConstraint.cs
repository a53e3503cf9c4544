using System.Text.RegularExpressions;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:pattern</c> with <c>sh:flags</c> (SHACL §4.4.3): the text of each value node matches, as REGEX of SPARQL has it. Blank nodes violate, and what takes too long to match.</summary>
public sealed class PatternConstraint : ValueConstraint
{
    internal PatternConstraint(TermId pattern, string text, IReadOnlyList<TermId> flags, string flagText)
        : base(Core("Pattern"), flags.Count == 0 ? [new("pattern", pattern)] : [new("pattern", pattern), new("flags", flags)]) => (Pattern, Flags) = (text, flagText);

    internal string Pattern { get; }

    internal string Flags { get; }

    internal override bool IsFulfilled(ValidationContext context, TermId value)
    {
        if (value.IsBlankNode)
            return false;
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        try
        {
            return context.RegexOf(this).IsMatch(LexicalText.Of(context.Terms, value, room));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
