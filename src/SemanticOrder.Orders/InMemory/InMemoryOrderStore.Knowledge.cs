using System.Collections.Immutable;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Orders.InMemory;

/// <content>The knowledge port.</content>
public sealed partial class InMemoryOrderStore : IKnowledgeStore
{
    /// <inheritdoc/>
    public ValueTask<KnowledgeVersion> ImportAsync(IReadOnlyList<KnowledgeFile> files, CancellationToken cancellation = default)
    {
        KnowledgeFile.CheckPaths(files);
        var version = KnowledgeVersion.Of(files);
        var kept = files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file with { Content = file.Content.ToArray() }).ToImmutableArray();
        return WriteAsync(state => (state.Knowledge.ContainsKey(version) ? state : state with { Knowledge = state.Knowledge.Add(version, kept) }, version), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KnowledgeFile>> ReadFilesAsync(KnowledgeVersion version, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<KnowledgeFile>>(_state.Knowledge.TryGetValue(version, out var files) ? files : throw version.NotImported());

    /// <inheritdoc/>
    public ValueTask<KnowledgePublication> PublishAsync(KnowledgeVersion version, ReinterpretMode mode, DateTimeOffset at, string? by = null, CancellationToken cancellation = default) =>
        WriteAsync(
            state =>
            {
                if (!state.Knowledge.ContainsKey(version))
                    throw version.NotImported();
                var publication = new KnowledgePublication(state.Publications.Count + 1, version, at, mode, by);
                state = state with { Publications = state.Publications.Add(publication) };
                if (mode == ReinterpretMode.None)
                    return (state, publication);
                var closed = state.Reinterpretations.ToImmutableDictionary(entry => entry.Key, entry => entry.Value with { Finished = true });
                var job = new Reinterpretation(publication.Sequence, version, mode, After: null, Done: 0, state.Orders.Values.Count(order => order.IsVisible), Finished: false);
                return (state with { Reinterpretations = closed.Add(publication.Sequence, job) }, publication);
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<KnowledgePublication?> GetCurrentAsync(CancellationToken cancellation = default) => ValueTask.FromResult(_state.Publications.LastOrDefault());

    /// <inheritdoc/>
    public ValueTask<KnowledgePublication?> GetCurrentAtAsync(DateTimeOffset time, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_state.Publications.LastOrDefault(publication => publication.PublishedAt <= time));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KnowledgePublication>> GetPublicationsAsync(CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<KnowledgePublication>>(_state.Publications);

    /// <inheritdoc/>
    public ValueTask<Reinterpretation?> GetReinterpretationAsync(CancellationToken cancellation = default) =>
        ValueTask.FromResult(_state.Reinterpretations.Values.MaxBy(job => job.Publication));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TermNumber>> AssignTermsAsync(IReadOnlyList<string> iris, CancellationToken cancellation = default) =>
        WriteAsync<IReadOnlyList<TermNumber>>(
            state =>
            {
                var numbers = new List<TermNumber>(iris.Count);
                foreach (var iri in iris)
                {
                    if (!state.TermNumbers.TryGetValue(iri, out var number))
                    {
                        number = new TermNumber(state.Terms.Count + 1);
                        state = state with { Terms = state.Terms.Add(iri), TermNumbers = state.TermNumbers.Add(iri, number) };
                    }

                    numbers.Add(number);
                }

                return (state, numbers);
            },
            cancellation);

    /// <inheritdoc/>
    public bool TryGetTerm(string iri, out TermNumber number) => _state.TermNumbers.TryGetValue(iri, out number);

    /// <inheritdoc/>
    public string GetTerm(TermNumber number) =>
        number.Value >= 1 && number.Value <= _state.Terms.Count ? _state.Terms[number.Value - 1] : throw new ArgumentOutOfRangeException(nameof(number), number, "No term has this number.");

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, string>> GetGraphQLNamesAsync(CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, string>>(_state.GraphQLNames);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, string>> KeepGraphQLNamesAsync(IReadOnlyDictionary<string, string> names, CancellationToken cancellation = default) =>
        WriteAsync<IReadOnlyDictionary<string, string>>(
            state =>
            {
                var kept = state.GraphQLNames.AddRange(names.Where(name => !state.GraphQLNames.ContainsKey(name.Key)));
                return (state with { GraphQLNames = kept }, kept);
            },
            cancellation);

    private async ValueTask<T> WriteAsync<T>(Func<MemoryState, (MemoryState Next, T Answer)> change, CancellationToken cancellation)
    {
        await EnterWriterAsync(cancellation).ConfigureAwait(false);
        try
        {
            var (next, answer) = change(_state);
            _state = next;
            return answer;
        }
        finally
        {
            _writer.Release();
        }
    }
}
