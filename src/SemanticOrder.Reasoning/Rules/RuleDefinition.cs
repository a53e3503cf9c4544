namespace SemanticOrder.Reasoning;

/// <summary>A rule of the calculus, before it is specialised to the axioms of one ontology.</summary>
/// <param name="Id">The id of OWL 2 Profiles §4.3 (<c>cax-sco</c>), or an own one where that has none (<c>dt-facet</c>, <c>skos-broader</c>).</param>
/// <param name="Table">Where it is defined, for example <c>OWL 2 Profiles §4.3 Table 7</c>.</param>
/// <param name="Order">Place in the tables; compiled rules are numbered in this order first, which keeps numbers stable.</param>
public sealed record RuleDefinition(string Id, string Table, int Order);
