using System.Collections;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A streamed list, parted.</summary>
/// <param name="Items">The items that come with the field.</param>
/// <param name="Rest">Those that come later, perhaps none; null when the list has ended before.</param>
internal sealed record StreamedList(List<object?> Items, IEnumerator? Rest)
{
    /// <summary>Parts a sequence. As the reference implementation does, it asks for no item more than it needs, so that the rest of a list that is exactly so long is an empty stream.</summary>
    public static StreamedList Take(IEnumerable sequence, int count, DeliveryRecorder recorder)
    {
        var rest = recorder.Enumerate(sequence);
        var items = new List<object?>();
        while (items.Count < count)
        {
            if (!rest.MoveNext())
                return new StreamedList(items, null);
            items.Add(rest.Current);
        }

        return new StreamedList(items, rest);
    }
}
