using System.Buffers;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Orders.Interpretations;

/// <summary>The stored bytes of an <see cref="InterpretationDocument"/>: format 3, variable-length integers, little more than the facts themselves. Format 1, which had no violations, and 2, in which no statement ended, are still read.</summary>
public static class InterpretationCodec
{
    private const byte Format = 3;
    private const byte WithoutEnds = 2;
    private const byte WithoutViolations = 1;

    // Beside the kind of the value and the origin: the statement ends.
    private const int Ends = 0x80;

    /// <summary>Writes a document.</summary>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="records">Printed record keys, in evidence order.</param>
    /// <param name="nodes">Nodes, the order first, parents before children.</param>
    /// <param name="statements">Statements, already ordered by node and property.</param>
    /// <param name="notes">What could not be said.</param>
    /// <param name="findings">Findings across statements.</param>
    /// <param name="violations">What shapes ask and does not hold.</param>
    public static void Encode(
        ArrayBufferWriter<byte> output,
        IReadOnlyList<string> records,
        ReadOnlySpan<DocumentNode> nodes,
        ReadOnlySpan<DocumentStatement> statements,
        IReadOnlyList<DocumentNote> notes,
        IReadOnlyList<DocumentFinding> findings,
        IReadOnlyList<DocumentViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(violations);
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
            encoder.Byte((byte)((int)statement.Value.Kind | ((int)statement.Origin << 4) | (statement.Until is null ? 0 : Ends)));
            Value(encoder, statement.Value);
            if (statement.Until is { } until)
                encoder.Fixed64(unchecked((ulong)until.ToUnixTimeMilliseconds()));
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
            Numbers(encoder, finding.Statements);
            Texts(encoder, finding.Missing);
            encoder.Text(finding.TextZh);
            encoder.Text(finding.TextEn);
        }

        encoder.Unsigned(violations.Count);
        foreach (var violation in violations)
            Violation(encoder, violation);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="SemanticOrderException">SO6090 when the bytes are damaged, SO6091 when they were written by a newer version.</exception>
    public static InterpretationDocument Decode(ReadOnlySpan<byte> bytes)
    {
        var decoder = new BinaryDecoder(bytes);
        var format = decoder.Byte();
        if (format is not (Format or WithoutEnds or WithoutViolations))
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
            statements[index] = new DocumentStatement(node, property, Value(ref decoder, (DocumentValueKind)(tag & 0xF)), (StatementOrigin)((tag & ~Ends) >> 4))
            {
                Until = (tag & Ends) == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(unchecked((long)decoder.Fixed64())),
            };
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
            findings[index] = new DocumentFinding(kind, about, property, Numbers(ref decoder), Texts(ref decoder), decoder.Text(), decoder.Text());
        }

        var violations = new DocumentViolation[format == WithoutViolations ? 0 : decoder.Count()];
        for (var index = 0; index < violations.Length; index++)
            violations[index] = Violation(ref decoder);
        return new InterpretationDocument(records, nodes, statements, notes, findings, violations);
    }

    private static void Violation(BinaryEncoder encoder, DocumentViolation violation)
    {
        encoder.Unsigned(violation.Node);
        encoder.Unsigned(violation.Shape);
        encoder.Unsigned(violation.Severity);
        encoder.Text(violation.Component);
        encoder.Unsigned(violation.Property);
        encoder.Text(violation.Path);
        encoder.Byte(violation.Value is { } kind ? (byte)((int)kind.Kind + 1) : (byte)0);
        if (violation.Value is { } value)
            Value(encoder, value);
        Numbers(encoder, violation.Statements);
        encoder.Text(violation.TextZh);
        encoder.Text(violation.TextEn);
    }

    private static DocumentViolation Violation(ref BinaryDecoder decoder)
    {
        var (node, shape, severity, component, property, path) = (decoder.Int32(), decoder.Int32(), decoder.Int32(), decoder.Text(), decoder.Int32(), decoder.Text());
        var kind = decoder.Byte();
        DocumentValue? value = kind == 0 ? null : Value(ref decoder, (DocumentValueKind)(kind - 1));
        return new DocumentViolation(node, shape, severity, component, property, path, value, Numbers(ref decoder), decoder.Text(), decoder.Text());
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

    private static void Numbers(BinaryEncoder encoder, IReadOnlyList<int> numbers)
    {
        encoder.Unsigned(numbers.Count);
        foreach (var number in numbers)
            encoder.Unsigned(number);
    }

    private static int[] Numbers(ref BinaryDecoder decoder)
    {
        var numbers = new int[decoder.Count()];
        for (var index = 0; index < numbers.Length; index++)
            numbers[index] = decoder.Int32();
        return numbers;
    }

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
