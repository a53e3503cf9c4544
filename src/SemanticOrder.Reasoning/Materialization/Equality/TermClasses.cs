using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The number under which a term stands in facts: the literal of its value, then the representative of what is the same.</summary>
internal sealed class TermClasses
{
    private readonly HashSet<uint> _vocabulary = [];
    private readonly Dictionary<uint, uint> _literals = [];

    public TermClasses(TermDictionary terms)
    {
        Numbers = new TermNumbers(terms);
        Literals = new LiteralClasses(Numbers);
    }

    public TermNumbers Numbers { get; }

    public LiteralClasses Literals { get; }

    public Equalities Equalities { get; } = new();

    /// <summary>The number of a term in facts.</summary>
    public uint Of(TermId id) => Equalities.Representative(Literals.Canonical(Numbers.Of(id)));

    /// <summary>The number of a term in facts; <see cref="TermNumbers.None"/> when no fact can have it.</summary>
    public uint Find(TermId id) => Numbers.Find(id) is var number && number == TermNumbers.None ? number : Equalities.Representative(Literals.Canonical(number));

    /// <summary>The number of a vocabulary term, which stays the representative of what is the same as it.</summary>
    public uint Vocabulary(Term term)
    {
        var number = Of(Numbers.Terms.Add(term));
        _vocabulary.Add(number);
        return number;
    }

    /// <summary>True when two representatives stand for literals of different values, so that they cannot be the same.</summary>
    public bool AreDifferent(uint left, uint right) => Literals.AreDifferent(LiteralOf(left), LiteralOf(right));

    /// <summary>Joins what is the same.</summary>
    /// <returns>The representative that is none any more; null when nothing changed.</returns>
    public uint? Join(uint left, uint right, uint tag)
    {
        var (a, b) = (LiteralOf(Equalities.Representative(left)), LiteralOf(Equalities.Representative(right)));
        var loser = Equalities.Join(left, right, tag, Prefers);
        if (loser is not null && (TermNumbers.IsLiteral(a) || TermNumbers.IsLiteral(b)))
            _literals[Equalities.Representative(left)] = TermNumbers.IsLiteral(a) ? a : b;
        return loser;
    }

    /// <summary>The literal among what a representative stands for; the representative when there is none.</summary>
    private uint LiteralOf(uint representative) => _literals.GetValueOrDefault(representative, representative);

    /// <summary>Vocabulary before other terms, IRIs and literals before blank nodes, then the lower number.</summary>
    private bool Prefers(uint left, uint right) => (Rank(left), left).CompareTo((Rank(right), right)) < 0;

    private int Rank(uint number) => _vocabulary.Contains(number) ? 0 : TermNumbers.IsIri(number) ? 1 : TermNumbers.IsLiteral(number) ? 2 : 3;
}
