using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Results;

/// <summary>What the readers share: the columns, the row that is being read, the terms and blank nodes of the text, and the limit of fields.</summary>
internal sealed class ResultRows(TermDictionary terms, ResultReaderOptions options)
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermId> _blankNodes = new(StringComparer.Ordinal);
    private readonly List<Variable> _variables = [];
    private readonly List<TermId[]> _rows = [];
    private TermId[] _row = [];
    private long _fields;

    public TermDictionary Terms => terms;

    public int ColumnCount => _variables.Count;

    /// <summary>Adds a column.</summary>
    /// <returns>False when there is one of that name.</returns>
    public bool TryAddColumn(string name)
    {
        if (!_columns.TryAdd(name, _variables.Count))
            return false;
        _variables.Add(new Variable(name));
        return true;
    }

    /// <summary>The column of a name, or −1.</summary>
    public int ColumnOf(string name) => _columns.GetValueOrDefault(name, -1);

    public void StartRow() => _row = new TermId[_variables.Count];

    /// <summary>Sets a field of the row.</summary>
    /// <returns>False when it is set already.</returns>
    public bool TrySet(int column, TermId term)
    {
        if (column >= _row.Length)
            Array.Resize(ref _row, _variables.Count);
        if (!_row[column].IsNone)
            return false;
        _row[column] = term;
        return true;
    }

    /// <summary>Ends the row.</summary>
    /// <returns>False when the table has more fields than the limit.</returns>
    public bool TryEndRow()
    {
        _rows.Add(_row);
        // A row of its own costs as much as three fields even when it has none.
        _fields += _row.Length + 3;
        return _fields <= options.MaxFields;
    }

    public TermId BlankNode(ReadOnlySpan<byte> label) => BlankNode(Encoding.UTF8.GetString(label));

    public TermId BlankNode(string label)
    {
        if (!_blankNodes.TryGetValue(label, out var node))
            _blankNodes[label] = node = terms.AddBlankNode();
        return node;
    }

    /// <summary>The table of what was read.</summary>
    /// <param name="variables">The columns in the order wanted; null for the order they were added in.</param>
    public ResultTable ToTable(IReadOnlyList<string>? variables = null)
    {
        var columns = variables is null ? [.. Enumerable.Range(0, ColumnCount)] : variables.Select(ColumnOf).ToArray();
        var table = new ResultTable([.. columns.Select(column => _variables[column])], terms);
        var fields = new TermId[columns.Length];
        foreach (var row in _rows)
        {
            for (var i = 0; i < columns.Length; i++)
                fields[i] = columns[i] < row.Length ? row[columns[i]] : TermId.None;
            table.Add(fields);
        }
        return table;
    }

    public string LimitMessage => $"The table has more than about {options.MaxFields:N0} fields, the limit of this reader; ask for fewer rows with LIMIT, or raise MaxFields.";
}
