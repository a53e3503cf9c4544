namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>Annotations that shape the GraphQL schema.</summary>
    public static class Gql
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "https://w3id.org/semanticorder/graphql#";

        /// <summary><c>gql:name</c>.</summary>
        public static Iri Name { get; } = new(Namespace + "name");

        /// <summary><c>gql:filterable</c>.</summary>
        public static Iri Filterable { get; } = new(Namespace + "filterable");
    }
}
