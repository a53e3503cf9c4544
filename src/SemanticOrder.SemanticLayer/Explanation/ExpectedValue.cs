using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>A value that somebody expected, from text: the IRI of a term of the knowledge, else a literal of the kind that it looks like.</summary>
internal static class ExpectedValue
{
    private static readonly Iri[] Datatypes = [Vocab.Xsd.Decimal, Vocab.Xsd.DayTimeDuration, Vocab.Xsd.DateTime, Vocab.Xsd.Date];

    /// <summary>The term, in the overlay where the knowledge does not have it.</summary>
    public static TermId Read(string text, KnowledgeSnapshot snapshot, QuadOverlay overlay)
    {
        if (snapshot.Knowledge.View.Id(new Iri(text)) is { IsNone: false } term)
            return term;
        if (text is "true" or "false")
            return TermId.FromBoolean(text == "true");
        var utf8 = Encoding.UTF8.GetBytes(text);
        foreach (var datatype in Datatypes)
        {
            var id = snapshot.Graph.Terms.Find(datatype);
            if (!id.IsNone && overlay.AddLiteral(utf8, id) is var literal && ValuePoint.TryRead(literal, overlay.Terms, out _))
                return literal;
        }

        return overlay.AddString(utf8);
    }
}
