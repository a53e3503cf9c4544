using System.Runtime.InteropServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Results;

/// <summary>
/// Results held in memory: the solutions of a SELECT in their order, repeated ones kept, or the answer of an ASK. Rows are only added, never changed; not thread-safe while they are.
/// </summary>
public sealed class ResultTable
{
    private readonly List<TermId> _fields = [];

    /// <summary>A table without rows.</summary>
    /// <param name="variables">The columns, in order.</param>
    /// <param name="terms">Reads the ids of the rows.</param>
    public ResultTable(IReadOnlyList<Variable> variables, ITermSource terms)
    {
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(terms);
        Variables = variables;
        Terms = terms;
    }

    /// <summary>The answer of an ASK.</summary>
    public ResultTable(bool answer)
        : this([], new TermDictionary()) => Boolean = answer;

    /// <summary>The columns, in order; none for ASK.</summary>
    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>Reads the ids of the rows.</summary>
    public ITermSource Terms { get; }

    /// <summary>The answer of an ASK; null for the solutions of a SELECT.</summary>
    public bool? Boolean { get; }

    /// <summary>How many solutions there are.</summary>
    public int RowCount { get; private set; }

    /// <summary>A solution: one id a column; <see cref="TermId.None"/> is unbound. Valid until the next is added.</summary>
    public ReadOnlySpan<TermId> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)RowCount, nameof(row));
            return CollectionsMarshal.AsSpan(_fields).Slice(row * Variables.Count, Variables.Count);
        }
    }

    /// <summary>Adds a solution at the end.</summary>
    /// <param name="row">One id a column.</param>
    /// <exception cref="ArgumentException">The row has another length than the columns.</exception>
    public void Add(ReadOnlySpan<TermId> row)
    {
        if (row.Length != Variables.Count)
            throw new ArgumentException("A row has one id a column.", nameof(row));
        _fields.AddRange(row);
        RowCount++;
    }

    /// <summary>Writes the results whole.</summary>
    /// <exception cref="ResultWritingException">SO2047, XML only.</exception>
    public void WriteTo(ResultWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Boolean is { } answer)
        {
            writer.WriteBoolean(answer);
            return;
        }
        writer.Start(Variables, Terms);
        for (var row = 0; row < RowCount; row++)
            writer.WriteRow(this[row]);
        writer.End();
    }

    /// <summary>
    /// True when both say the same: the same answer, or the same variables in any order and the same solutions, as often, up to the names of blank nodes. The tables may have different terms.
    /// </summary>
    /// <param name="other">The other table.</param>
    /// <param name="isOrdered">True when the order of the solutions counts.</param>
    /// <exception cref="RdfLimitException">SO1012: the blank nodes are too alike.</exception>
    public bool IsEquivalentTo(ResultTable other, bool isOrdered = false)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ResultTableComparison.AreEquivalent(this, other, isOrdered);
    }
}
