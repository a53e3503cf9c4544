using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary>Documents, descriptions and directives (GraphQL §2.2, §2.12, §3.3 Descriptions).</summary>
internal ref partial struct SyntaxReader
{
    /// <summary><c>Document : Definition+</c></summary>
    public DocumentNode ReadDocument()
    {
        var start = Here;
        var mark = Mark();
        do
            Push(ReadDefinition());
        while (!At(TokenKind.EndOfText));
        return new DocumentNode(PopTo<DefinitionNode>(mark), Finish(start));
    }

    public ValueNode ReadLoneConstant()
    {
        var value = ReadValue(isConstant: true);
        Expect(TokenKind.EndOfText);
        return value;
    }

    public TypeNode ReadLoneType()
    {
        var type = ReadType();
        Expect(TokenKind.EndOfText);
        return type;
    }

    public ImmutableArray<DirectiveNode> ReadLoneDirectives()
    {
        var directives = ReadDirectives(isConstant: true);
        Expect(TokenKind.EndOfText);
        return directives;
    }

    /// <summary><c>Definition : ExecutableDefinition | TypeSystemDefinitionOrExtension</c></summary>
    private DefinitionNode ReadDefinition()
    {
        if (At(TokenKind.LeftBrace))
            return ReadShorthand();
        var start = Here;
        var description = ReadDescription();
        if (description is not null && At(TokenKind.LeftBrace))
            throw _lexer.Error("A query in shorthand form cannot have a description; write 'query' before the brace.", start.Start);
        if (!At(TokenKind.Name))
            throw Unexpected();
        if (AtKeyword("query"u8) || AtKeyword("mutation"u8) || AtKeyword("subscription"u8))
            return ReadOperation(start, description);
        if (AtKeyword("fragment"u8))
            return ReadFragmentDefinition(start, description);
        if (AtKeyword("schema"u8))
            return ReadSchemaDefinition(start, description, isExtension: false);
        if (AtKeyword("directive"u8))
            return ReadDirectiveDefinition(start, description);
        if (ReadTypeDefinition(start, description, isExtension: false) is { } type)
            return type;
        if (description is not null)
            throw _lexer.Error("This description describes nothing; a definition must follow it.", start.Start);
        if (SkipKeyword("extend"u8))
            return ReadExtension(start);
        throw Unexpected();
    }

    /// <summary><c>Description : StringValue</c></summary>
    private StringValueNode? ReadDescription() =>
        _lexer.Kind is TokenKind.StringValue or TokenKind.BlockString ? ReadString() : null;

    /// <summary><c>Directives[Const] : Directive[?Const]+</c>; <c>Directive[Const] : @ Name Arguments[?Const]?</c></summary>
    private ImmutableArray<DirectiveNode> ReadDirectives(bool isConstant)
    {
        if (!At(TokenKind.At))
            return [];
        var mark = Mark();
        while (At(TokenKind.At))
        {
            var start = Here;
            Advance();
            var name = ReadName();
            var arguments = ReadArguments(isConstant);
            Push(new DirectiveNode(name, arguments, Finish(start)));
        }

        return PopTo<DirectiveNode>(mark);
    }
}
