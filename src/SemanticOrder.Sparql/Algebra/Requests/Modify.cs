using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>DELETE/INSERT WHERE (Update §3.1.3) and DELETE WHERE (§3.1.4): for every solution deletes, then inserts.</summary>
/// <param name="Delete">Template of what is deleted; may be empty.</param>
/// <param name="Insert">Template of what is inserted; may be empty.</param>
/// <param name="Pattern">Where the solutions come from.</param>
/// <param name="With">The graph that stands for the default graph in templates without GRAPH, and in the pattern when there is no USING; null for the default graph.</param>
/// <param name="Using">USING and USING NAMED.</param>
public sealed record Modify(AlgebraList<QuadTemplate> Delete, AlgebraList<QuadTemplate> Insert, GraphPattern Pattern, Iri? With, DatasetClause Using) : UpdateOperation;
