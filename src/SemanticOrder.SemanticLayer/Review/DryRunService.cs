using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.InMemory;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>
/// Interprets stored orders under the knowledge in service and under knowledge that is not published, and compares. Nothing is stored, not even numbers of terms. Thread-safe.
/// </summary>
public sealed class DryRunService(IOrderStore store)
{
    private const int BatchSize = 200;

    /// <summary>Compares the newest orders under both.</summary>
    /// <param name="current">The knowledge in service.</param>
    /// <param name="trial">The other knowledge.</param>
    /// <param name="sample">Most orders to look at.</param>
    /// <param name="cancellation">Stops between orders.</param>
    public async Task<DryRunReport> RunAsync(KnowledgeSnapshot current, CompiledKnowledge trial, int sample, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(trial);
        // Numbers of terms are never taken back, so a trial gets them from a store of its own.
        var numbers = new InMemoryOrderStore();
        await using (numbers.ConfigureAwait(false))
        {
            var other = new KnowledgeSnapshot(trial, await TermNumbering.CreateAsync(trial.Graph, numbers, cancellation).ConfigureAwait(false));
            var total = (await store.GetSummaryAsync(cancellation).ConfigureAwait(false)).Orders;
            var tally = new Tally(new OrderInterpreter(current), new OrderInterpreter(other));
            OrderNumber? after = null;
            while (tally.Sample < sample)
            {
                var page = await store.GetPageAsync(
                    new OrderQuery { Direction = PageDirection.NewestFirst, After = after, First = Math.Min(BatchSize, sample - tally.Sample), WithDocuments = false }, cancellation).ConfigureAwait(false);
                foreach (var order in page.Orders)
                {
                    cancellation.ThrowIfCancellationRequested();
                    tally.Add(order.Id, await store.GetRecordsAsync(order.Id, withPayload: true, knownAt: null, cancellation).ConfigureAwait(false));
                }

                if (!page.HasMore || page.Orders.Count == 0)
                    break;
                after = page.Orders[^1].Number;
            }

            return tally.Report(total);
        }
    }

    /// <summary>What the orders so far differ in.</summary>
    private sealed class Tally(OrderInterpreter current, OrderInterpreter trial)
    {
        private readonly List<OrderId> _changed = [];
        private int _violationsAdded;
        private int _violationsRemoved;
        private int _inferencesAdded;
        private int _inferencesRemoved;

        public int Sample { get; private set; }

        public void Add(OrderId id, IReadOnlyList<OrderRecord> records)
        {
            Sample++;
            // A record whose payload was purged cannot be read again; it is left out on both sides.
            RecordInput[] inputs = [.. records.Where(record => record.Version.Payload is not null).Select(record => new RecordInput(record.Member, record.Version.Payload!.Value))];
            var (before, after) = (Read(current, inputs), Read(trial, inputs));
            _violationsAdded += after.Violations.Except(before.Violations).Count();
            _violationsRemoved += before.Violations.Except(after.Violations).Count();
            _inferencesAdded += after.Inferred.Except(before.Inferred).Count();
            _inferencesRemoved += before.Inferred.Except(after.Inferred).Count();
            if (!after.Violations.SetEquals(before.Violations) || !after.All.SetEquals(before.All))
                _changed.Add(id);
        }

        public DryRunReport Report(long total) => new(Sample, total, _changed, _violationsAdded, _violationsRemoved, _inferencesAdded, _inferencesRemoved);

        /// <summary>What an interpretation says, by names that mean the same under both.</summary>
        private static (HashSet<string> Violations, HashSet<string> Inferred, HashSet<string> All) Read(OrderInterpreter interpreter, RecordInput[] inputs)
        {
            var numbering = interpreter.Snapshot.Numbering;
            var document = InterpretationCodec.Decode(interpreter.Interpret(inputs, []).Document.Span);
            string Value(DocumentValue value) => value.Kind switch
            {
                DocumentValueKind.Node => document.PathOf((int)value.Bits, numbering.IriOf),
                DocumentValueKind.Iri => numbering.IriOf((int)value.Bits),
                DocumentValueKind.Literal => $"{value.Text}^^{(value.Bits == 0 ? "" : numbering.IriOf((int)value.Bits))}",
                _ => value.ToString(),
            };
            string Text(DocumentStatement statement) => $"{document.PathOf(statement.Node, numbering.IriOf)} {numbering.IriOf(statement.Property)} {Value(statement.Value)}";
            return (
                [.. document.Violations.Select(found => $"{document.PathOf(found.Node, numbering.IriOf)} {numbering.IriOf(found.Shape)} {found.Component} {found.TextEn}")],
                [.. document.Statements.Where(statement => statement.Origin == StatementOrigin.Inferred).Select(Text)],
                [.. document.Statements.Select(Text)]);
        }
    }
}
