using System.Runtime.InteropServices;

namespace SemanticOrder.Rdf;

/// <summary>
/// The distinct datatypes and languages of a table, each with a small code, so that an entry pays one byte for it. Code 0 is "none".
/// One writer; readers see every code they can have met.
/// </summary>
internal sealed class QualifierList
{
    private readonly Dictionary<TermId, int> _codes = new() { [TermId.None] = 0 };
    private TermId[] _qualifiers = new TermId[8];
    private int _count = 1;
    private TermId _last;
    private int _lastCode;

    public TermId this[int code] => Volatile.Read(ref _qualifiers)[code];

    /// <summary>Codes given, that of "none" included.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The qualifiers of codes from 1 on.</summary>
    public TermId[] ToArray() => Volatile.Read(ref _qualifiers)[1..Count];

    public int CodeOf(TermId qualifier)
    {
        if (qualifier == _last)
            return _lastCode;
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, qualifier, out var known);
        if (!known)
        {
            code = _codes.Count - 1;
            var qualifiers = _qualifiers;
            if (code == qualifiers.Length)
                Array.Resize(ref qualifiers, code * 2);
            qualifiers[code] = qualifier;
            Volatile.Write(ref _qualifiers, qualifiers);
            Volatile.Write(ref _count, code + 1);
        }
        (_last, _lastCode) = (qualifier, code);
        return code;
    }
}
