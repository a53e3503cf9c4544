using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:languageIn</c> (SHACL §4.4.4): each value node has a language that one of the ranges matches (langMatches).</summary>
public sealed class LanguageInConstraint : ValueConstraint
{
    private readonly string[] _ranges;

    internal LanguageInConstraint(IReadOnlyList<TermId> members, IEnumerable<string> ranges)
        : base(Core("LanguageIn"), new ConstraintParameter("languageIn", members)) => _ranges = [.. ranges];

    internal override bool IsFulfilled(ValidationContext context, TermId value)
    {
        var language = value.IsLiteral ? context.Terms.LanguageOf(value) : TermId.None;
        if (language.IsNone)
            return false;
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var tag = LexicalText.Of(context.Terms, language, room);
        foreach (var range in _ranges)
        {
            if (Matches(tag, range))
                return true;
        }
        return false;
    }

    private static bool Matches(ReadOnlySpan<byte> tag, string range) =>
        range == "*" || (tag.Length >= range.Length && Ascii.EqualsIgnoreCase(tag[..range.Length], range) && (tag.Length == range.Length || tag[range.Length] == (byte)'-'));
}
