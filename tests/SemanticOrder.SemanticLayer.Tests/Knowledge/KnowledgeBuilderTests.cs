using NUnit.Framework;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.SemanticLayer.Tests.Knowledge;

public sealed class KnowledgeBuilderTests
{
    [Test]
    public void The_repositorys_own_knowledge_compiles_without_errors_or_warnings() =>
        Assert.That(SampleKnowledge.Build.Diagnostics.Where(found => found.Severity != Severity.Info).Select(found => found.ToString()), Is.Empty);
}
