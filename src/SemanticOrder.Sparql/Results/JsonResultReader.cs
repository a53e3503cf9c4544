using System.Text.Json;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Results;

/// <summary>SPARQL 1.1 Query Results JSON Format. Members may come in any order, and unknown ones are passed over.</summary>
internal ref struct JsonResultReader(ReadOnlySpan<byte> utf8, ResultPlaces places, ResultRows rows, ResultReaderOptions options)
{
    private readonly ResultPlaces _places = places;
    private Utf8JsonReader _json = new(utf8, new JsonReaderOptions { MaxDepth = options.MaxNesting });
    private List<string>? _variables;
    private bool? _boolean;
    private bool _hasResults;
    private byte[] _scratch = new byte[256];

    public ResultTable Read()
    {
        try
        {
            ReadDocument();
        }
        catch (JsonException fault)
        {
            var offset = _places.OffsetOf(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            throw _json.CurrentDepth >= options.MaxNesting
                ? _places.Error("SO2045", $"The JSON text is nested deeper than {options.MaxNesting} levels, the limit of this reader.", offset, fault)
                : _places.Error("SO2040", "The text is not JSON here.", offset, fault);
        }
        catch (InvalidOperationException fault)
        {
            throw _places.Error("SO2040", "A string has an escape that is half a character.", _json.TokenStartIndex, fault);
        }
        if (_boolean is { } answer)
            return new ResultTable(answer);
        if (!_hasResults)
            throw Structure("The JSON text has neither 'results' nor 'boolean'.");
        return rows.ToTable(_variables ?? throw Structure("The JSON text has 'results', but no 'head' with 'vars'."));
    }

    private void ReadDocument()
    {
        _json.Read();
        Expect(JsonTokenType.StartObject, "an object with 'head' and 'results' or 'boolean'");
        while (NextMember())
        {
            if (_json.ValueTextEquals("head"u8))
                ReadHead();
            else if (_json.ValueTextEquals("results"u8))
                ReadResults();
            else if (_json.ValueTextEquals("boolean"u8))
                ReadBoolean();
            else
                SkipValue();
        }
        if (_json.Read())
            throw Structure("Something stands after the end of the results.");
        CheckColumns();
    }

    private void ReadHead()
    {
        Next(JsonTokenType.StartObject, "an object");
        while (NextMember())
        {
            if (_json.ValueTextEquals("vars"u8))
                ReadVariables();
            else
                SkipValue();
        }
    }

    private void ReadVariables()
    {
        Next(JsonTokenType.StartArray, "an array of variable names");
        _variables = [];
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            Expect(JsonTokenType.String, "the name of a variable");
            var name = _json.GetString()!;
            if (_variables.Contains(name, StringComparer.Ordinal))
                throw _places.Error("SO2043", $"The variable '{name}' is declared twice.", _json.TokenStartIndex);
            _variables.Add(name);
            if (_variables.Count > MaxVariables)
                throw _places.Error("SO2044", $"More than {MaxVariables} variables are declared.", _json.TokenStartIndex);
            rows.TryAddColumn(name);
        }
    }

    /// <summary>Names are looked for one by one when they are declared.</summary>
    private const int MaxVariables = 10_000;

    private void ReadResults()
    {
        Next(JsonTokenType.StartObject, "an object with 'bindings'");
        while (NextMember())
        {
            if (!_json.ValueTextEquals("bindings"u8))
            {
                SkipValue();
                continue;
            }
            _hasResults = true;
            Next(JsonTokenType.StartArray, "an array of solutions");
            while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
                ReadRow();
        }
    }

    private void ReadRow()
    {
        Expect(JsonTokenType.StartObject, "a solution, which is an object");
        rows.StartRow();
        while (NextMember())
        {
            var at = _json.TokenStartIndex;
            var name = _json.GetString()!;
            if (rows.ColumnOf(name) < 0 && (_variables is not null || rows.ColumnCount >= MaxVariables))
                throw _places.Error("SO2043", $"The variable '{name}' is bound, but not declared in 'vars'.", at);
            rows.TryAddColumn(name);
            if (!rows.TrySet(rows.ColumnOf(name), ReadTerm()))
                throw _places.Error("SO2043", $"The variable '{name}' is bound twice in one solution.", at);
        }
        if (!rows.TryEndRow())
            throw _places.Error("SO2044", rows.LimitMessage, _json.TokenStartIndex);
    }

    private TermId ReadTerm()
    {
        Next(JsonTokenType.StartObject, "a term, which is an object with 'type' and 'value'");
        var at = _json.TokenStartIndex;
        string? type = null;
        byte[]? language = null;
        var (length, datatype) = (-1, TermId.None);
        while (NextMember())
        {
            if (_json.ValueTextEquals("type"u8))
                type = NextString().GetString();
            else if (_json.ValueTextEquals("value"u8))
                length = NextString().CopyString(Scratch());
            else if (_json.ValueTextEquals("xml:lang"u8))
                language = System.Text.Encoding.UTF8.GetBytes(NextString().GetString()!);
            else if (_json.ValueTextEquals("datatype"u8))
                datatype = rows.Terms.Add(new Iri(NextString().GetString()!));
            else
                SkipValue();
        }
        if (length < 0)
            throw _places.Error("SO2042", "A term has no 'value'.", at);
        var text = _scratch.AsSpan(0, length);
        return type switch
        {
            "uri" => rows.Terms.AddIri(text),
            "bnode" => rows.BlankNode(text),
            "literal" or "typed-literal" when language is { Length: > 0 } => rows.Terms.AddLanguageString(text, language),
            "literal" or "typed-literal" when datatype == WellKnownTerms.RdfLangString => throw _places.Error("SO2042", "A literal of rdf:langString has no 'xml:lang'.", at),
            "literal" or "typed-literal" => rows.Terms.AddLiteral(text, datatype.IsNone ? WellKnownTerms.XsdString : datatype),
            _ => throw _places.Error("SO2042", $"A term is of type '{type}'; it is one of 'uri', 'literal' and 'bnode'.", at),
        };
    }

    private void ReadBoolean()
    {
        _json.Read();
        _boolean = _json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw Structure("'boolean' is neither true nor false."),
        };
    }

    /// <summary>Checks what could not be checked when the solutions came before the head.</summary>
    private readonly void CheckColumns()
    {
        if (_variables is not null && rows.ColumnCount > _variables.Count)
            throw _places.Error("SO2043", "A variable is bound, but not declared in 'vars'.", _json.TokenStartIndex);
    }

    private bool NextMember() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    private Utf8JsonReader NextString()
    {
        Next(JsonTokenType.String, "a string");
        return _json;
    }

    /// <summary>Room for the string at the reader: unescaped it is never longer than as written.</summary>
    private Span<byte> Scratch()
    {
        if (_scratch.Length < _json.ValueSpan.Length)
            _scratch = new byte[Math.Max(_json.ValueSpan.Length, _scratch.Length * 2)];
        return _scratch;
    }

    private void SkipValue()
    {
        _json.Read();
        _json.Skip();
    }

    private void Next(JsonTokenType type, string what)
    {
        _json.Read();
        Expect(type, what);
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType != type)
            throw Structure($"Here stands {_json.TokenType}, but {what} is expected.");
    }

    private readonly ResultSyntaxException Structure(string message) => _places.Error("SO2042", message, _json.TokenStartIndex);
}
