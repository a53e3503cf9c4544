using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Concise bounded descriptions in the default graph (W3C submission CBD): the statements about a resource, followed through blank nodes.</summary>
internal sealed class ResourceDescription(EvaluationContext context)
{
    private readonly HashSet<TermId> _described = [];

    /// <summary>The statements about a resource that were not given yet.</summary>
    public IEnumerable<Quad> Of(TermId resource)
    {
        var open = new Queue<TermId>();
        if (!resource.IsNone && !resource.IsLiteral && _described.Add(resource))
            open.Enqueue(resource);
        while (open.TryDequeue(out var node))
        {
            foreach (var quad in StatementsAbout(node))
            {
                if (quad.Object.IsBlankNode && _described.Add(quad.Object))
                    open.Enqueue(quad.Object);
                yield return quad;
            }
        }
    }

    private IEnumerable<Quad> StatementsAbout(TermId subject)
    {
        var (predicates, objects) = (new TermId[RowBatch.SmallCapacity], new TermId[RowBatch.SmallCapacity]);
        var reader = context.Dataset.Open(new QuadPattern(subject, TermId.None, TermId.None), context.Dataset.Default);
        while (reader.Read([], predicates, objects, []) is var count and > 0)
        {
            context.Tick(count);
            for (var row = 0; row < count; row++)
                yield return new Quad(subject, predicates[row], objects[row]);
        }
    }
}
