namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>SHACL.</summary>
    public static class Sh
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "http://www.w3.org/ns/shacl#";

        /// <summary><c>sh:NodeShape</c>.</summary>
        public static Iri NodeShape { get; } = new(Namespace + "NodeShape");

        /// <summary><c>sh:PropertyShape</c>.</summary>
        public static Iri PropertyShape { get; } = new(Namespace + "PropertyShape");

        /// <summary><c>sh:ValidationReport</c>.</summary>
        public static Iri ValidationReport { get; } = new(Namespace + "ValidationReport");

        /// <summary><c>sh:ValidationResult</c>.</summary>
        public static Iri ValidationResult { get; } = new(Namespace + "ValidationResult");

        /// <summary><c>sh:Violation</c>.</summary>
        public static Iri Violation { get; } = new(Namespace + "Violation");

        /// <summary><c>sh:Warning</c>.</summary>
        public static Iri Warning { get; } = new(Namespace + "Warning");

        /// <summary><c>sh:Info</c>.</summary>
        public static Iri Info { get; } = new(Namespace + "Info");

        /// <summary><c>sh:conforms</c>.</summary>
        public static Iri Conforms { get; } = new(Namespace + "conforms");

        /// <summary><c>sh:result</c>.</summary>
        public static Iri Result { get; } = new(Namespace + "result");

        /// <summary><c>sh:focusNode</c>.</summary>
        public static Iri FocusNode { get; } = new(Namespace + "focusNode");

        /// <summary><c>sh:resultPath</c>.</summary>
        public static Iri ResultPath { get; } = new(Namespace + "resultPath");

        /// <summary><c>sh:resultSeverity</c>.</summary>
        public static Iri ResultSeverity { get; } = new(Namespace + "resultSeverity");

        /// <summary><c>sh:resultMessage</c>.</summary>
        public static Iri ResultMessage { get; } = new(Namespace + "resultMessage");

        /// <summary><c>sh:sourceShape</c>.</summary>
        public static Iri SourceShape { get; } = new(Namespace + "sourceShape");

        /// <summary><c>sh:sourceConstraintComponent</c>.</summary>
        public static Iri SourceConstraintComponent { get; } = new(Namespace + "sourceConstraintComponent");

        /// <summary><c>sh:value</c>.</summary>
        public static Iri Value { get; } = new(Namespace + "value");

        /// <summary><c>sh:targetClass</c>.</summary>
        public static Iri TargetClass { get; } = new(Namespace + "targetClass");

        /// <summary><c>sh:targetNode</c>.</summary>
        public static Iri TargetNode { get; } = new(Namespace + "targetNode");

        /// <summary><c>sh:targetSubjectsOf</c>.</summary>
        public static Iri TargetSubjectsOf { get; } = new(Namespace + "targetSubjectsOf");

        /// <summary><c>sh:targetObjectsOf</c>.</summary>
        public static Iri TargetObjectsOf { get; } = new(Namespace + "targetObjectsOf");

        /// <summary><c>sh:property</c>.</summary>
        public static Iri Property { get; } = new(Namespace + "property");

        /// <summary><c>sh:path</c>.</summary>
        public static Iri Path { get; } = new(Namespace + "path");

        /// <summary><c>sh:inversePath</c>.</summary>
        public static Iri InversePath { get; } = new(Namespace + "inversePath");

        /// <summary><c>sh:alternativePath</c>.</summary>
        public static Iri AlternativePath { get; } = new(Namespace + "alternativePath");

        /// <summary><c>sh:zeroOrMorePath</c>.</summary>
        public static Iri ZeroOrMorePath { get; } = new(Namespace + "zeroOrMorePath");

        /// <summary><c>sh:oneOrMorePath</c>.</summary>
        public static Iri OneOrMorePath { get; } = new(Namespace + "oneOrMorePath");

        /// <summary><c>sh:zeroOrOnePath</c>.</summary>
        public static Iri ZeroOrOnePath { get; } = new(Namespace + "zeroOrOnePath");

        /// <summary><c>sh:deactivated</c>.</summary>
        public static Iri Deactivated { get; } = new(Namespace + "deactivated");

        /// <summary><c>sh:severity</c>.</summary>
        public static Iri Severity { get; } = new(Namespace + "severity");

        /// <summary><c>sh:message</c>.</summary>
        public static Iri Message { get; } = new(Namespace + "message");

        /// <summary><c>sh:name</c>.</summary>
        public static Iri Name { get; } = new(Namespace + "name");

        /// <summary><c>sh:description</c>.</summary>
        public static Iri Description { get; } = new(Namespace + "description");

        /// <summary><c>sh:order</c>.</summary>
        public static Iri Order { get; } = new(Namespace + "order");

        /// <summary><c>sh:group</c>.</summary>
        public static Iri Group { get; } = new(Namespace + "group");

        /// <summary><c>sh:class</c>.</summary>
        public static Iri Class { get; } = new(Namespace + "class");

        /// <summary><c>sh:datatype</c>.</summary>
        public static Iri Datatype { get; } = new(Namespace + "datatype");

        /// <summary><c>sh:nodeKind</c>.</summary>
        public static Iri NodeKind { get; } = new(Namespace + "nodeKind");

        /// <summary><c>sh:BlankNode</c>.</summary>
        public static Iri BlankNode { get; } = new(Namespace + "BlankNode");

        /// <summary><c>sh:IRI</c>.</summary>
        public static Iri IRI { get; } = new(Namespace + "IRI");

        /// <summary><c>sh:Literal</c>.</summary>
        public static Iri Literal { get; } = new(Namespace + "Literal");

        /// <summary><c>sh:BlankNodeOrIRI</c>.</summary>
        public static Iri BlankNodeOrIRI { get; } = new(Namespace + "BlankNodeOrIRI");

        /// <summary><c>sh:BlankNodeOrLiteral</c>.</summary>
        public static Iri BlankNodeOrLiteral { get; } = new(Namespace + "BlankNodeOrLiteral");

        /// <summary><c>sh:IRIOrLiteral</c>.</summary>
        public static Iri IRIOrLiteral { get; } = new(Namespace + "IRIOrLiteral");

        /// <summary><c>sh:minCount</c>.</summary>
        public static Iri MinCount { get; } = new(Namespace + "minCount");

        /// <summary><c>sh:maxCount</c>.</summary>
        public static Iri MaxCount { get; } = new(Namespace + "maxCount");

        /// <summary><c>sh:minInclusive</c>.</summary>
        public static Iri MinInclusive { get; } = new(Namespace + "minInclusive");

        /// <summary><c>sh:maxInclusive</c>.</summary>
        public static Iri MaxInclusive { get; } = new(Namespace + "maxInclusive");

        /// <summary><c>sh:minExclusive</c>.</summary>
        public static Iri MinExclusive { get; } = new(Namespace + "minExclusive");

        /// <summary><c>sh:maxExclusive</c>.</summary>
        public static Iri MaxExclusive { get; } = new(Namespace + "maxExclusive");

        /// <summary><c>sh:minLength</c>.</summary>
        public static Iri MinLength { get; } = new(Namespace + "minLength");

        /// <summary><c>sh:maxLength</c>.</summary>
        public static Iri MaxLength { get; } = new(Namespace + "maxLength");

        /// <summary><c>sh:pattern</c>.</summary>
        public static Iri Pattern { get; } = new(Namespace + "pattern");

        /// <summary><c>sh:flags</c>.</summary>
        public static Iri Flags { get; } = new(Namespace + "flags");

        /// <summary><c>sh:languageIn</c>.</summary>
        public static Iri LanguageIn { get; } = new(Namespace + "languageIn");

        /// <summary><c>sh:uniqueLang</c>.</summary>
        public static Iri UniqueLang { get; } = new(Namespace + "uniqueLang");

        /// <summary><c>sh:equals</c>.</summary>
        public static Iri EqualsConstraint { get; } = new(Namespace + "equals");

        /// <summary><c>sh:disjoint</c>.</summary>
        public static Iri Disjoint { get; } = new(Namespace + "disjoint");

        /// <summary><c>sh:lessThan</c>.</summary>
        public static Iri LessThan { get; } = new(Namespace + "lessThan");

        /// <summary><c>sh:lessThanOrEquals</c>.</summary>
        public static Iri LessThanOrEquals { get; } = new(Namespace + "lessThanOrEquals");

        /// <summary><c>sh:not</c>.</summary>
        public static Iri Not { get; } = new(Namespace + "not");

        /// <summary><c>sh:and</c>.</summary>
        public static Iri And { get; } = new(Namespace + "and");

        /// <summary><c>sh:or</c>.</summary>
        public static Iri Or { get; } = new(Namespace + "or");

        /// <summary><c>sh:xone</c>.</summary>
        public static Iri Xone { get; } = new(Namespace + "xone");

        /// <summary><c>sh:node</c>.</summary>
        public static Iri Node { get; } = new(Namespace + "node");

        /// <summary><c>sh:qualifiedValueShape</c>.</summary>
        public static Iri QualifiedValueShape { get; } = new(Namespace + "qualifiedValueShape");

        /// <summary><c>sh:qualifiedMinCount</c>.</summary>
        public static Iri QualifiedMinCount { get; } = new(Namespace + "qualifiedMinCount");

        /// <summary><c>sh:qualifiedMaxCount</c>.</summary>
        public static Iri QualifiedMaxCount { get; } = new(Namespace + "qualifiedMaxCount");

        /// <summary><c>sh:qualifiedValueShapesDisjoint</c>.</summary>
        public static Iri QualifiedValueShapesDisjoint { get; } = new(Namespace + "qualifiedValueShapesDisjoint");

        /// <summary><c>sh:closed</c>.</summary>
        public static Iri Closed { get; } = new(Namespace + "closed");

        /// <summary><c>sh:ignoredProperties</c>.</summary>
        public static Iri IgnoredProperties { get; } = new(Namespace + "ignoredProperties");

        /// <summary><c>sh:hasValue</c>.</summary>
        public static Iri HasValue { get; } = new(Namespace + "hasValue");

        /// <summary><c>sh:in</c>.</summary>
        public static Iri In { get; } = new(Namespace + "in");

        /// <summary><c>sh:ConstraintComponent</c>.</summary>
        public static Iri ConstraintComponent { get; } = new(Namespace + "ConstraintComponent");

        /// <summary><c>sh:parameter</c>.</summary>
        public static Iri Parameter { get; } = new(Namespace + "parameter");

        /// <summary><c>sh:optional</c>.</summary>
        public static Iri Optional { get; } = new(Namespace + "optional");

        /// <summary><c>sh:validator</c>.</summary>
        public static Iri Validator { get; } = new(Namespace + "validator");

        /// <summary><c>sh:nodeValidator</c>.</summary>
        public static Iri NodeValidator { get; } = new(Namespace + "nodeValidator");

        /// <summary><c>sh:propertyValidator</c>.</summary>
        public static Iri PropertyValidator { get; } = new(Namespace + "propertyValidator");

        /// <summary><c>sh:ask</c>.</summary>
        public static Iri Ask { get; } = new(Namespace + "ask");

        /// <summary><c>sh:select</c>.</summary>
        public static Iri Select { get; } = new(Namespace + "select");

        /// <summary><c>sh:prefixes</c>.</summary>
        public static Iri Prefixes { get; } = new(Namespace + "prefixes");

        /// <summary><c>sh:declare</c>.</summary>
        public static Iri Declare { get; } = new(Namespace + "declare");

        /// <summary><c>sh:prefix</c>.</summary>
        public static Iri Prefix { get; } = new(Namespace + "prefix");

        /// <summary><c>sh:namespace</c>.</summary>
        public static Iri NamespaceOfPrefix { get; } = new(Namespace + "namespace");

        /// <summary><c>sh:sparql</c>.</summary>
        public static Iri Sparql { get; } = new(Namespace + "sparql");

        /// <summary><c>sh:sourceConstraint</c>.</summary>
        public static Iri SourceConstraint { get; } = new(Namespace + "sourceConstraint");
    }
}
