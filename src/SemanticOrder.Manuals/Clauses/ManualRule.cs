namespace SemanticOrder.Manuals.Clauses;

/// <summary>One requirement of a clause as data, which an order can be checked by. Immutable.</summary>
/// <param name="Modality">Must and must not are violations, should and should not warnings.</param>
/// <param name="Target">Whom or what it is about, in the words of the clause.</param>
/// <param name="When">The condition under which it holds; null when it always does.</param>
public abstract record ManualRule(Modality Modality, string Target, string? When)
{
    /// <summary>Whether breaking it is a violation; else it is a warning.</summary>
    public bool IsError => Modality is Modality.Must or Modality.MustNot;

    /// <summary>A value lies within a bound.</summary>
    /// <param name="Modality">How strongly.</param>
    /// <param name="Target">Whom or what it is about.</param>
    /// <param name="When">Under which condition.</param>
    /// <param name="Quantity">The bound, and what it measures.</param>
    public sealed record Range(Modality Modality, string Target, string? When, ClauseQuantity Quantity) : ManualRule(Modality, Target, When);

    /// <summary>Fields are there.</summary>
    /// <param name="Modality">How strongly.</param>
    /// <param name="Target">Whom or what it is about.</param>
    /// <param name="When">Under which condition.</param>
    /// <param name="Fields">Their names, as printed; an approval or signature as actor and act.</param>
    public sealed record Presence(Modality Modality, string Target, string? When, IReadOnlyList<string> Fields) : ManualRule(Modality, Target, When);

    /// <summary>A field has one of the values listed.</summary>
    /// <param name="Modality">How strongly.</param>
    /// <param name="Target">Whom or what it is about.</param>
    /// <param name="When">Under which condition.</param>
    /// <param name="Field">Its name.</param>
    /// <param name="Values">The values, as printed.</param>
    public sealed record OneOf(Modality Modality, string Target, string? When, string Field, IReadOnlyList<string> Values) : ManualRule(Modality, Target, When);

    /// <summary>A field has a form.</summary>
    /// <param name="Modality">How strongly.</param>
    /// <param name="Target">Whom or what it is about.</param>
    /// <param name="When">Under which condition.</param>
    /// <param name="Field">Its name.</param>
    /// <param name="Expression">Regular expression over the whole value (ECMAScript).</param>
    public sealed record Pattern(Modality Modality, string Target, string? When, string Field, string Expression) : ManualRule(Modality, Target, When);

    /// <summary>An act is forbidden.</summary>
    /// <param name="Modality">How strongly.</param>
    /// <param name="Target">Whom or what it is about.</param>
    /// <param name="When">Under which condition.</param>
    /// <param name="Action">The act, in the words of the clause.</param>
    /// <param name="With">What the target must not be together with; null when the act is forbidden by itself.</param>
    public sealed record Prohibit(Modality Modality, string Target, string? When, string Action, string? With) : ManualRule(Modality, Target, When);

    /// <summary>Two attributes compare.</summary>
    /// <param name="Modality">How strongly.</param>
    /// <param name="Target">Whom or what it is about.</param>
    /// <param name="When">Under which condition.</param>
    /// <param name="Left">The one.</param>
    /// <param name="Operator">How they compare.</param>
    /// <param name="Right">The other.</param>
    public sealed record Compare(Modality Modality, string Target, string? When, string Left, QuantityOperator Operator, string Right) : ManualRule(Modality, Target, When);
}
