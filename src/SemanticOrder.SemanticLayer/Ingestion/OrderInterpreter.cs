using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning.Shapes;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// The meaning of one order under one knowledge version, from its records alone: lift, compute, close, read for tags, compare, check, write. Nothing else enters, neither clock nor store,
/// so the same records under the same knowledge always give the same bytes. Reused from order to order; not thread-safe.
/// </summary>
internal sealed class OrderInterpreter
{
    private readonly KnowledgeSnapshot _snapshot;
    private readonly OrderLifter _lifter;
    private readonly InterpretationWriter _writer;
    private readonly OrderCompletion _completion;
    private readonly OrderTagging _tagging;
    private readonly Action<OrderGraph> _readTags;
    private readonly OverlayValidator _shapes;

    public OrderInterpreter(KnowledgeSnapshot snapshot)
    {
        _snapshot = snapshot;
        _lifter = new OrderLifter(snapshot.Catalog);
        _writer = new InterpretationWriter(snapshot);
        _completion = new OrderCompletion(snapshot.Catalog, snapshot.Ontology, snapshot.Policies);
        _tagging = new OrderTagging(snapshot);
        _readTags = _tagging.Read;
        _shapes = snapshot.Knowledge.Shapes.OpenOverlays();
    }

    /// <summary>The knowledge it interprets under.</summary>
    public KnowledgeSnapshot Snapshot => _snapshot;

    /// <summary>Interprets an order.</summary>
    /// <param name="records">Its records, sorted by key.</param>
    /// <param name="linkProblems">References that were ambiguous or refused, one sentence each.</param>
    public Interpretation Interpret(IReadOnlyList<RecordInput> records, IReadOnlyList<string> linkProblems)
    {
        _lifter.Begin();
        var names = new string[records.Count];
        for (var number = 0; number < records.Count; number++)
        {
            names[number] = records[number].Member.Record.ToString();
            Lift(number, records[number]);
        }

        foreach (var problem in linkProblems)
            _lifter.Graph.AddNote(new GraphNote(0, TermId.None, NoteKind.Link, -1, "", new ReadProblem("SO7030", "记录与订单的关联不明确或被拒绝。", problem)));
        _completion.Complete(_lifter.Graph, _readTags);
        _tagging.FindConflicts(_lifter.Graph, _snapshot.Ontology.Label);
        return _writer.Write(_lifter.Graph, names, OrderViolations.Find(_shapes, _lifter.Graph.Statements), _tagging.Ends(_lifter.Graph));
    }

    private void Lift(int number, in RecordInput record)
    {
        var key = record.Member.Record;
        if (_snapshot.Catalog.Find(key.Source.System)?.FindRecord(key.Mapping) is not { } mapping)
        {
            _lifter.Graph.AddNote(new GraphNote(0, TermId.None, NoteKind.Unresolved, number, "", new ReadProblem(
                "SO7031", $"此知识版本没有来源 {key.Source.System}/{key.Mapping} 的配置。", $"This knowledge version has no mapping {key.Mapping} of source {key.Source.System}; the record was not read.")));
            return;
        }

        try
        {
            using var document = mapping.Profile.ParseSlice(record.Payload);
            _lifter.Lift(mapping, number, document.Record, record.Member.Lines);
        }
        catch (PayloadException fault)
        {
            _lifter.Graph.AddNote(new GraphNote(0, TermId.None, NoteKind.Invalid, number, "", new ReadProblem(fault.Code, "记录无法读取。", fault.Diagnostic.Message)));
        }
    }
}
