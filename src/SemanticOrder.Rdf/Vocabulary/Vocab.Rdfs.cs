namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>RDF Schema 1.1.</summary>
    public static class Rdfs
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "http://www.w3.org/2000/01/rdf-schema#";

        /// <summary><c>rdfs:Resource</c>.</summary>
        public static Iri Resource { get; } = new(Namespace + "Resource");

        /// <summary><c>rdfs:Class</c>.</summary>
        public static Iri Class { get; } = new(Namespace + "Class");

        /// <summary><c>rdfs:Literal</c>.</summary>
        public static Iri Literal { get; } = new(Namespace + "Literal");

        /// <summary><c>rdfs:Datatype</c>.</summary>
        public static Iri Datatype { get; } = new(Namespace + "Datatype");

        /// <summary><c>rdfs:subClassOf</c>.</summary>
        public static Iri SubClassOf { get; } = new(Namespace + "subClassOf");

        /// <summary><c>rdfs:subPropertyOf</c>.</summary>
        public static Iri SubPropertyOf { get; } = new(Namespace + "subPropertyOf");

        /// <summary><c>rdfs:domain</c>.</summary>
        public static Iri Domain { get; } = new(Namespace + "domain");

        /// <summary><c>rdfs:range</c>.</summary>
        public static Iri Range { get; } = new(Namespace + "range");

        /// <summary><c>rdfs:label</c>.</summary>
        public static Iri Label { get; } = new(Namespace + "label");

        /// <summary><c>rdfs:comment</c>.</summary>
        public static Iri Comment { get; } = new(Namespace + "comment");

        /// <summary><c>rdfs:seeAlso</c>.</summary>
        public static Iri SeeAlso { get; } = new(Namespace + "seeAlso");

        /// <summary><c>rdfs:isDefinedBy</c>.</summary>
        public static Iri IsDefinedBy { get; } = new(Namespace + "isDefinedBy");

        /// <summary><c>rdfs:member</c>.</summary>
        public static Iri Member { get; } = new(Namespace + "member");

        /// <summary><c>rdfs:Container</c>.</summary>
        public static Iri Container { get; } = new(Namespace + "Container");

        /// <summary><c>rdfs:ContainerMembershipProperty</c>.</summary>
        public static Iri ContainerMembershipProperty { get; } = new(Namespace + "ContainerMembershipProperty");
    }
}
