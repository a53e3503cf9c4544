using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>Property and kind of a fact in one number, so that a value of another kind is never met by a condition.</summary>
internal static class Predicate
{
    private const int KindBits = 2;

    public static long Of(in Fact fact) => Of(fact.Property, fact.Kind);

    public static long Of(TermNumber property, FactKind kind) => ((long)property.Value << KindBits) | (byte)kind;

    public static (TermNumber Property, FactKind Kind) Parts(long predicate) => (new TermNumber((int)(predicate >> KindBits)), (FactKind)(predicate & ((1 << KindBits) - 1)));
}
