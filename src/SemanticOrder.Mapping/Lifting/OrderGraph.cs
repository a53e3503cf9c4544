using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>
/// The small graph of one order while it is made: nodes with an identity across records, statements laid over the knowledge, and for each statement the
/// evidence it rests on. Reused from order to order; keeps its memory. Not thread-safe.
/// </summary>
public sealed class OrderGraph
{
    private readonly List<GraphNode> _nodes = [];
    private readonly Dictionary<(int Parent, TermId Property, ulong Key), int> _nodeByKey = [];
    private readonly List<EvidenceEntry> _evidence = [];
    private readonly List<MappingStep> _steps = [];
    private readonly List<int> _premises = [];
    private readonly List<GraphNote> _notes = [];
    private readonly List<GraphFinding> _findings = [];
    private readonly ArrayBufferWriter<byte> _text = new(1024);
    private int[] _firstEvidence = new int[128];
    private int _evidenceSlots;

    /// <summary>An empty graph over a knowledge snapshot.</summary>
    public OrderGraph(QuadSnapshot knowledge) => Statements = new QuadOverlay(knowledge);

    /// <summary>The statements, asserted and inferred, as ids.</summary>
    public QuadOverlay Statements { get; }

    /// <summary>The nodes in the order they appeared; node 0 is the order.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>What could not be said, and why.</summary>
    public IReadOnlyList<GraphNote> Notes => _notes;

    /// <summary>Findings across statements; their statement numbers are the graph's.</summary>
    public IReadOnlyList<GraphFinding> Findings => _findings;

    /// <summary>Statements that are asserted or computed have numbers below this; those the closure adds come after.</summary>
    public int EvidencedCount => _evidenceSlots;

    /// <summary>All evidence entries; chained per statement.</summary>
    public ReadOnlySpan<EvidenceEntry> Evidence => CollectionsMarshal.AsSpan(_evidence);

    /// <summary>How many evidence entries were there when the closure first ran: those after it rest on what was inferred.</summary>
    public int EvidenceBeforeClosure { get; private set; }

    /// <summary>Notes that the closure now runs for the first time.</summary>
    public void BeginClosure() => EvidenceBeforeClosure = _evidence.Count;

    /// <summary>All steps.</summary>
    public ReadOnlySpan<MappingStep> Steps => CollectionsMarshal.AsSpan(_steps);

    /// <summary>All premises.</summary>
    public ReadOnlySpan<int> Premises => CollectionsMarshal.AsSpan(_premises);

    /// <summary>Forgets everything but keeps the memory.</summary>
    public void Clear()
    {
        Statements.Clear();
        _nodes.Clear();
        _nodeByKey.Clear();
        _evidence.Clear();
        _steps.Clear();
        _premises.Clear();
        _notes.Clear();
        _findings.Clear();
        _text.ResetWrittenCount();
        _evidenceSlots = 0;
        EvidenceBeforeClosure = 0;
    }

    /// <summary>Clears and lays the graph over another snapshot.</summary>
    public void Clear(QuadSnapshot knowledge)
    {
        Clear();
        Statements.Clear(knowledge);
    }

    /// <summary>The node under a parent with a key, made when it is new.</summary>
    /// <param name="parent">Number of the parent; −1 for the order.</param>
    /// <param name="property">The property from the parent.</param>
    /// <param name="class">Its class when it is new.</param>
    /// <param name="key">UTF-8; empty for one node per parent and property.</param>
    /// <param name="isNew">True when it was made now.</param>
    /// <returns>Its number.</returns>
    public int GetOrAddNode(int parent, TermId property, TermId @class, ReadOnlySpan<byte> key, out bool isNew)
    {
        // Two keys of one hash are told apart by their bytes, and the second takes the next hash.
        for (var hash = Hash(key); ; hash++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_nodeByKey, (parent, property, hash), out var exists);
            if (!exists)
            {
                number = _nodes.Count;
                var (start, length) = Keep(key);
                _nodes.Add(new GraphNode(Statements.AddNode(), parent, property, @class, start, length));
                isNew = true;
                return number;
            }

            if (KeyOf(number).SequenceEqual(key))
            {
                isNew = false;
                return number;
            }
        }
    }

    /// <summary>The key of a node, UTF-8.</summary>
    public ReadOnlySpan<byte> KeyOf(int node) => Text(_nodes[node].KeyStart, _nodes[node].KeyLength);

    /// <summary>The number of the node with an id; −1 when the id is not one of the order's nodes.</summary>
    public int NodeOf(TermId id)
    {
        if (!id.IsLocal || !id.IsBlankNode || _nodes.Count == 0)
            return -1;
        var number = id.Value - _nodes[0].Id.Value;
        return number < (ulong)_nodes.Count ? (int)number : -1;
    }

    /// <summary>Bytes kept with the graph: keys and raw values.</summary>
    public ReadOnlySpan<byte> Text(int start, int length) => _text.WrittenSpan.Slice(start, length);

    /// <summary>Keeps bytes with the graph.</summary>
    public (int Start, int Length) Keep(ReadOnlySpan<byte> bytes)
    {
        var start = _text.WrittenCount;
        if (!bytes.IsEmpty)
            _text.Write(bytes);
        return (start, bytes.Length);
    }

    /// <summary>Number of the next step; the steps added from here on belong to the next entry.</summary>
    public int StepCount => _steps.Count;

    /// <summary>Adds a step for the entry that is being made.</summary>
    public void AddStep(in MappingStep step) => _steps.Add(step);

    /// <summary>Drops the steps from a number on: the operator they belonged to gave no value.</summary>
    public void DropSteps(int from) => _steps.RemoveRange(from, _steps.Count - from);

    /// <summary>Asserts a statement read from a record.</summary>
    /// <param name="node">The subject.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">The object.</param>
    /// <param name="source">Which field of which record it was read from.</param>
    /// <param name="raw">The raw value, UTF-8.</param>
    /// <param name="firstStep">Number of its first step; all steps from there on are its own.</param>
    /// <returns>Number of the statement.</returns>
    public int Assert(int node, TermId property, TermId value, in FieldSource source, ReadOnlySpan<byte> raw, int firstStep)
    {
        var statement = Statements.Add(_nodes[node].Id, property, value);
        var (start, length) = Keep(raw);
        AddEvidence(new EvidenceEntry(
            statement, -1, source.Record, source.Field, source.PayloadNode, start, length, firstStep, _steps.Count - firstStep, 0, 0, source.IsPersonal));
        return statement;
    }

    /// <summary>Asserts a statement that an operator computed from other statements of the order.</summary>
    /// <param name="node">The subject.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">The object.</param>
    /// <param name="firstStep">Number of the first step of the computation; all steps from there on are its own.</param>
    /// <param name="premises">Numbers of the statements it rests on; −1 for one that is not a statement of the order.</param>
    /// <returns>Number of the statement.</returns>
    public int Compute(int node, TermId property, TermId value, int firstStep, ReadOnlySpan<int> premises)
    {
        var statement = Statements.Add(_nodes[node].Id, property, value);
        var firstPremise = _premises.Count;
        foreach (var premise in premises)
            _premises.Add(premise);
        AddEvidence(new EvidenceEntry(statement, -1, -1, -1, -1, 0, 0, firstStep, _steps.Count - firstStep, firstPremise, premises.Length, IsPersonal: false));
        return statement;
    }

    /// <summary>Gives every premise the number that a function says: for graphs read back from a store, whose premises are first known by other numbers.</summary>
    public void RenumberPremises(Func<int, int> number)
    {
        ArgumentNullException.ThrowIfNull(number);
        for (var index = 0; index < _premises.Count; index++)
            _premises[index] = number(_premises[index]);
    }

    /// <summary>Number of the first evidence entry of a statement; −1 when it has none, as inferred statements.</summary>
    public int FirstEvidence(int statement) => statement < _evidenceSlots ? _firstEvidence[statement] : -1;

    /// <summary>True when a statement was read from a record or computed, and not inferred.</summary>
    public bool IsEvidenced(int statement) => FirstEvidence(statement) >= 0;

    /// <summary>Notes what could not be said.</summary>
    public void AddNote(GraphNote note) => _notes.Add(note);

    /// <summary>Adds a finding; its statement numbers are the graph's.</summary>
    public void AddFinding(GraphFinding finding) => _findings.Add(finding);

    /// <summary>The first value of a property of a node; none when there is no statement.</summary>
    /// <param name="node">Number of the node.</param>
    /// <param name="property">The property.</param>
    /// <param name="statement">Number of the statement, −1 when there is none.</param>
    public TermId ValueOf(int node, TermId property, out int statement)
    {
        statement = -1;
        var value = TermId.None;

        // Statements come newest first; the oldest is the one a single reader wants, whatever was inferred later.
        foreach (var candidate in Statements.Statements(new QuadPattern(_nodes[node].Id, property, TermId.None)))
        {
            statement = candidate;
            value = Statements[candidate].Object;
        }

        return value;
    }

    private void AddEvidence(EvidenceEntry entry)
    {
        while (_evidenceSlots <= entry.Statement)
        {
            if (_evidenceSlots == _firstEvidence.Length)
                Array.Resize(ref _firstEvidence, _evidenceSlots * 2);
            _firstEvidence[_evidenceSlots++] = -1;
        }

        ref var first = ref _firstEvidence[entry.Statement];
        if (first < 0)
        {
            first = _evidence.Count;
        }
        else
        {
            var entries = CollectionsMarshal.AsSpan(_evidence);
            var last = first;
            while (entries[last].Next >= 0)
                last = entries[last].Next;
            entries[last] = entries[last] with { Next = _evidence.Count };
        }

        _evidence.Add(entry);
    }

    // FNV-1a, 64 bits: keys are short, and equal hashes are compared byte by byte.
    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in key)
            hash = (hash ^ value) * 1099511628211UL;
        return hash;
    }

    /// <summary>The key of a node as text.</summary>
    public string KeyText(int node) => Encoding.UTF8.GetString(KeyOf(node));
}
