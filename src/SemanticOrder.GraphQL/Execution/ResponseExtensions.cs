namespace SemanticOrder.GraphQL.Execution;

/// <summary>The <c>extensions</c> of a response under construction (GraphQL §7.1). Only for the duration of <see cref="ExecutorOptions.WriteExtensions"/>.</summary>
public sealed class ResponseExtensions
{
    private readonly ResponseWriter _writer;

    internal ResponseExtensions(ResponseWriter writer) => _writer = writer;

    internal bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a string.</summary>
    public void Add(string name, string value)
    {
        Key(name);
        _writer.WriteString(value);
    }

    /// <summary>Adds an integer.</summary>
    public void Add(string name, long value)
    {
        Key(name);
        _writer.WriteNumber(value);
    }

    /// <summary>Adds any value.</summary>
    /// <param name="name">The member's name, not used before.</param>
    /// <param name="json">One JSON value, UTF-8; it is not checked.</param>
    public void AddJson(string name, ReadOnlySpan<byte> json)
    {
        Key(name);
        _writer.WriteRaw(json);
    }

    internal void AddCost(double requested, double limit)
    {
        Key("cost");
        _writer.WriteRaw("{\"requested\":"u8);
        _writer.WriteNumber(requested);
        _writer.WriteRaw(",\"limit\":"u8);
        _writer.WriteNumber(limit);
        _writer.WriteByte((byte)'}');
    }

    private void Key(string name)
    {
        _writer.WriteRaw(IsEmpty ? "{"u8 : ","u8);
        IsEmpty = false;
        _writer.WriteString(name);
        _writer.WriteByte((byte)':');
    }
}
