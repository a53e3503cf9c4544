using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Explanation;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>
/// One order of an answer: its document, decoded once, read with the names of the schema that answers. The document may come from an older knowledge version; what this one
/// no longer knows is passed over in derived fields and still shown under <c>statements</c>.
/// </summary>
internal sealed class OrderView
{
    private readonly List<int>?[] _children;
    private readonly NodeView?[] _nodes;
    private readonly Lock _reading = new();
    private IReadOnlyList<StatementView>? _statements;
    private IReadOnlyList<Fact>? _filterable;
    private IReadOnlyList<Fact>? _facts;
    private Task<IReadOnlyList<WhyStep>>? _explanations;
    private Task<IReadOnlyList<DocumentValue>>? _personal;

    /// <summary>An order read under a schema.</summary>
    /// <param name="served">The schema and its snapshot.</param>
    /// <param name="id">The order.</param>
    /// <param name="status">Provisional or live.</param>
    /// <param name="knowledge">The version it was interpreted under.</param>
    /// <param name="document">Its document; one of the order node alone while it has no interpretation.</param>
    public OrderView(ServedSchema served, OrderId id, OrderStatus status, KnowledgeVersion? knowledge, InterpretationDocument document)
    {
        Served = served;
        Id = id;
        IsProvisional = status == OrderStatus.Provisional;
        Knowledge = knowledge;
        Document = document;
        _children = new List<int>?[document.Nodes.Count];
        _nodes = new NodeView?[document.Nodes.Count];
        for (var node = 1; node < document.Nodes.Count; node++)
            (_children[document.Nodes[node].Parent] ??= []).Add(node);
    }

    /// <summary>An order of the store under a schema.</summary>
    public static NodeView Of(ServedSchema served, OrderDocument order, OrderId? resolvedFrom)
    {
        var document = order.Document.IsEmpty ? Empty(served) : InterpretationCodec.Decode(order.Document.Span);
        return new OrderView(served, order.Id, order.Status, order.Knowledge, document) { ResolvedFrom = resolvedFrom }.Root;
    }

    /// <summary>An order as of a time under the schema of now.</summary>
    public static NodeView Of(ServedSchema served, PastOrder past, OrderId? resolvedFrom) =>
        new OrderView(served, past.Id, past.Status, past.Knowledge, InterpretationCodec.Decode(past.Document.Span)) { ResolvedFrom = resolvedFrom, Past = past }.Root;

    /// <summary>The schema that answers.</summary>
    public ServedSchema Served { get; }

    /// <summary>The order's id.</summary>
    public OrderId Id { get; }

    /// <summary>True while the record that is the order is not known.</summary>
    public bool IsProvisional { get; }

    /// <summary>The version it was interpreted under; null while it has no interpretation.</summary>
    public KnowledgeVersion? Knowledge { get; }

    /// <summary>What the order means.</summary>
    public InterpretationDocument Document { get; }

    /// <summary>The retired id that was asked for; null when this one was.</summary>
    public OrderId? ResolvedFrom { get; init; }

    /// <summary>The order as of the time that was asked for; null for now.</summary>
    public PastOrder? Past { get; init; }

    /// <summary>The time that its statements are told for, against which their ends are compared.</summary>
    /// <param name="now">The request's clock, which counts unless another time was asked for.</param>
    public DateTimeOffset TimeOf(DateTimeOffset now) => Past?.Time ?? now;

    /// <summary>The order itself.</summary>
    public NodeView Root => Node(0);

    /// <summary>A node.</summary>
    public NodeView Node(int index) => _nodes[index] ??= new NodeView(this, index);

    /// <summary>Nodes that hang under a node, in the order of the document.</summary>
    public IReadOnlyList<int> ChildrenOf(int node) => _children[node] ?? (IReadOnlyList<int>)[];

    /// <summary>A statement by its index in the document.</summary>
    public StatementView Statement(int index) => (_statements ??= [.. Enumerable.Range(0, Document.Statements.Count).Select(at => new StatementView(this, at))])[index];

    /// <summary>True when some value of it is personal.</summary>
    public bool HasPersonal => Document.Statements.Any(statement => statement.Value.Kind == DocumentValueKind.Personal);

    /// <summary>The facts by which orders are filtered.</summary>
    public IReadOnlyList<Fact> FilterableFacts => _filterable ??= Served.Facts.Filterable(Document.Statements, Document.Nodes, Document.Violations);

    /// <summary>The facts of all properties.</summary>
    public IReadOnlyList<Fact> Facts => _facts ??= Served.Facts.All(Document);

    /// <summary>Why each statement holds, by its index, without personal raw values for who may not read them; read once, when the first is asked for.</summary>
    public Task<IReadOnlyList<WhyStep>> ExplainAsync(RequestState state, CancellationToken cancellation)
    {
        lock (_reading)
        {
            int[] all = [.. Enumerable.Range(0, Document.Statements.Count)];
            return _explanations ??= Past is null
                ? state.Services.Explanations.ExplainAsync(Id, all, state.ReadsPersonal, cancellation).AsTask()
                : state.Services.Explanations.ExplainAsync(Past, all, state.ReadsPersonal, cancellation).AsTask();
        }
    }

    /// <summary>What a personal value of the order stands for; nothing else hands it out. They are decrypted once, when one who may read them first asks.</summary>
    /// <returns>Null when the caller may not read it, or when it is gone because the order was changed or erased meanwhile.</returns>
    public async ValueTask<DocumentValue?> FindPersonalAsync(DocumentValue value, RequestState state, CancellationToken cancellation)
    {
        if (!state.ReadsPersonal)
            return null;
        var values = await PersonalAsync(state, cancellation);
        return value.Number < values.Count ? values[value.Number] : null;
    }

    /// <summary>Decrypts the personal values of many orders by one statement, where that is not done yet; nothing for a caller who may not read them.</summary>
    public static async ValueTask PreparePersonalAsync(IEnumerable<OrderView> orders, RequestState state, CancellationToken cancellation)
    {
        if (!state.ReadsPersonal)
            return;
        var unread = orders.Where(order => order.Past is null && Volatile.Read(ref order._personal) is null).Distinct().ToList();
        if (unread.Count < 2)
            return;
        var values = await state.Services.Explanations.GetPersonalValuesAsync(unread.ConvertAll(order => order.Id), cancellation);
        for (var index = 0; index < unread.Count; index++)
            _ = Interlocked.CompareExchange(ref unread[index]._personal, Task.FromResult(values[index]), null);
    }

    /// <summary>The most specific schema type of a class, as this knowledge knows it.</summary>
    /// <returns>Null when the schema has neither the class nor one above it, or a profile hides it.</returns>
    public ObjectTypeModel? TypeOf(int classNumber)
    {
        var @class = Served.Snapshot.Numbering.IdOf(classNumber);
        if (@class.IsNone || Served.Model.Profile.Hides(@class))
            return null;
        return Served.Model.Find(@class) ?? Served.Snapshot.Ontology.Ancestors(@class).Select(Served.Model.Find).FirstOrDefault(type => type is not null);
    }

    /// <summary>True for a node that a profile hides, or that hangs below one.</summary>
    public bool IsHidden(int node)
    {
        if (!Served.Model.Profile.HidesAny)
            return false;
        for (; node > 0; node = Document.Nodes[node].Parent)
        {
            if (Served.Model.Profile.Hides(Served.Snapshot.Numbering.IdOf(Document.Nodes[node].Class)))
                return true;
        }

        return false;
    }

    /// <summary>The name of a property in this schema; its IRI when no field stands for it.</summary>
    public string PropertyName(int number)
    {
        if (number == Served.TypeNumber)
            return "classifiedAs";
        var iri = Served.Snapshot.Numbering.IriOf(number);
        return Served.Model.Names.GetValueOrDefault(iri) ?? Served.Curie(iri);
    }

    private Task<IReadOnlyList<DocumentValue>> PersonalAsync(RequestState state, CancellationToken cancellation)
    {
        lock (_reading)
        {
            return _personal ??= Past is null ? state.Services.Explanations.GetPersonalValuesAsync(Id, cancellation).AsTask() : Task.FromResult(ExplanationService.GetPersonalValues(Past));
        }
    }

    /// <summary>An order of which nothing is interpreted yet: the order node, and nothing said of it.</summary>
    private static InterpretationDocument Empty(ServedSchema served)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var order = new DocumentNode(-1, 0, served.Snapshot.Numbering.NumberOf(served.Model.Order.Class), "");
        InterpretationCodec.Encode(output, [], [order], [], [], [], []);
        return InterpretationCodec.Decode(output.WrittenSpan);
    }
}
