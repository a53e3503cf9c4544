using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>A statement has no form in the syntax it is to be written in. Codes SO1036 and SO1037, both of RDF/XML; the other syntaxes can write every statement.</summary>
public sealed class RdfWritingException : SemanticOrderException
{
    internal RdfWritingException(string code, string message, Term term)
        : base(code, message) => Term = term;

    /// <summary>The term that cannot be written.</summary>
    public Term Term { get; }
}
