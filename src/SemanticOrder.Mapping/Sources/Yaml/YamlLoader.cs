using SemanticOrder.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SemanticOrder.Mapping.Sources.Yaml;

/// <summary>
/// Reads one YAML 1.2 document into nodes with places. Anchors, aliases and tags are refused: a file that people review says everything where it stands.
/// Faults go to the list as SO5050 (not YAML) and SO5056 (a key twice).
/// </summary>
internal sealed class YamlLoader
{
    private const int MaxDepth = 64;
    private const int MaxNodes = 200_000;
    private readonly string _text;
    private readonly string _file;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Parser _parser;
    private readonly TextPosition _origin;
    private int _nodes;

    private YamlLoader(string text, string file, List<Diagnostic> diagnostics, TextPosition origin)
    {
        _text = text;
        _file = file;
        _diagnostics = diagnostics;
        _origin = origin;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root node; null when the text is not YAML, and then a diagnostic says where.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <param name="origin">Where the text starts in its file; its lines and columns are moved there.</param>
    public static YamlNode? Load(string text, string file, List<Diagnostic> diagnostics, TextPosition origin = default)
    {
        var loader = new YamlLoader(text, file, diagnostics, origin);
        try
        {
            return loader.Document();
        }
        catch (YamlException fault)
        {
            loader.Report("SO5050", "The file is not YAML: " + fault.Message, fault.Start);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner loses its own state on some damaged block collections (YamlDotNet 16.3) instead of saying so.
            loader.Report("SO5050", "The file is not YAML after this place; check the indentation.", loader._parser.Current?.Start ?? Mark.Empty);
            return null;
        }
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
        {
            Report("SO5050", "The file is empty.", end.Start);
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
            Report("SO5050", "The file holds a second document; only the first is read.", _parser.Current!.Start);
        return root;
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, depth > MaxDepth ? $"it is nested deeper than {MaxDepth} levels." : $"it has more than {MaxNodes} nodes.");
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            throw new YamlException(alias.Start, alias.End, $"aliases (*{alias.Value}) are not read; write the value again.");
        if (_parser.Accept<NodeEvent>(out var node) && !node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            throw new YamlException(node.Start, node.End, $"tags ({node.Tag}) are not read.");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Scalar(scalar);
        return _parser.TryConsume<SequenceStart>(out var sequence) ? Sequence(sequence, depth) : Mapping(_parser.Consume<MappingStart>(), depth);
    }

    private YamlScalar Scalar(Scalar scalar) => new(scalar.Value, new ScalarLayout(_text, (int)scalar.Start.Index, scalar.Style), Span(scalar.Start, scalar.End));

    private YamlSequence Sequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new YamlSequence(items, Span(start.Start, _parser.Consume<SequenceEnd>().End));
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar name)
                Report("SO5050", $"A key must be a text, not {key.Description}.", key.Span);
            else if (entries.Exists(entry => entry.Key.Value == name.Value))
                Report("SO5056", $"The key '{name.Value}' stands here a second time.", name.Span);
            else
                entries.Add(new YamlEntry(name, value));
        }

        return new YamlMapping(entries, Span(start.Start, _parser.Consume<MappingEnd>().End));
    }

    private void Report(string code, string message, Mark mark) => Report(code, message, TextSpan.At(Position(mark)));

    private void Report(string code, string message, TextSpan span) => _diagnostics.Add(Diagnostic.Error(code, message, _file, span));

    private TextSpan Span(Mark start, Mark end) => new(Position(start), Position(end));

    private TextPosition Position(Mark mark) =>
        new(_origin.Line + (int)mark.Line - 1, (int)mark.Column - 1 + _origin.Column, mark.Index + _origin.Offset);
}
