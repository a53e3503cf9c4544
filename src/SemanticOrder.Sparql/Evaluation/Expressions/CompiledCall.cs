using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A function with a keyword (SPARQL 1.1 §17.4), or one named by an IRI (§17.5, §17.6).</summary>
internal sealed class CompiledCall(EvaluationScope scope, BuiltInFunction? builtIn, Iri? custom, CompiledExpression[] arguments) : CompiledExpression(scope)
{
    private readonly TermId[] _values = new TermId[arguments.Length];

    public override TermId Evaluate(RowBatch batch, int row)
    {
        for (var argument = 0; argument < arguments.Length; argument++)
            _values[argument] = arguments[argument].Evaluate(batch, row);
        return builtIn is { } function ? BuiltIns.Call(function, _values, Scope) : CustomFunctions.Call(custom!, _values, Scope);
    }
}
