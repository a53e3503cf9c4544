using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Reads Turtle and TriG (RDF 1.1 Turtle §6.5, TriG §4.5). This part: documents, directives and triples.</summary>
internal sealed partial class TurtleReader(
    Utf8Input input, TermScanner scanner, TermDictionary terms, RdfReaderOptions options, IQuadSink sink, bool hasGraphs)
{
    private readonly IriResolver _resolver = new(options.BaseIri);
    private readonly TermTable _prefixes = new(HashSeed.Value, 0);
    private readonly List<byte[]> _namespaces = [];

    /// <summary>The graph that statements are in; None outside the graph blocks of TriG.</summary>
    private TermId _graph;

    /// <summary><c>turtleDoc ::= statement*</c>, <c>trigDoc ::= (directive | block)*</c></summary>
    public void Read()
    {
        input.SkipSpace();
        while (input.Peek() >= 0)
        {
            ReadStatement();
            input.SkipSpace();
        }
    }

    /// <summary><c>statement ::= directive | triples '.'</c>; TriG has graph blocks as well.</summary>
    private void ReadStatement()
    {
        var next = input.Peek();
        if (next == '@')
        {
            ReadAtDirective();
        }
        else if (hasGraphs && next == '{')
        {
            ReadGraphBlock(TermId.None);
        }
        else if (IsKeyword("PREFIX"u8))
        {
            input.Skip("PREFIX".Length);
            ReadPrefix();
        }
        else if (IsKeyword("BASE"u8))
        {
            input.Skip("BASE".Length);
            ReadBase();
        }
        else if (hasGraphs && IsKeyword("GRAPH"u8))
        {
            input.Skip("GRAPH".Length);
            input.SkipSpace();
            ReadGraphBlock(ReadGraphLabel());
        }
        else
        {
            ReadTriplesOrGraph();
        }
    }

    /// <summary><c>prefixID ::= '@prefix' PNAME_NS IRIREF '.'</c>, <c>base ::= '@base' IRIREF '.'</c>; these two keywords are in small letters.</summary>
    private void ReadAtDirective()
    {
        input.Skip(1);
        if (SkipWord("prefix"u8))
            ReadPrefix();
        else if (SkipWord("base"u8))
            ReadBase();
        else
            throw scanner.Unexpected("'prefix' or 'base' in small letters after '@'");
        SkipPunctuation('.', "'.' after the directive");
    }

    /// <summary><c>PNAME_NS IRIREF</c></summary>
    private void ReadPrefix()
    {
        input.SkipSpace();
        ReadPrefixName(out var name);
        var hash = _prefixes.Hash(name, TermId.None);
        var index = _prefixes.Find(name, TermId.None, hash);
        if (index < 0)
        {
            index = _prefixes.Add(name, TermId.None, hash);
            _namespaces.Add([]);
            if (index >= options.MaxPrefixes)
                throw input.Error("SO1011", $"The text declares more than {options.MaxPrefixes} prefixes, the limit of this reader.", 0, null);
        }
        input.SkipSpace();
        _namespaces[index] = ReadResolvedIri().ToArray();
        sink.AddPrefix(Encoding.UTF8.GetString(_prefixes.Text(index, out _)), Encoding.UTF8.GetString(_namespaces[index]));
    }

    private void ReadBase()
    {
        input.SkipSpace();
        _resolver.SetBase(ReadResolvedIri());
    }

    /// <summary><c>PNAME_NS ::= PN_PREFIX? ':'</c>; goes over the colon.</summary>
    /// <param name="name">The part before the colon; valid until more is read.</param>
    private void ReadPrefixName(out ReadOnlySpan<byte> name)
    {
        input.Mark();
        if (input.Peek() != ':')
        {
            if (!NameCharacters.IsBase(scanner.PeekRune()))
                throw scanner.Unexpected("a prefix and ':'");
            scanner.SkipName(isLocal: false);
            if (input.Peek() != ':')
                throw scanner.Unexpected("':' after the prefix");
        }
        name = input.Marked(0, input.Offset);
        input.Skip(1);
    }

    /// <summary><c>predicateObjectList ::= verb objectList (';' (verb objectList)?)*</c></summary>
    private void ReadPredicateObjectList(TermId subject, int depth)
    {
        while (true)
        {
            var predicate = ReadVerb();
            ReadObjectList(subject, predicate, depth);
            if (input.Peek() != ';')
                return;
            while (input.Peek() == ';')
            {
                input.Skip(1);
                input.SkipSpace();
            }
            if (input.Peek() is '.' or ']' or '}' or -1)
                return;
        }
    }

    /// <summary><c>objectList ::= object (',' object)*</c></summary>
    private void ReadObjectList(TermId subject, TermId predicate, int depth)
    {
        while (true)
        {
            var line = input.Line;
            sink.Add(new Quad(subject, predicate, ReadObject(depth), _graph), line);
            input.SkipSpace();
            if (input.Peek() != ',')
                return;
            input.Skip(1);
            input.SkipSpace();
        }
    }

    /// <summary>True when a SPARQL-style keyword stands here, in any case, and does not go on as a prefixed name.</summary>
    private bool IsKeyword(ReadOnlySpan<byte> keyword)
    {
        if ((input.Peek() | 0x20) != (keyword[0] | 0x20))
            return false;
        for (var i = 1; i < keyword.Length; i++)
        {
            if ((input.PeekAt(i) | 0x20) != (keyword[i] | 0x20))
                return false;
        }
        return input.PeekAt(keyword.Length) is var next and < 0x80 and not ('.' or ':') && (next < 0 || !NameCharacters.Ascii.Contains((byte)next));
    }

    private bool SkipWord(ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (input.PeekAt(i) != word[i])
                return false;
        }
        input.Skip(word.Length);
        return true;
    }

    private void SkipPunctuation(char expected, string message)
    {
        input.SkipSpace();
        if (input.Peek() != expected)
            throw scanner.Unexpected(message);
        input.Skip(1);
    }
}
