using System.Text;
using NUnit.Framework;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Knowledge;

/// <summary>The files of the folder and those of the review as one set.</summary>
public sealed class KnowledgeFileSetTests
{
    private static readonly KnowledgeFile[] Folder = [Make("core/core.ttl", "core"), Make("domains/cold/manual.ttl", "said")];

    [Test]
    public void Files_of_the_review_join_those_of_the_folder() =>
        Assert.That(KnowledgeFileSet.Compose(Folder, [Make("domains/a.ttl", "a")]).Select(file => file.Path), Is.EqualTo(new[] { "core/core.ttl", "domains/a.ttl", "domains/cold/manual.ttl" }));

    [Test]
    public void A_file_that_was_exported_is_in_both_and_once_in_the_set() =>
        Assert.That(KnowledgeVersion.Of(KnowledgeFileSet.Compose(Folder, [Make("domains/cold/manual.ttl", "said")])), Is.EqualTo(KnowledgeVersion.Of(Folder)));

    [Test]
    public void A_path_with_other_bytes_in_the_folder_is_refused()
    {
        var refused = Assert.Throws<KnowledgeException>(() => KnowledgeFileSet.Compose(Folder, [Make("domains/cold/manual.ttl", "says more")]))!;
        Assert.That((refused.Code, refused.Diagnostic.File), Is.EqualTo(("SO7006", "domains/cold/manual.ttl")));
    }

    [Test]
    public void What_is_taken_back_must_not_stay_by_its_export()
    {
        Assert.That(Assert.Throws<KnowledgeException>(() => KnowledgeFileSet.CheckTakenBack(Folder, ["domains/cold/manual.ttl"], []))!.Code, Is.EqualTo("SO7006"));
        Assert.DoesNotThrow(() => KnowledgeFileSet.CheckTakenBack(Folder, ["domains/cold/manual.ttl", "domains/other.ttl"], [Make("domains/cold/manual.ttl", "said")]));
    }

    private static KnowledgeFile Make(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
