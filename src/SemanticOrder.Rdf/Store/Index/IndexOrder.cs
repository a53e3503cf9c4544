namespace SemanticOrder.Rdf;

/// <summary>
/// The orders in which quads are sorted. The default graph has the four triple orders; named graphs have them twice, with the graph first (one
/// graph is a range) and last (a pattern over all graphs is a range). Every pattern is a prefix of one order, and a pattern with a predicate alone is one of two,
/// so that its statements can be had by object or by subject.
/// </summary>
internal enum IndexOrder
{
    Spo,
    Pos,
    Osp,
    Pso,
    Gspo,
    Gpos,
    Gosp,
    Gpso,
    Spog,
    Posg,
    Ospg,
    Psog,
}
