namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>Designation schemes and computed properties: the data of the notation and interval operators.</summary>
    public static class Map
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "https://w3id.org/semanticorder/mapping#";

        /// <summary><c>map:DesignationScheme</c>: one edition of a size standard.</summary>
        public static Iri DesignationScheme { get; } = new(Namespace + "DesignationScheme");

        /// <summary><c>map:family</c>: the name by which profiles ask for it.</summary>
        public static Iri Family { get; } = new(Namespace + "family");

        /// <summary><c>map:edition</c>.</summary>
        public static Iri Edition { get; } = new(Namespace + "edition");

        /// <summary><c>map:validFrom</c>.</summary>
        public static Iri ValidFrom { get; } = new(Namespace + "validFrom");

        /// <summary><c>map:validUntil</c>.</summary>
        public static Iri ValidUntil { get; } = new(Namespace + "validUntil");

        /// <summary><c>map:when</c>: a condition on the context.</summary>
        public static Iri When { get; } = new(Namespace + "when");

        /// <summary><c>map:conceptClass</c>: the class of every designation.</summary>
        public static Iri ConceptClass { get; } = new(Namespace + "conceptClass");

        /// <summary><c>map:conceptIri</c>: the IRI of a designation, with placeholders.</summary>
        public static Iri ConceptIri { get; } = new(Namespace + "conceptIri");

        /// <summary><c>map:writtenForm</c>: the form that is written, and read.</summary>
        public static Iri WrittenForm { get; } = new(Namespace + "writtenForm");

        /// <summary><c>map:form</c>: a form that is read too.</summary>
        public static Iri Form { get; } = new(Namespace + "form");

        /// <summary><c>map:axis</c>.</summary>
        public static Iri Axis { get; } = new(Namespace + "axis");

        /// <summary><c>map:band</c>.</summary>
        public static Iri Band { get; } = new(Namespace + "band");

        /// <summary><c>map:name</c>: the placeholder of an axis or band.</summary>
        public static Iri Name { get; } = new(Namespace + "name");

        /// <summary><c>map:property</c>: what an axis or band measures.</summary>
        public static Iri Property { get; } = new(Namespace + "property");

        /// <summary><c>map:label</c>: the letter of a band.</summary>
        public static Iri Label { get; } = new(Namespace + "label");

        /// <summary><c>map:min</c>.</summary>
        public static Iri Min { get; } = new(Namespace + "min");

        /// <summary><c>map:max</c>.</summary>
        public static Iri Max { get; } = new(Namespace + "max");

        /// <summary><c>map:step</c>.</summary>
        public static Iri Step { get; } = new(Namespace + "step");

        /// <summary><c>map:unit</c>.</summary>
        public static Iri Unit { get; } = new(Namespace + "unit");

        /// <summary><c>map:scheme</c>: from a designation to its edition.</summary>
        public static Iri Scheme { get; } = new(Namespace + "scheme");

        /// <summary><c>map:difference</c>: the property is the first of a list minus the second, on the same node.</summary>
        public static Iri Difference { get; } = new(Namespace + "difference");

        /// <summary><c>map:product</c>: the property is the product of a list of properties of the same node.</summary>
        public static Iri Product { get; } = new(Namespace + "product");

        /// <summary><c>map:sum</c>: the property is a time plus a duration of the same node.</summary>
        public static Iri Sum { get; } = new(Namespace + "sum");
    }
}
