using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Which literals are values of which datatypes: those of XSD, RDF and OWL by their value spaces, datatype restrictions by their facets.</summary>
internal sealed class DatatypeMembers(TermClasses terms, Func<TermId, DataRange?> facetsOf)
{
    private static readonly Iri Real = new(Vocab.Owl.Namespace + "real");
    private static readonly Iri Rational = new(Vocab.Owl.Namespace + "rational");
    private static readonly Iri PlainLiteral = new(Vocab.Rdf.Namespace + "PlainLiteral");

    private readonly Dictionary<uint, Func<uint, bool>?> _tests = [];

    public bool IsDatatype(uint term) => TestOf(term) is not null;

    /// <summary>True when the literal's value is one of the datatype's, or the datatype is not known.</summary>
    public bool Contains(uint datatype, uint literal) => TestOf(datatype) is not { } test || test(literal);

    /// <summary>Forgets what was read of anonymous datatypes.</summary>
    public void Clear() => _tests.Clear();

    private Func<uint, bool>? TestOf(uint term)
    {
        if (!_tests.TryGetValue(term, out var test))
            _tests.Add(term, test = TermNumbers.IsLiteral(term) ? null : FindTest(terms.Numbers.Term(term)));
        return test;
    }

    private Func<uint, bool>? FindTest(TermId id)
    {
        if (XsdDatatype.Find(id) is { } datatype)
            return literal => Contains(datatype, literal);
        if (id.IsIri && terms.Numbers.Terms.Decode(id) is Iri iri)
        {
            if (iri == Vocab.Rdfs.Literal)
                return TermNumbers.IsLiteral;
            if (iri == Vocab.Rdf.LangString)
                return literal => terms.Literals.ValueOf(literal).Kind == ValueKind.LanguageString;
            if (iri == PlainLiteral)
                return literal => terms.Literals.ValueOf(literal).Kind is ValueKind.LanguageString or ValueKind.String;
            if (iri == Real || iri == Rational)
                return literal => terms.Literals.ValueOf(literal).Kind is ValueKind.Integer or ValueKind.Decimal;
        }
        if (facetsOf(id) is not { } range)
            return null;
        return literal => ValuePoint.TryRead(terms.Numbers.Term(literal), terms.Numbers.Terms, out var point) && range.Contains(point);
    }

    /// <summary>A value is in a derived type's space when its canonical form, or that of the type it restricts, is in the type's lexical space.</summary>
    private bool Contains(XsdDatatype datatype, uint literal)
    {
        if (!TermNumbers.IsLiteral(literal))
            return false;
        var value = terms.Literals.ValueOf(literal);
        return Family(value.Kind) == Family(datatype.Kind) && datatype.TryParse(Encoding.UTF8.GetBytes(value.ToCanonicalString()), out _);
    }

    private static ValueKind Family(ValueKind kind) => kind == ValueKind.Integer ? ValueKind.Decimal : kind;
}
