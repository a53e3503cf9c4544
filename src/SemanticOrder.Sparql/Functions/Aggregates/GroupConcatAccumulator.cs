using System.Buffers;
using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>GROUP_CONCAT (SPARQL 1.1 §18.5.1.7): the STR of each value, in the order of solutions. The empty string of nothing; an error when one value is an error or a blank node.</summary>
internal sealed class GroupConcatAccumulator(EvaluationScope scope, string separator) : Accumulator
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly byte[] _separator = Encoding.UTF8.GetBytes(separator);
    private bool _hasValues;
    private bool _isError;

    public override void Add(TermId value)
    {
        _isError |= value.IsNone || value.IsBlankNode;
        if (_isError)
            return;
        if (_hasValues)
            _text.Write(_separator);
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        _text.Write(scope.Terms.Text(value, room));
        _hasValues = true;
    }

    public override void Merge(Accumulator later, Func<TermId, TermId> translate)
    {
        var other = (GroupConcatAccumulator)later;
        _isError |= other._isError;
        if (_isError || !other._hasValues)
            return;
        if (_hasValues)
            _text.Write(_separator);
        _text.Write(other._text.WrittenSpan);
        _hasValues = true;
    }

    public override TermId Result() => _isError ? TermId.None : scope.Terms.AddString(_text.WrittenSpan);
}
