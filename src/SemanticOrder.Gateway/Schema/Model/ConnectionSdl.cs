using System.Globalization;
using System.Text;
using SemanticOrder.Gateway.Schema.Connections;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>Writes what lists of a derived type need: its connection, edges, sort input, aggregates and groups.</summary>
internal static class ConnectionSdl
{
    /// <summary>The arguments of a connection field of a type's nodes.</summary>
    public static string Arguments(ObjectTypeModel type)
    {
        var where = type.IsFilterable ? $"where: {type.FilterName}, " : "";
        var orderBy = type.SortFields.Any() ? $"orderBy: [{type.SortName}!], " : "";
        return $"({where}{orderBy}first: Int, after: String, last: Int, before: String)";
    }

    /// <summary>The definitions of a listed type.</summary>
    public static void Write(StringBuilder text, ObjectTypeModel type)
    {
        text.Append(CultureInfo.InvariantCulture, $$""""
            type {{type.ConnectionName}} {
              edges: [{{type.EdgeName}}!]!
              nodes: [{{type.Name}}!]!
              pageInfo: PageInfo!
              """满足条件的总数,与分页无关,只在查询它时计算 · How many match, whatever the page; counted only when asked for"""
              totalCount: Int!
              """全部满足条件者的统计,与分页无关 · What all that match come to, whatever the page"""
              aggregate: {{type.AggregateName}}!
              """这一页如何读出:SQL 语句和数据库的计划 · How the page is read: the SQL statement and the database's plan"""
              explain: String!
            }

            type {{type.EdgeName}} {
              cursor: String!
              node: {{type.Name}}!
            }


            """");
        Sort(text, type);
        Aggregates(text, type);
    }

    private static void Sort(StringBuilder text, ObjectTypeModel type)
    {
        var names = type.SortFields.Select(field => field.Name).Concat(type.IsOrder ? [SortReader.Appearance] : []).ToList();
        if (names.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $$""""
            """排序:每项一个字段;没有值的排在最后 · One field each; what has no value comes last either way"""
            input {{type.SortName}} @oneOf {

            """");
        foreach (var name in names)
        {
            if (name == SortReader.Appearance)
                text.Append("  \"\"\"按出现的先后,不写 orderBy 时新的在前 · By appearance; without orderBy the newest come first\"\"\"\n");
            text.Append(CultureInfo.InvariantCulture, $"  {name}: SortDirection\n");
        }

        text.Append("}\n\n");
    }

    private static void Aggregates(StringBuilder text, ObjectTypeModel type)
    {
        text.Append(CultureInfo.InvariantCulture, $"\"\"\"\n来源说法不一的值不计入 · Values on which sources disagree are left out\n\"\"\"\ntype {type.AggregateName} {{\n  count: Int!\n");
        Measures(text, type);
        var groups = type.GroupFields.ToList();
        if (groups.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"  \"\"\"按一个字段的值分组,大组在前;有几个值的属于几组 · By the values of a field, the largest group first; what has several values is in several\"\"\"\n  groupBy(by: {type.GroupByName}!, first: Int = 100): [{type.GroupName}!]!\n");
        text.Append("}\n\n");
        if (groups.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"enum {type.GroupByName} {{\n");
            foreach (var field in groups)
                text.Append("  ").Append(field.Name).Append('\n');
            text.Append(CultureInfo.InvariantCulture, $$""""
                }

                type {{type.GroupName}} {
                  """共同的值:概念的带前缀写法、文本、true 或 false · The value in common: a concept with its prefix, a text, true or false"""
                  value: String
                  """值是概念时 · The value, when it is a concept"""
                  concept: Concept
                  count: Int!

                """");
            Measures(text, type);
            text.Append("}\n\n");
        }

        Values(text, type.NumbersName, type.NumberFields, field => "Decimal");
        Values(text, type.ValuesName, type.MeasureFields, field => field.Kind switch { FieldKind.DateTime => "DateTime", FieldKind.Duration => "Duration", _ => "Decimal" });
    }

    private static void Measures(StringBuilder text, ObjectTypeModel type)
    {
        if (type.NumberFields.Any())
            text.Append(CultureInfo.InvariantCulture, $"  sum: {type.NumbersName}!\n  avg: {type.NumbersName}!\n");
        if (type.MeasureFields.Any())
            text.Append(CultureInfo.InvariantCulture, $"  min: {type.ValuesName}!\n  max: {type.ValuesName}!\n");
    }

    private static void Values(StringBuilder text, string name, IEnumerable<FieldModel> fields, Func<FieldModel, string> typeOf)
    {
        var all = fields.ToList();
        if (all.Count == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"type {name} {{\n");
        foreach (var field in all)
            text.Append(CultureInfo.InvariantCulture, $"  {field.Name}: {typeOf(field)}\n");
        text.Append("}\n\n");
    }
}
