using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Applies validation rules to documents (GraphQL §5). Thread-safe.</summary>
public static class DocumentValidator
{
    /// <summary>How many errors a document may have before validation stops, unless told otherwise.</summary>
    public const int DefaultMaxErrors = 100;

    private const int MaxNesting = 1000;

    /// <summary>Checks a document of operations against a schema.</summary>
    /// <param name="schema">The schema that shall answer it.</param>
    /// <param name="document">The document.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> when null.</param>
    /// <param name="maxErrors">After so many errors the check stops and says so with SO4005.</param>
    /// <returns>The errors in the order of discovery, codes SO41xx; empty when the document is valid.</returns>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, RuleSet? rules = null, int maxErrors = DefaultMaxErrors)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Run(schema, document, rules ?? ValidationRules.Default, maxErrors);
    }

    /// <summary>Checks a document of type system definitions by itself, or as an extension of a schema; whether the types make a valid schema is for <see cref="SchemaBuilder"/> to say.</summary>
    /// <param name="document">The document.</param>
    /// <param name="extended">The schema that it extends; null when it starts one.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.TypeSystem"/> when null.</param>
    /// <returns>The errors in the order of discovery, codes SO41xx; empty when the document is valid.</returns>
    public static ImmutableArray<GraphQLError> ValidateTypeSystem(DocumentNode document, Schema? extended = null, RuleSet? rules = null) =>
        Run(extended, document, rules ?? ValidationRules.TypeSystem, DefaultMaxErrors);

    private static ImmutableArray<GraphQLError> Run(Schema? schema, DocumentNode document, RuleSet rules, int maxErrors)
    {
        ArgumentNullException.ThrowIfNull(document);

        // Some rules follow fragments into fragments; what a thread's stack can hold is a limit of its own.
        if (SizeMeasure.MaxNesting(document) > MaxNesting)
            return [new GraphQLError(ErrorCodes.NestedTooDeeply, $"The document nests more than {MaxNesting} levels when its fragments are followed. Send a flatter document.")];
        var context = new ValidationContext(schema, document, rules, maxErrors);
        new DocumentWalker(context, rules, rules.Instantiate(context)).Walk();
        return context.Errors;
    }
}
