namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>OWL 2, as mapped to RDF graphs.</summary>
    public static class Owl
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "http://www.w3.org/2002/07/owl#";

        /// <summary><c>owl:Class</c>.</summary>
        public static Iri Class { get; } = new(Namespace + "Class");

        /// <summary><c>owl:Thing</c>.</summary>
        public static Iri Thing { get; } = new(Namespace + "Thing");

        /// <summary><c>owl:Nothing</c>.</summary>
        public static Iri Nothing { get; } = new(Namespace + "Nothing");

        /// <summary><c>owl:Ontology</c>.</summary>
        public static Iri Ontology { get; } = new(Namespace + "Ontology");

        /// <summary><c>owl:NamedIndividual</c>.</summary>
        public static Iri NamedIndividual { get; } = new(Namespace + "NamedIndividual");

        /// <summary><c>owl:ObjectProperty</c>.</summary>
        public static Iri ObjectProperty { get; } = new(Namespace + "ObjectProperty");

        /// <summary><c>owl:DatatypeProperty</c>.</summary>
        public static Iri DatatypeProperty { get; } = new(Namespace + "DatatypeProperty");

        /// <summary><c>owl:AnnotationProperty</c>.</summary>
        public static Iri AnnotationProperty { get; } = new(Namespace + "AnnotationProperty");

        /// <summary><c>owl:FunctionalProperty</c>.</summary>
        public static Iri FunctionalProperty { get; } = new(Namespace + "FunctionalProperty");

        /// <summary><c>owl:InverseFunctionalProperty</c>.</summary>
        public static Iri InverseFunctionalProperty { get; } = new(Namespace + "InverseFunctionalProperty");

        /// <summary><c>owl:TransitiveProperty</c>.</summary>
        public static Iri TransitiveProperty { get; } = new(Namespace + "TransitiveProperty");

        /// <summary><c>owl:SymmetricProperty</c>.</summary>
        public static Iri SymmetricProperty { get; } = new(Namespace + "SymmetricProperty");

        /// <summary><c>owl:AsymmetricProperty</c>.</summary>
        public static Iri AsymmetricProperty { get; } = new(Namespace + "AsymmetricProperty");

        /// <summary><c>owl:ReflexiveProperty</c>.</summary>
        public static Iri ReflexiveProperty { get; } = new(Namespace + "ReflexiveProperty");

        /// <summary><c>owl:IrreflexiveProperty</c>.</summary>
        public static Iri IrreflexiveProperty { get; } = new(Namespace + "IrreflexiveProperty");

        /// <summary><c>owl:Restriction</c>.</summary>
        public static Iri Restriction { get; } = new(Namespace + "Restriction");

        /// <summary><c>owl:AllDifferent</c>.</summary>
        public static Iri AllDifferent { get; } = new(Namespace + "AllDifferent");

        /// <summary><c>owl:AllDisjointClasses</c>.</summary>
        public static Iri AllDisjointClasses { get; } = new(Namespace + "AllDisjointClasses");

        /// <summary><c>owl:AllDisjointProperties</c>.</summary>
        public static Iri AllDisjointProperties { get; } = new(Namespace + "AllDisjointProperties");

        /// <summary><c>owl:NegativePropertyAssertion</c>.</summary>
        public static Iri NegativePropertyAssertion { get; } = new(Namespace + "NegativePropertyAssertion");

        /// <summary><c>owl:Axiom</c>.</summary>
        public static Iri Axiom { get; } = new(Namespace + "Axiom");

        /// <summary><c>owl:Annotation</c>.</summary>
        public static Iri Annotation { get; } = new(Namespace + "Annotation");

        /// <summary><c>owl:DeprecatedClass</c>.</summary>
        public static Iri DeprecatedClass { get; } = new(Namespace + "DeprecatedClass");

        /// <summary><c>owl:DeprecatedProperty</c>.</summary>
        public static Iri DeprecatedProperty { get; } = new(Namespace + "DeprecatedProperty");

        /// <summary><c>owl:imports</c>.</summary>
        public static Iri Imports { get; } = new(Namespace + "imports");

        /// <summary><c>owl:versionIRI</c>.</summary>
        public static Iri VersionIRI { get; } = new(Namespace + "versionIRI");

        /// <summary><c>owl:versionInfo</c>.</summary>
        public static Iri VersionInfo { get; } = new(Namespace + "versionInfo");

        /// <summary><c>owl:priorVersion</c>.</summary>
        public static Iri PriorVersion { get; } = new(Namespace + "priorVersion");

        /// <summary><c>owl:backwardCompatibleWith</c>.</summary>
        public static Iri BackwardCompatibleWith { get; } = new(Namespace + "backwardCompatibleWith");

        /// <summary><c>owl:incompatibleWith</c>.</summary>
        public static Iri IncompatibleWith { get; } = new(Namespace + "incompatibleWith");

        /// <summary><c>owl:deprecated</c>.</summary>
        public static Iri Deprecated { get; } = new(Namespace + "deprecated");

        /// <summary><c>owl:sameAs</c>.</summary>
        public static Iri SameAs { get; } = new(Namespace + "sameAs");

        /// <summary><c>owl:differentFrom</c>.</summary>
        public static Iri DifferentFrom { get; } = new(Namespace + "differentFrom");

        /// <summary><c>owl:equivalentClass</c>.</summary>
        public static Iri EquivalentClass { get; } = new(Namespace + "equivalentClass");

        /// <summary><c>owl:equivalentProperty</c>.</summary>
        public static Iri EquivalentProperty { get; } = new(Namespace + "equivalentProperty");

        /// <summary><c>owl:inverseOf</c>.</summary>
        public static Iri InverseOf { get; } = new(Namespace + "inverseOf");

        /// <summary><c>owl:disjointWith</c>.</summary>
        public static Iri DisjointWith { get; } = new(Namespace + "disjointWith");

        /// <summary><c>owl:disjointUnionOf</c>.</summary>
        public static Iri DisjointUnionOf { get; } = new(Namespace + "disjointUnionOf");

        /// <summary><c>owl:propertyDisjointWith</c>.</summary>
        public static Iri PropertyDisjointWith { get; } = new(Namespace + "propertyDisjointWith");

        /// <summary><c>owl:propertyChainAxiom</c>.</summary>
        public static Iri PropertyChainAxiom { get; } = new(Namespace + "propertyChainAxiom");

        /// <summary><c>owl:hasKey</c>.</summary>
        public static Iri HasKey { get; } = new(Namespace + "hasKey");

        /// <summary><c>owl:onProperty</c>.</summary>
        public static Iri OnProperty { get; } = new(Namespace + "onProperty");

        /// <summary><c>owl:onProperties</c>.</summary>
        public static Iri OnProperties { get; } = new(Namespace + "onProperties");

        /// <summary><c>owl:onClass</c>.</summary>
        public static Iri OnClass { get; } = new(Namespace + "onClass");

        /// <summary><c>owl:onDataRange</c>.</summary>
        public static Iri OnDataRange { get; } = new(Namespace + "onDataRange");

        /// <summary><c>owl:onDatatype</c>.</summary>
        public static Iri OnDatatype { get; } = new(Namespace + "onDatatype");

        /// <summary><c>owl:withRestrictions</c>.</summary>
        public static Iri WithRestrictions { get; } = new(Namespace + "withRestrictions");

        /// <summary><c>owl:someValuesFrom</c>.</summary>
        public static Iri SomeValuesFrom { get; } = new(Namespace + "someValuesFrom");

        /// <summary><c>owl:allValuesFrom</c>.</summary>
        public static Iri AllValuesFrom { get; } = new(Namespace + "allValuesFrom");

        /// <summary><c>owl:hasValue</c>.</summary>
        public static Iri HasValue { get; } = new(Namespace + "hasValue");

        /// <summary><c>owl:hasSelf</c>.</summary>
        public static Iri HasSelf { get; } = new(Namespace + "hasSelf");

        /// <summary><c>owl:cardinality</c>.</summary>
        public static Iri Cardinality { get; } = new(Namespace + "cardinality");

        /// <summary><c>owl:minCardinality</c>.</summary>
        public static Iri MinCardinality { get; } = new(Namespace + "minCardinality");

        /// <summary><c>owl:maxCardinality</c>.</summary>
        public static Iri MaxCardinality { get; } = new(Namespace + "maxCardinality");

        /// <summary><c>owl:qualifiedCardinality</c>.</summary>
        public static Iri QualifiedCardinality { get; } = new(Namespace + "qualifiedCardinality");

        /// <summary><c>owl:minQualifiedCardinality</c>.</summary>
        public static Iri MinQualifiedCardinality { get; } = new(Namespace + "minQualifiedCardinality");

        /// <summary><c>owl:maxQualifiedCardinality</c>.</summary>
        public static Iri MaxQualifiedCardinality { get; } = new(Namespace + "maxQualifiedCardinality");

        /// <summary><c>owl:intersectionOf</c>.</summary>
        public static Iri IntersectionOf { get; } = new(Namespace + "intersectionOf");

        /// <summary><c>owl:unionOf</c>.</summary>
        public static Iri UnionOf { get; } = new(Namespace + "unionOf");

        /// <summary><c>owl:complementOf</c>.</summary>
        public static Iri ComplementOf { get; } = new(Namespace + "complementOf");

        /// <summary><c>owl:datatypeComplementOf</c>.</summary>
        public static Iri DatatypeComplementOf { get; } = new(Namespace + "datatypeComplementOf");

        /// <summary><c>owl:oneOf</c>.</summary>
        public static Iri OneOf { get; } = new(Namespace + "oneOf");

        /// <summary><c>owl:members</c>.</summary>
        public static Iri Members { get; } = new(Namespace + "members");

        /// <summary><c>owl:distinctMembers</c>.</summary>
        public static Iri DistinctMembers { get; } = new(Namespace + "distinctMembers");

        /// <summary><c>owl:sourceIndividual</c>.</summary>
        public static Iri SourceIndividual { get; } = new(Namespace + "sourceIndividual");

        /// <summary><c>owl:assertionProperty</c>.</summary>
        public static Iri AssertionProperty { get; } = new(Namespace + "assertionProperty");

        /// <summary><c>owl:targetIndividual</c>.</summary>
        public static Iri TargetIndividual { get; } = new(Namespace + "targetIndividual");

        /// <summary><c>owl:targetValue</c>.</summary>
        public static Iri TargetValue { get; } = new(Namespace + "targetValue");

        /// <summary><c>owl:annotatedSource</c>.</summary>
        public static Iri AnnotatedSource { get; } = new(Namespace + "annotatedSource");

        /// <summary><c>owl:annotatedProperty</c>.</summary>
        public static Iri AnnotatedProperty { get; } = new(Namespace + "annotatedProperty");

        /// <summary><c>owl:annotatedTarget</c>.</summary>
        public static Iri AnnotatedTarget { get; } = new(Namespace + "annotatedTarget");

        /// <summary><c>owl:topObjectProperty</c>.</summary>
        public static Iri TopObjectProperty { get; } = new(Namespace + "topObjectProperty");

        /// <summary><c>owl:bottomObjectProperty</c>.</summary>
        public static Iri BottomObjectProperty { get; } = new(Namespace + "bottomObjectProperty");

        /// <summary><c>owl:topDataProperty</c>.</summary>
        public static Iri TopDataProperty { get; } = new(Namespace + "topDataProperty");

        /// <summary><c>owl:bottomDataProperty</c>.</summary>
        public static Iri BottomDataProperty { get; } = new(Namespace + "bottomDataProperty");
    }
}
