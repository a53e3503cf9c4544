using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>
/// A path compiled against a <see cref="NameTable"/>: JSONPath (RFC 9535) for JSON, XPath 1.0 for XML, a column name for CSV, each in the subset of docs/mapping-guide.md.
/// Immutable and thread-safe; evaluation allocates nothing.
/// </summary>
public sealed class PathExpression
{
    private readonly PathStep[] _steps;

    internal PathExpression(string text, PayloadFormat format, PathStep[] steps)
    {
        Text = text;
        Format = format;
        _steps = steps;
    }

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>The format of the payloads it reads.</summary>
    public PayloadFormat Format { get; }

    /// <summary>Compiles a path.</summary>
    /// <param name="text">The path, without <c>$(…)</c>.</param>
    /// <param name="format">The format of the payload, which decides the language of the path.</param>
    /// <param name="names">Gets the names the path uses.</param>
    /// <param name="origin">What the path will be evaluated on.</param>
    /// <param name="prefixes">Namespace prefixes for XPath steps such as <c>cbc:ID</c>; null for none.</param>
    /// <exception cref="PathSyntaxException">SO5030, with the offset.</exception>
    public static PathExpression Compile(
        string text, PayloadFormat format, NameTableBuilder names, PathOrigin origin = PathOrigin.Element, IReadOnlyDictionary<string, string>? prefixes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var steps = format switch
        {
            PayloadFormat.Json => new JsonPathParser(text, names, origin).Parse(),
            PayloadFormat.Xml => new XPathParser(text, names, origin, prefixes).Parse(),
            _ => ColumnName.Parse(text, names, origin),
        };
        return new PathExpression(text, format, steps);
    }

    /// <summary>The first node the path finds, in document order; the missing node when it finds none.</summary>
    /// <param name="element">Where to start: of a document whose names are the ones this path was compiled against.</param>
    public PayloadNode First(PayloadNode element)
    {
        if (!element.Exists)
            return default;
        var sink = new FirstSink();
        new PathWalk(element).Walk(_steps, 0, element.Index, ref sink);
        return sink.Index < 0 ? default : new PayloadNode(element.Document, sink.Index, element.RecordIndex);
    }

    /// <summary>The first node the path finds that has a text; the missing node when there is none.</summary>
    /// <param name="element">Where to start: of a document whose names are the ones this path was compiled against.</param>
    public PayloadNode FirstValue(PayloadNode element)
    {
        if (!element.Exists)
            return default;
        var sink = new FirstValueSink(element.Document);
        new PathWalk(element).Walk(_steps, 0, element.Index, ref sink);
        return sink.Index < 0 ? default : new PayloadNode(element.Document, sink.Index, element.RecordIndex);
    }

    /// <summary>Adds every node the path finds to <paramref name="results"/>, in document order, each once.</summary>
    /// <returns>How many were added.</returns>
    public int Select(PayloadNode element, ICollection<PayloadNode> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (!element.Exists)
            return 0;
        var sink = new CollectSink(element, results, mayRepeat: CanRepeat);
        new PathWalk(element).Walk(_steps, 0, element.Index, ref sink);
        return sink.Count;
    }

    /// <summary>Whether the path goes to the items of a JSON array that is there and has none.</summary>
    /// <param name="element">Where to start: of a document whose names are the ones this path was compiled against.</param>
    public bool LeadsToEmptyArray(PayloadNode element)
    {
        if (!element.Exists || Format != PayloadFormat.Json || _steps is not [.. var list, { Kind: StepKind.Any }])
            return false;
        var arrays = new List<PayloadNode>();
        var sink = new CollectSink(element, arrays, mayRepeat: false);
        new PathWalk(element).Walk(list, 0, element.Index, ref sink);
        return arrays.Exists(array => array.Kind == PayloadKind.Array && !array.FirstChild.Exists);
    }

    /// <summary>The path as written.</summary>
    public override string ToString() => Text;

    /// <summary>Two ways to one node exist only through a parent or a second descendant step.</summary>
    private bool CanRepeat => _steps.Any(step => step.Kind == StepKind.Parent) || _steps.Count(step => step.Kind == StepKind.Descendant) > 1;
}
