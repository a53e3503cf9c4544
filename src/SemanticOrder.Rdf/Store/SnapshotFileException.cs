using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>
/// A file cannot be read as a <see cref="SnapshotFile"/>: it is none (SO1020), it was written by another version (SO1021), or it is damaged or cut off (SO1022).
/// In each case the way out is to build the store from its sources again.
/// </summary>
public sealed class SnapshotFileException : SemanticOrderException
{
    internal SnapshotFileException(string code, string message, string file)
        : base(code, message, file: file)
    {
    }
}
