namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>SKOS Core.</summary>
    public static class Skos
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "http://www.w3.org/2004/02/skos/core#";

        /// <summary><c>skos:Concept</c>.</summary>
        public static Iri Concept { get; } = new(Namespace + "Concept");

        /// <summary><c>skos:ConceptScheme</c>.</summary>
        public static Iri ConceptScheme { get; } = new(Namespace + "ConceptScheme");

        /// <summary><c>skos:Collection</c>.</summary>
        public static Iri Collection { get; } = new(Namespace + "Collection");

        /// <summary><c>skos:OrderedCollection</c>.</summary>
        public static Iri OrderedCollection { get; } = new(Namespace + "OrderedCollection");

        /// <summary><c>skos:inScheme</c>.</summary>
        public static Iri InScheme { get; } = new(Namespace + "inScheme");

        /// <summary><c>skos:hasTopConcept</c>.</summary>
        public static Iri HasTopConcept { get; } = new(Namespace + "hasTopConcept");

        /// <summary><c>skos:topConceptOf</c>.</summary>
        public static Iri TopConceptOf { get; } = new(Namespace + "topConceptOf");

        /// <summary><c>skos:prefLabel</c>.</summary>
        public static Iri PrefLabel { get; } = new(Namespace + "prefLabel");

        /// <summary><c>skos:altLabel</c>.</summary>
        public static Iri AltLabel { get; } = new(Namespace + "altLabel");

        /// <summary><c>skos:hiddenLabel</c>.</summary>
        public static Iri HiddenLabel { get; } = new(Namespace + "hiddenLabel");

        /// <summary><c>skos:notation</c>.</summary>
        public static Iri Notation { get; } = new(Namespace + "notation");

        /// <summary><c>skos:note</c>.</summary>
        public static Iri Note { get; } = new(Namespace + "note");

        /// <summary><c>skos:changeNote</c>.</summary>
        public static Iri ChangeNote { get; } = new(Namespace + "changeNote");

        /// <summary><c>skos:definition</c>.</summary>
        public static Iri Definition { get; } = new(Namespace + "definition");

        /// <summary><c>skos:editorialNote</c>.</summary>
        public static Iri EditorialNote { get; } = new(Namespace + "editorialNote");

        /// <summary><c>skos:example</c>.</summary>
        public static Iri Example { get; } = new(Namespace + "example");

        /// <summary><c>skos:historyNote</c>.</summary>
        public static Iri HistoryNote { get; } = new(Namespace + "historyNote");

        /// <summary><c>skos:scopeNote</c>.</summary>
        public static Iri ScopeNote { get; } = new(Namespace + "scopeNote");

        /// <summary><c>skos:broader</c>.</summary>
        public static Iri Broader { get; } = new(Namespace + "broader");

        /// <summary><c>skos:narrower</c>.</summary>
        public static Iri Narrower { get; } = new(Namespace + "narrower");

        /// <summary><c>skos:related</c>.</summary>
        public static Iri Related { get; } = new(Namespace + "related");

        /// <summary><c>skos:broaderTransitive</c>.</summary>
        public static Iri BroaderTransitive { get; } = new(Namespace + "broaderTransitive");

        /// <summary><c>skos:narrowerTransitive</c>.</summary>
        public static Iri NarrowerTransitive { get; } = new(Namespace + "narrowerTransitive");

        /// <summary><c>skos:semanticRelation</c>.</summary>
        public static Iri SemanticRelation { get; } = new(Namespace + "semanticRelation");

        /// <summary><c>skos:member</c>.</summary>
        public static Iri Member { get; } = new(Namespace + "member");

        /// <summary><c>skos:memberList</c>.</summary>
        public static Iri MemberList { get; } = new(Namespace + "memberList");

        /// <summary><c>skos:mappingRelation</c>.</summary>
        public static Iri MappingRelation { get; } = new(Namespace + "mappingRelation");

        /// <summary><c>skos:exactMatch</c>.</summary>
        public static Iri ExactMatch { get; } = new(Namespace + "exactMatch");

        /// <summary><c>skos:closeMatch</c>.</summary>
        public static Iri CloseMatch { get; } = new(Namespace + "closeMatch");

        /// <summary><c>skos:broadMatch</c>.</summary>
        public static Iri BroadMatch { get; } = new(Namespace + "broadMatch");

        /// <summary><c>skos:narrowMatch</c>.</summary>
        public static Iri NarrowMatch { get; } = new(Namespace + "narrowMatch");

        /// <summary><c>skos:relatedMatch</c>.</summary>
        public static Iri RelatedMatch { get; } = new(Namespace + "relatedMatch");
    }
}
