using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Asks whether the knowledge has a statement, and remembers: orders name the same few terms of it again and again. A place holds the latest answer of the statements
/// that share it. Not thread-safe; allocates nothing.
/// </summary>
internal sealed class KnownStatements(QuadSnapshot knowledge)
{
    private const int Bits = 9;
    private const ulong Mix = 0x9E3779B97F4A7C15;

    // Nobody asks for the empty pattern, so that an unused place answers nothing.
    private readonly (QuadPattern Statement, bool Answer)[] _places = new (QuadPattern, bool)[1 << Bits];

    public bool Contains(in QuadPattern statement)
    {
        var (subject, predicate, @object) = statement;
        var hash = (ulong.RotateLeft(((ulong.RotateLeft(subject.Value * Mix, 29) ^ predicate.Value) * Mix), 29) ^ @object.Value) * Mix;
        ref var place = ref _places[hash >> (64 - Bits)];
        if (place.Statement != statement)
            place = (statement, knowledge.Count(statement, GraphSelection.All) > 0);
        return place.Answer;
    }
}
