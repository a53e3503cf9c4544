using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Tests the <c>when</c> conditions of a profile on an element.</summary>
internal static class ConditionTest
{
    public static bool All(ImmutableArray<Condition> conditions, PayloadNode element, ArrayBufferWriter<byte> buffer)
    {
        foreach (var condition in conditions)
        {
            if (!Holds(condition, element, buffer))
                return false;
        }

        return true;
    }

    private static bool Holds(Condition condition, PayloadNode element, ArrayBufferWriter<byte> buffer)
    {
        var isPresent = condition.Value.TryRead(element, buffer, out var value, out _);
        switch (condition)
        {
            case Condition.Present present:
                return present.IsPresent == isPresent;
            case Condition.EqualsAny equals:
                var isOne = isPresent && IsOneOf(equals.Texts, value);
                return isOne != equals.IsNegated;
            case Condition.Matches matches when isPresent:
                try
                {
                    return matches.Pattern.IsMatch(Encoding.UTF8.GetString(value));
                }
                catch (RegexMatchTimeoutException)
                {
                    return false;
                }

            default:
                return false;
        }
    }

    private static bool IsOneOf(ImmutableArray<string> texts, ReadOnlySpan<byte> value)
    {
        Span<char> characters = stackalloc char[256];
        if (value.Length > 256 || !Encoding.UTF8.TryGetChars(value, characters, out var length))
            return texts.Contains(Encoding.UTF8.GetString(value));
        foreach (var text in texts)
        {
            if (characters[..length].SequenceEqual(text))
                return true;
        }

        return false;
    }
}
