using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Schemas whose answers may come in parts.</summary>
public sealed partial class SchemaBuilder
{
    /// <summary>
    /// Lets clients take an answer in parts (incremental delivery, <c>@defer</c> and <c>@stream</c>): adds the two directives to the schema, the rules on them to validation, and lets
    /// <see cref="Execution.GraphQLExecutor.ExecuteIncrementallyAsync"/> follow them. Without this call the schema does not know them.
    /// </summary>
    public SchemaBuilder DeliverIncrementally()
    {
        if (_bindings.DeliversIncrementally)
            return this;
        _bindings.DeliversIncrementally = true;
        return AddDocument(Parser.ParseDocument(IncrementalDirectives.Definitions, ParserOptions.Schema));
    }
}
