using System.Text;

namespace SemanticOrder.GraphQL.Language;

/// <summary>Values and type references (GraphQL §2.9, §2.11).</summary>
internal ref partial struct SyntaxReader
{
    /// <summary><c>Value[Const] : [~Const] Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue | ListValue[?Const] | ObjectValue[?Const]</c></summary>
    private ValueNode ReadValue(bool isConstant)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.Dollar:
                return isConstant ? throw _lexer.Error("A constant value is needed here, not a variable.", _lexer.Start) : ReadVariable();
            case TokenKind.IntValue:
                return new IntValueNode(ReadText(out var intSpan), intSpan);
            case TokenKind.FloatValue:
                return new FloatValueNode(ReadText(out var floatSpan), floatSpan);
            case TokenKind.StringValue or TokenKind.BlockString:
                return ReadString();
            case TokenKind.LeftBracket:
                return ReadList(isConstant);
            case TokenKind.LeftBrace:
                return ReadObject(isConstant);
            case TokenKind.Name:
                var name = ReadName();
                return name.Value switch
                {
                    "true" => new BooleanValueNode(true, name.Span),
                    "false" => new BooleanValueNode(false, name.Span),
                    "null" => new NullValueNode(name.Span),
                    _ => new EnumValueNode(name.Value, name.Span),
                };
            default:
                throw Unexpected("a value");
        }
    }

    private string ReadText(out SourceSpan span)
    {
        span = Here with { End = _lexer.End };
        var text = Encoding.ASCII.GetString(_lexer.Text);
        Advance();
        return text;
    }

    private StringValueNode ReadString()
    {
        var node = new StringValueNode(_lexer.ReadStringValue(), At(TokenKind.BlockString), Here with { End = _lexer.End });
        Advance();
        return node;
    }

    /// <summary><c>Variable : $ Name</c></summary>
    private VariableNode ReadVariable()
    {
        var start = Here;
        Expect(TokenKind.Dollar);
        var name = ReadName();
        return new VariableNode(name, Finish(start));
    }

    /// <summary><c>ListValue[Const] : [ ] | [ Value[?Const]+ ]</c></summary>
    private ListValueNode ReadList(bool isConstant)
    {
        var start = Here;
        Advance();
        Deepen();
        var mark = Mark();
        while (!Skip(TokenKind.RightBracket))
            Push(ReadValue(isConstant));
        _depth--;
        return new ListValueNode(PopTo<ValueNode>(mark), Finish(start));
    }

    /// <summary><c>ObjectValue[Const] : { } | { ObjectField[?Const]+ }</c>; <c>ObjectField[Const] : Name : Value[?Const]</c></summary>
    private ObjectValueNode ReadObject(bool isConstant)
    {
        var start = Here;
        Advance();
        Deepen();
        var mark = Mark();
        while (!Skip(TokenKind.RightBrace))
        {
            var name = ReadName();
            Expect(TokenKind.Colon);
            var value = ReadValue(isConstant);
            Push(new ObjectFieldNode(name, value, Finish(name.Span)));
        }

        _depth--;
        return new ObjectValueNode(PopTo<ObjectFieldNode>(mark), Finish(start));
    }

    /// <summary><c>Type : NamedType | ListType | NonNullType</c>; <c>ListType : [ Type ]</c>; <c>NonNullType : NamedType ! | ListType !</c></summary>
    private TypeNode ReadType()
    {
        var start = Here;
        TypeNode type;
        if (Skip(TokenKind.LeftBracket))
        {
            Deepen();
            var item = ReadType();
            Expect(TokenKind.RightBracket);
            _depth--;
            type = new ListTypeNode(item, Finish(start));
        }
        else
        {
            type = ReadNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, Finish(start)) : type;
    }

    /// <summary><c>NamedType : Name</c></summary>
    private NamedTypeNode ReadNamedType()
    {
        var name = ReadName();
        return new NamedTypeNode(name, name.Span);
    }
}
