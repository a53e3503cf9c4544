namespace SemanticOrder.Manuals.Tests.Pdf.Fuzzing;

/// <summary>The short form of the verb <c>pdf-fuzz</c> of SemanticOrder.Benchmarks, which runs 20,000 files.</summary>
public sealed class FuzzTests
{
    [Test]
    public void The_seeds_are_sound()
    {
        foreach (var file in FuzzSeeds.Own)
            Assert.That(PdfText.Of(file), Does.Contain("冷链").And.Contain("Hello").And.Contain("form").And.Contain("z"));
    }

    [Test]
    public void Damaged_files_are_answered()
    {
        var run = new FuzzRun();
        for (var seed = 1; seed <= 1500; seed++)
            run.Read(FuzzSeeds.Own, seed, TimeSpan.FromSeconds(30));
        Assert.Multiple(() =>
        {
            Assert.That(run.Faults, Is.Empty);
            Assert.That(run.WithText, Is.GreaterThan(900));
            Assert.That(run.Refusals, Is.Not.Empty);
        });
    }
}
