using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Terms;

namespace SemanticOrder.Manuals;

/// <summary>What was read from a manual: nothing of it is knowledge before a person accepts it.</summary>
public sealed record ManualExtraction
{
    /// <summary>The structure it was read from.</summary>
    public required ManualContent Content { get; init; }

    /// <summary>Terms that the manual defines.</summary>
    public required IReadOnlyList<ManualTerm> Terms { get; init; }

    /// <summary>Relations that it states.</summary>
    public required IReadOnlyList<TermRelation> Relations { get; init; }

    /// <summary>Words that may be further terms, best first; none of them is defined.</summary>
    public required IReadOnlyList<TermCandidate> Candidates { get; init; }

    /// <summary>Its numbered items.</summary>
    public required IReadOnlyList<ManualClause> Clauses { get; init; }

    /// <summary>Reads a manual.</summary>
    public static ManualExtraction Of(ManualContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var terms = TermReader.Read(content, out var defining);
        var clauses = ClauseReader.Read(content, terms, defining);
        var other = defining.Concat(clauses.Where(clause => clause.Clause.Kind == ClauseKind.Normative).Select(clause => clause.Block)).ToHashSet();
        return new ManualExtraction
        {
            Content = content,
            Terms = terms,
            Relations = RelationReader.Read(content, terms, other),
            Candidates = CandidateRanking.Rank(content, terms),
            Clauses = [.. clauses.Select(clause => clause.Clause)],
        };
    }
}
