using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>
/// The hierarchies. A class is under another when every member of it is inferred to be a member of the other: by rdfs:subClassOf, owl:equivalentClass,
/// skos:broader, or because its values and definition say so. Answers hold names only, no anonymous classes.
/// </content>
public sealed partial class CompiledOntology
{
    /// <summary>True when the class or concept is the other or lies under it. Takes a lookup and a search among mostly one interval.</summary>
    public bool IsUnder(TermId concept, TermId ancestor) => _classes.IsUnder(concept, ancestor);

    /// <summary>The class or concept itself, then all above it, nearest first.</summary>
    public IReadOnlyList<TermId> Ancestors(TermId concept) => _classes.Ancestors(concept);

    /// <summary>The class or concept itself, then all under it, nearest first.</summary>
    public IReadOnlyList<TermId> Descendants(TermId concept) => _classes.Descendants(concept);

    /// <summary>The nearest classes or concepts above.</summary>
    public IReadOnlyList<TermId> Parents(TermId concept) => _classes.Parents(concept);

    /// <summary>The nearest classes or concepts under it.</summary>
    public IReadOnlyList<TermId> Children(TermId concept) => _classes.Children(concept);

    /// <summary>Those of a set that no other one of the set lies under, in their order; of equivalent ones the first.</summary>
    public IReadOnlyList<TermId> MostSpecific(ReadOnlySpan<TermId> concepts)
    {
        var found = new List<TermId>();
        for (var i = 0; i < concepts.Length; i++)
        {
            var isShadowed = false;
            for (var j = 0; j < concepts.Length && !isShadowed; j++)
                isShadowed = i != j && IsUnder(concepts[j], concepts[i]) && (j < i || !IsUnder(concepts[i], concepts[j]));
            if (!isShadowed)
                found.Add(concepts[i]);
        }
        return found;
    }

    /// <summary>True when the property is the other or implies it.</summary>
    public bool IsSubProperty(TermId property, TermId ancestor) => _properties.IsUnder(property, ancestor);

    /// <summary>The property itself, then all that it implies, nearest first.</summary>
    public IReadOnlyList<TermId> SuperProperties(TermId property) => _properties.Ancestors(property);

    /// <summary>The property itself, then all that imply it, nearest first.</summary>
    public IReadOnlyList<TermId> SubProperties(TermId property) => _properties.Descendants(property);
}
