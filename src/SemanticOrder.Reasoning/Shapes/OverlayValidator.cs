using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>
/// Validates one small graph after another, each laid over knowledge: focus nodes are those of the overlay, their values and types may be of the knowledge too. Keeps its columns, so that a graph in
/// which nothing is violated costs no allocation, but for what matching <c>sh:pattern</c> takes. Not thread-safe; each thread opens its own.
/// </summary>
public sealed class OverlayValidator
{
    private readonly ShapesGraph _shapes;
    private readonly TermColumn _focus = new();
    private readonly ViolationBuffer _found = new();
    private readonly List<ValidationResult> _results = [];
    private ValidationContext? _context;
    private OverlayData? _data;

    internal OverlayValidator(ShapesGraph shapes) => _shapes = shapes;

    /// <summary>Validates an overlay.</summary>
    /// <param name="overlay">The graph, over a snapshot of the dictionary that the shapes were compiled from.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The violations, by shape, constraint and node; valid until the next call. Ids are of the overlay.</returns>
    /// <exception cref="ArgumentException">The overlay has another dictionary.</exception>
    /// <exception cref="ValidationException">SO3110.</exception>
    public IReadOnlyList<ValidationResult> Validate(QuadOverlay overlay, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        _shapes.ThrowIfOther(overlay.Base.Terms);
        if (_context is null)
            _context = new ValidationContext(_data = new OverlayData(overlay), ValidationOptions.Default);
        _data!.Use(overlay);
        _context.Start(cancellation);
        _results.Clear();
        foreach (var shape in _shapes.TargetedArray)
        {
            TargetNodes.Collect(_data, shape, _focus);
            if (_focus.Count == 0)
                continue;
            _found.Clear();
            _context.Check(shape, _focus.Ids, _found);
            foreach (ref readonly var violation in _found.Found)
                _results.Add(new ValidationResult(violation, violation.Detail < 0 ? null : _context.Details[violation.Detail], shape, _focus[violation.Row]));
        }
        Terms = _context.Computed ?? overlay.Terms;
        return _results;
    }

    /// <summary>Reads the ids of the last results.</summary>
    public ITermSource? Terms { get; private set; }
}
