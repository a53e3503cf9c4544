namespace SemanticOrder.Conformance.Report;

/// <summary>docs/conformance.md says what the suites say, row by row; the suites that are not present on this machine are not compared.</summary>
public sealed class ConformancePageTests
{
    private static IEnumerable<TestCaseData> Suites() => SuiteRunner.Suites.Select(entry => new TestCaseData(entry.Fixture, entry.Suite).SetArgDisplayNames(entry.Suite.Name, entry.Suite.Edition));

    [TestCaseSource(nameof(Suites))]
    public void The_page_has_the_counts_of_this_run(Type fixture, ConformanceSuiteAttribute suite)
    {
        if (SuiteRunner.Run(fixture, suite) is not { } score)
        {
            Assert.Ignore("the suite is not present");
            return;
        }

        Assert.Multiple(() =>
        {
            Assert.That(score.Cases, Is.Positive);
            Assert.That(score.Failed, Is.Empty);
            Assert.That(File.ReadLines(ConformancePage.File), Does.Contain(ConformancePage.Row(score)), $"Write the page anew: {ConformancePage.Command}");
        });
    }

    [Test]
    public void The_page_has_no_other_suites()
    {
        var names = SuiteRunner.Suites.Select(entry => $"| {entry.Suite.Name} | {entry.Suite.Edition} |").ToList();
        var rows = File.ReadLines(ConformancePage.File).SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|'));
        Assert.That(rows.Where(row => !names.Exists(name => row.StartsWith(name, StringComparison.Ordinal))), Is.Empty);
    }

    /// <summary>The generator. It writes only when it is asked to, for it needs every suite.</summary>
    [Test]
    public void Write_the_page()
    {
        if (Environment.GetEnvironmentVariable("SEMANTICORDER_CONFORMANCE") != "write")
            Assert.Ignore($"writes docs/conformance.md: {ConformancePage.Command}");
        var scores = SuiteRunner.Suites.Select(entry => SuiteRunner.Run(entry.Fixture, entry.Suite)).ToList();
        Assert.That(scores, Has.None.Null, "a page is written where every suite is present");
        File.WriteAllText(ConformancePage.File, ConformancePage.Write([.. scores.OfType<SuiteScore>()], DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
    }
}
