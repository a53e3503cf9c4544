namespace SemanticOrder.Reasoning;

/// <summary>One rule of a published rule set, as its rule file states it. Immutable.</summary>
public sealed class EntailmentRule
{
    internal EntailmentRule(string id, string table, string text, RuleShape? shape) => (Id, Table, Text, Shape) = (id, table, text, shape);

    /// <summary>The specification's id: <c>prp-trp</c>, <c>rdfs9</c>. A rule with several conclusions or cases may come in several pieces of one id.</summary>
    public string Id { get; }

    /// <summary>Where the specification defines it: <c>OWL 2 Profiles §4.3 Table 5</c>.</summary>
    public string Table { get; }

    /// <summary>The rule as it is written in its file: axioms, a bar, premises, an arrow, conclusions.</summary>
    public string Text { get; }

    /// <summary>True when the rule is not joined but answered by representatives and values; see <see cref="KnowledgeClosure"/>.</summary>
    public bool IsVirtual => Shape is null;

    internal RuleShape? Shape { get; }

    /// <summary>The text.</summary>
    public override string ToString() => $"{Id} {Text}";
}
