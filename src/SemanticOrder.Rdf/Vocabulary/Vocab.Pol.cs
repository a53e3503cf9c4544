namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>Policies: event bounds and calendars.</summary>
    public static class Pol
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "https://w3id.org/semanticorder/policy#";
    }
}
