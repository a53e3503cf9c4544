namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>RDF 1.1 Concepts and Semantics.</summary>
    public static class Rdf
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

        /// <summary><c>rdf:type</c>.</summary>
        public static Iri Type { get; } = new(Namespace + "type");

        /// <summary><c>rdf:first</c>.</summary>
        public static Iri First { get; } = new(Namespace + "first");

        /// <summary><c>rdf:rest</c>.</summary>
        public static Iri Rest { get; } = new(Namespace + "rest");

        /// <summary><c>rdf:nil</c>.</summary>
        public static Iri Nil { get; } = new(Namespace + "nil");

        /// <summary><c>rdf:List</c>.</summary>
        public static Iri List { get; } = new(Namespace + "List");

        /// <summary><c>rdf:langString</c>.</summary>
        public static Iri LangString { get; } = new(Namespace + "langString");

        /// <summary><c>rdf:Property</c>.</summary>
        public static Iri Property { get; } = new(Namespace + "Property");

        /// <summary><c>rdf:Statement</c>.</summary>
        public static Iri Statement { get; } = new(Namespace + "Statement");

        /// <summary><c>rdf:subject</c>.</summary>
        public static Iri Subject { get; } = new(Namespace + "subject");

        /// <summary><c>rdf:predicate</c>.</summary>
        public static Iri Predicate { get; } = new(Namespace + "predicate");

        /// <summary><c>rdf:object</c>.</summary>
        public static Iri Object { get; } = new(Namespace + "object");

        /// <summary><c>rdf:value</c>.</summary>
        public static Iri Value { get; } = new(Namespace + "value");

        /// <summary><c>rdf:HTML</c>.</summary>
        public static Iri HTML { get; } = new(Namespace + "HTML");

        /// <summary><c>rdf:XMLLiteral</c>.</summary>
        public static Iri XMLLiteral { get; } = new(Namespace + "XMLLiteral");

        /// <summary><c>rdf:JSON</c>.</summary>
        public static Iri JSON { get; } = new(Namespace + "JSON");

        /// <summary><c>rdf:Bag</c>.</summary>
        public static Iri Bag { get; } = new(Namespace + "Bag");

        /// <summary><c>rdf:Seq</c>.</summary>
        public static Iri Seq { get; } = new(Namespace + "Seq");

        /// <summary><c>rdf:Alt</c>.</summary>
        public static Iri Alt { get; } = new(Namespace + "Alt");
    }
}
