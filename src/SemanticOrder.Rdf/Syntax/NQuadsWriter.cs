namespace SemanticOrder.Rdf;

/// <summary>Writes N-Triples and N-Quads, a statement per line, in the order given.</summary>
internal sealed class NQuadsWriter(Utf8Output output, ITermSource terms)
{
    private readonly TermWriter _terms = new(output, terms);

    public void Write(IEnumerable<Quad> quads, bool hasGraphs)
    {
        foreach (var quad in quads)
        {
            WriteTerm(quad.Subject);
            output.Write((byte)' ');
            WriteTerm(quad.Predicate);
            output.Write((byte)' ');
            WriteTerm(quad.Object);
            if (hasGraphs && !quad.Graph.IsNone)
            {
                output.Write((byte)' ');
                WriteTerm(quad.Graph);
            }
            output.Write(" .\n"u8);
        }
    }

    private void WriteTerm(TermId id)
    {
        if (id.IsIri)
        {
            _terms.WriteIri(id);
        }
        else if (id.IsLiteral)
        {
            _terms.WriteLiteral(id, _terms.WriteIri);
        }
        else
        {
            // Numbers are labels enough, and need no table of the nodes met before.
            output.Write(id.IsLocal ? "_:o"u8 : "_:b"u8);
            output.WriteNumber(id.Index);
        }
    }
}
