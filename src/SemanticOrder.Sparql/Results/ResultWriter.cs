using System.Buffers;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Results;

/// <summary>
/// Writes the results of one SELECT or ASK as UTF-8, row by row as they come, with constant memory: ids are read back into text straight into the output. A blank node is
/// labelled by its id, so one node has one label in the whole text. Call <see cref="Start"/>, then <see cref="WriteRow"/> for each solution, then <see cref="End"/>; or <see cref="WriteBoolean"/>
/// alone. Not thread-safe.
/// </summary>
public abstract class ResultWriter : IDisposable
{
    private ITermSource? _terms;

    private protected ResultWriter()
    {
    }

    /// <summary>Bytes written that have not gone to the output yet; <see cref="Flush"/> sends them there.</summary>
    public abstract int PendingBytes { get; }

    /// <summary>Terms of the rows.</summary>
    private protected ITermSource Terms => _terms ?? throw new InvalidOperationException("Start is called first.");

    /// <summary>A writer of a format.</summary>
    /// <param name="syntax">The format.</param>
    /// <param name="output">Receives the text, for example a <c>PipeWriter</c>; the caller flushes it between rows.</param>
    public static ResultWriter Create(ResultSyntax syntax, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return syntax switch
        {
            ResultSyntax.Json => new JsonResultWriter(output),
            ResultSyntax.Xml => new XmlResultWriter(output),
            ResultSyntax.Csv => new CsvResultWriter(output),
            ResultSyntax.Tsv => new TsvResultWriter(output),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "Not a result format."),
        };
    }

    /// <summary>Writes what comes before the solutions.</summary>
    /// <param name="variables">The columns, in order.</param>
    /// <param name="terms">Reads the ids of the rows.</param>
    public void Start(IReadOnlyList<Variable> variables, ITermSource terms)
    {
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(terms);
        _terms = terms;
        WriteHead(variables);
    }

    /// <summary>Writes a solution.</summary>
    /// <param name="row">One id a column, in the order of the variables; <see cref="TermId.None"/> is unbound.</param>
    /// <exception cref="ResultWritingException">SO2047, XML only: a term has a character that XML lacks.</exception>
    public abstract void WriteRow(ReadOnlySpan<TermId> row);

    /// <summary>Writes what comes after the solutions, and flushes.</summary>
    public void End()
    {
        WriteTail();
        Flush();
    }

    /// <summary>Writes the answer of ASK whole, and flushes.</summary>
    /// <exception cref="NotSupportedException">CSV and TSV have no form for it (see <see cref="ResultSyntaxes.OfBooleans"/>).</exception>
    public void WriteBoolean(bool value)
    {
        WriteAnswer(value);
        Flush();
    }

    /// <summary>Moves what is pending to the output.</summary>
    public abstract void Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the writer holds.</summary>
    /// <param name="disposing">Always true.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private protected abstract void WriteHead(IReadOnlyList<Variable> variables);

    private protected abstract void WriteTail();

    private protected abstract void WriteAnswer(bool value);

    /// <summary>The text of an IRI or the lexical form of a literal.</summary>
    /// <param name="id">Not a blank node.</param>
    /// <param name="room">Holds the text of an inline literal; <see cref="TermId.MaxInlineLexicalLength"/> bytes.</param>
    private protected ReadOnlySpan<byte> Lexical(TermId id, Span<byte> room) =>
        Terms.TryGetLexicalUtf8(id, out var text) ? text : room[..id.WriteInlineLexical(room)];

    /// <summary>The label of a blank node without <c>_:</c>: <c>b</c> for one of the data, <c>e</c> for one that the evaluation made, and the number of its id.</summary>
    /// <param name="id">A blank node.</param>
    /// <param name="room">At least 24 bytes.</param>
    private protected static ReadOnlySpan<byte> Label(TermId id, Span<byte> room)
    {
        room[0] = id.IsLocal ? (byte)'e' : (byte)'b';
        var number = id.Value & ((1UL << 56) - 1);
        number.TryFormat(room[1..], out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        return room[..(length + 1)];
    }
}
