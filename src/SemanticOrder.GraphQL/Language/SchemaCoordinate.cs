using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.GraphQL.Language;

/// <summary>
/// The name of one element of a schema (GraphQL §3.14): a type (<c>Order</c>), a field, input field or enum value (<c>Order.lines</c>), an argument of a field (<c>Order.lines(first:)</c>), a
/// directive (<c>@deprecated</c>) or an argument of one (<c>@deprecated(reason:)</c>). Whether a schema has the element is for the schema to say.
/// </summary>
public sealed record SchemaCoordinate
{
    private SchemaCoordinate(bool isDirective, string name, string? member, string? argument)
    {
        IsDirective = isDirective;
        Name = name;
        Member = member;
        Argument = argument;
    }

    /// <summary>True when <see cref="Name"/> is that of a directive, false when it is that of a type.</summary>
    public bool IsDirective { get; }

    /// <summary>The type or directive, without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The field, input field or enum value; null when the coordinate is of a type or directive.</summary>
    public string? Member { get; }

    /// <summary>The argument; null when the coordinate is not of one.</summary>
    public string? Argument { get; }

    /// <summary>Reads a coordinate; blanks and comments are not allowed in it.</summary>
    /// <exception cref="GraphQLRequestException">SO4001: it is not a coordinate.</exception>
    public static SchemaCoordinate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var coordinate)
            ? coordinate
            : throw new GraphQLRequestException(ErrorCodes.Syntax, $"'{(text.Length > 80 ? text[..80] + "…" : text)}' is no schema coordinate; write Type, Type.field, Type.field(argument:), @directive or @directive(argument:).");
    }

    /// <summary>
    /// Reads a coordinate: <c>TypeCoordinate : Name</c>; <c>MemberCoordinate : Name . Name</c>; <c>ArgumentCoordinate : Name . Name ( Name : )</c>; <c>DirectiveCoordinate : @ Name</c>;
    /// <c>DirectiveArgumentCoordinate : @ Name ( Name : )</c>.
    /// </summary>
    /// <returns>False when the text is none of these.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out SchemaCoordinate? coordinate)
    {
        coordinate = null;
        var isDirective = Skip(ref text, '@');
        if (!TakeName(ref text, out var name))
            return false;
        string? member = null;
        if (!isDirective && Skip(ref text, '.') && !TakeName(ref text, out member))
            return false;
        string? argument = null;
        if ((isDirective || member is not null) && Skip(ref text, '(') && !(TakeName(ref text, out argument) && Skip(ref text, ':') && Skip(ref text, ')')))
            return false;
        if (!text.IsEmpty)
            return false;
        coordinate = new SchemaCoordinate(isDirective, name, member, argument);
        return true;
    }

    /// <summary>The coordinate as it is written.</summary>
    public override string ToString() => $"{(IsDirective ? "@" : "")}{Name}{(Member is null ? "" : $".{Member}")}{(Argument is null ? "" : $"({Argument}:)")}";

    private static bool Skip(ref ReadOnlySpan<char> text, char expected)
    {
        if (text.IsEmpty || text[0] != expected)
            return false;
        text = text[1..];
        return true;
    }

    private static bool TakeName(ref ReadOnlySpan<char> text, [NotNullWhen(true)] out string? name)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_'))
            length++;
        name = Language.Name.IsValid(text[..length]) ? text[..length].ToString() : null;
        text = text[length..];
        return name is not null;
    }
}
