using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review.Glossaries;

/// <summary>Collects the entries of a glossary as proposals: a term for each, and a relation for each broader term. An entry's own name is its section, so that another edition shows which entries changed.</summary>
internal sealed class GlossaryTerms(string file, string document)
{
    private readonly List<Proposal> _proposals = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly List<RejectedRow> _rejected = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public GlossaryReading Reading => new([.. _proposals.DistinctBy(proposal => proposal.Id)], _problems, _rejected);

    /// <summary>Adds an entry; one whose term is missing or stands above already is kept out.</summary>
    public void Add(int line, string text, GlossaryEntry entry)
    {
        if (entry.Label.Length == 0)
        {
            Reject(line, text, "SO7072", "The row has no term. Write one, or take the row out.");
            return;
        }

        if (!_lines.TryAdd(LabelText.Key(entry.Label), line))
        {
            Reject(line, text, "SO7072", $"The term “{entry.Label}” stands on line {_lines[LabelText.Key(entry.Label)]} already. Put both into one row.");
            return;
        }

        var quotation = new Quotation(text, "", "", 0, []);
        _proposals.Add(ManualProposals.Make(
            document, ProposalKind.Term, entry.Label,
            [
                new("label", entry.Label), new("english", entry.English), new("abbreviation", entry.Abbreviation), new("synonyms", RuleSlots.List(entry.Synonyms)), new("deprecated", RuleSlots.List(entry.Deprecated)),
                new("definition", entry.Definition),
            ],
            quotation));
        foreach (var broader in entry.Broader)
            _proposals.Add(ManualProposals.Make(document, ProposalKind.Relation, entry.Label, [new("type", "is-a"), new("source", entry.Label), new("target", broader)], quotation));
    }

    public void Reject(int line, string text, string code, string message)
    {
        var problem = Diagnostic.Error(code, message, file, TextSpan.At(line - 1, 0));
        _problems.Add(problem);
        _rejected.Add(new RejectedRow(line, text, problem));
    }

    public void Add(Diagnostic problem) => _problems.Add(problem);
}
