namespace SemanticOrder.Gateway.Access;

/// <summary>Metadata of an endpoint that asks the table of rules itself, because what is asked stands in the request's body.</summary>
internal sealed class ChecksItself
{
    /// <summary>The one.</summary>
    public static ChecksItself Instance { get; } = new();
}
