namespace SemanticOrder.Rdf;

/// <summary>
/// The IRIs of the vocabularies this project speaks, one nested class each: <c>Vocab.Rdf.Type</c>, <c>Vocab.Owl.SameAs</c>.
/// (They are nested because a class called <c>Rdf</c> would lose to the namespace.)
/// </summary>
public static partial class Vocab;
