using SemanticOrder.Tagging.Text;

namespace SemanticOrder.Tagging.Lexicon;

/// <summary>One way to read a row: pieces that follow each other with gaps between.</summary>
/// <param name="Row">The row.</param>
/// <param name="Tag">The number of its tag; −1 for all.</param>
/// <param name="Pieces">The pieces, normal; one at least.</param>
/// <param name="EndsClause">True when nothing but particles may follow in the clause.</param>
internal sealed record LexiconPhrase(LexiconRow Row, int Tag, string[] Pieces, bool EndsClause)
{
    /// <summary>Stands for the phrase in features: the same in every version of the lexicon that has it.</summary>
    public ulong Hash { get; } = TextHash.Of(Row.Tag + '\t' + Row.Kind + '\t' + string.Join('…', Pieces) + (EndsClause ? "$" : ""));

    /// <summary>Stands for the tag, or the class, in features.</summary>
    public ulong TagHash { get; } = TextHash.Of(Row.Kind == LexiconKind.Class ? Row.Tag + "\tclass" : Row.Tag);
}
