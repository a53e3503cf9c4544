using System.Collections;
using System.Reflection;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Tests.Language;

/// <summary>Compares syntax trees member by member, places aside.</summary>
internal static class SyntaxComparison
{
    public static IEnumerable<string> Differences(object? left, object? right, string path = "document")
    {
        if (left is null || right is null || left.GetType() != right.GetType())
            return ReferenceEquals(left, right) ? [] : [$"{path}: {left} is not {right}"];
        return left switch
        {
            SourceSpan => [],
            string or bool or Enum => left.Equals(right) ? [] : [$"{path}: {left} is not {right}"],
            IEnumerable leftItems => Items(leftItems.Cast<object>().ToList(), ((IEnumerable)right).Cast<object>().ToList(), path),
            _ => left.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0 && property.Name != nameof(TypeNode.Innermost))
                .SelectMany(property => Differences(property.GetValue(left), property.GetValue(right), $"{path}.{property.Name}")),
        };
    }

    private static IEnumerable<string> Items(List<object> left, List<object> right, string path) => left.Count != right.Count
        ? [$"{path}: {left.Count} items are not {right.Count}"]
        : left.Zip(right).Select((pair, index) => (pair, index)).SelectMany(entry => Differences(entry.pair.First, entry.pair.Second, $"{path}[{entry.index}]"));
}
