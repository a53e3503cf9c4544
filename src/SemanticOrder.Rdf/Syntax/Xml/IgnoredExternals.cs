using System.Net;
using System.Xml;

namespace SemanticOrder.Rdf;

/// <summary>Loads nothing: an external DTD is passed over, as XML 1.0 §5.1 allows; an external entity that the content refers to is refused, since leaving it out would change the data.</summary>
/// <param name="refuse">Makes the error.</param>
internal sealed class IgnoredExternals(Func<RdfSyntaxException> refuse) : XmlResolver
{
    private static readonly Uri Nowhere = new("urn:not-loaded");

    /// <summary>True once the root element has been reached.</summary>
    public bool IsInContent { get; set; }

    /// <inheritdoc/>
    public override ICredentials Credentials
    {
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => Nowhere;

    /// <inheritdoc/>
    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) => IsInContent ? throw refuse() : Stream.Null;
}
