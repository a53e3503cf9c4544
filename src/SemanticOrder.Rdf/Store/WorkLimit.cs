using System.Runtime.CompilerServices;

namespace SemanticOrder.Rdf;

/// <summary>Counts work down and stops it at zero, or when the stack is nearly used up.</summary>
internal sealed class WorkLimit(long left)
{
    private long _left = left;

    /// <exception cref="RdfLimitException">SO1012.</exception>
    public void Spend(int work)
    {
        _left -= work;
        if (_left < 0)
            throw TooAlike();
    }

    /// <exception cref="RdfLimitException">SO1012.</exception>
    public static void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooAlike();
    }

    private static RdfLimitException TooAlike() =>
        new("SO1012", "The blank nodes of the two graphs are too alike to be compared within the limit; raise the limit or compare smaller graphs.");
}
