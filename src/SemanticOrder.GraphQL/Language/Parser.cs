using System.Collections.Immutable;
using System.Text;

namespace SemanticOrder.GraphQL.Language;

/// <summary>Reads GraphQL text into syntax trees: the grammar of GraphQL (September 2025), executable and type system. Thread-safe.</summary>
public static class Parser
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8">UTF-8 text, a byte order mark allowed.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Request"/> when null.</param>
    /// <exception cref="GraphQLRequestException">SO4001 not GraphQL, SO4002 not UTF-8, SO4003 too many tokens, SO4004 nested too deeply, SO4006 too many bytes; with the place.</exception>
    public static DocumentNode ParseDocument(ReadOnlySpan<byte> utf8, ParserOptions? options = null) =>
        new SyntaxReader(utf8, options ?? ParserOptions.Request).ReadDocument();

    /// <summary>Reads a document; see <see cref="ParseDocument(ReadOnlySpan{byte}, ParserOptions?)"/>.</summary>
    /// <param name="text">GraphQL text. A lone surrogate is refused as SO4002.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Request"/> when null.</param>
    /// <exception cref="GraphQLRequestException">SO4001 to SO4004, with the place.</exception>
    public static DocumentNode ParseDocument(string text, ParserOptions? options = null) => ParseDocument(ToUtf8(text), options);

    /// <summary>Reads one constant value, for example a default (<c>{min: 1}</c>).</summary>
    /// <exception cref="GraphQLRequestException">SO4001 to SO4004, with the place.</exception>
    public static ValueNode ParseConstant(string text) => new SyntaxReader(ToUtf8(text), ParserOptions.Request).ReadLoneConstant();

    /// <summary>Reads one type reference, for example <c>[Order!]!</c>.</summary>
    /// <exception cref="GraphQLRequestException">SO4001 to SO4004, with the place.</exception>
    public static TypeNode ParseType(string text) => new SyntaxReader(ToUtf8(text), ParserOptions.Request).ReadLoneType();

    /// <summary>Reads applied directives with constant arguments, for example <c>@key(fields: "id") @shareable</c>.</summary>
    /// <exception cref="GraphQLRequestException">SO4001 to SO4004, with the place.</exception>
    public static ImmutableArray<DirectiveNode> ParseDirectives(string text) => new SyntaxReader(ToUtf8(text), ParserOptions.Request).ReadLoneDirectives();

    private static byte[] ToUtf8(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
        }
        catch (EncoderFallbackException fault)
        {
            throw new GraphQLRequestException(ErrorCodes.InvalidUtf8, $"The text has half a surrogate pair at offset {fault.Index}; it is not Unicode text.");
        }
    }
}
