using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>The part of a <see cref="SnapshotFile"/> that holds a dictionary. Hashes are not written: they differ from process to process.</summary>
public sealed partial class TermDictionary
{
    /// <summary>Writes the terms that are there at this moment; others may be added meanwhile.</summary>
    internal void Write(SnapshotFileWriter file)
    {
        // In this sequence whatever a term refers to is written as well.
        var (literals, iris) = (LiteralCount, IriCount);
        _blankNodes.Write(file);
        _iris.Write(file, iris);
        _literals.Write(file, literals);
    }

    /// <summary>Reads the terms back under the same ids.</summary>
    internal static TermDictionary Read(SnapshotFileReader file)
    {
        var terms = new TermDictionary(file);
        file.Expect(terms.IriCount >= WellKnownTerms.All.Length);
        for (var i = 0; i < WellKnownTerms.All.Length; i++)
        {
            // New ones are added at the end, so an older file has some other IRI there.
            if (!terms._iris.Text(i, out _).SequenceEqual(Encoding.UTF8.GetBytes(WellKnownTerms.All[i].Value)))
                throw file.OtherVersion();
        }
        return terms;
    }
}
