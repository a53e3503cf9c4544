using System.Text.Json;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>JSON (RFC 8259). A name that paths use may stand only once in an object: which one is meant would be a guess.</summary>
public sealed partial class PayloadDocument
{
    private void ReadJson()
    {
        // One level more than ours, so that our own limit is the one that speaks.
        var reader = new Utf8JsonReader(Utf8Text, new JsonReaderOptions { MaxDepth = _limits.MaxDepth + 1 });
        try
        {
            ReadJson(ref reader);
        }
        catch (JsonException fault)
        {
            var offset = OffsetOfLine((int)(fault.LineNumber ?? 0)) + (int)(fault.BytePositionInLine ?? 0);
            throw Fail("SO5010", $"The payload is not JSON: {WithoutPlace(fault.Message)} Mend it here, or send it again if it was cut off.", offset, fault);
        }
        catch (InvalidOperationException fault)
        {
            // The reader refuses to unescape half of a surrogate pair.
            throw Fail("SO5010", "The payload is not JSON: a \\u escape is half of a surrogate pair. Write the whole pair, or the character itself.", (int)reader.TokenStartIndex, fault);
        }
    }

    private void ReadJson(ref Utf8JsonReader reader)
    {
        var parent = -1;
        int nameStart = 0, nameLength = 0, nameId = NameTable.Unknown;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    (nameStart, nameLength) = JsonText(ref reader, start);
                    nameId = Names.Find(Bytes(nameStart, nameLength));
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    CheckDepth(reader.CurrentDepth + 1, start);
                    parent = AddJson(reader.TokenType == JsonTokenType.StartObject ? PayloadKind.Object : PayloadKind.Array, parent, start);
                    SetName(parent, nameStart, nameLength, nameId);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _rows[parent].End = _count;
                    _rows[parent].RawEnd = (int)reader.BytesConsumed;
                    if (reader.TokenType == JsonTokenType.EndObject)
                        RefuseRepeatedNames(parent);
                    parent = _rows[parent].Parent;
                    break;
                default:
                    var leaf = AddJson(KindOf(reader.TokenType), parent, start);
                    SetName(leaf, nameStart, nameLength, nameId);
                    _rows[leaf].RawEnd = (int)reader.BytesConsumed;
                    if (reader.TokenType != JsonTokenType.Null)
                        (_rows[leaf].ValueStart, _rows[leaf].ValueLength) = JsonText(ref reader, start);
                    break;
            }

            nameLength = 0;
            nameId = NameTable.Unknown;
        }
    }

    private static PayloadKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.String => PayloadKind.String,
        JsonTokenType.Number => PayloadKind.Number,
        JsonTokenType.True => PayloadKind.True,
        JsonTokenType.False => PayloadKind.False,
        _ => PayloadKind.Null,
    };

    private int AddJson(PayloadKind kind, int parent, int start) =>
        AddRow(kind, parent < 0 ? NodeRole.Root : _rows[parent].Kind == PayloadKind.Array ? NodeRole.Item : NodeRole.Member, parent, start);

    private void SetName(int row, int start, int length, int id)
    {
        _rows[row].NameStart = start;
        _rows[row].NameLength = length;
        _rows[row].NameId = id;
    }

    /// <summary>Where the text of the current token lies, without quotes and escapes.</summary>
    private (int Start, int Length) JsonText(ref Utf8JsonReader reader, int tokenStart)
    {
        var length = reader.ValueSpan.Length;
        CheckField(length, tokenStart);
        var isQuoted = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        if (!isQuoted || !reader.ValueIsEscaped)
            return (tokenStart + (isQuoted ? 1 : 0), length);
        var room = SideRoom(length);
        var written = reader.CopyString(room);
        if (room[..written].Contains((byte)0))
            throw Fail("SO5007", "A text contains U+0000. Remove it at the source.", tokenStart);
        var start = ~_sideLength;
        _sideLength += written;
        return (start, written);
    }

    private void RefuseRepeatedNames(int parent)
    {
        // Only names that paths use can mislead. A bit per number (modulo 64) rules out almost all repetitions without comparing.
        var seen = 0UL;
        for (var child = parent + 1; child < _count; child = _rows[child].End)
        {
            var id = _rows[child].NameId;
            if (id == NameTable.Unknown)
                continue;
            var bit = 1UL << (id & 63);
            if ((seen & bit) != 0 && HasEarlierSibling(parent, child, id))
                throw Fail("SO5011", $"The object holds the name '{Names[id]}' twice; which one is meant would be a guess. Send it once.", _rows[child].RawStart);
            seen |= bit;
        }
    }

    private bool HasEarlierSibling(int parent, int child, int nameId)
    {
        for (var earlier = parent + 1; earlier < child; earlier = _rows[earlier].End)
        {
            if (_rows[earlier].NameId == nameId)
                return true;
        }

        return false;
    }

    private int OffsetOfLine(int line)
    {
        var text = Utf8Text;
        var offset = 0;
        for (; line > 0 && text[offset..].IndexOf((byte)'\n') is var end && end >= 0; line--)
            offset += end + 1;
        return offset;
    }

    private static string WithoutPlace(string message)
    {
        foreach (var tail in (ReadOnlySpan<string>)[" LineNumber:", " Path:", " Line ", " Change the reader options."])
        {
            if (message.LastIndexOf(tail, StringComparison.Ordinal) is var at && at > 0)
                message = message[..at];
        }

        return message;
    }
}
