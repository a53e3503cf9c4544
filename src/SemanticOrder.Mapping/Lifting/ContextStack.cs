using System.Buffers;
using System.Text;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>
/// The named context of a value (brand, sex, garment …): what the caller gave, then what the mapping and those above it derive, nearest first.
/// Derived values are read when they are first asked for and kept while their element is open. Not thread-safe.
/// </summary>
internal sealed class ContextStack(OrderGraph graph)
{
    private readonly List<Frame> _frames = [];
    private readonly ArrayBufferWriter<byte> _buffer = new(64);
    private int _depth;

    /// <summary>Values that the caller of a translation states; they win over derived ones.</summary>
    public IReadOnlyDictionary<string, string>? Given { get; set; }

    public void Clear()
    {
        _depth = 0;
        Given = null;
    }

    public void Push(CompiledMapping mapping, PayloadNode element)
    {
        if (_depth == _frames.Count)
            _frames.Add(new Frame());
        _frames[_depth++].Open(mapping, element);
    }

    public void Pop() => _depth--;

    /// <summary>The value of a key; null when nothing states it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="step">How it was found, for the evidence.</param>
    public string? Find(string key, out MappingStep step)
    {
        if (Given is not null && Given.TryGetValue(key, out var given))
        {
            step = new MappingStep(StepKind.Context, Text: $"{key}={given}");
            return given;
        }

        for (var depth = _depth - 1; depth >= 0; depth--)
        {
            if (_frames[depth].Find(key, _buffer, out step) is { } value)
                return value;
        }

        step = default;
        return null;
    }

    /// <summary>Whether the context meets a list of requirements; when it does, the steps that show it are added to the graph.</summary>
    /// <param name="requirements">All must hold.</param>
    /// <param name="missing">Receives the keys that the context is silent about and that must be stated.</param>
    public ContextMatch Match(IReadOnlyList<ContextRequirement> requirements, ICollection<string>? missing)
    {
        var firstStep = graph.StepCount;
        var match = ContextMatch.Holds;
        foreach (var requirement in requirements)
        {
            if (Find(requirement.Key, out var step) is { } value)
            {
                if (!requirement.Accepts(value))
                {
                    graph.DropSteps(firstStep);
                    return ContextMatch.Contradicted;
                }

                graph.AddStep(step);
            }
            else if (requirement.MayBeSilent)
            {
                graph.AddStep(new MappingStep(StepKind.Assumed, Text: requirement.ToString()));
            }
            else
            {
                match = ContextMatch.Missing;
                if (missing is not null && !missing.Contains(requirement.Key))
                    missing.Add(requirement.Key);
            }
        }

        if (match != ContextMatch.Holds)
            graph.DropSteps(firstStep);
        return match;
    }

    private sealed class Frame
    {
        private CompiledMapping? _mapping;
        private PayloadNode _element;
        private (string? Value, MappingStep Step)[] _values = [];
        private bool[] _read = [];

        public void Open(CompiledMapping mapping, PayloadNode element)
        {
            (_mapping, _element) = (mapping, element);
            if (_values.Length < mapping.Context.Count)
                (_values, _read) = (new (string?, MappingStep)[mapping.Context.Count], new bool[mapping.Context.Count]);
            Array.Clear(_read);
        }

        public string? Find(string key, ArrayBufferWriter<byte> buffer, out MappingStep step)
        {
            for (var index = 0; index < _mapping!.Context.Count; index++)
            {
                if (_mapping.Context[index].Key != key)
                    continue;
                if (!_read[index])
                {
                    _values[index] = Read(_mapping.Context[index], buffer);
                    _read[index] = true;
                }

                step = _values[index].Step;
                return _values[index].Value;
            }

            step = default;
            return null;
        }

        private (string? Value, MappingStep Step) Read(CompiledContext context, ArrayBufferWriter<byte> buffer)
        {
            foreach (var source in context.Sources)
            {
                switch (source.Model)
                {
                    case ContextSource.FromTable table when table.Key.TryRead(_element, buffer, out var key, out _)
                            && source.Table!.TryFind(key, out var row) && row[source.Column] is { } cell:
                        return (cell, new MappingStep(StepKind.Table, source.TableNumber, row.Line, Text: $"{context.Key}={cell}"));
                    case ContextSource.FromField field when field.Value.TryRead(_element, buffer, out var raw, out _):
                        if ((field.Extract is { } extract ? PartExtraction.Take(extract, raw, out _)?.Text : Encoding.UTF8.GetString(raw)) is not { } text)
                            break;
                        if (field.Values is { } values)
                        {
                            if (!values.TryGetValue(text, out var mapped))
                                break;
                            text = mapped;
                        }

                        return (text, new MappingStep(StepKind.Context, Text: $"{context.Key}={text}"));
                    default:
                        break;
                }
            }

            return (null, default);
        }
    }
}
