using SemanticOrder.Mapping.Translation;
using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>A statement between names that follows in a knowledge version. Equal when subject, property and value are, so that versions can be compared. Immutable and thread-safe.</summary>
public sealed class InferredStatement : IEquatable<InferredStatement>
{
    private readonly InferredKnowledge _version;
    private readonly Quad _quad;

    internal InferredStatement(InferredKnowledge version, in Quad quad, string subject, string property, string value) =>
        (_version, _quad, Subject, Property, Value) = (version, quad, subject, property, value);

    /// <summary>IRI of what it is about.</summary>
    public string Subject { get; }

    /// <summary>IRI of the property.</summary>
    public string Property { get; }

    /// <summary>IRI or lexical form of the value.</summary>
    public string Value { get; }

    /// <summary>In words, without a full stop.</summary>
    /// <param name="language"><c>zh</c> or a variety of it for Chinese; anything else is English.</param>
    public string Text(string language) => _version.Phrase(_quad, language);

    /// <summary>Why it follows in its version; found when it is asked for.</summary>
    public WhyStep? Why() => _version.Explain(_quad);

    /// <inheritdoc/>
    public bool Equals(InferredStatement? other) => other is not null && Subject == other.Subject && Property == other.Property && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InferredStatement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Property, Value);
}
