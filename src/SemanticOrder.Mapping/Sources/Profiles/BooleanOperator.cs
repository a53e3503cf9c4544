using System.Collections.Immutable;
using System.Text;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary><c>boolean</c>: texts that mean true and texts that mean false; anything else is unresolved.</summary>
public sealed record BooleanOperator : ValueOperator
{
    private readonly byte[][] _true;
    private readonly byte[][] _false;

    internal BooleanOperator(ImmutableArray<string> trueTexts, ImmutableArray<string> falseTexts)
    {
        TrueTexts = trueTexts;
        FalseTexts = falseTexts;
        _true = [.. trueTexts.Select(Encoding.UTF8.GetBytes)];
        _false = [.. falseTexts.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Texts that mean true; compared exactly.</summary>
    public ImmutableArray<string> TrueTexts { get; }

    /// <summary>Texts that mean false; compared exactly.</summary>
    public ImmutableArray<string> FalseTexts { get; }

    /// <summary>What the text means; null when it is in neither list.</summary>
    /// <param name="text">UTF-8, without white space around it.</param>
    public bool? Read(ReadOnlySpan<byte> text) => Holds(_true, text) ? true : Holds(_false, text) ? false : null;

    private static bool Holds(byte[][] texts, ReadOnlySpan<byte> text)
    {
        foreach (var candidate in texts)
        {
            if (text.SequenceEqual(candidate))
                return true;
        }

        return false;
    }
}
