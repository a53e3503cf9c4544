namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>Designation schemes: the data of the notation and interval operators.</summary>
    public static class Map
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "https://w3id.org/semanticorder/mapping#";
    }
}
