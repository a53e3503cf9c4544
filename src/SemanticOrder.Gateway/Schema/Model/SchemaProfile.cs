using System.Collections.Frozen;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>
/// What the profiles of a knowledge version (<c>gql:Profile</c>) choose: classes are public unless one hides them or keeps them private. What is chosen for a class holds
/// for all under it, and of two choices the stricter one.
/// </summary>
internal sealed class SchemaProfile
{
    private readonly FrozenSet<TermId> _hidden;
    private readonly FrozenSet<TermId> _private;

    private SchemaProfile(IEnumerable<TermId> hidden, IEnumerable<TermId> kept) => (_hidden, _private) = (hidden.ToFrozenSet(), kept.ToFrozenSet());

    /// <summary>Reads the profiles of a knowledge version.</summary>
    public static SchemaProfile Read(CompiledKnowledge knowledge) => new(Chosen(knowledge, Vocab.Gql.Hides), Chosen(knowledge, Vocab.Gql.KeepsPrivate));

    /// <summary>True when any class is hidden.</summary>
    public bool HidesAny => _hidden.Count > 0;

    /// <summary>True for a class that is not in the schema.</summary>
    public bool Hides(TermId @class) => _hidden.Contains(@class);

    /// <summary>True for a class by which nothing is filtered, sorted or measured.</summary>
    public bool KeepsPrivate(TermId @class) => _private.Contains(@class);

    private static IEnumerable<TermId> Chosen(CompiledKnowledge knowledge, Iri choice)
    {
        var predicate = knowledge.View.Id(choice);
        return predicate.IsNone
            ? []
            : knowledge.Graph.Match(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.All).SelectMany(quad => knowledge.Ontology.Descendants(quad.Object).Prepend(quad.Object));
    }
}
