using System.Collections.Immutable;

namespace SemanticOrder.Reasoning;

/// <summary>A set of rules under which statements are closed. The published sets are read from rule files, one for each table of the specification.</summary>
public sealed class EntailmentRules
{
    private static readonly string[] OwlRlFiles = ["eq", "prp", "cls", "cax", "dt", "scm"];

    private EntailmentRules(ImmutableArray<EntailmentRule> rules) => Rules = rules;

    /// <summary>OWL 2 RL/RDF: all rules of OWL 2 Profiles §4.3, Tables 4 to 9.</summary>
    public static EntailmentRules OwlRl { get; } = new([.. OwlRlFiles.SelectMany(Read)]);

    /// <summary>RDF: RDF 1.1 Semantics §8, with the rules of datatypes.</summary>
    public static EntailmentRules Rdf { get; } = new([.. Read("rdf"), .. Read("dt")]);

    /// <summary>RDF and RDFS: RDF 1.1 Semantics §8 and §9, with the rules of datatypes.</summary>
    public static EntailmentRules Rdfs { get; } = new([.. Read("rdf"), .. Read("rdfs"), .. Read("dt")]);

    /// <summary>OWL 2 RL/RDF with the RDFS rules that it leaves out.</summary>
    public static EntailmentRules OwlRlAndRdfs { get; } = new([.. OwlRl.Rules, .. Read("rdf"), .. Read("rdfs")]);

    /// <summary>The rules, in the order of the tables.</summary>
    public ImmutableArray<EntailmentRule> Rules { get; }

    /// <summary>The rules of some ids.</summary>
    /// <exception cref="ArgumentException">An id is not in this set.</exception>
    public EntailmentRules Only(params IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        EntailmentRules chosen = new([.. Rules.Where(rule => wanted.Contains(rule.Id))]);
        wanted.ExceptWith(chosen.Rules.Select(rule => rule.Id));
        return wanted.Count == 0 ? chosen : throw new ArgumentException($"No rule of the set is called {string.Join(", ", wanted)}.", nameof(ids));
    }

    internal static EntailmentRules Parse(string text) => new([.. RuleTextParser.Parse(text)]);

    private static IEnumerable<EntailmentRule> Read(string file)
    {
        var assembly = typeof(EntailmentRules).Assembly;
        using var stream = assembly.GetManifestResourceStream($"SemanticOrder.Reasoning.Rules.Tables.{file}.rules")!;
        using var reader = new StreamReader(stream);
        return RuleTextParser.Parse(reader.ReadToEnd());
    }
}
