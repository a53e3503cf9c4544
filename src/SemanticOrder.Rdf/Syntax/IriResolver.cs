using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>The base IRI of a document at some place, and the resolution of what is relative to it.</summary>
internal sealed class IriResolver
{
    private readonly ScratchBytes _resolved = new();
    private byte[]? _base;

    public IriResolver(string? baseIri) => _base = baseIri is null ? null : Encoding.UTF8.GetBytes(baseIri);

    public void SetBase(ReadOnlySpan<byte> iri) => _base = iri.ToArray();

    /// <summary>Resolves a reference; the result is valid until the next one.</summary>
    /// <returns>False when the reference is relative and there is no base.</returns>
    public bool TryResolve(ReadOnlySpan<byte> reference, out ReadOnlySpan<byte> iri)
    {
        iri = reference;
        if (IriReference.SchemeLength(reference) > 0)
            return true;
        if (_base is null)
            return false;
        _resolved.Clear();
        var room = _resolved.Room(_base.Length + reference.Length + 2);
        _resolved.Advance(new IriReference(reference).Resolve(new IriReference(_base), room));
        iri = _resolved.Written;
        return true;
    }
}
