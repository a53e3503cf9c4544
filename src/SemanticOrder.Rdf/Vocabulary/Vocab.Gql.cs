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

        /// <summary><c>gql:searchable</c>: orders are found by the texts of the property.</summary>
        public static Iri Searchable { get; } = new(Namespace + "searchable");

        /// <summary><c>gql:hides</c>: a profile keeps a class, and all under it, out of the schema.</summary>
        public static Iri Hides { get; } = new(Namespace + "hides");

        /// <summary><c>gql:keepsPrivate</c>: a profile shows a class, and all under it, only below what leads to it.</summary>
        public static Iri KeepsPrivate { get; } = new(Namespace + "keepsPrivate");
    }
}
