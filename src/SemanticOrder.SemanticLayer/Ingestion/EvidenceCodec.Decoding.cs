using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <content>Reading evidence back.</content>
internal static partial class EvidenceCodec
{
    /// <summary>Rebuilds the closed graph of a stored order with its evidence, under the knowledge version that made it.</summary>
    /// <param name="document">The order's document.</param>
    /// <param name="evidence">The bytes.</param>
    /// <param name="snapshot">The knowledge version.</param>
    /// <param name="graph">A graph, which is cleared first.</param>
    /// <returns>The graph's statement number for each statement of the document; −1 for one that this program version does not find again.</returns>
    /// <exception cref="SemanticOrderException">SO6090 and SO6091 for damaged bytes.</exception>
    public static int[] Load(InterpretationDocument document, ReadOnlySpan<byte> evidence, KnowledgeSnapshot snapshot, OrderGraph graph)
    {
        var decoder = new BinaryDecoder(evidence);
        CheckFormat(decoder.Byte());
        var personal = ReadPersonal(ref decoder);
        graph.Clear(snapshot.Graph);
        graph.GetOrAddNode(-1, TermId.None, snapshot.Catalog.Terms.Order, [], out _);
        var said = new Replay(document, personal, snapshot, graph);
        said.Entries(ref decoder);
        snapshot.Ontology.Close(graph.Statements);
        var closed = graph.Statements.StatementCount;
        said.Entries(ref decoder);
        if (graph.Statements.StatementCount > closed)
            snapshot.Ontology.Close(graph.Statements, closed);
        return said.Finish();
    }

    /// <summary>The personal values of stored evidence, by their place.</summary>
    /// <exception cref="SemanticOrderException">SO6090 and SO6091 for damaged bytes.</exception>
    public static DocumentValue[] PersonalValues(ReadOnlySpan<byte> evidence)
    {
        var decoder = new BinaryDecoder(evidence);
        CheckFormat(decoder.Byte());
        return ReadPersonal(ref decoder);
    }

    private static DocumentValue[] ReadPersonal(ref BinaryDecoder decoder)
    {
        var personal = new DocumentValue[decoder.Count()];
        for (var index = 0; index < personal.Length; index++)
        {
            var kind = (DocumentValueKind)decoder.Byte();
            var bits = kind == DocumentValueKind.Inline ? unchecked((long)decoder.Fixed64()) : (long)decoder.Unsigned();
            var text = decoder.Text();
            personal[index] = new DocumentValue(kind, bits, kind is DocumentValueKind.Literal or DocumentValueKind.Tagged ? text : null);
        }

        return personal;
    }

    private static void CheckFormat(byte format)
    {
        if (format != Format)
            throw new SemanticOrderException("SO6091", $"The stored evidence has format {format}; this version reads format {Format}. Re-interpret the order, or use the version that wrote it.");
    }

    /// <summary>Says again what was said, in the same order.</summary>
    private readonly struct Replay(InterpretationDocument document, DocumentValue[] personal, KnowledgeSnapshot snapshot, OrderGraph graph)
    {
        private readonly int[] _numbers = [.. Enumerable.Repeat(-1, document.Statements.Count)];

        /// <summary>The entries up to the next zero.</summary>
        public void Entries(ref BinaryDecoder decoder)
        {
            while (decoder.Int32() is var head and > 0)
            {
                var index = (head >> FlagBits) - 1;
                if ((head & OpensNode) != 0)
                    Open(ref decoder, index);
                else
                    State(ref decoder, index, head);
            }
        }

        /// <summary>Finds the inferred statements, and turns premises into statement numbers.</summary>
        public int[] Finish()
        {
            for (var index = 0; index < _numbers.Length; index++)
            {
                if (_numbers[index] < 0 && ValueOf(document.Statements[index]) is { IsNone: false } value)
                    _numbers[index] = graph.Statements.IndexOf(graph.Nodes[document.Statements[index].Node].Id, snapshot.Numbering.IdOf(document.Statements[index].Property), value);
            }

            var (numbers, order, type) = (_numbers, graph, snapshot.Catalog.Terms.Type);
            graph.RenumberPremises(premise => premise == 0 ? -1 : ((premise >> PremiseKindBits) - 1, premise & ((1 << PremiseKindBits) - 1)) switch
            {
                (var index, StatementPremise) => numbers[index],
                (var node, LinkPremise) => order.Statements.IndexOf(order.Nodes[order.Nodes[node].Parent].Id, order.Nodes[node].Property, order.Nodes[node].Id),
                (var node, _) => order.Statements.IndexOf(order.Nodes[node].Id, type, order.Nodes[node].Class),
            });
            return _numbers;
        }

        private void Open(ref BinaryDecoder decoder, int node)
        {
            var record = decoder.Int32();
            var mapping = decoder.Int32();
            var source = new FieldSource(record, -1 - mapping, decoder.Int32() - 1, IsPersonal: false);
            var stated = document.Nodes[node];
            var property = snapshot.Numbering.IdOf(stated.Property);
            var @class = mapping < snapshot.Catalog.Mappings.Count ? snapshot.Catalog.Mappings[mapping].Class : snapshot.Numbering.IdOf(stated.Class);
            if (node == graph.Nodes.Count)
                graph.GetOrAddNode(stated.Parent, property, @class, System.Text.Encoding.UTF8.GetBytes(stated.Key), out _);
            graph.Assert(stated.Parent, property, graph.Nodes[node].Id, source, [], graph.StepCount);
            graph.Assert(node, snapshot.Catalog.Terms.Type, @class, source, [], graph.StepCount);
        }

        private void State(ref BinaryDecoder decoder, int index, int flags)
        {
            var stated = document.Statements[index];
            var property = snapshot.Numbering.IdOf(stated.Property);
            var value = ValueOf(stated);
            var isKnown = !property.IsNone && !value.IsNone;
            if ((flags & WasRead) != 0)
            {
                var source = new FieldSource(decoder.Int32(), decoder.Int32(), decoder.Int32() - 1, (flags & IsPersonal) != 0);
                var raw = decoder.Utf8();
                var firstStep = graph.StepCount;
                LoadSteps(ref decoder);
                if (isKnown)
                    _numbers[index] = graph.Assert(stated.Node, property, value, source, raw, firstStep);
            }
            else
            {
                var premises = new int[decoder.Count()];
                for (var premise = 0; premise < premises.Length; premise++)
                    premises[premise] = decoder.Int32();
                var firstStep = graph.StepCount;
                LoadSteps(ref decoder);
                if (isKnown)
                    _numbers[index] = graph.Compute(stated.Node, property, value, firstStep, premises);
            }
        }

        private TermId ValueOf(in DocumentStatement stated) => stated.Value.Kind switch
        {
            DocumentValueKind.Node => graph.Nodes[stated.Value.Number].Id,
            DocumentValueKind.Personal => snapshot.Numbering.ToTerm(personal[stated.Value.Number], graph.Statements),
            _ => snapshot.Numbering.ToTerm(stated.Value, graph.Statements),
        };

        private void LoadSteps(ref BinaryDecoder decoder)
        {
            for (var left = decoder.Count(); left > 0; left--)
            {
                var tag = decoder.Byte();
                var (a, b) = (decoder.Int32(), decoder.Int32());
                var x = (tag & 0x20) != 0 ? new TermId(decoder.Fixed64()) : TermId.None;
                var y = (tag & 0x40) != 0 ? new TermId(decoder.Fixed64()) : TermId.None;
                graph.AddStep(new MappingStep((StepKind)(tag & 0x1F), a, b, x, y, (tag & 0x80) != 0 ? decoder.Text() : null));
            }
        }
    }
}
