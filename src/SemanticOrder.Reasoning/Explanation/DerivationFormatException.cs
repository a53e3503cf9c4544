using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning;

/// <summary>Stored derivations cannot be read (<c>SO3021</c>): the bytes are damaged, or belong to another version of the knowledge.</summary>
public sealed class DerivationFormatException : SemanticOrderException
{
    internal DerivationFormatException()
        : base("SO3021", "The stored derivation is damaged or was made with other knowledge. Interpret the order again with the knowledge version it names.")
    {
    }
}
