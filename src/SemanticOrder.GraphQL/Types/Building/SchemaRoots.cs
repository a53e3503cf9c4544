using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>The types named as roots, whatever their kind, and where they are named; the default when there is none.</summary>
internal sealed record SchemaRoots((NamedType? Type, SourceSpan Place) Query, (NamedType? Type, SourceSpan Place) Mutation, (NamedType? Type, SourceSpan Place) Subscription);
