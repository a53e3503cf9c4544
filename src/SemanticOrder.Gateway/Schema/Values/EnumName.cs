using System.Text;

namespace SemanticOrder.Gateway.Schema.Values;

/// <summary>Enum values as GraphQL names them: <c>OtherDimension</c> is <c>OTHER_DIMENSION</c>.</summary>
internal static class EnumName
{
    /// <summary>The GraphQL name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Names[value];

    /// <summary>The value of a GraphQL name.</summary>
    public static T Parse<T>(string name)
        where T : struct, Enum => Cache<T>.Names.First(entry => entry.Value == name).Key;

    /// <summary>A name in Pascal or camel case in the case of enum values.</summary>
    public static string ToConstantCase(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name)
        {
            if (char.IsUpper(character) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToUpperInvariant(character));
        }

        return text.ToString();
    }

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => ToConstantCase(value.ToString()));
    }
}
