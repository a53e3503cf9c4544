using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>A value cannot be converted: the units measure different things (SO1013), or the result is too large (SO1014).</summary>
public sealed class UnitConversionException : SemanticOrderException
{
    internal UnitConversionException(string code, string message, Exception? innerException = null)
        : base(code, message, innerException: innerException)
    {
    }
}
