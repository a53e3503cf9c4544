using System.Text;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Enum types from CLR enums.</summary>
public sealed partial class SchemaBuilder
{
    /// <summary>Defines an enum type with the values of a CLR enum; <c>InTransit</c> becomes <c>IN_TRANSIT</c>.</summary>
    /// <typeparam name="TEnum">The CLR enum; resolvers give and get its values.</typeparam>
    /// <param name="name">The type's name; the CLR name when null.</param>
    public SchemaBuilder Enum<TEnum>(string? name = null)
        where TEnum : struct, Enum => Enum(name ?? typeof(TEnum).Name, type =>
        {
            foreach (var value in System.Enum.GetValues<TEnum>())
                type.Value(ToConstantCase(value.ToString()), value);
        });

    private static string ToConstantCase(string name)
    {
        var text = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var startsWord = index > 0 && char.IsUpper(name[index]) && (char.IsLower(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            if (startsWord && name[index - 1] != '_')
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[index]));
        }

        return text.ToString();
    }
}
