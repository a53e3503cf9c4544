using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results JSON Format §3 and §4.</summary>
internal sealed class JsonResultWriter : ResultWriter
{
    private const int FlushBytes = 16 * 1024;

    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Language = JsonEncodedText.Encode("xml:lang");
    private static readonly JsonEncodedText Datatype = JsonEncodedText.Encode("datatype");
    private static readonly JsonEncodedText Uri = JsonEncodedText.Encode("uri");
    private static readonly JsonEncodedText Literal = JsonEncodedText.Encode("literal");
    private static readonly JsonEncodedText BlankNode = JsonEncodedText.Encode("bnode");

    private static readonly ArrayBufferWriter<byte> Nothing = new(1);

    private readonly Utf8JsonWriter _json;
    private JsonEncodedText[] _names = [];

    public JsonResultWriter(IBufferWriter<byte> output) =>
        // The text is never put into HTML as it is, so letters of all scripts stay readable.
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public override int PendingBytes => _json.BytesPending;

    public override void WriteRow(ReadOnlySpan<TermId> row)
    {
        _json.WriteStartObject();
        for (var column = 0; column < row.Length; column++)
        {
            if (!row[column].IsNone)
                WriteTerm(_names[column], row[column]);
        }
        _json.WriteEndObject();
        if (_json.BytesPending > FlushBytes)
            _json.Flush();
    }

    public override void Flush() => _json.Flush();

    private protected override void WriteHead(IReadOnlyList<Variable> variables)
    {
        _names = [.. variables.Select(variable => JsonEncodedText.Encode(variable.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
        _json.WriteStartObject();
        _json.WriteStartObject("head"u8);
        _json.WriteStartArray("vars"u8);
        foreach (var name in _names)
            _json.WriteStringValue(name);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteStartObject("results"u8);
        _json.WriteStartArray("bindings"u8);
    }

    private protected override void WriteTail()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private protected override void WriteAnswer(bool value)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("head"u8);
        _json.WriteEndObject();
        _json.WriteBoolean("boolean"u8, value);
        _json.WriteEndObject();
    }

    protected override void Dispose(bool disposing)
    {
        // Its writer would flush when disposed; after a failure half a text is not wanted.
        _json.Reset(Nothing);
        _json.Dispose();
        base.Dispose(disposing);
    }

    private void WriteTerm(JsonEncodedText name, TermId id)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        _json.WriteStartObject(name);
        if (id.IsBlankNode)
        {
            _json.WriteString(Type, BlankNode);
            _json.WriteString(Value, Label(id, room));
        }
        else
        {
            _json.WriteString(Type, id.IsIri ? Uri : Literal);
            _json.WriteString(Value, Lexical(id, room));
            if (id.IsLiteral)
                WriteQualifier(id, room);
        }
        _json.WriteEndObject();
    }

    private void WriteQualifier(TermId id, Span<byte> room)
    {
        var language = Terms.LanguageOf(id);
        if (!language.IsNone)
            _json.WriteString(Language, Lexical(language, room));
        else if (Terms.DatatypeOf(id) is var datatype && datatype != WellKnownTerms.XsdString)
            _json.WriteString(Datatype, Lexical(datatype, room));
    }
}
