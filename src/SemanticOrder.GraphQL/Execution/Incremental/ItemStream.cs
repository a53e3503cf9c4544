using System.Collections;
using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A list of which the client has the first items.</summary>
internal sealed class ItemStream(StreamUsage usage, ImmutableArray<object> path, IEnumerator items, int index) : DeliveryRecord(path, usage.Label)
{
    private const int FirstPortion = 8;
    private const int LargestPortion = 128;
    private int _portion = FirstPortion;

    public StreamUsage Usage { get; } = usage;

    /// <summary>The position in the list of the next item to take.</summary>
    public int Index { get; private set; } = index;

    /// <summary>True when the list has no further items.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Takes the next items. Portions double, so that the first ones are quick and a long list takes few levels of resolvers.</summary>
    /// <exception cref="Exception">What the sequence throws.</exception>
    public void TakePortion(List<object?> target)
    {
        for (var taken = 0; taken < _portion; taken++)
        {
            if (!items.MoveNext())
            {
                IsExhausted = true;
                return;
            }

            target.Add(items.Current);
            Index++;
        }

        _portion = Math.Min(_portion * 2, LargestPortion);
    }
}
