using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The locator of knowledge that was not read from files.</summary>
public sealed class UnknownLocations : IAxiomLocator
{
    private UnknownLocations()
    {
    }

    /// <summary>The one instance.</summary>
    public static UnknownLocations Instance { get; } = new();

    /// <inheritdoc/>
    public AxiomLocation? Locate(TermId subject, TermId predicate, TermId @object) => null;
}
