using System.Buffers;
using System.Text;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>
/// A YARRRML template: literal text mixed with references <c>$(path)</c>. It has a value for an element only when each of its references has one.
/// Immutable and thread-safe.
/// </summary>
public sealed class ValueTemplate
{
    private readonly TemplatePart[] _parts;

    internal ValueTemplate(string text, TemplatePart[] parts)
    {
        Text = text;
        _parts = parts;
        References = [.. parts.Select(part => part.Path).OfType<PathExpression>()];
        if (References.Count == 0)
            Constant = Encoding.UTF8.GetString(parts.SelectMany(part => part.Literal!).ToArray());
        else if (parts.Length == 1)
            Reference = References[0];
    }

    /// <summary>The template as written.</summary>
    public string Text { get; }

    /// <summary>The text of a template without references; null when it has any.</summary>
    public string? Constant { get; }

    /// <summary>The path of a template that is one reference and nothing else; null otherwise. Such a template can have many values: see <see cref="PathExpression.Select"/>.</summary>
    public PathExpression? Reference { get; }

    /// <summary>The paths of all references, from left to right.</summary>
    public IReadOnlyList<PathExpression> References { get; }

    /// <summary>Compiles a template.</summary>
    /// <exception cref="PathSyntaxException">SO5030 for a path in it, SO5031 for the template itself.</exception>
    public static ValueTemplate Compile(
        string text, PayloadFormat format, NameTableBuilder names, PathOrigin origin = PathOrigin.Element, IReadOnlyDictionary<string, string>? prefixes = null) =>
        new TemplateParser(text, format, names, origin, prefixes).Parse();

    /// <summary>The value for one element: of each reference, the first node that has a text.</summary>
    /// <param name="element">The element the references are relative to.</param>
    /// <param name="buffer">Memory for a joined value; what it held is overwritten.</param>
    /// <param name="value">UTF-8; lies in the payload or in <paramref name="buffer"/>, so it is valid until either changes.</param>
    /// <param name="origin">The node of the first reference; missing for a constant, and for a value that is absent.</param>
    /// <returns>False when a reference finds nothing, or only absent nodes, objects or arrays.</returns>
    public bool TryRead(PayloadNode element, ArrayBufferWriter<byte> buffer, out ReadOnlySpan<byte> value, out PayloadNode origin)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        origin = default;
        if (_parts is [var only])
        {
            if (only.Path is null)
            {
                value = only.Literal;
                return true;
            }

            origin = only.Path.FirstValue(element);
            value = origin.Value;
            return !value.IsEmpty;
        }

        buffer.ResetWrittenCount();
        foreach (var part in _parts)
        {
            if (part.Path is null)
            {
                buffer.Write(part.Literal);
                continue;
            }

            var node = part.Path.FirstValue(element);
            if (!node.Exists)
            {
                origin = default;
                value = default;
                return false;
            }

            if (!origin.Exists)
                origin = node;
            buffer.Write(node.Value);
        }

        value = buffer.WrittenSpan;
        return !value.IsEmpty;
    }

    /// <summary>The value for one element as text; null when it is absent.</summary>
    public string? ReadText(PayloadNode element)
    {
        if (Constant is not null)
            return Constant;
        return TryRead(element, new ArrayBufferWriter<byte>(64), out var value, out _) ? Encoding.UTF8.GetString(value) : null;
    }

    /// <summary>The template as written.</summary>
    public override string ToString() => Text;
}

/// <summary>Literal bytes, or a reference.</summary>
internal readonly record struct TemplatePart(byte[]? Literal, PathExpression? Path);
