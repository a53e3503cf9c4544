using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>
/// The shapes of a graph, compiled (SHACL §1.1, §2). Constraints are checked for all focus nodes at once, by reading columns of the data, never by one query for each node. Immutable and
/// thread-safe; used for any number of graphs over one dictionary.
/// </summary>
public sealed partial class ShapesGraph
{
    private readonly TermDictionary _terms;

    internal ShapesGraph(TermDictionary terms, IReadOnlyList<Shape> targeted, IReadOnlyList<Shape> shapes) => (_terms, TargetedArray, Shapes) = (terms, [.. targeted], shapes);

    /// <summary>All shapes that were read, those that others need included, in the order of their ids.</summary>
    public IReadOnlyList<Shape> Shapes { get; }

    /// <summary>The shapes that have targets, in the order of their ids.</summary>
    public IReadOnlyList<Shape> Targeted => TargetedArray;

    internal Shape[] TargetedArray { get; }

    /// <summary>Reads and compiles the shapes among the statements of a snapshot, of all its graphs.</summary>
    /// <param name="shapes">The shapes graph; other statements in it do not matter.</param>
    /// <param name="options">Null for the defaults.</param>
    public static ShapesBuild Compile(QuadSnapshot shapes, ShapesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        return new ShapesReader(shapes, options ?? new ShapesOptions()).Read();
    }

    /// <summary>Validates a data graph.</summary>
    /// <param name="data">The data, over the dictionary that the shapes were compiled from.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The data has another dictionary.</exception>
    /// <exception cref="ValidationException">SO3110: a SPARQL-based constraint failed.</exception>
    /// <exception cref="SemanticOrder.Sparql.SparqlLimitException">SO2020 to SO2023: the query of a SPARQL-based constraint passed a limit.</exception>
    public ValidationReport Validate(QuadSnapshot data, ValidationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ThrowIfOther(data.Terms);
        options ??= ValidationOptions.Default;
        var context = new ValidationContext(new SnapshotData(data, options.Graphs), options);
        context.Start(cancellation);
        var results = new List<ValidationResult>();
        var targets = new TermColumn();
        foreach (var shape in Targeted)
        {
            var first = results.Count;
            TargetNodes.Collect(context.Data, shape, targets);
            Check(context, shape, targets, results);
            SortByTarget(results, first);
        }
        return new ValidationReport(this, context.Computed ?? context.Terms, results);
    }

    /// <summary>A validator for small graphs over knowledge.</summary>
    public OverlayValidator OpenOverlays() => new(this);

    private static void Check(ValidationContext context, Shape shape, TermColumn focus, List<ValidationResult> results)
    {
        var found = context.Buffers.Rent();
        found.Clear();
        context.Check(shape, focus.Ids, found);
        foreach (ref readonly var violation in found.Found)
            results.Add(new ValidationResult(violation, violation.Detail < 0 ? null : context.Details[violation.Detail], shape, focus[violation.Row]));
        context.Buffers.Return(found);
    }

    internal void ThrowIfOther(ITermSource terms)
    {
        if (!ReferenceEquals(terms, _terms))
            throw new ArgumentException("Shapes and data need one dictionary: read both into the same.", nameof(terms));
    }
}
