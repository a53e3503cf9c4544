using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>
/// What two knowledge versions infer differently: statements between names that follow in one and do not hold in the other, by what they are about. What is merely stated is not
/// listed, nor what holds of everything, nor the designations of size standards, of which thousands are alike. Immutable and thread-safe.
/// </summary>
public sealed class KnowledgeDiff
{
    private KnowledgeDiff(IReadOnlyList<ConceptChange> concepts) => Concepts = concepts;

    /// <summary>The terms of which something else is inferred, sorted by IRI.</summary>
    public IReadOnlyList<ConceptChange> Concepts { get; }

    /// <summary>Statements that follow now and did not hold before.</summary>
    public int Added => Concepts.Sum(concept => concept.Added.Count);

    /// <summary>Statements that followed before and do not hold now.</summary>
    public int Removed => Concepts.Sum(concept => concept.Removed.Count);

    /// <summary>Compares two versions. Each is closed over OWL 2 RL for that.</summary>
    /// <exception cref="ReasoningLimitException">SO3020: a closure passed its limit.</exception>
    public static KnowledgeDiff Compute(InferredKnowledge before, InferredKnowledge after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var added = after.Statements.Where(statement => !before.Holds(statement)).ToLookup(statement => statement.Subject, StringComparer.Ordinal);
        var removed = before.Statements.Where(statement => !after.Holds(statement)).ToLookup(statement => statement.Subject, StringComparer.Ordinal);
        return new KnowledgeDiff(
        [
            .. added.Select(group => group.Key).Union(removed.Select(group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(subject => new ConceptChange(
                subject, (added.Contains(subject) ? after : before).Label(subject, "zh"), (added.Contains(subject) ? after : before).Label(subject, "en"),
                [.. Sorted(added[subject])], [.. Sorted(removed[subject])])),
        ]);
    }

    private static IEnumerable<InferredStatement> Sorted(IEnumerable<InferredStatement> statements) =>
        statements.OrderBy(statement => statement.Property, StringComparer.Ordinal).ThenBy(statement => statement.Value, StringComparer.Ordinal);
}
