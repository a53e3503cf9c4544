using System.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>The forms of queries (SPARQL 1.1 §16) and the operations of updates (Update §3).</summary>
internal sealed partial class SparqlPrinter
{
    public void WriteBase(string? iri)
    {
        if (iri is null)
            return;
        Write("BASE ");
        WriteIri(iri);
        NewLine();
    }

    public void WriteQuery(Query query)
    {
        WriteBase(query.BaseIri);
        switch (query)
        {
            case SelectQuery:
                WriteSelect(query.Pattern, query.Dataset);
                return;
            case ConstructQuery construct:
                Write("CONSTRUCT ");
                WriteQuads(construct.Template, isTemplate: true);
                break;
            case DescribeQuery describe:
                Write("DESCRIBE ");
                WriteList(describe.Resources, " ", WriteNamedTerm);
                Write(describe.Resources.Count == 0 ? "*" : string.Empty);
                break;
            default:
                Write("ASK");
                break;
        }
        WriteDataset("FROM", query.Dataset);
        WriteModified(query.Pattern);
    }

    public void WriteOperation(UpdateOperation operation)
    {
        switch (operation)
        {
            case InsertData insert:
                Write("INSERT DATA ");
                WriteQuads(insert.Quads, isTemplate: false);
                break;
            case DeleteData delete:
                Write("DELETE DATA ");
                WriteQuads(delete.Quads, isTemplate: false);
                break;
            case Modify modify:
                WriteModify(modify);
                break;
            case Load load:
                Write("LOAD " + Silent(load.IsSilent));
                WriteIri(load.Source.Value);
                if (load.Target is { } target)
                    WriteGraph(" INTO GRAPH ", target);
                break;
            case Create create:
                WriteGraph($"CREATE {Silent(create.IsSilent)}GRAPH ", create.Graph);
                break;
            case Clear clear:
                Write("CLEAR " + Silent(clear.IsSilent));
                WriteTarget(clear.Target);
                break;
            case Drop drop:
                Write("DROP " + Silent(drop.IsSilent));
                WriteTarget(drop.Target);
                break;
            case Transfer transfer:
                WriteTransfer(transfer);
                break;
            default:
                throw new UnreachableException($"No text for {operation.GetType().Name}.");
        }
    }

    private static string Silent(bool isSilent) => isSilent ? "SILENT " : string.Empty;

    private void WriteGraph(string before, Iri graph)
    {
        Write(before);
        WriteIri(graph.Value);
    }

    private void WriteTarget(GraphTarget target)
    {
        if (target.Graph is { } graph)
            WriteGraph("GRAPH ", graph);
        else
            Write(target.Scope == GraphScope.Default ? "DEFAULT" : target.Scope == GraphScope.AnyNamed ? "NAMED" : "ALL");
    }

    private void WriteTransfer(Transfer transfer)
    {
        Write(transfer.Kind == TransferKind.Add ? "ADD " : transfer.Kind == TransferKind.Copy ? "COPY " : "MOVE ");
        Write(Silent(transfer.IsSilent));
        WriteGraphOrDefault(transfer.Source);
        Write(" TO ");
        WriteGraphOrDefault(transfer.Target);
    }

    private void WriteGraphOrDefault(Iri? graph)
    {
        if (graph is null)
            Write("DEFAULT");
        else
            WriteGraph("GRAPH ", graph);
    }

    private void WriteModify(Modify modify)
    {
        if (modify.With is { } with)
        {
            WriteGraph("WITH ", with);
            NewLine();
        }
        if (modify.Delete.Count > 0 || modify.Insert.Count == 0)
        {
            Write("DELETE ");
            WriteQuads(modify.Delete, isTemplate: true);
        }
        if (modify.Insert.Count > 0)
        {
            if (modify.Delete.Count > 0)
                NewLine();
            Write("INSERT ");
            WriteQuads(modify.Insert, isTemplate: true);
        }
        WriteDataset("USING", modify.Using);
        NewLine();
        Write("WHERE ");
        WriteGroup(modify.Pattern);
    }

    private void WriteDataset(string keyword, DatasetClause dataset)
    {
        foreach (var graph in dataset.DefaultGraphs)
        {
            NewLine();
            WriteGraph(keyword + " ", graph);
        }
        foreach (var graph in dataset.NamedGraphs)
        {
            NewLine();
            WriteGraph(keyword + " NAMED ", graph);
        }
    }

    /// <summary>A template or data; neighbours of one graph share its braces.</summary>
    private void WriteQuads(AlgebraList<QuadTemplate> quads, bool isTemplate)
    {
        OpenBrace();
        PatternTerm? graph = null;
        foreach (var quad in quads)
        {
            if (quad.Graph != graph)
            {
                if (graph is not null)
                    CloseBrace();
                graph = quad.Graph;
                OpenGraph(graph);
            }
            NewLine();
            WriteTemplateTerm(quad.Subject, isTemplate);
            Write(" ");
            WritePredicate(quad.Predicate);
            Write(" ");
            WriteTemplateTerm(quad.Object, isTemplate);
            Write(" .");
        }
        if (graph is not null)
            CloseBrace();
        CloseBrace();
    }

    private void OpenGraph(PatternTerm? graph)
    {
        if (graph is null)
            return;
        NewLine();
        Write("GRAPH ");
        WriteNamedTerm(graph);
        Write(" ");
        OpenBrace();
    }

    private void WriteTemplateTerm(PatternTerm term, bool isTemplate)
    {
        if (term is Variable { IsBlankNode: true } node)
            Write(_names.Labelled(node, isTemplate));
        else
            WriteNamedTerm(term);
    }
}
