using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>Other learners of the machine, where their programs are installed, on the same rows in the same order.</summary>
internal static class IntentPeers
{
    /// <summary>What each peer gives to the test texts.</summary>
    public static IEnumerable<GivenTags> Installed(List<LabelledText> training, List<LabelledText> test, bool isExclusive)
    {
        var folder = Directory.CreateTempSubdirectory("intent-peers-").FullName;
        try
        {
            if (FastTextPeer.IsInstalled)
                yield return FastTextPeer.Run(folder, training, test, isExclusive);
            if (LiblinearPeer.IsInstalled)
                yield return LiblinearPeer.Run(folder, training, test, isExclusive);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
