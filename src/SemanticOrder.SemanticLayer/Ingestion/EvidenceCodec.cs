using System.Buffers;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// The stored bytes of an order's evidence, format 1: which mapping made each node, the personal values, and for each statement that was read or computed the field,
/// the raw value and the steps with their numbers. Inferred statements are not in it: they follow again from the same knowledge version.
/// </summary>
internal static class EvidenceCodec
{
    private const byte Format = 1;

    public static void Encode(ArrayBufferWriter<byte> output, OrderGraph graph, TermId type, int[] documentIndex, int statementCount, List<DocumentValue> personal)
    {
        var encoder = new BinaryEncoder(output);
        encoder.Byte(Format);
        for (var node = 1; node < graph.Nodes.Count; node++)
        {
            var made = graph.Evidence[graph.FirstEvidence(graph.Statements.IndexOf(graph.Nodes[node].Id, type, graph.Nodes[node].Class))];
            encoder.Unsigned(made.Record);
            encoder.Unsigned(-1 - made.Field);
            encoder.Unsigned(made.PayloadNode + 1);
        }

        encoder.Unsigned(personal.Count);
        foreach (var value in personal)
        {
            encoder.Byte((byte)value.Kind);
            if (value.Kind == DocumentValueKind.Inline)
                encoder.Fixed64(unchecked((ulong)value.Bits));
            else
                encoder.Unsigned((ulong)value.Bits);
            encoder.Text(value.Text ?? "");
        }

        var byDocument = new int[statementCount];
        for (var number = 0; number < documentIndex.Length; number++)
        {
            if (documentIndex[number] >= 0)
                byDocument[documentIndex[number]] = number;
        }

        var previous = -1;
        for (var index = 0; index < byDocument.Length; index++)
        {
            var first = graph.FirstEvidence(byDocument[index]);
            if (first < 0)
                continue;
            encoder.Unsigned(index - previous);
            previous = index;
            for (var entry = first; entry >= 0; entry = graph.Evidence[entry].Next)
                Entry(encoder, graph, graph.Evidence[entry], documentIndex);
        }

        encoder.Unsigned(0);
    }

    private static void Entry(BinaryEncoder encoder, OrderGraph graph, in EvidenceEntry entry, int[] documentIndex)
    {
        encoder.Byte((byte)((entry.Record >= 0 ? 1 : 0) | (entry.IsPersonal ? 2 : 0) | (entry.Next >= 0 ? 4 : 0)));
        if (entry.Record >= 0)
        {
            encoder.Unsigned(entry.Record);
            encoder.Unsigned(entry.Field);
            encoder.Unsigned(entry.PayloadNode + 1);
            encoder.Utf8(graph.Text(entry.RawStart, entry.RawLength));
        }
        else
        {
            encoder.Unsigned(entry.PremiseCount);
            foreach (var premise in graph.Premises.Slice(entry.FirstPremise, entry.PremiseCount))
                encoder.Unsigned(premise < 0 ? 0 : documentIndex[premise] + 1);
        }

        encoder.Unsigned(entry.StepCount);
        foreach (ref readonly var step in graph.Steps.Slice(entry.FirstStep, entry.StepCount))
        {
            encoder.Byte((byte)((int)step.Kind | (step.X.IsNone ? 0 : 0x20) | (step.Y.IsNone ? 0 : 0x40) | (step.Text is null ? 0 : 0x80)));
            encoder.Unsigned(step.A);
            encoder.Unsigned(step.B);
            if (!step.X.IsNone)
                encoder.Fixed64(step.X.Value);
            if (!step.Y.IsNone)
                encoder.Fixed64(step.Y.Value);
            if (step.Text is not null)
                encoder.Text(step.Text);
        }
    }

    /// <summary>Rebuilds the graph of a stored order as it stood before the closure: nodes, statements, evidence. Filled under the knowledge version that made it.</summary>
    /// <returns>The graph's statement number for each statement of the document; −1 for inferred ones.</returns>
    /// <exception cref="SemanticOrderException">SO6090 and SO6091 for damaged bytes.</exception>
    public static int[] Load(InterpretationDocument document, ReadOnlySpan<byte> evidence, KnowledgeSnapshot snapshot, OrderGraph graph)
    {
        var decoder = new BinaryDecoder(evidence);
        CheckFormat(decoder.Byte());
        LoadNodes(document, ref decoder, snapshot, graph);
        var personal = ReadPersonal(ref decoder);
        var numbers = new int[document.Statements.Count];
        Array.Fill(numbers, -1);
        var statement = -1;
        while (decoder.Int32() is var ahead and > 0)
        {
            statement += ahead;
            var stated = document.Statements[statement];
            var value = stated.Value.Kind switch
            {
                DocumentValueKind.Node => graph.Nodes[stated.Value.Number].Id,
                DocumentValueKind.Personal => snapshot.Numbering.ToTerm(personal[stated.Value.Number], graph.Statements),
                _ => snapshot.Numbering.ToTerm(stated.Value, graph.Statements),
            };
            numbers[statement] = LoadEntries(ref decoder, graph, stated.Node, snapshot.Numbering.IdOf(stated.Property), value, numbers);
        }

        return numbers;
    }

    /// <summary>The personal values of stored evidence, by their place.</summary>
    /// <exception cref="SemanticOrderException">SO6090 and SO6091 for damaged bytes.</exception>
    public static DocumentValue[] PersonalValues(InterpretationDocument document, ReadOnlySpan<byte> evidence)
    {
        var decoder = new BinaryDecoder(evidence);
        CheckFormat(decoder.Byte());
        for (var skipped = 0; skipped < 3 * (document.Nodes.Count - 1); skipped++)
            decoder.Int32();
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

    private static void LoadNodes(InterpretationDocument document, ref BinaryDecoder decoder, KnowledgeSnapshot snapshot, OrderGraph graph)
    {
        graph.Clear(snapshot.Graph);
        graph.GetOrAddNode(-1, TermId.None, snapshot.Catalog.Terms.Order, [], out _);
        graph.Assert(0, snapshot.Catalog.Terms.Type, snapshot.Catalog.Terms.Order, new FieldSource(0, -1, -1, IsPersonal: false), [], 0);
        for (var index = 1; index < document.Nodes.Count; index++)
        {
            var record = decoder.Int32();
            var mapping = decoder.Int32();
            var payloadNode = decoder.Int32() - 1;
            var stated = document.Nodes[index];
            var property = snapshot.Numbering.IdOf(stated.Property);
            var @class = mapping < snapshot.Catalog.Mappings.Count ? snapshot.Catalog.Mappings[mapping].Class : snapshot.Numbering.IdOf(stated.Class);
            graph.GetOrAddNode(stated.Parent, property, @class, System.Text.Encoding.UTF8.GetBytes(stated.Key), out _);
            var source = new FieldSource(record, -1 - mapping, payloadNode, IsPersonal: false);
            graph.Assert(stated.Parent, property, graph.Nodes[index].Id, source, [], graph.StepCount);
            graph.Assert(index, snapshot.Catalog.Terms.Type, @class, source, [], graph.StepCount);
        }
    }

    private static int LoadEntries(ref BinaryDecoder decoder, OrderGraph graph, int node, TermId property, TermId value, int[] numbers)
    {
        var number = -1;
        bool hasNext;
        do
        {
            var flags = decoder.Byte();
            hasNext = (flags & 4) != 0;
            if ((flags & 1) != 0)
            {
                var source = new FieldSource(decoder.Int32(), decoder.Int32(), decoder.Int32() - 1, (flags & 2) != 0);
                var raw = decoder.Utf8();
                var firstStep = graph.StepCount;
                LoadSteps(ref decoder, graph);
                if (!property.IsNone && !value.IsNone)
                    number = graph.Assert(node, property, value, source, raw, firstStep);
            }
            else
            {
                var premises = new int[decoder.Count()];
                for (var index = 0; index < premises.Length; index++)
                    premises[index] = decoder.Int32() - 1 is var premise && premise >= 0 ? numbers[premise] : -1;
                var firstStep = graph.StepCount;
                LoadSteps(ref decoder, graph);
                if (!property.IsNone && !value.IsNone)
                    number = graph.Compute(node, property, value, firstStep, premises);
            }
        }
        while (hasNext);
        return number;
    }

    private static void LoadSteps(ref BinaryDecoder decoder, OrderGraph graph)
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
