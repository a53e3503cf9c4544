using System.Text;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>
/// YARRRML §templates: <c>template = ( text | "$(" path ")" )*</c>. A backslash escapes <c>$</c>, <c>(</c>, <c>)</c> and itself;
/// brackets and quotes inside a path need no escape as long as they are balanced.
/// </summary>
internal ref struct TemplateParser(string text, PayloadFormat format, NameTableBuilder names, PathOrigin origin, IReadOnlyDictionary<string, string>? prefixes)
{
    private readonly List<TemplatePart> _parts = [];
    private readonly StringBuilder _literal = new();
    private int _offset;

    public ValueTemplate Parse()
    {
        while (_offset < text.Length)
        {
            var current = text[_offset];
            if (current == '\\' && _offset + 1 < text.Length && text[_offset + 1] is '$' or '(' or ')' or '\\')
            {
                _literal.Append(text[_offset + 1]);
                _offset += 2;
            }
            else if (current == '$' && _offset + 1 < text.Length && text[_offset + 1] == '(')
            {
                FlushLiteral();
                _parts.Add(new TemplatePart(null, Reference()));
            }
            else
            {
                _literal.Append(current);
                _offset++;
            }
        }

        FlushLiteral();
        if (_parts.Count == 0)
            _parts.Add(new TemplatePart([], null));
        return new ValueTemplate(text, [.. _parts]);
    }

    private void FlushLiteral()
    {
        if (_literal.Length == 0)
            return;
        _parts.Add(new TemplatePart(Encoding.UTF8.GetBytes(_literal.ToString()), null));
        _literal.Clear();
    }

    private PathExpression Reference()
    {
        var open = _offset;
        _offset += 2;
        var start = _offset;
        var path = new StringBuilder();
        var depth = 1;
        var quote = '\0';
        for (; _offset < text.Length; _offset++)
        {
            var current = text[_offset];
            if (current == '\\' && _offset + 1 < text.Length && text[_offset + 1] is '(' or ')' or '\\')
            {
                path.Append(text[++_offset]);
                continue;
            }

            if (quote != '\0')
                quote = current == quote ? '\0' : quote;
            else if (current is '\'' or '"' && depth + BracketDepth(path) > 1)
                quote = current;
            else if (current == '(')
                depth++;
            else if (current == ')' && --depth == 0)
                break;
            path.Append(current);
        }

        if (depth > 0)
            throw new PathSyntaxException("SO5031", "The reference '$(' is not closed by ')'. Write '\\$(' for the characters themselves.", open);
        _offset++;
        return Compile(path.ToString(), start);
    }

    /// <summary>Quotes count only inside brackets; a CSV column may hold an apostrophe.</summary>
    private static int BracketDepth(StringBuilder path)
    {
        var depth = 0;
        for (var i = 0; i < path.Length; i++)
            depth += path[i] == '[' ? 1 : path[i] == ']' ? -1 : 0;
        return depth;
    }

    private readonly PathExpression Compile(string path, int start)
    {
        try
        {
            return PathExpression.Compile(path, format, names, origin, prefixes);
        }
        catch (PathSyntaxException fault)
        {
            throw new PathSyntaxException(fault.Code, fault.Diagnostic.Message, start + fault.Offset);
        }
    }
}
