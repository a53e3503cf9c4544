using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Literals of one value as one number (dt-eq): the first that was met stands for all. Values are identical in the sense of XSD 1.1 Part 2 §2.2.1: a decimal is
/// no double, +0 and −0 are two doubles, and a time keeps its zone.
/// </summary>
internal sealed class LiteralClasses(TermNumbers numbers)
{
    private readonly Dictionary<uint, uint> _canonical = [];
    private readonly Dictionary<(ValueKind Kind, string Value), uint> _byValue = [];
    private readonly Dictionary<uint, List<uint>> _variants = [];

    /// <summary>The literal that stands for the value of a literal; other terms stand for themselves.</summary>
    public uint Canonical(uint number)
    {
        if (!TermNumbers.IsLiteral(number))
            return number;
        if (_canonical.Count > 0 && _canonical.TryGetValue(number, out var known))
            return known;
        var id = numbers.Term(number);
        return IsPlain(id) ? number : Register(number, id);
    }

    /// <summary>The literals met so far that have the value of a literal, itself first.</summary>
    public IEnumerable<uint> Variants(uint canonical) => _variants.TryGetValue(canonical, out var variants) ? variants.Prepend(canonical) : [canonical];

    /// <summary>True when both are literals with known values that differ (dt-diff).</summary>
    public bool AreDifferent(uint left, uint right)
    {
        if (left == right || !TermNumbers.IsLiteral(left) || !TermNumbers.IsLiteral(right))
            return false;
        return ValueOf(left).Kind != ValueKind.None && ValueOf(right).Kind != ValueKind.None;
    }

    public TypedValue ValueOf(uint number) => TypedValue.Of(numbers.Terms, numbers.Term(number));

    private uint Register(uint number, TermId id)
    {
        var value = TypedValue.Of(numbers.Terms, id);
        var canonical = value.Kind switch
        {
            ValueKind.None => number,
            // A value of xsd:token is a value of xsd:string.
            ValueKind.String => numbers.Of(numbers.Terms.Add(new Literal(value.ToCanonicalString()))),
            _ => ByValue(number, value),
        };
        _canonical[number] = canonical;
        if (canonical == number)
            return number;
        if (!_variants.TryGetValue(canonical, out var variants))
            _variants.Add(canonical, variants = []);
        variants.Add(number);
        return canonical;
    }

    private uint ByValue(uint number, in TypedValue value)
    {
        var kind = value.Kind == ValueKind.Integer ? ValueKind.Decimal : value.Kind;
        var key = (kind, value.ToCanonicalString());
        if (!_byValue.TryGetValue(key, out var canonical))
            _byValue.Add(key, canonical = number);
        return canonical;
    }

    private bool IsPlain(TermId id) =>
        id.Kind == TermKind.String || (id.Kind == TermKind.Literal && numbers.Terms.DatatypeOf(id) is var datatype && (datatype == WellKnownTerms.XsdString || datatype == WellKnownTerms.RdfLangString));
}
