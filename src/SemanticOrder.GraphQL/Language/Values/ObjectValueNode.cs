using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>ObjectValue : { } | { ObjectField+ }</c> (GraphQL §2.9.8).</summary>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The fields, in the order of the text, duplicates included.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;

    /// <summary>The first field of a name; null when there is none.</summary>
    public ObjectFieldNode? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name.Value == name)
                return field;
        }

        return null;
    }
}
