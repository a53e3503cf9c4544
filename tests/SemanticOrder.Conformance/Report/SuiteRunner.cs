using System.Reflection;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace SemanticOrder.Conformance.Report;

/// <summary>Runs the suites that have a row, each case as the test runner does, and counts.</summary>
public static class SuiteRunner
{
    private const BindingFlags Members = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The suites of this assembly, by name.</summary>
    public static IReadOnlyList<(Type Fixture, ConformanceSuiteAttribute Suite)> Suites { get; } =
    [
        .. from fixture in typeof(SuiteRunner).Assembly.GetTypes()
           let suite = fixture.GetCustomAttribute<ConformanceSuiteAttribute>()
           where suite is not null
           orderby suite.Name, suite.Edition
           select (fixture, suite),
    ];

    /// <summary>Runs a suite.</summary>
    /// <returns>Null when it is not present on this machine.</returns>
    public static SuiteScore? Run(Type fixture, ConformanceSuiteAttribute suite)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(suite);
        var instance = Activator.CreateInstance(fixture)!;
        var (passed, failed, excluded) = (0, new List<string>(), new List<(string, string)>());
        foreach (var method in fixture.GetMethods(Members))
        {
            foreach (var test in method.GetCustomAttributes<TestCaseSourceAttribute>().SelectMany(source => Cases(fixture, instance, source.SourceName!)))
            {
                if (test.RunState == RunState.Ignored)
                    return null;
                switch (Run(method, instance, test))
                {
                    case null:
                        passed++;
                        break;
                    case IgnoreException ignored:
                        excluded.Add((test.TestName!, ignored.Message));
                        break;
                    default:
                        failed.Add(test.TestName!);
                        break;
                }
            }
        }

        return new SuiteScore(suite.Name, suite.Edition, passed, failed, excluded);
    }

    private static IEnumerable<TestCaseData> Cases(Type fixture, object instance, string source) =>
        (IEnumerable<TestCaseData>)fixture.GetMethod(source, Members, [])!.Invoke(instance, [])!;

    /// <returns>What the case threw; null when it passes.</returns>
    private static Exception? Run(MethodInfo method, object instance, TestCaseData test)
    {
        // An isolated context keeps what fails here out of the result of the test that counts.
        using (new TestExecutionContext.IsolatedContext())
        {
            try
            {
                method.Invoke(instance, test.Arguments);
                return null;
            }
            catch (TargetInvocationException fault)
            {
                return fault.InnerException;
            }
        }
    }
}
