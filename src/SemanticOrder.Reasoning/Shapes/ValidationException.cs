using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A validation could not be carried out (a failure, SHACL §3.4): SO3110.</summary>
public sealed class ValidationException : SemanticOrderException
{
    internal ValidationException(string message)
        : base("SO3110", message)
    {
    }
}
