namespace SemanticOrder.Rdf;

/// <summary>Takes the statements of a text as they are read.</summary>
public interface IQuadSink
{
    /// <summary>A statement. The same one comes again when the text repeats it.</summary>
    /// <param name="quad">Ids of the reader's dictionary.</param>
    /// <param name="line">Zero-based line on which the statement's object begins.</param>
    void Add(in Quad quad, int line);

    /// <summary>A prefix declaration of Turtle or TriG; a later one of the same name replaces it.</summary>
    /// <param name="name">Without the colon; may be empty.</param>
    /// <param name="iri">What the prefix stands for, resolved.</param>
    void AddPrefix(string name, string iri)
    {
    }
}
