using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Validating again after a change.</summary>
public sealed partial class ShapesGraph
{
    private ShapeReads[]? _reads;

    /// <summary>
    /// The report after a change, from the report before it: only focus nodes that the change can affect are looked at again. The same as <see cref="Validate"/> of the data after the
    /// change, its order included. A change of <c>rdfs:subClassOf</c>, or of a predicate that a SPARQL-based constraint has, affects every focus node of the shape.
    /// </summary>
    /// <param name="before">A report of these shapes on the data before.</param>
    /// <param name="data">The data after: that before with the changes applied.</param>
    /// <param name="changes">What was added and removed; statements that changed nothing may be among it.</param>
    /// <param name="options">Those that the report before was made with.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The report is of other shapes, or the data has another dictionary.</exception>
    /// <exception cref="ValidationException">SO3110.</exception>
    public ValidationReport Revalidate(ValidationReport before, QuadSnapshot data, QuadChanges changes, ValidationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(changes);
        ThrowIfOther(data.Terms);
        if (!ReferenceEquals(before.Shapes, this))
            throw new ArgumentException("The report was made with other shapes.", nameof(before));
        options ??= ValidationOptions.Default;
        var context = new ValidationContext(new SnapshotData(data, options.Graphs), options);
        context.Start(cancellation);
        var reads = Volatile.Read(ref _reads) ?? Interlocked.CompareExchange(ref _reads, [.. Targeted.Select(shape => new ShapeReads(shape, _terms))], null) ?? _reads;
        var changed = changes.Added.Concat(changes.Removed).ToList();
        var former = before.Results.ToLookup(result => result.Target);
        var results = new List<ValidationResult>();
        var (affected, focus) = (new TermColumn(), new TermColumn());
        for (var at = 0; at < Targeted.Count; at++)
        {
            var shape = Targeted[at];
            var first = results.Count;
            if (!AffectedNodes.TryCollect(context, shape, reads[at], changed, affected))
                TargetNodes.Collect(context.Data, shape, focus);
            else
            {
                foreach (var result in former[shape])
                {
                    if (affected.Ids.BinarySearch<TermId, TermId>(result.TargetNode) < 0)
                        results.Add(result.Value.IsLocal ? result.WithValue(context.Keep(before.Terms.Decode(result.Value))) : result);
                }
                TargetNodes.Choose(context, shape, affected.Ids, focus);
            }
            Check(context, shape, focus, results);
            SortByTarget(results, first);
        }
        return new ValidationReport(this, context.Computed ?? context.Terms, results);
    }

    /// <summary>Sorts what stands from an index on by focus node; results of one focus node keep their order.</summary>
    private static void SortByTarget(List<ValidationResult> results, int first)
    {
        var sorted = results[first..].OrderBy(result => result.TargetNode).ToList();
        results.RemoveRange(first, results.Count - first);
        results.AddRange(sorted);
    }
}
