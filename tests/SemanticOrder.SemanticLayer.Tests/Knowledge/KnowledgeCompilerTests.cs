using NUnit.Framework;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Knowledge;

/// <summary>What is in use is not compiled again.</summary>
public sealed class KnowledgeCompilerTests
{
    private const string Head = "@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix x: <http://example.org/x#> . x:A a owl:Class .";

    [Test]
    public void The_same_files_give_the_same_knowledge_and_others_another()
    {
        var compiler = new KnowledgeCompiler();
        var first = compiler.Build(Files());
        var again = compiler.Build([.. Files().Reverse()]);
        var other = compiler.Build(Files("x:A a owl:Class ."));
        Assert.Multiple(() =>
        {
            Assert.That(again.Knowledge, Is.Not.Null.And.SameAs(first.Knowledge));
            Assert.That(again.Diagnostics, Is.EqualTo(first.Diagnostics));
            Assert.That(other.Knowledge!.Version, Is.Not.EqualTo(first.Knowledge!.Version));
        });
        GC.KeepAlive(first);
    }

    [Test]
    public void What_was_not_checked_does_not_stand_for_what_was()
    {
        var compiler = new KnowledgeCompiler();
        var contradiction = Files("x:a owl:sameAs x:b . x:a owl:differentFrom x:b .");
        var former = compiler.Build(contradiction, checksConsistency: false);
        Assert.Multiple(() =>
        {
            Assert.That(former.Knowledge, Is.Not.Null);
            Assert.That(compiler.Build(contradiction).Knowledge, Is.Null, "two things are one and two");
            Assert.That(compiler.Build(contradiction, checksConsistency: false).Knowledge, Is.SameAs(former.Knowledge));
            Assert.That(compiler.Build(contradiction).Diagnostics, Is.Not.Empty, "an error is told each time");
        });
        GC.KeepAlive(former);
    }

    [Test]
    public void What_was_checked_serves_those_who_ask_for_less()
    {
        var compiler = new KnowledgeCompiler();
        var served = compiler.Build(Files());
        Assert.That(compiler.Build(Files(), checksConsistency: false).Knowledge, Is.SameAs(served.Knowledge));
        GC.KeepAlive(served);
    }

    private static IReadOnlyList<KnowledgeFile> Files(string more = "") =>
        [new KnowledgeFile("a.ttl", System.Text.Encoding.UTF8.GetBytes($"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . {Head} {more}")), new KnowledgeFile("b.ttl", "<urn:a> a <urn:B> ."u8.ToArray())];
}
