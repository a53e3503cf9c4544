using System.Collections.Immutable;
using System.Text;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Prints a schema as type system text: everything but what is built in. Reading the text gives an equal schema, resolvers aside. Thread-safe.</summary>
public sealed class SchemaPrinter
{
    private readonly SchemaPrinterOptions _options;
    private readonly StringBuilder _text = new();

    private SchemaPrinter(SchemaPrinterOptions options) => _options = options;

    /// <summary>The schema as text, with one blank line between definitions and no final line end.</summary>
    public static string Print(Schema schema, SchemaPrinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var printer = new SchemaPrinter(options ?? new SchemaPrinterOptions());
        printer.PrintSchema(schema);
        return printer._text.ToString().TrimEnd('\n');
    }

    private void PrintSchema(Schema schema)
    {
        PrintSchemaDefinition(schema);
        foreach (var directive in Sorted(schema.Directives.Where(directive => !BuiltInTypes.Directives.Any(builtIn => builtIn.Name.Value == directive.Name) && _options.IsPrinted(directive)), directive => directive.Name))
            PrintDirectiveDefinition(directive);
        foreach (var type in Sorted(schema.Types.Where(type => !BuiltInTypes.IsBuiltIn(type.Name) && _options.IsPrinted(type)), type => type.Name))
            PrintType(type);
    }

    private void PrintSchemaDefinition(Schema schema)
    {
        (string Kind, string DefaultName, ObjectType? Type)[] roots =
            [("query", "Query", schema.QueryType), ("mutation", "Mutation", schema.MutationType), ("subscription", "Subscription", schema.SubscriptionType)];
        var applied = Applied(schema.AppliedDirectives);
        var isImplied = roots.All(root => root.Type is null ? schema.FindType(root.DefaultName) is not ObjectType : root.Type.Name == root.DefaultName);
        if (isImplied && schema.Description is null && applied.Length == 0)
            return;
        Describe(schema.Description, "", isFirst: true);
        _text.Append("schema").Append(applied).Append(" {\n");
        foreach (var (kind, _, type) in roots.Where(root => root.Type is not null))
            _text.Append("  ").Append(kind).Append(": ").Append(type).Append('\n');
        _text.Append("}\n\n");
    }

    private void PrintDirectiveDefinition(DirectiveDefinition directive)
    {
        Describe(directive.Description, "", isFirst: true);
        _text.Append("directive ").Append(directive);
        PrintArguments(directive.Arguments, "");
        _text.Append(directive.IsRepeatable ? " repeatable" : "").Append(" on ").AppendJoin(" | ", Sorted(directive.Locations.Select(location => location.ToGraphQL()), name => name)).Append("\n\n");
    }

    private void PrintType(NamedType type)
    {
        Describe(type.Description, "", isFirst: true);
        var applied = Applied(type.AppliedDirectives);
        switch (type)
        {
            case ScalarType scalar:
                var url = scalar.SpecifiedByUrl is null ? "" : $" @specifiedBy(url: {SyntaxPrinter.Quote(scalar.SpecifiedByUrl)})";
                _text.Append("scalar ").Append(type).Append(url).Append(applied);
                break;
            case StructuredType structured:
                _text.Append(type is ObjectType ? "type " : "interface ").Append(type);
                if (!structured.Interfaces.IsEmpty)
                    _text.Append(" implements ").AppendJoin(" & ", Sorted(structured.Interfaces.Select(parent => parent.Name), name => name));
                _text.Append(applied);
                PrintBlock(Sorted(structured.Fields.Where(field => _options.IsPrinted(field)), field => field.Name), field => field.Description, PrintField);
                break;
            case UnionType union:
                _text.Append("union ").Append(type).Append(applied).Append(" = ").AppendJoin(" | ", Sorted(union.Types.Select(member => member.Name), name => name));
                break;
            case EnumType enumType:
                _text.Append("enum ").Append(type).Append(applied);
                PrintBlock(
                    Sorted(enumType.Values, value => value.Name),
                    value => value.Description,
                    value => _text.Append(value.Name).Append(Deprecation(value.DeprecationReason)).Append(Applied(value.AppliedDirectives)));
                break;
            case InputObjectType input:
                _text.Append("input ").Append(type).Append(input.IsOneOf ? " @oneOf" : "").Append(applied);
                PrintBlock(Sorted(input.Fields, field => field.Name), field => field.Description, PrintInputValue);
                break;
        }

        _text.Append("\n\n");
    }

    private void PrintField(FieldDefinition field)
    {
        _text.Append(field.Name);
        PrintArguments(field.Arguments, "  ");
        _text.Append(": ").Append(field.Type).Append(Deprecation(field.DeprecationReason)).Append(Applied(field.AppliedDirectives));
    }

    private void PrintArguments(ImmutableArray<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.IsEmpty)
            return;
        var sorted = Sorted(arguments, argument => argument.Name).ToList();
        var onOwnLines = sorted.Exists(argument => argument.Description is not null);
        _text.Append('(');
        for (var index = 0; index < sorted.Count; index++)
        {
            if (onOwnLines)
            {
                _text.Append('\n');
                Describe(sorted[index].Description, $"  {indentation}", index == 0);
                _text.Append("  ").Append(indentation);
            }
            else if (index > 0)
            {
                _text.Append(", ");
            }

            PrintInputValue(sorted[index]);
        }

        _text.Append(onOwnLines ? $"\n{indentation})" : ")");
    }

    private void PrintInputValue(InputValueDefinition input)
    {
        _text.Append(input.Name).Append(": ").Append(input.Type);
        if (input.DefaultLiteral is { } literal)
            _text.Append(" = ").Append(literal);
        _text.Append(Deprecation(input.DeprecationReason)).Append(Applied(input.AppliedDirectives));
    }

    private void PrintBlock<T>(IEnumerable<T> members, Func<T, string?> description, Action<T> print)
    {
        _text.Append(" {\n");
        var isFirst = true;
        foreach (var member in members)
        {
            Describe(description(member), "  ", isFirst);
            isFirst = false;
            _text.Append("  ");
            print(member);
            _text.Append('\n');
        }

        _text.Append('}');
    }

    private void Describe(string? description, string indentation, bool isFirst)
    {
        if (description is null)
            return;
        if (indentation.Length > 0 && !isFirst)
            _text.Append('\n');
        var quoted = new StringValueNode(description, isBlock: true).ToString().Replace("\n", $"\n{indentation}", StringComparison.Ordinal);
        _text.Append(indentation).Append(quoted).Append('\n');
    }

    private static string Deprecation(string? reason) => reason switch
    {
        null => "",
        "No longer supported" => " @deprecated",
        _ => $" @deprecated(reason: {SyntaxPrinter.Quote(reason)})",
    };

    private string Applied(ImmutableArray<DirectiveNode> directives) => _options.AppliedDirectives
        ? string.Concat(directives.Where(directive => directive.Name.Value is not ("deprecated" or "specifiedBy" or "oneOf")).Select(directive => $" {directive}"))
        : "";

    private IEnumerable<T> Sorted<T>(IEnumerable<T> items, Func<T, string> name) => _options.Sort ? items.OrderBy(name, StringComparer.Ordinal) : items;
}
