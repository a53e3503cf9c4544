namespace SemanticOrder.Conformance;

/// <summary>
/// The cases of a suite that are known not to pass, from <c>&lt;suite&gt;.exclusions.txt</c>: lines of <c>id | reason</c>, <c>#</c> for comments. An excluded
/// case is still run, and fails when it passes after all, so the list cannot grow stale.
/// </summary>
public sealed class Exclusions
{
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    private Exclusions(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            var bar = line.IndexOf(" | ", StringComparison.Ordinal);
            if (bar < 0 || line[(bar + 3)..].Trim().Length == 0)
                throw new FormatException($"An exclusion is 'id | reason': {line}");
            _reasons.Add(line[..bar].Trim(), line[(bar + 3)..].Trim());
        }
    }

    /// <summary>The exclusions of a suite; none when there is no file.</summary>
    public static Exclusions Of(string suite)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "exclusions", suite + ".exclusions.txt");
        return new Exclusions(File.Exists(file) ? File.ReadAllLines(file) : []);
    }

    /// <summary>Runs a case. One that is excluded is ignored with its reason when it fails, and fails when it passes.</summary>
    public void Run(string id, Action test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (!_reasons.TryGetValue(id, out var reason))
        {
            test();
            return;
        }
        var passes = false;
        // An isolated context keeps the failed assertions of the case out of this test's result.
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            try
            {
                test();
                passes = true;
            }
            catch (Exception)
            {
                // Excluded, and does not pass: as listed.
            }
        }
        if (passes)
            Assert.Fail($"{id} is excluded, but passes: take it off the list.");
        Assert.Ignore(reason);
    }
}
