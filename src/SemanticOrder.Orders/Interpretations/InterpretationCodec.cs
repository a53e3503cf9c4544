using System.Buffers;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Orders.Interpretations;

/// <summary>The stored bytes of an <see cref="InterpretationDocument"/>: format 1, variable-length integers, little more than the facts themselves.</summary>
public static class InterpretationCodec
{
    private const byte Format = 1;

    /// <summary>Writes a document.</summary>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="records">Printed record keys, in evidence order.</param>
    /// <param name="nodes">Nodes, the order first, parents before children.</param>
    /// <param name="statements">Statements, already ordered by node and property.</param>
    /// <param name="notes">What could not be said.</param>
    /// <param name="findings">Findings across statements.</param>
    public static void Encode(
        ArrayBufferWriter<byte> output,
        IReadOnlyList<string> records,
        ReadOnlySpan<DocumentNode> nodes,
        ReadOnlySpan<DocumentStatement> statements,
        IReadOnlyList<DocumentNote> notes,
        IReadOnlyList<DocumentFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(findings);
        var encoder = new BinaryEncoder(output);
        encoder.Byte(Format);
        Texts(encoder, records);
        encoder.Unsigned(nodes.Length);
        foreach (ref readonly var node in nodes)
        {
            encoder.Unsigned(node.Parent + 1);
            encoder.Unsigned(node.Property);
            encoder.Unsigned(node.Class);
            encoder.Text(node.Key);
        }

        encoder.Unsigned(statements.Length);
        var previous = 0;
        foreach (ref readonly var statement in statements)
        {
            encoder.Unsigned(statement.Node - previous);
            previous = statement.Node;
            encoder.Unsigned(statement.Property);
            encoder.Byte((byte)((int)statement.Value.Kind | ((int)statement.Origin << 4)));
            Value(encoder, statement.Value);
        }

        encoder.Unsigned(notes.Count);
        foreach (var note in notes)
        {
            encoder.Unsigned(note.Node);
            encoder.Unsigned(note.Property);
            encoder.Byte((byte)note.Kind);
            encoder.Unsigned(note.Record + 1);
            encoder.Text(note.Field);
            encoder.Text(note.Code);
            Texts(encoder, note.Missing);
            encoder.Text(note.TextZh);
            encoder.Text(note.TextEn);
        }

        encoder.Unsigned(findings.Count);
        foreach (var finding in findings)
        {
            encoder.Byte((byte)finding.Kind);
            encoder.Unsigned(finding.Node);
            encoder.Unsigned(finding.Property);
            encoder.Unsigned(finding.Statements.Count);
            foreach (var statement in finding.Statements)
                encoder.Unsigned(statement);
            Texts(encoder, finding.Missing);
            encoder.Text(finding.TextZh);
            encoder.Text(finding.TextEn);
        }
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="SemanticOrderException">SO6090 when the bytes are damaged, SO6091 when they were written by a newer version.</exception>
    public static InterpretationDocument Decode(ReadOnlySpan<byte> bytes)
    {
        var decoder = new BinaryDecoder(bytes);
        if (decoder.Byte() is var format && format != Format)
            throw new SemanticOrderException("SO6091", $"The stored interpretation has format {format}; this version reads format {Format}. Re-interpret the order, or use the version that wrote it.");
        var records = Texts(ref decoder);
        var nodes = new DocumentNode[decoder.Count()];
        for (var index = 0; index < nodes.Length; index++)
            nodes[index] = new DocumentNode(decoder.Int32() - 1, decoder.Int32(), decoder.Int32(), decoder.Text());
        var statements = new DocumentStatement[decoder.Count()];
        var node = 0;
        for (var index = 0; index < statements.Length; index++)
        {
            node += decoder.Int32();
            var property = decoder.Int32();
            var tag = decoder.Byte();
            statements[index] = new DocumentStatement(node, property, Value(ref decoder, (DocumentValueKind)(tag & 0xF)), (StatementOrigin)(tag >> 4));
        }

        var notes = new DocumentNote[decoder.Count()];
        for (var index = 0; index < notes.Length; index++)
        {
            notes[index] = new DocumentNote(
                decoder.Int32(), decoder.Int32(), (NoteKind)decoder.Byte(), decoder.Int32() - 1, decoder.Text(), decoder.Text(), Texts(ref decoder), decoder.Text(), decoder.Text());
        }

        var findings = new DocumentFinding[decoder.Count()];
        for (var index = 0; index < findings.Length; index++)
        {
            var kind = (FindingKind)decoder.Byte();
            var about = decoder.Int32();
            var property = decoder.Int32();
            var rests = new int[decoder.Count()];
            for (var rest = 0; rest < rests.Length; rest++)
                rests[rest] = decoder.Int32();
            findings[index] = new DocumentFinding(kind, about, property, rests, Texts(ref decoder), decoder.Text(), decoder.Text());
        }

        return new InterpretationDocument(records, nodes, statements, notes, findings);
    }

    private static void Value(BinaryEncoder encoder, DocumentValue value)
    {
        switch (value.Kind)
        {
            case DocumentValueKind.Inline:
                encoder.Fixed64(unchecked((ulong)value.Bits));
                break;
            case DocumentValueKind.Literal:
                encoder.Unsigned((int)value.Bits);
                encoder.Text(value.Text!);
                break;
            case DocumentValueKind.Tagged:
                encoder.Text(value.Text!);
                break;
            default:
                encoder.Unsigned((int)value.Bits);
                break;
        }
    }

    private static DocumentValue Value(ref BinaryDecoder decoder, DocumentValueKind kind) => kind switch
    {
        DocumentValueKind.Inline => DocumentValue.OfInline(new TermId(decoder.Fixed64())),
        DocumentValueKind.Literal when decoder.Int32() is var datatype => new DocumentValue(kind, datatype, decoder.Text()),
        DocumentValueKind.Tagged => new DocumentValue(kind, 0, decoder.Text()),
        _ => new DocumentValue(kind, decoder.Int32()),
    };

    private static void Texts(BinaryEncoder encoder, IReadOnlyList<string> texts)
    {
        encoder.Unsigned(texts.Count);
        foreach (var text in texts)
            encoder.Text(text);
    }

    private static string[] Texts(ref BinaryDecoder decoder)
    {
        var texts = new string[decoder.Count()];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = decoder.Text();
        return texts;
    }
}
