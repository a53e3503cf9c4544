using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Schema.Values;

/// <summary>The severities of violations (SHACL §2.1.4) by their term numbers.</summary>
internal static class Severities
{
    private static readonly (Iri Severity, string Name)[] Known = [(Vocab.Sh.Violation, "VIOLATION"), (Vocab.Sh.Warning, "WARNING"), (Vocab.Sh.Info, "INFO")];

    /// <summary>The numbers of the severities that violations can have: those of SHACL and those that shapes state.</summary>
    public static IEnumerable<int> All(KnowledgeSnapshot snapshot) =>
        Known.Select(known => known.Severity).Concat(snapshot.Knowledge.Shapes.Shapes.Select(shape => shape.Severity)).Distinct()
            .Select(severity => snapshot.Numbering.NumberOf(snapshot.Knowledge.View.Id(severity))).Where(number => number > 0);

    /// <summary>The GraphQL name of a severity; <c>OTHER</c> for one of a shape's own.</summary>
    public static string NameOf(KnowledgeSnapshot snapshot, int number)
    {
        var iri = snapshot.Numbering.IriOf(number);
        return Array.Find(Known, known => known.Severity.Value == iri).Name ?? "OTHER";
    }
}
