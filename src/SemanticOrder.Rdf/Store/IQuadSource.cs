namespace SemanticOrder.Rdf;

/// <summary>Statements that can be asked for by pattern: a snapshot, an overlay, later a remote endpoint. Statements are not repeated.</summary>
public interface IQuadSource
{
    /// <summary>Reads the ids of the statements back into terms, and finds the ids of terms.</summary>
    ITermSource Terms { get; }

    /// <summary>True when the statement is there, in exactly that graph.</summary>
    bool Contains(in Quad quad);

    /// <summary>The statements that fit, lazily, in an order that is stable for one state of the source.</summary>
    IEnumerable<Quad> Match(QuadPattern pattern, GraphSelection graphs);

    /// <summary>How many statements <see cref="Match"/> gives; exact.</summary>
    long Count(QuadPattern pattern, GraphSelection graphs);
}
