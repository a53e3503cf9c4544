using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary>The type system: definitions and, where the grammar differs only by <c>extend</c>, extensions (GraphQL §3).</summary>
internal ref partial struct SyntaxReader
{
    /// <summary><c>TypeDefinition : ScalarTypeDefinition | ObjectTypeDefinition | InterfaceTypeDefinition | UnionTypeDefinition | EnumTypeDefinition | InputObjectTypeDefinition</c></summary>
    /// <returns>Null, nothing read, when the current keyword starts none of them.</returns>
    private TypeDefinitionNode? ReadTypeDefinition(SourceSpan start, StringValueNode? description, bool isExtension)
    {
        if (SkipKeyword("type"u8))
            return ReadObjectType(start, description, isExtension);
        if (SkipKeyword("input"u8))
            return ReadInputObject(start, description, isExtension);
        if (SkipKeyword("enum"u8))
            return ReadEnum(start, description, isExtension);
        if (SkipKeyword("interface"u8))
            return ReadInterface(start, description, isExtension);
        if (SkipKeyword("union"u8))
            return ReadUnion(start, description, isExtension);
        return SkipKeyword("scalar"u8) ? ReadScalar(start, description, isExtension) : null;
    }

    /// <summary><c>TypeSystemExtension : SchemaExtension | TypeExtension</c>, after <c>extend</c></summary>
    private DefinitionNode ReadExtension(SourceSpan start) =>
        AtKeyword("schema"u8)
            ? ReadSchemaDefinition(start, null, isExtension: true)
            : ReadTypeDefinition(start, null, isExtension: true) ?? throw Unexpected("'schema' or a kind of type to extend");

    /// <summary>An extension that adds nothing is an error at the token where the addition should be.</summary>
    private readonly void RequireAddition(bool isExtension, bool addsSomething)
    {
        if (isExtension && !addsSomething)
            throw Unexpected("something that the extension adds");
    }

    /// <summary>
    /// <c>SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }</c>;
    /// <c>SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ } | extend schema Directives[Const]</c>
    /// </summary>
    private SchemaDefinitionNode ReadSchemaDefinition(SourceSpan start, StringValueNode? description, bool isExtension)
    {
        Advance();
        var directives = ReadDirectives(isConstant: true);
        var mark = Mark();
        if (!isExtension || At(TokenKind.LeftBrace))
        {
            Expect(TokenKind.LeftBrace);
            do
            {
                var typeStart = Here;
                var operation = ReadOperationKind();
                Expect(TokenKind.Colon);
                var type = ReadNamedType();
                Push(new RootOperationTypeNode(operation, type, Finish(typeStart)));
            }
            while (!Skip(TokenKind.RightBrace));
        }

        var operations = PopTo<RootOperationTypeNode>(mark);
        RequireAddition(isExtension, directives.Length + operations.Length > 0);
        return new SchemaDefinitionNode(isExtension, directives, operations, description, Finish(start));
    }

    /// <summary><c>ScalarTypeDefinition : Description? scalar Name Directives[Const]?</c>; <c>ScalarTypeExtension : extend scalar Name Directives[Const]</c></summary>
    private ScalarTypeDefinitionNode ReadScalar(SourceSpan start, StringValueNode? description, bool isExtension)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        RequireAddition(isExtension, directives.Length > 0);
        return new ScalarTypeDefinitionNode(isExtension, name, directives, description, Finish(start));
    }

    /// <summary><c>ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c></summary>
    private ObjectTypeDefinitionNode ReadObjectType(SourceSpan start, StringValueNode? description, bool isExtension)
    {
        var name = ReadName();
        var interfaces = ReadInterfaces();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadFieldDefinitions();
        RequireAddition(isExtension, interfaces.Length + directives.Length + fields.Length > 0);
        return new ObjectTypeDefinitionNode(isExtension, name, interfaces, directives, fields, description, Finish(start));
    }

    /// <summary><c>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c></summary>
    private InterfaceTypeDefinitionNode ReadInterface(SourceSpan start, StringValueNode? description, bool isExtension)
    {
        var name = ReadName();
        var interfaces = ReadInterfaces();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadFieldDefinitions();
        RequireAddition(isExtension, interfaces.Length + directives.Length + fields.Length > 0);
        return new InterfaceTypeDefinitionNode(isExtension, name, interfaces, directives, fields, description, Finish(start));
    }

    /// <summary><c>UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?</c>; <c>UnionMemberTypes : = |? NamedType (| NamedType)*</c></summary>
    private UnionTypeDefinitionNode ReadUnion(SourceSpan start, StringValueNode? description, bool isExtension)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var types = Skip(TokenKind.EqualsSign) ? ReadSeparatedTypes(TokenKind.Pipe) : [];
        RequireAddition(isExtension, directives.Length + types.Length > 0);
        return new UnionTypeDefinitionNode(isExtension, name, directives, types, description, Finish(start));
    }

    /// <summary><c>EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?</c>; <c>EnumValueDefinition : Description? EnumValue Directives[Const]?</c></summary>
    private EnumTypeDefinitionNode ReadEnum(SourceSpan start, StringValueNode? description, bool isExtension)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var mark = Mark();
        if (Skip(TokenKind.LeftBrace))
        {
            do
            {
                var valueStart = Here;
                var valueDescription = ReadDescription();
                if (AtKeyword("true"u8) || AtKeyword("false"u8) || AtKeyword("null"u8))
                    throw Unexpected("an enum value, which cannot be 'true', 'false' or 'null'");
                var value = ReadName();
                var valueDirectives = ReadDirectives(isConstant: true);
                Push(new EnumValueDefinitionNode(value, valueDirectives, valueDescription, Finish(valueStart)));
            }
            while (!Skip(TokenKind.RightBrace));
        }

        var values = PopTo<EnumValueDefinitionNode>(mark);
        RequireAddition(isExtension, directives.Length + values.Length > 0);
        return new EnumTypeDefinitionNode(isExtension, name, directives, values, description, Finish(start));
    }

    /// <summary><c>InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?</c></summary>
    private InputObjectTypeDefinitionNode ReadInputObject(SourceSpan start, StringValueNode? description, bool isExtension)
    {
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadInputValues(TokenKind.LeftBrace, TokenKind.RightBrace);
        RequireAddition(isExtension, directives.Length + fields.Length > 0);
        return new InputObjectTypeDefinitionNode(isExtension, name, directives, fields, description, Finish(start));
    }

    /// <summary><c>ImplementsInterfaces : implements &amp;? NamedType (&amp; NamedType)*</c></summary>
    private ImmutableArray<NamedTypeNode> ReadInterfaces() => SkipKeyword("implements"u8) ? ReadSeparatedTypes(TokenKind.Ampersand) : [];

    private ImmutableArray<NamedTypeNode> ReadSeparatedTypes(TokenKind separator)
    {
        Skip(separator);
        var mark = Mark();
        do
            Push(ReadNamedType());
        while (Skip(separator));
        return PopTo<NamedTypeNode>(mark);
    }

    /// <summary><c>FieldsDefinition : { FieldDefinition+ }</c>; <c>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</c></summary>
    private ImmutableArray<FieldDefinitionNode> ReadFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
            return [];
        var mark = Mark();
        do
        {
            var start = Here;
            var description = ReadDescription();
            var name = ReadName();
            var arguments = ReadInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
            Expect(TokenKind.Colon);
            var type = ReadType();
            var directives = ReadDirectives(isConstant: true);
            Push(new FieldDefinitionNode(name, arguments, type, directives, description, Finish(start)));
        }
        while (!Skip(TokenKind.RightBrace));
        return PopTo<FieldDefinitionNode>(mark);
    }

    /// <summary><c>ArgumentsDefinition : ( InputValueDefinition+ )</c>; <c>InputFieldsDefinition : { InputValueDefinition+ }</c>; <c>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</c></summary>
    private ImmutableArray<InputValueDefinitionNode> ReadInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
            return [];
        var mark = Mark();
        do
        {
            var start = Here;
            var description = ReadDescription();
            var name = ReadName();
            Expect(TokenKind.Colon);
            var type = ReadType();
            var defaultValue = Skip(TokenKind.EqualsSign) ? ReadValue(isConstant: true) : null;
            var directives = ReadDirectives(isConstant: true);
            Push(new InputValueDefinitionNode(name, type, defaultValue, directives, description, Finish(start)));
        }
        while (!Skip(close));
        return PopTo<InputValueDefinitionNode>(mark);
    }

    /// <summary><c>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</c>; <c>DirectiveLocations : |? DirectiveLocation (| DirectiveLocation)*</c></summary>
    private DirectiveDefinitionNode ReadDirectiveDefinition(SourceSpan start, StringValueNode? description)
    {
        Advance();
        Expect(TokenKind.At);
        var name = ReadName();
        var arguments = ReadInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        var locations = ImmutableArray.CreateBuilder<DirectiveLocation>();
        do
        {
            var place = ReadName();
            if (!DirectiveLocationNames.TryParse(place.Value, out var location))
                throw _lexer.Error($"Expected a directive location such as FIELD or OBJECT, found '{place}'.", place.Span.Start);
            locations.Add(location);
        }
        while (Skip(TokenKind.Pipe));
        return new DirectiveDefinitionNode(name, arguments, isRepeatable, locations.ToImmutable(), description, Finish(start));
    }
}
