using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The numbers of the terms that the engine itself must know.</summary>
internal sealed class SchemaVocabulary(TermClasses terms)
{
    public uint Type { get; } = terms.Vocabulary(Vocab.Rdf.Type);

    public uint First { get; } = terms.Vocabulary(Vocab.Rdf.First);

    public uint Rest { get; } = terms.Vocabulary(Vocab.Rdf.Rest);

    public uint Nil { get; } = terms.Vocabulary(Vocab.Rdf.Nil);

    public uint SameAs { get; } = terms.Vocabulary(Vocab.Owl.SameAs);

    public uint SubClassOf { get; } = terms.Vocabulary(Vocab.Rdfs.SubClassOf);

    public uint DifferentFrom { get; } = terms.Vocabulary(Vocab.Owl.DifferentFrom);

    public uint Datatype { get; } = terms.Vocabulary(Vocab.Rdfs.Datatype);
}
