namespace SemanticOrder.Reasoning;

/// <summary>A statement as three term numbers (<see cref="TermNumbers"/>). The subject may be a literal, which RDF forbids but rules need in between.</summary>
internal readonly record struct Fact(uint Subject, uint Predicate, uint Object)
{
    /// <summary>Subject and object as one number, the subject in the high half: the key of <see cref="PredicateTable.BySubject"/>.</summary>
    public ulong Key => Pair(Subject, Object);

    public static ulong Pair(uint first, uint second) => ((ulong)first << 32) | second;

    public static ulong Swap(ulong key) => (key << 32) | (key >> 32);
}
