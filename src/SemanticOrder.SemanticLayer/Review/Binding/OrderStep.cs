namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>A step from one node of an order to another.</summary>
/// <param name="Properties">IRIs of properties, any of which leads there.</param>
/// <param name="IsInverse">Whether it goes from object to subject.</param>
/// <param name="IsOptional">Whether staying where one is counts too.</param>
internal sealed record OrderStep(IReadOnlyList<string> Properties, bool IsInverse = false, bool IsOptional = false)
{
    /// <summary>The step back.</summary>
    public OrderStep Reverse() => this with { IsInverse = !IsInverse };

    public bool Equals(OrderStep? other) => other is not null && IsInverse == other.IsInverse && IsOptional == other.IsOptional && Properties.SequenceEqual(other.Properties);

    public override int GetHashCode() => HashCode.Combine(Properties[0], IsInverse, IsOptional);
}
