using System.Text;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Translation;

/// <summary>
/// One value read as its profile reads it in a record, with nothing around it but the stated context: the same operators, rows and evidence as in an order.
/// Reused; not thread-safe.
/// </summary>
internal sealed class LoneValue(MappingCatalog catalog)
{
    private readonly OrderLifter _lifter = new(catalog);
    private readonly List<int> _statements = [];

    /// <summary>The graph of the value: the order's root and the nodes down to the field's.</summary>
    public OrderGraph Graph => _lifter.Graph;

    /// <summary>Numbers of the statements that the value itself makes, not those of its context.</summary>
    public IReadOnlyList<int> Statements => _statements;

    /// <summary>Reads a value.</summary>
    /// <param name="fields">The fields of its name.</param>
    /// <param name="value">The raw value.</param>
    /// <param name="context">Named context: condition keys, and other fields of the record.</param>
    /// <param name="at">When it was said; null when not known.</param>
    public void Read(IReadOnlyList<CompiledField> fields, string value, IReadOnlyDictionary<string, string> context, DateTimeOffset? at)
    {
        _statements.Clear();
        _lifter.Begin();
        _lifter.Scope.Context.Given = context;
        _lifter.Scope.Day = at is { } moment ? DateOnly.FromDateTime(moment.Date) : null;
        var raw = Encoding.UTF8.GetBytes(value.Trim());
        if (raw.Length > 0)
        {
            ReadOwn(fields, raw, isWhole: false);

            // A value given alone may be the part itself: "M" as well as "尺码:M".
            if (_statements.Count == 0 && Graph.Notes.Count == 0)
                ReadOwn(fields, raw, isWhole: true);
        }

        var read = fields.Select(field => field.Mapping).Distinct().ToList();
        foreach (var mapping in read)
        {
            ReadContext(mapping, fields, context);
            ReadConstants(mapping);
        }

        if (at is { } said)
            StartPromises(said);
    }

    private void ReadOwn(IReadOnlyList<CompiledField> fields, byte[] raw, bool isWhole)
    {
        foreach (var field in fields)
        {
            if (Read(field, raw, isWhole) is var statement && statement >= 0)
                _statements.Add(statement);
        }
    }

    /// <summary>Other fields of the same record that the context names: a cut-off beside a queue, a waist beside a chest.</summary>
    private void ReadContext(CompiledMapping mapping, IReadOnlyList<CompiledField> own, IReadOnlyDictionary<string, string> context)
    {
        foreach (var field in mapping.Record.WithDescendants().SelectMany(other => other.Fields))
        {
            if (field.Name.Length > 0 && !own.Contains(field) && field.Names.FirstOrDefault(context.ContainsKey) is { } name)
                Read(field, Encoding.UTF8.GetBytes(context[name].Trim()));
        }
    }

    private void ReadConstants(CompiledMapping mapping)
    {
        foreach (var field in mapping.Fields)
        {
            if (field.Rule.Value.Constant is { } constant && field.Rule.When.IsEmpty && NodeOf(field.Mapping) >= 0)
                Read(field, Encoding.UTF8.GetBytes(constant));
        }
    }

    /// <summary>A promise without a start of its own starts when it was said.</summary>
    private void StartPromises(DateTimeOffset at)
    {
        var terms = catalog.Terms;
        for (var node = 0; node < Graph.Nodes.Count; node++)
        {
            if (Graph.Nodes[node].Class != terms.Promise || !Graph.ValueOf(node, terms.StartsAt, out _).IsNone || !TermId.TryFromDateTime(at, out var time))
                continue;
            var firstStep = Graph.StepCount;
            Graph.AddStep(new MappingStep(StepKind.Context, X: time, Text: $"at={at:O}"));
            Graph.Compute(node, terms.StartsAt, time, firstStep, []);
        }
    }

    private int Read(CompiledField field, ReadOnlySpan<byte> raw, bool isWhole = false)
    {
        var firstStep = Graph.StepCount;
        var text = raw;
        string? unit = null;
        if (field.Rule.Extract is { } extract && !isWhole)
        {
            if (PartExtraction.Take(extract, raw, out var tooLong) is not { } part)
            {
                if (tooLong is not null)
                    Graph.AddNote(new GraphNote(Node(field.Mapping), field.Property.Id, NoteKind.Invalid, 0, field.Name, tooLong));
                return -1;
            }

            Graph.AddStep(new MappingStep(StepKind.Extract, Text: part.Text));
            text = part.Utf8.Span;
            unit = part.Unit;
        }

        ReadProblem? problem = null;
        var kind = NoteKind.Unresolved;
        foreach (var reader in field.Readers)
        {
            var steps = Graph.StepCount;
            var outcome = reader.Read(_lifter.Scope, text, unit, out var value);
            if (outcome == ReadOutcome.Resolved)
                return Graph.Assert(Node(field.Mapping), field.Property.Id, value, new FieldSource(0, field.Number, -1, IsPersonal: false), raw, firstStep);
            if (outcome == ReadOutcome.Invalid && kind == NoteKind.Unresolved)
                (problem, kind) = (_lifter.Scope.Problem, NoteKind.Invalid);
            else if (outcome == ReadOutcome.Unresolved && kind == NoteKind.Unresolved && (problem is null || (problem.Missing.Count == 0 && problem.Candidates.Count == 0)))
                problem = _lifter.Scope.Problem;
            Graph.DropSteps(steps);
        }

        Graph.DropSteps(firstStep);
        if (problem is { Code: "SO5131" })
            problem = TimeReader.NoneOf(text, field.Readers) ?? problem;
        if (problem is not null)
            Graph.AddNote(new GraphNote(Node(field.Mapping), field.Property.Id, kind, 0, field.Name, problem));
        return -1;
    }

    private int NodeOf(CompiledMapping mapping)
    {
        if (mapping.Parent is null)
            return 0;
        for (var node = 1; node < Graph.Nodes.Count; node++)
        {
            if (Graph.Nodes[node].Property == mapping.Property && Graph.Nodes[node].Class == mapping.Class)
                return node;
        }

        return -1;
    }

    private int Node(CompiledMapping mapping)
    {
        if (mapping.Parent is not { } above)
            return 0;
        var parent = Node(above);
        var node = Graph.GetOrAddNode(parent, mapping.Property, mapping.Class, [], out var isNew);
        if (isNew)
        {
            var source = new FieldSource(0, -1 - mapping.Number, -1, IsPersonal: false);
            Graph.Assert(parent, mapping.Property, Graph.Nodes[node].Id, source, [], Graph.StepCount);
            Graph.Assert(node, catalog.Terms.Type, mapping.Class, source, [], Graph.StepCount);
        }

        return node;
    }
}
