namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>Web Annotation (Web Annotation Vocabulary), as far as passages of documents are pointed at.</summary>
    public static class Oa
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "http://www.w3.org/ns/oa#";

        /// <summary><c>oa:SpecificResource</c>.</summary>
        public static Iri SpecificResource { get; } = new(Namespace + "SpecificResource");

        /// <summary><c>oa:hasSource</c>.</summary>
        public static Iri HasSource { get; } = new(Namespace + "hasSource");

        /// <summary><c>oa:hasSelector</c>.</summary>
        public static Iri HasSelector { get; } = new(Namespace + "hasSelector");

        /// <summary><c>oa:refinedBy</c>.</summary>
        public static Iri RefinedBy { get; } = new(Namespace + "refinedBy");

        /// <summary><c>oa:TextQuoteSelector</c>.</summary>
        public static Iri TextQuoteSelector { get; } = new(Namespace + "TextQuoteSelector");

        /// <summary><c>oa:FragmentSelector</c>.</summary>
        public static Iri FragmentSelector { get; } = new(Namespace + "FragmentSelector");

        /// <summary><c>oa:exact</c>.</summary>
        public static Iri Exact { get; } = new(Namespace + "exact");

        /// <summary><c>oa:prefix</c>.</summary>
        public static Iri Prefix { get; } = new(Namespace + "prefix");

        /// <summary><c>oa:suffix</c>.</summary>
        public static Iri Suffix { get; } = new(Namespace + "suffix");
    }
}
