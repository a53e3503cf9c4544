using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary>Operations, selections, fragments and variables (GraphQL §2.3 to §2.8, §2.10).</summary>
internal ref partial struct SyntaxReader
{
    /// <summary><c>OperationDefinition : SelectionSet</c></summary>
    private OperationDefinitionNode ReadShorthand()
    {
        var start = Here;
        var selectionSet = ReadSelectionSet();
        return new OperationDefinitionNode(OperationKind.Query, null, [], [], selectionSet, null, Finish(start));
    }

    /// <summary><c>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet</c></summary>
    private OperationDefinitionNode ReadOperation(SourceSpan start, StringValueNode? description)
    {
        var operation = ReadOperationKind();
        Name? name = At(TokenKind.Name) ? ReadName() : null;
        var variables = ReadVariableDefinitions();
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new OperationDefinitionNode(operation, name, variables, directives, selectionSet, description, Finish(start));
    }

    /// <summary><c>OperationType : one of query mutation subscription</c></summary>
    private OperationKind ReadOperationKind()
    {
        var name = ReadName();
        return name.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw _lexer.Error($"Expected 'query', 'mutation' or 'subscription', found '{name}'.", name.Span.Start),
        };
    }

    /// <summary><c>VariablesDefinition : ( VariableDefinition+ )</c>; <c>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</c></summary>
    private ImmutableArray<VariableDefinitionNode> ReadVariableDefinitions()
    {
        if (!Skip(TokenKind.LeftParenthesis))
            return [];
        var mark = Mark();
        do
        {
            var start = Here;
            var description = ReadDescription();
            var variable = ReadVariable();
            Expect(TokenKind.Colon);
            var type = ReadType();
            var defaultValue = Skip(TokenKind.EqualsSign) ? ReadValue(isConstant: true) : null;
            var directives = ReadDirectives(isConstant: true);
            Push(new VariableDefinitionNode(variable, type, defaultValue, directives, description, Finish(start)));
        }
        while (!Skip(TokenKind.RightParenthesis));
        return PopTo<VariableDefinitionNode>(mark);
    }

    /// <summary><c>SelectionSet : { Selection+ }</c></summary>
    private SelectionSetNode ReadSelectionSet()
    {
        var start = Here;
        Expect(TokenKind.LeftBrace);
        Deepen();
        var mark = Mark();
        do
            Push(At(TokenKind.Spread) ? ReadSpread() : ReadField());
        while (!Skip(TokenKind.RightBrace));
        _depth--;
        return new SelectionSetNode(PopTo<SelectionNode>(mark), Finish(start));
    }

    /// <summary><c>Field : Alias? Name Arguments? Directives? SelectionSet?</c>; <c>Alias : Name :</c></summary>
    private FieldNode ReadField()
    {
        var start = Here;
        var name = ReadName();
        Name? alias = null;
        if (Skip(TokenKind.Colon))
            (alias, name) = (name, ReadName());
        var arguments = ReadArguments(isConstant: false);
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = At(TokenKind.LeftBrace) ? ReadSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, Finish(start));
    }

    /// <summary><c>Arguments[Const] : ( Argument[?Const]+ )</c>; <c>Argument[Const] : Name : Value[?Const]</c></summary>
    private ImmutableArray<ArgumentNode> ReadArguments(bool isConstant)
    {
        if (!Skip(TokenKind.LeftParenthesis))
            return [];
        var mark = Mark();
        do
        {
            var name = ReadName();
            Expect(TokenKind.Colon);
            var value = ReadValue(isConstant);
            Push(new ArgumentNode(name, value, Finish(name.Span)));
        }
        while (!Skip(TokenKind.RightParenthesis));
        return PopTo<ArgumentNode>(mark);
    }

    /// <summary><c>FragmentSpread : ... FragmentName Directives?</c>; <c>InlineFragment : ... TypeCondition? Directives? SelectionSet</c></summary>
    private SelectionNode ReadSpread()
    {
        var start = Here;
        Expect(TokenKind.Spread);
        var hasCondition = SkipKeyword("on"u8);
        if (!hasCondition && At(TokenKind.Name))
        {
            var fragment = ReadName();
            var spreadDirectives = ReadDirectives(isConstant: false);
            return new FragmentSpreadNode(fragment, spreadDirectives, Finish(start));
        }

        var condition = hasCondition ? ReadNamedType() : null;
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new InlineFragmentNode(condition, directives, selectionSet, Finish(start));
    }

    /// <summary><c>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</c>; <c>FragmentName : Name but not on</c></summary>
    private FragmentDefinitionNode ReadFragmentDefinition(SourceSpan start, StringValueNode? description)
    {
        Advance();
        if (AtKeyword("on"u8))
            throw Unexpected("a fragment name, which cannot be 'on'");
        var name = ReadName();
        ExpectKeyword("on"u8);
        var condition = ReadNamedType();
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new FragmentDefinitionNode(name, condition, directives, selectionSet, description, Finish(start));
    }
}
