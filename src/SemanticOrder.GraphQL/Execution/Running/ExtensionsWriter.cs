namespace SemanticOrder.GraphQL.Execution;

/// <summary>Writes the <c>extensions</c> of one response: the cost, and what the host adds.</summary>
internal readonly struct ExtensionsWriter(ExecutorOptions options, GraphQLRequest request, double? cost)
{
    private bool ShowsCost => cost is not null && (request.IsDryRun || options.Cost is { IsReported: true });

    /// <summary>True when there is nothing to write for sure.</summary>
    public bool IsEmpty => !ShowsCost && options.WriteExtensions is null;

    public void Write(ResponseExtensions extensions)
    {
        if (ShowsCost)
            extensions.AddCost(cost!.Value, options.Cost!.MaxCost);
        options.WriteExtensions?.Invoke(request, extensions);
    }
}
