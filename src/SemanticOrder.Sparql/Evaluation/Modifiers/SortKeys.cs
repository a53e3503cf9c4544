using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The terms of one condition of ORDER BY, ranked once, so that most comparisons are of two numbers and no literal is read twice.</summary>
internal sealed class SortKeys
{
    private const int Kinds = 256;
    private readonly EvaluationScope _scope;
    private readonly TermId[] _terms;
    private readonly ulong[] _ranks;

    /// <summary>Values of literals that are not inline, by row; null when there is none.</summary>
    private readonly TypedValue[]? _values;

    /// <param name="terms">The column.</param>
    /// <param name="count">How many rows it has.</param>
    /// <param name="scope">The request.</param>
    public SortKeys(TermId[] terms, int count, EvaluationScope scope)
    {
        (_terms, _scope, _ranks) = (terms, scope, new ulong[count]);
        Span<bool> isInexact = stackalloc bool[Kinds];
        var hasInexact = false;
        for (var row = 0; row < count; row++)
        {
            _ranks[row] = TermValues.RankForOrder(terms[row], scope, out var value, out var isExact);
            if (isExact)
                continue;
            hasInexact = isInexact[(int)(_ranks[row] >> TermValues.RankKindShift)] = true;
            if (value.IsNumeric)
                (_values ??= new TypedValue[count])[row] = value;
        }
        if (hasInexact)
            ForgetValues(isInexact);
    }

    /// <summary>As <see cref="TermValues.CompareForOrder"/> of the terms of two rows.</summary>
    public int Compare(int left, int right)
    {
        if (_ranks[left] != _ranks[right])
            return _ranks[left] < _ranks[right] ? -1 : 1;
        if (_values is not null && _values[left].IsNumeric && _values[right].IsNumeric)
            return _values[left].CompareTotally(_values[right]);
        return TermValues.CompareForOrder(_terms[left], _terms[right], _scope);
    }

    /// <summary>The ranks, to be sorted by; turned over for a descending sort.</summary>
    public ulong[] CopyRanks(bool isDescending)
    {
        var copy = new ulong[_ranks.Length];
        for (var row = 0; row < copy.Length; row++)
            copy[row] = isDescending ? ~_ranks[row] : _ranks[row];
        return copy;
    }

    /// <summary>Keeps the kind alone where some values of the kind are not ranked.</summary>
    private void ForgetValues(ReadOnlySpan<bool> isInexact)
    {
        for (var row = 0; row < _ranks.Length; row++)
        {
            if (!isInexact[(int)(_ranks[row] >> TermValues.RankKindShift)])
                continue;
            _ranks[row] &= ulong.MaxValue << TermValues.RankKindShift;
            if (_values is not null && _terms[row].IsInline)
                _values[row] = TypedValue.Of(_scope.Terms, _terms[row]);
        }
    }
}
