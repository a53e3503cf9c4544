namespace SemanticOrder.Mapping.Values;

/// <summary>How the subject of a row relates to its object, in SKOS's direction: <c>broadMatch</c> says that the object is the broader one.</summary>
public enum MappingPredicate
{
    /// <summary>A predicate that is none of SKOS's: the row is kept and never used to translate.</summary>
    Other,

    /// <summary><c>skos:exactMatch</c>: the same, both ways. <c>owl:equivalentClass</c>, <c>owl:sameAs</c> count as exact as well.</summary>
    Exact,

    /// <summary><c>skos:closeMatch</c>: nearly the same; a candidate only.</summary>
    Close,

    /// <summary><c>skos:broadMatch</c> or <c>rdfs:subClassOf</c>: the object is broader, so the subject entails it.</summary>
    Broad,

    /// <summary><c>skos:narrowMatch</c>: the object is narrower; a candidate only.</summary>
    Narrow,

    /// <summary><c>skos:relatedMatch</c>: another dimension; a candidate only.</summary>
    Related,
}
