using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>ObjectValue : { } | { ObjectField+ }</c> (GraphQL §2.9.8).</summary>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields, SourceSpan span = default) : ValueNode(span)
{
    /// <summary>The fields, in the order of the text, duplicates included.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;

    /// <summary>The field of a name, the last one when several have it; null when there is none.</summary>
    public ObjectFieldNode? Find(string name)
    {
        for (var index = Fields.Length - 1; index >= 0; index--)
        {
            if (Fields[index].Name.Value == name)
                return Fields[index];
        }

        return null;
    }
}
