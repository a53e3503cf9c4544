using System.Text;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Writes the text of one query or operation; a partial for each chapter of the grammar, as <see cref="SparqlReader"/> has.</summary>
internal sealed partial class SparqlPrinter
{
    private const int IndentWidth = 2;
    private readonly StringBuilder _text = new();
    private readonly HiddenNames _names;
    private int _indent;

    /// <summary>Number of the block of triples that is being written; labels of blank nodes hold in one.</summary>
    private int _block;

    private SparqlPrinter(HiddenNames names) => _names = names;

    /// <summary>What is written, by a pass that finds out where hidden variables stand, and one that writes.</summary>
    public static string Print(HashSet<string> closedLabels, Action<SparqlPrinter> write)
    {
        var names = new HiddenNames(closedLabels);
        write(new SparqlPrinter(names));
        names.Settle();
        var printer = new SparqlPrinter(names);
        write(printer);
        return printer._text.ToString();
    }

    private void Write(string text) => _text.Append(text);

    private void NewLine() => _text.Append('\n').Append(' ', _indent * IndentWidth);

    private void OpenBrace()
    {
        Write("{");
        _indent++;
    }

    private void CloseBrace()
    {
        _indent--;
        NewLine();
        Write("}");
    }

    private void WriteList<T>(IEnumerable<T> items, string separator, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                Write(separator);
            isFirst = false;
            write(item);
        }
    }

    private void WriteVariable(Variable variable) => Write(variable.IsVisible ? _names.Visible(variable) : _names.Named(variable));
}
