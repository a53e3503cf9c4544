using System.Buffers;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Functions on strings (SPARQL 1.1 §17.4.3), on UTF-8. No argument is an error here; characters are code points.</summary>
internal static partial class StringFunctions
{
    private static readonly SearchValues<byte> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    public static TermId Call(BuiltInFunction function, ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        if (function == BuiltInFunction.Concat)
            return Concat(arguments, scope);
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var text = StringArgument.Read(arguments[0], scope, room);
        if (!text.IsString)
            return TermId.None;
        return function switch
        {
            BuiltInFunction.StrLen => scope.Terms.AddInteger(Length(text.Text)),
            BuiltInFunction.SubStr => SubStr(text, arguments, scope),
            BuiltInFunction.UCase => ChangeCase(text, isUpper: true, scope),
            BuiltInFunction.LCase => ChangeCase(text, isUpper: false, scope),
            BuiltInFunction.EncodeForUri => EncodeForUri(text, scope),
            BuiltInFunction.LangMatches => LangMatches(text, arguments[1], scope),
            BuiltInFunction.Regex => Matches(text, arguments, scope),
            BuiltInFunction.Replace => Replace(text, arguments, scope),
            _ => Search(function, text, arguments[1], scope),
        };
    }

    /// <summary>Code points of valid UTF-8: the bytes that do not continue one.</summary>
    private static int Length(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var c in text)
            count += (c & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }

    /// <summary>STRSTARTS, STRENDS, CONTAINS, STRBEFORE, STRAFTER (§17.4.3.6 to §17.4.3.10), on compatible arguments only.</summary>
    private static TermId Search(BuiltInFunction function, in StringArgument text, TermId part, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var sought = StringArgument.Read(part, scope, room);
        if (!text.IsCompatibleWith(sought))
            return TermId.None;
        switch (function)
        {
            case BuiltInFunction.StrStarts:
                return TermId.FromBoolean(text.Text.StartsWith(sought.Text));
            case BuiltInFunction.StrEnds:
                return TermId.FromBoolean(text.Text.EndsWith(sought.Text));
        }
        var at = text.Text.IndexOf(sought.Text);
        if (function == BuiltInFunction.Contains)
            return TermId.FromBoolean(at >= 0);
        // What is not found leaves a simple literal; what is found, even empty, keeps the language.
        if (at < 0)
            return scope.Terms.AddString([]);
        return scope.Terms.AddString(function == BuiltInFunction.StrBefore ? text.Text[..at] : text.Text[(at + sought.Text.Length)..], text.Language);
    }

    /// <summary>XPath fn:substring: the characters whose position, from 1, is at least the rounded start and less than start and length rounded and summed.</summary>
    private static TermId SubStr(in StringArgument text, ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        if (!TryRound(arguments[1], scope, out var start))
            return TermId.None;
        var end = double.PositiveInfinity;
        if (arguments.Length > 2)
        {
            if (!TryRound(arguments[2], scope, out var length))
                return TermId.None;
            end = start + length;
        }
        int from = -1, to = text.Text.Length, position = 0;
        for (var i = 0; i < text.Text.Length; i++)
        {
            if ((text.Text[i] & 0xC0) == 0x80)
                continue;
            position++;
            if (from < 0 && position >= start)
                from = i;
            if (position >= end)
            {
                to = i;
                break;
            }
        }
        // NaN compares with nothing, so that nothing is taken.
        var isEmpty = from < 0 || to <= from || double.IsNaN(start) || double.IsNaN(end);
        return scope.Terms.AddString(isEmpty ? [] : text.Text[from..to], text.Language);
    }

    private static bool TryRound(TermId number, EvaluationScope scope, out double value)
    {
        if (number.TryGetInteger(out var integer))
        {
            value = integer;
            return true;
        }
        value = 0;
        return number.IsLiteral && TypedValue.Of(scope.Terms, number).Round().TryGetDouble(out value);
    }

    /// <summary>Case mapping of single code points (Unicode §3.13, simple mappings).</summary>
    private static TermId ChangeCase(in StringArgument text, bool isUpper, EvaluationScope scope)
    {
        if (Ascii.IsValid(text.Text))
        {
            var mapped = ArrayPool<byte>.Shared.Rent(text.Text.Length);
            var length = 0;
            _ = isUpper ? Ascii.ToUpper(text.Text, mapped, out length) : Ascii.ToLower(text.Text, mapped, out length);
            var result = scope.Terms.AddString(mapped.AsSpan(0, length), text.Language);
            ArrayPool<byte>.Shared.Return(mapped);
            return result;
        }
        return scope.Terms.AddString(isUpper ? text.Characters.ToUpperInvariant() : text.Characters.ToLowerInvariant(), text.Language);
    }

    private static TermId EncodeForUri(in StringArgument text, EvaluationScope scope)
    {
        if (text.Text.IndexOfAnyExcept(Unreserved) < 0)
            return scope.Terms.AddString(text.Text);
        var encoded = new ArrayBufferWriter<byte>(text.Text.Length * 3);
        foreach (var c in text.Text)
        {
            if (Unreserved.Contains(c))
                encoded.Write([c]);
            else
                encoded.Write([(byte)'%', (byte)"0123456789ABCDEF"[c >> 4], (byte)"0123456789ABCDEF"[c & 15]]);
        }
        return scope.Terms.AddString(encoded.WrittenSpan);
    }

    /// <summary>§17.4.3.12: the language of the result is the one that all arguments have.</summary>
    private static TermId Concat(ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var joined = new ArrayBufferWriter<byte>();
        var language = TermId.None;
        for (var i = 0; i < arguments.Length; i++)
        {
            var part = StringArgument.Read(arguments[i], scope, room);
            if (!part.IsString)
                return TermId.None;
            language = i == 0 || part.Language == language ? part.Language : TermId.None;
            joined.Write(part.Text);
        }
        return scope.Terms.AddString(joined.WrittenSpan, language);
    }

    /// <summary>Basic filtering (RFC 4647 §3.3.1): the range is <c>*</c>, the tag, or a prefix of it that ends before a hyphen, in any case.</summary>
    private static TermId LangMatches(in StringArgument tag, TermId range, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var wanted = StringArgument.Read(range, scope, room);
        if (!tag.IsSimple || !wanted.IsSimple)
            return TermId.None;
        var (length, all) = (wanted.Text.Length, wanted.Text.SequenceEqual("*"u8));
        var matches = tag.Text.Length > 0 && (all || (length > 0 && tag.Text.Length >= length && Ascii.EqualsIgnoreCase(tag.Text[..length], wanted.Text)
            && (tag.Text.Length == length || tag.Text[length] == (byte)'-')));
        return TermId.FromBoolean(matches);
    }
}
