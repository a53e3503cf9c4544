using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Turns ids into the plain terms, texts and comparisons of a proof.</summary>
internal sealed class ProofWriter(AxiomWriter axioms, IAxiomLocator locator, IReadOnlyDictionary<string, string> prefixes, Func<TermId, string?> unitOf)
{
    public Axiom Axiom(AxiomSource source) => axioms.Axiom(source);

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
        var writer = new TermWriter(terms, prefixes);
        var (subject, predicate, @object) = (Term(statement.Subject, terms), Term(statement.Predicate, terms), Term(statement.Object, terms));
        var type = statement.Predicate == WellKnownTerms.RdfType ? "a" : writer.Write(statement.Predicate);
        var value = @object.Kind == ProofTermKind.Expression ? $"[{@object.Value}]" : writer.Write(statement.Object);
        return new ProofStatement(subject, predicate, @object, $"{writer.Write(statement.Subject)} {type} {value}");
    }

    public ProofComparison Compare(Atom atom, in Quad statement, ITermSource terms)
    {
        var isOrdered = ValuePoint.TryRead(statement.Object, terms, out var point);
        var parts = atom.Guard!.Parts.Where(part => !isOrdered || part.Space == point.Space).DefaultIfEmpty(atom.Guard.Parts[0]);
        var bounds = from part in parts
                     from interval in part.Values
                     select ValueText.Write(part.Space, interval);
        return new ProofComparison(
            Term(statement.Predicate, terms).Value, Term(statement.Object, terms).Value, string.Join(" ∪ ", bounds),
            unitOf(statement.Predicate), atom.Guard.Contains(point));
    }

    private ProofTerm Term(TermId id, ITermSource terms)
    {
        switch (terms.Decode(id))
        {
            case Iri iri:
                return new ProofTerm(ProofTermKind.Iri, iri.Value);
            case Literal literal:
                return new ProofTerm(ProofTermKind.Literal, literal.LexicalForm, literal.LanguageTag is null ? literal.Datatype.Value : null, literal.LanguageTag);
            case BlankNode node:
                var expression = id.IsLocal ? null : axioms.Expression(id);
                return expression is null || expression == "_:" + node.Label
                    ? new ProofTerm(ProofTermKind.Node, node.Label)
                    : new ProofTerm(ProofTermKind.Expression, expression);
            case var other:
                return new ProofTerm(ProofTermKind.Node, other.ToString());
        }
    }
}
