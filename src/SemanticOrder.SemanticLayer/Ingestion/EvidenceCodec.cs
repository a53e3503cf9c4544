using System.Buffers;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// The stored bytes of an order's evidence, format 2: the personal values, then what was read and computed, in the order in which it was: which mapping opened each node;
/// for each statement the field, the raw value and the steps with their numbers. Inferred statements are not in it: they follow again from the same knowledge version,
/// and with the same numbers, because everything is said again in the same order. So an explanation asked later is the one that would have been given at once.
/// </summary>
internal static partial class EvidenceCodec
{
    private const byte Format = 2;

    // An entry begins with (index + 1) << 3 | flags; the index is a node's when it opens one, else a statement's of the document. Zero stands for the closure, then for the end.
    private const int FlagBits = 3;
    private const int OpensNode = 1;
    private const int WasRead = 2;
    private const int IsPersonal = 4;

    // A premise is (index + 1) << 2 | kind; zero is one that the document does not hold.
    private const int PremiseKindBits = 2;
    private const int StatementPremise = 0;
    private const int LinkPremise = 1;
    private const int ClassPremise = 2;

    public static void Encode(ArrayBufferWriter<byte> output, OrderGraph graph, int[] documentIndex, List<DocumentValue> personal)
    {
        var encoder = new BinaryEncoder(output);
        encoder.Byte(Format);
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

        for (var number = 0; number < graph.Evidence.Length; number++)
        {
            if (number == graph.EvidenceBeforeClosure)
                encoder.Unsigned(0);
            Entry(encoder, graph, graph.Evidence[number], documentIndex);
        }

        if (graph.EvidenceBeforeClosure == graph.Evidence.Length)
            encoder.Unsigned(0);
        encoder.Unsigned(0);
    }

    private static void Entry(BinaryEncoder encoder, OrderGraph graph, in EvidenceEntry entry, int[] documentIndex)
    {
        if (entry is { Record: >= 0, Field: < 0 })
        {
            // A node is opened by two entries, its link and its class; the first stands for both.
            if (graph.NodeOf(graph.Statements[entry.Statement].Object) is var opened and >= 0)
            {
                encoder.Unsigned(((opened + 1) << FlagBits) | OpensNode | WasRead);
                encoder.Unsigned(entry.Record);
                encoder.Unsigned(-1 - entry.Field);
                encoder.Unsigned(entry.PayloadNode + 1);
            }

            return;
        }

        // What the document does not show is not explained.
        if (documentIndex[entry.Statement] is not (var index and >= 0))
            return;
        encoder.Unsigned(((index + 1) << FlagBits) | (entry.Record >= 0 ? WasRead : 0) | (entry.IsPersonal ? IsPersonal : 0));
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
                encoder.Unsigned(Premise(graph, premise, documentIndex));
        }

        Steps(encoder, graph.Steps.Slice(entry.FirstStep, entry.StepCount));
    }

    private static int Premise(OrderGraph graph, int premise, int[] documentIndex)
    {
        if (premise < 0)
            return 0;
        if (documentIndex[premise] >= 0)
            return ((documentIndex[premise] + 1) << PremiseKindBits) | StatementPremise;
        var (subject, _, @object, _) = graph.Statements[premise];
        if (graph.FirstEvidence(premise) < 0)
            return 0;
        var child = graph.NodeOf(@object);
        return child >= 0
            ? ((child + 1) << PremiseKindBits) | LinkPremise
            : ((graph.NodeOf(subject) + 1) << PremiseKindBits) | ClassPremise;
    }

    private static void Steps(BinaryEncoder encoder, ReadOnlySpan<MappingStep> steps)
    {
        encoder.Unsigned(steps.Length);
        foreach (ref readonly var step in steps)
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
}
