namespace SemanticOrder.GraphQL.Execution;

/// <summary>The deferred fragments that the object being written is inside of, at their places.</summary>
/// <param name="Outer">Those that began further up; null when there are none.</param>
/// <param name="Groups">Those that began at one object.</param>
internal sealed record DeliveryScope(DeliveryScope? Outer, DeliveryGroup[] Groups)
{
    /// <summary>The place of a fragment that began here or further up.</summary>
    public static DeliveryGroup Find(DeliveryScope? scope, DeferUsage usage)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (Array.Find(scope.Groups, group => group.Usage == usage) is { } found)
                return found;
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
