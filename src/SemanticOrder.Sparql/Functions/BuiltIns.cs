using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>The functions of SPARQL 1.1 §17.4 on terms. BOUND, IF and COALESCE are not among them: their arguments may be errors.</summary>
internal static class BuiltIns
{
    /// <summary>Calls a function.</summary>
    /// <param name="function">Which one.</param>
    /// <param name="arguments">As many as it takes; one that is <see cref="TermId.None"/> makes the result so.</param>
    /// <param name="scope">The request.</param>
    /// <returns><see cref="TermId.None"/> for an error.</returns>
    /// <exception cref="OperationCanceledException">The request is to end.</exception>
    public static TermId Call(BuiltInFunction function, ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        if (arguments.Contains(TermId.None))
            return TermId.None;
        // A few thousand rows pass between two looks of the operators; with a regular expression or a hash of a long text in each that would be seconds.
        scope.Cancellation.ThrowIfCancellationRequested();
        return function switch
        {
            BuiltInFunction.SameTerm => TermId.FromBoolean(arguments[0] == arguments[1]),
            <= BuiltInFunction.StrUuid => TermFunctions.Call(function, arguments, scope),
            <= BuiltInFunction.Replace => StringFunctions.Call(function, arguments, scope),
            <= BuiltInFunction.Rand => NumberFunctions.Call(function, arguments, scope),
            <= BuiltInFunction.Tz => TimeFunctions.Call(function, arguments, scope),
            _ => HashFunctions.Call(function, arguments[0], scope),
        };
    }
}
