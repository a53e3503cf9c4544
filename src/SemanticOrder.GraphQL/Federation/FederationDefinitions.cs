using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Federation;

/// <summary>The directives of the federation specification, under the names that a schema's link gives them (Federation v2 subgraph specification).</summary>
internal static class FederationDefinitions
{
    /// <summary>The directives, without <c>@</c>.</summary>
    public static ImmutableArray<string> Directives { get; } =
        ["key", "requires", "provides", "external", "tag", "extends", "shareable", "inaccessible", "override", "composeDirective", "interfaceObject"];

    /// <summary>The definitions that every subgraph has beside its own.</summary>
    /// <param name="link">Gives the names.</param>
    public static DocumentNode For(FederationLink link)
    {
        const string Everything = "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";
        var label = link.Version >= new Version(2, 7) ? ", label: String" : "";
        return Parser.ParseDocument(
            $$"""
            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
            enum link__Purpose { SECURITY EXECUTION }
            scalar link__Import
            scalar {{link.FieldSet}}
            directive @{{link.NameOf("key")}}(fields: {{link.FieldSet}}!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @{{link.NameOf("requires")}}(fields: {{link.FieldSet}}!) on FIELD_DEFINITION
            directive @{{link.NameOf("provides")}}(fields: {{link.FieldSet}}!) on FIELD_DEFINITION
            directive @{{link.NameOf("external")}}(reason: String) on OBJECT | FIELD_DEFINITION
            directive @{{link.NameOf("tag")}}(name: String!) repeatable on {{Everything}} | SCHEMA
            directive @{{link.NameOf("extends")}} on OBJECT | INTERFACE
            directive @{{link.NameOf("shareable")}} repeatable on OBJECT | FIELD_DEFINITION
            directive @{{link.NameOf("inaccessible")}} on {{Everything}}
            directive @{{link.NameOf("override")}}(from: String!{{label}}) on FIELD_DEFINITION
            directive @{{link.NameOf("composeDirective")}}(name: String) repeatable on SCHEMA
            directive @{{link.NameOf("interfaceObject")}} on OBJECT
            scalar _Any
            type _Service { sdl: String }
            """,
            ParserOptions.Schema);
    }
}
