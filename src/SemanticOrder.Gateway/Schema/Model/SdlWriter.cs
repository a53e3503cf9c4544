using System.Globalization;
using System.Text;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>Writes the derived types in the schema definition language (GraphQL §3); the written part is <c>gateway.graphql</c>.</summary>
internal static class SdlWriter
{
    /// <summary>The definitions of a model's types and filter inputs.</summary>
    public static string Write(SchemaModel model)
    {
        var text = new StringBuilder();
        foreach (var type in model.Types)
        {
            if (type.IsInterface)
                Structure(text, model, type, "interface", type.Name);
            Structure(text, model, type, "type", type.ObjectName);
            if (type.IsFilterable)
                Filter(text, model, type);
            if (type.IsListed)
                ConnectionSdl.Write(text, type);
        }

        if (!model.Order.IsFilterable)
            Filter(text, model, model.Order);
        return text.ToString();
    }

    /// <summary>The GraphQL type of a field.</summary>
    public static string TypeOf(SchemaModel model, FieldModel field)
    {
        var name = field.Kind switch
        {
            FieldKind.Node => model.Find(field.Range)!.Name,
            FieldKind.Concept => "Concept",
            FieldKind.Integer => "Int",
            FieldKind.Decimal => "Decimal",
            FieldKind.Boolean => "Boolean",
            FieldKind.DateTime => "DateTime",
            FieldKind.Duration => "Duration",
            _ => "String",
        };
        return field.IsList ? $"[{name}!]!" : name;
    }

    private static void Structure(StringBuilder text, SchemaModel model, ObjectTypeModel type, string keyword, string name)
    {
        Describe(text, type.Description, "");
        var implements = type.Interfaces.Select(parent => parent.Name).Concat(type.IsInterface && keyword == "type" ? [type.Name] : []).ToList();
        text.Append(CultureInfo.InvariantCulture, $"{keyword} {name}");
        if (implements.Count > 0)
            text.Append(" implements ").AppendJoin(" & ", implements);
        text.Append(" {\n").Append(FixedFields.OfEveryType);
        if (type.HasConcept)
            text.Append(FixedFields.OfStatements);
        if (type.IsOrder)
            text.Append(FixedFields.OfOrder);
        foreach (var field in type.Fields)
        {
            Describe(text, field.UnitCode is { } code ? $"{field.Description}\n\n[{code}]" : field.Description, "  ");
            text.Append("  ").Append(field.Name);
            if (field.Unit is not null)
                text.Append("(\"\"\"换算到此单位（UNECE Rec 20 或 UCUM 代码） · A unit code to convert to, UNECE Rec 20 or UCUM\"\"\" unit: String)");
            text.Append(": ").Append(TypeOf(model, field)).Append('\n');
            if (field.HasConnection)
                text.Append(CultureInfo.InvariantCulture, $"  {field.ConnectionField}{ConnectionSdl.Arguments(model.Find(field.Range)!)}: {model.Find(field.Range)!.ConnectionName}!\n");
        }

        text.Append("}\n\n");
    }

    private static void Filter(StringBuilder text, SchemaModel model, ObjectTypeModel type)
    {
        Describe(text, $"{type.Name}: 全部所给条件同时成立 · all conditions given hold together.", "");
        text.Append(CultureInfo.InvariantCulture, $"input {type.FilterName} {{\n  and: [{type.FilterName}!]\n  or: [{type.FilterName}!]\n  not: {type.FilterName}\n");
        foreach (var field in type.Fields)
        {
            if (FilterTypeOf(model, field) is { } filter)
                text.Append(CultureInfo.InvariantCulture, $"  {field.Name}: {filter}\n");
        }

        if (type.IsOrder)
            text.Append("  violations: ViolationFilter\n");
        text.Append("}\n\n");
        if (type.IsOrder)
            return;
        text.Append(CultureInfo.InvariantCulture, $$""""
            """条件都在同一个 {{type.Name}} 上成立 · The conditions of one part hold at one and the same {{type.Name}}."""
            input {{type.LinkName}} {
              """至少一个满足 · At least one meets them"""
              some: {{type.FilterName}}
              """没有一个不满足;一个也没有时成立 · None fails them; holds when there is none"""
              all: {{type.FilterName}}
              """没有一个满足 · None meets them"""
              none: {{type.FilterName}}
            }


            """");
    }

    /// <summary>The filter input of a field; null when it cannot be filtered by.</summary>
    private static string? FilterTypeOf(SchemaModel model, FieldModel field) => field.Kind switch
    {
        FieldKind.Node when !field.IsUpward && model.Find(field.Range) is { IsFilterable: true, IsOrder: false } range => range.LinkName,
        FieldKind.Node => null,
        _ when !field.IsFilterable => null,
        FieldKind.Concept => "ConceptFilter",
        FieldKind.Integer or FieldKind.Decimal => "DecimalFilter",
        FieldKind.Boolean => "BooleanFilter",
        FieldKind.DateTime => "DateTimeFilter",
        FieldKind.Duration => "DurationFilter",
        _ => "StringFilter",
    };

    private static void Describe(StringBuilder text, string description, string indent)
    {
        text.Append(indent).Append("\"\"\"\n");
        foreach (var line in description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
            text.Append(indent).Append(line.TrimEnd('\r')).Append('\n');
        text.Append(indent).Append("\"\"\"\n");
    }
}
