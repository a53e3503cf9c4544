using System.Collections.Immutable;
using System.Diagnostics;

namespace SemanticOrder.GraphQL.Language;

/// <summary>
/// Prints a syntax tree as GraphQL text: two blanks a level, arguments and lists on one line up to 80 columns. Reading the text again gives an equal tree.
/// Linear in the text but for its indentation. Thread-safe.
/// </summary>
public static partial class SyntaxPrinter
{
    private const int LineWidth = 80;

    /// <summary>The node as GraphQL text, without a final line end.</summary>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node switch
        {
            ValueNode value => Value(value),
            TypeNode type => Type(type),
            SelectionNode selection => Selection(selection),
            DocumentNode document => string.Join("\n\n", document.Definitions.Select((definition, index) => Definition(definition, index == 0 ? null : document.Definitions[index - 1]))),
            DefinitionNode definition => Definition(definition),
            SelectionSetNode selectionSet => Block(selectionSet.Selections.Select(Selection)),
            VariableDefinitionNode variable => VariableDefinition(variable),
            ArgumentNode argument => Argument(argument),
            DirectiveNode directive => Directive(directive),
            ObjectFieldNode field => ObjectField(field),
            RootOperationTypeNode root => RootOperationType(root),
            FieldDefinitionNode field => FieldDefinition(field),
            InputValueDefinitionNode input => InputValueDefinition(input),
            EnumValueDefinitionNode value => EnumValueDefinition(value),
            _ => throw new UnreachableException($"No layout for {node.GetType().Name}."),
        };
    }

    private static string Definition(DefinitionNode node, DefinitionNode? previous = null) => node switch
    {
        OperationDefinitionNode operation => Operation(operation, mayBeShort: !TakesBraces(previous)),
        FragmentDefinitionNode fragment => Words(
            Described(fragment.Description) + "fragment", fragment.Name.Value, "on", Type(fragment.TypeCondition), Directives(fragment.Directives), Print(fragment.SelectionSet)),
        _ => TypeSystem(node),
    };

    /// <summary>Whether a definition has no body, so that the braces of a query in shorthand after it would be its body.</summary>
    private static bool TakesBraces(DefinitionNode? node) => node is SchemaDefinitionNode { OperationTypes: [] }
        or ObjectTypeDefinitionNode { Fields: [] }
        or InterfaceTypeDefinitionNode { Fields: [] }
        or EnumTypeDefinitionNode { Values: [] }
        or InputObjectTypeDefinitionNode { Fields: [] };

    private static string Operation(OperationDefinitionNode node, bool mayBeShort)
    {
        var definitions = node.VariableDefinitions.Select(VariableDefinition).ToList();
        var variables = definitions.Any(text => text.Contains('\n', StringComparison.Ordinal))
            ? $"(\n{string.Join('\n', definitions)}\n)"
            : Wrap("(", string.Join(", ", definitions), ")");
        var prefix = Described(node.Description) + Words(OperationName(node.Operation), node.Name?.Value + variables, Directives(node.Directives));
        var selectionSet = Print(node.SelectionSet);
        return mayBeShort && prefix == "query" ? selectionSet : $"{prefix} {selectionSet}";
    }

    private static string OperationName(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    private static string VariableDefinition(VariableDefinitionNode node) => Described(node.Description) + Words(
        $"{Value(node.Variable)}: {Type(node.Type)}", Default(node.DefaultValue), Directives(node.Directives));

    private static string Selection(SelectionNode node) => node switch
    {
        FieldNode field => Words(FieldHead(field), Directives(field.Directives), field.SelectionSet is { } set ? Print(set) : ""),
        FragmentSpreadNode spread => Words($"...{spread.Name}", Directives(spread.Directives)),
        InlineFragmentNode inline => Words("...", inline.TypeCondition is { } type ? $"on {Type(type)}" : "", Directives(inline.Directives), Print(inline.SelectionSet)),
        _ => throw new UnreachableException(),
    };

    private static string FieldHead(FieldNode node)
    {
        var name = node.Alias is { } alias ? $"{alias}: {node.Name}" : node.Name.Value;
        var arguments = node.Arguments.Select(Argument).ToList();
        var line = name + Wrap("(", string.Join(", ", arguments), ")");
        return line.Length > LineWidth ? $"{name}(\n{Indent(string.Join('\n', arguments))}\n)" : line;
    }

    private static string Argument(ArgumentNode node) => $"{node.Name}: {Value(node.Value)}";

    private static string Directives(ImmutableArray<DirectiveNode> directives) => string.Join(' ', directives.Select(Directive));

    private static string Directive(DirectiveNode node) => $"@{node.Name}{Wrap("(", string.Join(", ", node.Arguments.Select(Argument)), ")")}";

    private static string Type(TypeNode node) => node switch
    {
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => $"[{Type(list.ItemType)}]",
        NonNullTypeNode nonNull => $"{Type(nonNull.NullableType)}!",
        _ => throw new UnreachableException(),
    };

    private static string Default(ValueNode? value) => value is null ? "" : $"= {Value(value)}";

    private static string Described(StringValueNode? description) => description is null ? "" : $"{Value(description)}\n";

    private static string Words(params ReadOnlySpan<string> words)
    {
        var text = "";
        foreach (var word in words)
            text = text.Length == 0 ? word : word.Length == 0 ? text : $"{text} {word}";
        return text;
    }

    private static string Wrap(string open, string text, string close) => text.Length == 0 ? "" : $"{open}{text}{close}";

    private static string Block(IEnumerable<string> lines) => Wrap("{\n", Indent(string.Join('\n', lines)), "\n}");

    private static string Indent(string text) => text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
