namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>Makes objects of tokens (ISO 32000-2 §7.3).</summary>
/// <param name="lexer">Where the tokens come from; it stands behind the object when one was read.</param>
/// <param name="source">Where references lead; null where there are none, as in content streams.</param>
/// <param name="maxNesting">Arrays and dictionaries inside one another; deeper ones are read as null.</param>
/// <param name="decrypt">Decrypts a string of the object; null when it is not encrypted.</param>
internal sealed class PdfParser(PdfLexer lexer, IObjectSource? source, int maxNesting, Func<byte[], byte[]>? decrypt = null)
{
    /// <summary>Something was nested too deeply.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads one object; null at the end of the text.</summary>
    public PdfObject? Read() => Read(lexer.Read(), 0);

    private PdfObject? Read(TokenKind token, int depth)
    {
        switch (token)
        {
            case TokenKind.End:
                return null;
            case TokenKind.Number:
                return ReadNumberOrReference();
            case TokenKind.String:
                return new PdfString(decrypt is null ? lexer.Bytes : decrypt(lexer.Bytes));
            case TokenKind.Name:
                return new PdfName(lexer.Word);
            case TokenKind.ArrayOpen or TokenKind.DictionaryOpen when depth >= maxNesting:
                IsCut = true;
                return SkipNested();
            case TokenKind.ArrayOpen:
                return ReadArray(depth + 1);
            case TokenKind.DictionaryOpen:
                return ReadDictionary(depth + 1);
            case TokenKind.Keyword:
                return lexer.Word switch
                {
                    "true" => new PdfBoolean(true),
                    "false" => new PdfBoolean(false),
                    "null" => PdfNull.Instance,
                    var word => new PdfKeyword(word),
                };
            default:
                // A bracket that closes nothing.
                return PdfNull.Instance;
        }
    }

    private PdfObject ReadNumberOrReference()
    {
        var value = lexer.Number;
        if (source is null || !lexer.IsInteger || value is < 0 or > int.MaxValue)
            return new PdfNumber(value);
        var behind = lexer.Position;
        if (lexer.Read() == TokenKind.Number && lexer.IsInteger && lexer.Number is >= 0 and <= 65535 && lexer.TokenStart > behind)
        {
            var generation = (int)lexer.Number;
            if (lexer.Read() == TokenKind.Keyword && lexer.Word == "R")
                return new PdfReference((int)value, generation, source);
        }

        lexer.Position = behind;
        return new PdfNumber(value);
    }

    private PdfArray ReadArray(int depth)
    {
        var items = new List<PdfObject>();
        while (true)
        {
            var before = lexer.Position;
            var token = lexer.Read();
            if (token is TokenKind.End or TokenKind.ArrayClose)
                return new PdfArray(items);
            if (token == TokenKind.DictionaryClose || (token == TokenKind.Keyword && EndsObject(lexer.Word)))
            {
                // The array was not closed.
                lexer.Position = before;
                return new PdfArray(items);
            }

            if (Read(token, depth) is { } item and not PdfKeyword)
                items.Add(item);
        }
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var entries = new Dictionary<string, PdfObject>();
        while (true)
        {
            var before = lexer.Position;
            var token = lexer.Read();
            if (token is TokenKind.End or TokenKind.DictionaryClose)
                return new PdfDictionary(entries);
            if (token == TokenKind.Keyword && EndsObject(lexer.Word))
            {
                lexer.Position = before;
                return new PdfDictionary(entries);
            }

            if (token != TokenKind.Name)
                continue;
            var key = lexer.Word;
            before = lexer.Position;
            token = lexer.Read();
            if (token is TokenKind.End or TokenKind.DictionaryClose)
                return new PdfDictionary(entries);
            if (token == TokenKind.Keyword && EndsObject(lexer.Word))
                lexer.Position = before;
            else if (Read(token, depth) is { } value and not PdfKeyword)
                entries[key] = value;
        }
    }

    private static bool EndsObject(string word) => word is "endobj" or "stream" or "endstream" or "obj" or "xref" or "trailer";

    /// <summary>Passes over what an array or dictionary holds, without recursion.</summary>
    private PdfNull SkipNested()
    {
        for (var open = 1; open > 0;)
        {
            var before = lexer.Position;
            switch (lexer.Read())
            {
                case TokenKind.End:
                    return PdfNull.Instance;
                case TokenKind.ArrayOpen or TokenKind.DictionaryOpen:
                    open++;
                    break;
                case TokenKind.ArrayClose or TokenKind.DictionaryClose:
                    open--;
                    break;
                case TokenKind.Keyword when EndsObject(lexer.Word):
                    lexer.Position = before;
                    return PdfNull.Instance;
            }
        }

        return PdfNull.Instance;
    }
}
