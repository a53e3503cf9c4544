using System.Collections.Concurrent;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Turns ids into the plain terms, texts and comparisons of a proof. Proofs name the same classes and properties again and again, so what is written is kept. Thread-safe.</summary>
internal sealed class ProofWriter(AxiomWriter axioms, TermWriter writer, IAxiomLocator locator, Func<TermId, string?> unitOf)
{
    /// <summary>Terms kept before all are forgotten.</summary>
    private const int MaxWritten = 16_384;

    private readonly ConcurrentDictionary<TermId, (ProofTerm Term, string Text)> _written = new();
    private readonly ConcurrentDictionary<AxiomSource, Axiom> _axioms = new();
    private int _writtenCount;

    public Axiom Axiom(AxiomSource source)
    {
        if (!_axioms.TryGetValue(source, out var axiom))
            _axioms.TryAdd(source, axiom = axioms.Axiom(source));
        return axiom;
    }

    public Proof Asserted(in Quad statement, int number, ITermSource terms) =>
        new(ProofKind.Asserted, Statement(statement, terms), number, null, null, null, []);

    public Proof Knowledge(in Quad statement, ITermSource terms)
    {
        var written = Statement(statement, terms);
        var place = locator.Locate(statement.Subject, statement.Predicate, statement.Object);
        return new Proof(ProofKind.Knowledge, written, null, null, new Axiom(written.Text, place?.File, place?.Line), null, []);
    }

    public ProofStatement Statement(in Quad statement, ITermSource terms)
    {
        var (subject, subjectText) = Term(statement.Subject, terms);
        var (predicate, predicateText) = Term(statement.Predicate, terms);
        var (@object, objectText) = Term(statement.Object, terms);
        var isType = statement.Predicate == WellKnownTerms.RdfType;
        return new ProofStatement(subject, predicate, @object, string.Concat(subjectText, isType ? " a " : $" {predicateText} ", objectText));
    }

    /// <summary>A statement of which the subject or object may be missing.</summary>
    /// <param name="statement">With no term where none is known.</param>
    /// <param name="class">What the object would be; none when nothing is asked of it.</param>
    /// <param name="terms">Reads the ids.</param>
    public ProofStatement Pattern(in Quad statement, TermId @class, ITermSource terms)
    {
        var (subject, subjectText) = statement.Subject.IsNone ? (new ProofTerm(ProofTermKind.Unknown, ""), "?") : Term(statement.Subject, terms);
        var (predicate, predicateText) = Term(statement.Predicate, terms);
        var (@object, objectText) = !statement.Object.IsNone ? Term(statement.Object, terms)
            : @class.IsNone ? (new ProofTerm(ProofTermKind.Unknown, ""), "?")
            : (new ProofTerm(ProofTermKind.Unknown, Term(@class, terms).Term.Value), $"[ a {Term(@class, terms).Text} ]");
        return new ProofStatement(subject, predicate, @object, $"{subjectText} {(statement.Predicate == WellKnownTerms.RdfType ? "a" : predicateText)} {objectText}");
    }

    public ProofComparison Compare(Atom atom, in Quad statement, ITermSource terms)
    {
        ValuePoint.TryRead(statement.Object, terms, out var point);
        return new ProofComparison(
            Term(statement.Predicate, terms).Term.Value, Term(statement.Object, terms).Term.Value, Bounds(atom.Guard!, statement.Object, terms),
            unitOf(statement.Predicate), atom.Guard!.Contains(point));
    }

    /// <summary>The intervals of a data range on the line of a value, or on all its lines; of its first line when the value is of another.</summary>
    public static string Bounds(DataRange range, TermId value, ITermSource terms)
    {
        var isOrdered = ValuePoint.TryRead(value, terms, out var point);
        var parts = range.Parts.Where(part => !isOrdered || part.Space == point.Space).DefaultIfEmpty(range.Parts[0]);
        return string.Join(" ∪ ", from part in parts from interval in part.Values select ValueText.Write(part.Space, interval));
    }

    private (ProofTerm Term, string Text) Term(TermId id, ITermSource terms)
    {
        // Local ids mean another term in the next order, and numbers are without end.
        if (id.IsLocal || id.IsInline)
            return Write(id, terms);
        if (_written.TryGetValue(id, out var written))
            return written;
        if (Interlocked.Increment(ref _writtenCount) > MaxWritten)
        {
            _written.Clear();
            _writtenCount = 0;
        }
        return _written[id] = Write(id, terms);
    }

    private (ProofTerm Term, string Text) Write(TermId id, ITermSource terms)
    {
        var term = terms.Decode(id);
        switch (term)
        {
            case Iri iri:
                return (new ProofTerm(ProofTermKind.Iri, iri.Value), writer.Write(term));
            case Literal literal:
                var datatype = literal.LanguageTag is null ? literal.Datatype.Value : null;
                return (new ProofTerm(ProofTermKind.Literal, literal.LexicalForm, datatype, literal.LanguageTag), writer.Write(term));
            case BlankNode node when id.IsLocal || axioms.Expression(id) is var expression && expression == "_:" + node.Label:
                return (new ProofTerm(ProofTermKind.Node, node.Label), writer.Write(term));
            default:
                var text = axioms.Expression(id);
                return (new ProofTerm(ProofTermKind.Expression, text), $"[{text}]");
        }
    }
}
