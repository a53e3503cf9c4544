using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Yaml;

/// <summary>A piece of a YAML document with its place. A closed set: scalar, sequence, mapping.</summary>
internal abstract record YamlNode(TextSpan Span)
{
    /// <summary>What the node is, as a message says it.</summary>
    public abstract string Description { get; }

    /// <summary>True for an empty plain scalar, <c>~</c> and <c>null</c>.</summary>
    public virtual bool IsNull => false;
}

/// <summary>A text.</summary>
/// <param name="Value">The text, without quotes and escapes.</param>
/// <param name="Layout">How the text lies in the file, to find the place of a character of it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record YamlScalar(string Value, ScalarLayout Layout, TextSpan Span) : YamlNode(Span)
{
    public override string Description => IsNull ? "nothing" : $"the text '{Value}'";

    public override bool IsNull => Layout.IsPlain && Value is "" or "~" or "null";

    /// <summary>The place of a character of <see cref="Value"/>; the start of the scalar where that cannot be told.</summary>
    public TextSpan At(int offset) => TextSpan.At(Layout.PositionOf(Span.Start, offset));
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, TextSpan Span) : YamlNode(Span)
{
    public override string Description => "a list";
}

/// <summary>Keys with values, in file order; a key stands once.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    public override string Description => "a map";

    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == key)
                    return entry.Value;
            }

            return null;
        }
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
