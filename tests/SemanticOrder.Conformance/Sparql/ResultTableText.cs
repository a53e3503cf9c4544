using System.Buffers;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>What the runner does with tables beside comparing them.</summary>
public static class ResultTableText
{
    /// <summary>The table as text.</summary>
    public static string Write(ResultTable table, ResultSyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(table);
        var output = new ArrayBufferWriter<byte>();
        using var writer = ResultWriter.Create(syntax, output);
        table.WriteTo(writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The table for a message.</summary>
    public static string Show(ResultTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Boolean is { } answer ? $"{answer}" : Write(table, ResultSyntax.Tsv);
    }

    /// <summary>The table with each solution once.</summary>
    public static ResultTable Distinct(ResultTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var distinct = new ResultTable(table.Variables, table.Terms);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (seen.Add(string.Join(' ', table[row].ToArray())))
                distinct.Add(table[row]);
        }
        return distinct;
    }

    /// <summary>The table with numbers in canonical form, for expectations that write one value in another way.</summary>
    public static ResultTable Canonical(ResultTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var terms = new TermDictionary();
        var nodes = new Dictionary<TermId, TermId>();
        var canonical = new ResultTable(table.Variables, terms);
        for (var row = 0; row < table.RowCount; row++)
            canonical.Add([.. table[row].ToArray().Select(Translate)]);
        return canonical;

        TermId Translate(TermId id)
        {
            if (id.IsNone)
                return id;
            if (!nodes.TryGetValue(id, out var translated))
                nodes[id] = translated = id.IsBlankNode ? terms.AddBlankNode() : terms.Add(Canonical(table.Terms.Decode(id)));
            return translated;
        }
    }

    private static Term Canonical(Term term) =>
        term is Literal literal && TypedValue.Of(literal) is { IsNumeric: true } value ? new Literal(value.ToCanonicalString(), literal.Datatype) : term;
}
