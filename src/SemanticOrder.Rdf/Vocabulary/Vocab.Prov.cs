namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>PROV-O.</summary>
    public static class Prov
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "http://www.w3.org/ns/prov#";

        /// <summary><c>prov:Entity</c>.</summary>
        public static Iri Entity { get; } = new(Namespace + "Entity");

        /// <summary><c>prov:Activity</c>.</summary>
        public static Iri Activity { get; } = new(Namespace + "Activity");

        /// <summary><c>prov:Agent</c>.</summary>
        public static Iri Agent { get; } = new(Namespace + "Agent");

        /// <summary><c>prov:wasDerivedFrom</c>.</summary>
        public static Iri WasDerivedFrom { get; } = new(Namespace + "wasDerivedFrom");

        /// <summary><c>prov:wasGeneratedBy</c>.</summary>
        public static Iri WasGeneratedBy { get; } = new(Namespace + "wasGeneratedBy");

        /// <summary><c>prov:wasAttributedTo</c>.</summary>
        public static Iri WasAttributedTo { get; } = new(Namespace + "wasAttributedTo");

        /// <summary><c>prov:wasAssociatedWith</c>.</summary>
        public static Iri WasAssociatedWith { get; } = new(Namespace + "wasAssociatedWith");

        /// <summary><c>prov:wasRevisionOf</c>.</summary>
        public static Iri WasRevisionOf { get; } = new(Namespace + "wasRevisionOf");

        /// <summary><c>prov:wasQuotedFrom</c>.</summary>
        public static Iri WasQuotedFrom { get; } = new(Namespace + "wasQuotedFrom");

        /// <summary><c>prov:hadPrimarySource</c>.</summary>
        public static Iri HadPrimarySource { get; } = new(Namespace + "hadPrimarySource");

        /// <summary><c>prov:used</c>.</summary>
        public static Iri Used { get; } = new(Namespace + "used");

        /// <summary><c>prov:value</c>.</summary>
        public static Iri Value { get; } = new(Namespace + "value");

        /// <summary><c>prov:startedAtTime</c>.</summary>
        public static Iri StartedAtTime { get; } = new(Namespace + "startedAtTime");

        /// <summary><c>prov:endedAtTime</c>.</summary>
        public static Iri EndedAtTime { get; } = new(Namespace + "endedAtTime");

        /// <summary><c>prov:generatedAtTime</c>.</summary>
        public static Iri GeneratedAtTime { get; } = new(Namespace + "generatedAtTime");

        /// <summary><c>prov:invalidatedAtTime</c>.</summary>
        public static Iri InvalidatedAtTime { get; } = new(Namespace + "invalidatedAtTime");

        /// <summary><c>prov:specializationOf</c>.</summary>
        public static Iri SpecializationOf { get; } = new(Namespace + "specializationOf");

        /// <summary><c>prov:alternateOf</c>.</summary>
        public static Iri AlternateOf { get; } = new(Namespace + "alternateOf");
    }
}
