namespace SemanticOrder.Rdf;

/// <summary>
/// The orders in which quads are sorted. The default graph has the three triple orders; named graphs have them twice, with the graph first (one
/// graph is a range) and last (a pattern over all graphs is a range). Every pattern is a prefix of one order.
/// </summary>
internal enum IndexOrder
{
    Spo,
    Pos,
    Osp,
    Gspo,
    Gpos,
    Gosp,
    Spog,
    Posg,
    Ospg,
}
