using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>The scalar <c>CustomScalar</c> of the recorded tests, which refuses every value; a schema text cannot say that.</summary>
internal sealed class RefusingScalar() : ScalarType<object>("CustomScalar")
{
    protected override string Expects => "nothing";

    protected override bool TryReadLiteral(ValueNode literal, [MaybeNullWhen(false)] out object value)
    {
        value = null;
        return false;
    }

    protected override bool TryReadJson(JsonElement json, [MaybeNullWhen(false)] out object value)
    {
        value = null;
        return false;
    }

    protected override bool TryWrite(object value, ResponseWriter writer) => false;
}
