using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:sparql</c> (SHACL §5): a SELECT whose solutions are violations.</summary>
public sealed class SparqlConstraint : QueryConstraint
{
    private readonly IReadOnlyList<Literal> _messages;

    internal SparqlConstraint(TermId source, PreparedQuery query, IReadOnlyList<Literal> messages)
        : base(Core("SPARQL"), query, new ConstraintParameter("sparql", source)) => (Source, _messages) = (source, messages);

    /// <inheritdoc/>
    public override TermId Source { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Literal> Messages => _messages.Count > 0 ? _messages : Shape.Messages;
}
