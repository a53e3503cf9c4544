using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// One rule of GraphQL §5, or one on type system documents (§3). A rule is made for one document and told of each node by <see cref="DocumentWalker"/>; it overrides the hooks it needs,
/// and only those are called.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>The document, the schema, and where the walker stands.</summary>
    protected ValidationContext Context { get; } = context;

    public virtual void EnterDocument(DocumentNode node)
    {
    }

    public virtual void LeaveDocument(DocumentNode node)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode node)
    {
    }

    public virtual void EnterFragmentDefinition(FragmentDefinitionNode node)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode node)
    {
    }

    public virtual void EnterSelectionSet(SelectionSetNode node)
    {
    }

    public virtual void EnterField(FieldNode node)
    {
    }

    public virtual void LeaveField(FieldNode node)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode node)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode node)
    {
    }

    /// <summary>All directives at one place, before each of them; <paramref name="owner"/> is the node they are applied to.</summary>
    public virtual void EnterDirectives(SyntaxNode owner, ImmutableArray<DirectiveNode> nodes)
    {
    }

    public virtual void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
    }

    public virtual void LeaveDirective(DirectiveNode node)
    {
    }

    /// <summary>All arguments of a field or directive, before each of them.</summary>
    public virtual void EnterArguments(ImmutableArray<ArgumentNode> nodes)
    {
    }

    public virtual void EnterArgument(ArgumentNode node)
    {
    }

    /// <summary>A whole value: of an argument, or a default; its type is <see cref="ValidationContext.InputType"/>.</summary>
    public virtual void EnterWholeValue(ValueNode node)
    {
    }

    /// <summary>An object value at any depth.</summary>
    public virtual void EnterObjectValue(ObjectValueNode node)
    {
    }

    /// <summary>A field of an object value at any depth, once its type is known.</summary>
    public virtual void EnterObjectField(ObjectFieldNode node)
    {
    }

    /// <summary>An enum value at any depth.</summary>
    public virtual void EnterEnumValue(EnumValueNode node)
    {
    }

    /// <summary>A reference to a named type, wherever it stands.</summary>
    public virtual void EnterNamedType(NamedTypeNode node)
    {
    }

    public virtual void EnterSchemaDefinition(SchemaDefinitionNode node)
    {
    }

    public virtual void EnterTypeDefinition(TypeDefinitionNode node)
    {
    }

    public virtual void EnterDirectiveDefinition(DirectiveDefinitionNode node)
    {
    }

    public virtual void EnterFieldDefinition(FieldDefinitionNode node)
    {
    }
}
