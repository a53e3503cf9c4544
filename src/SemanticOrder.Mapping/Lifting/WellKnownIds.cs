using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Ids of the core ontology's terms that operators and the order's flow name. A term the knowledge does not use has no id, and matches nothing.</summary>
public sealed class WellKnownIds
{
    private readonly QuadSnapshot _knowledge;

    internal WellKnownIds(QuadSnapshot knowledge)
    {
        _knowledge = knowledge;
        Type = WellKnownTerms.RdfType;
        Order = Find(Vocab.Os.Order);
        OrderLine = Find(Vocab.Os.OrderLine);
        Promise = Find(Vocab.Os.Promise);
        Handling = Find(Vocab.Os.Handling);
        SizeStatement = Find(Vocab.Os.SizeStatement);
        TemperatureStatement = Find(Vocab.Os.TemperatureStatement);
        Body = Find(Vocab.Os.Body);
        Concept = Find(Vocab.Os.Concept);
        Line = Find(Vocab.Os.Line);
        HasPromise = Find(Vocab.Os.HasPromise);
        HasHandling = Find(Vocab.Os.HasHandling);
        HasBody = Find(Vocab.Os.HasBody);
        Size = Find(Vocab.Os.Size);
        Tag = Find(Vocab.Os.Tag);
        SuggestedTag = Find(Vocab.Os.SuggestedTag);
        TagUncertainty = Find(Vocab.Os.TagUncertainty);
        RejectedTag = Find(Vocab.Os.RejectedTag);
        Sku = Find(Vocab.Os.Sku);
        StartEvent = Find(Vocab.Os.StartEvent);
        EndEvent = Find(Vocab.Os.EndEvent);
        Duration = Find(Vocab.Os.Duration);
        Calendar = Find(Vocab.Os.Calendar);
        StartsAt = Find(Vocab.Os.StartsAt);
        DueBy = Find(Vocab.Os.DueBy);
        CutOff = Find(Vocab.Os.CutOff);
        PickWithin = Find(Vocab.Os.PickWithin);
        PickDoneBy = Find(Vocab.Os.PickDoneBy);
        Site = Find(Vocab.Os.Site);
        PlacedAt = Find(Vocab.Os.PlacedAt);
        PaidAt = Find(Vocab.Os.PaidAt);
        Sex = Find(Vocab.Os.Sex);
        Designation = Find(Vocab.Os.Designation);
        OrderPlaced = Find(new Iri(Vocab.Os.Namespace + "OrderPlaced"));
        Paid = Find(new Iri(Vocab.Os.Namespace + "Paid"));
        WaveCutOff = Find(new Iri(Vocab.Os.Namespace + "WaveCutOff"));
        Picked = Find(new Iri(Vocab.Os.Namespace + "Picked"));
        MinTemperature = Find(Vocab.Os.MinTemperature);
        MaxTemperature = Find(Vocab.Os.MaxTemperature);
    }

    /// <summary><c>rdf:type</c>.</summary>
    public TermId Type { get; }

    /// <summary><c>os:Order</c>.</summary>
    public TermId Order { get; }

    /// <summary><c>os:OrderLine</c>.</summary>
    public TermId OrderLine { get; }

    /// <summary><c>os:Promise</c>.</summary>
    public TermId Promise { get; }

    /// <summary><c>os:Handling</c>.</summary>
    public TermId Handling { get; }

    /// <summary><c>os:SizeStatement</c>.</summary>
    public TermId SizeStatement { get; }

    /// <summary><c>os:TemperatureStatement</c>.</summary>
    public TermId TemperatureStatement { get; }

    /// <summary><c>os:Body</c>.</summary>
    public TermId Body { get; }

    /// <summary><c>os:concept</c>.</summary>
    public TermId Concept { get; }

    /// <summary><c>os:line</c>.</summary>
    public TermId Line { get; }

    /// <summary><c>os:promise</c>.</summary>
    public TermId HasPromise { get; }

    /// <summary><c>os:handling</c>.</summary>
    public TermId HasHandling { get; }

    /// <summary><c>os:body</c>.</summary>
    public TermId HasBody { get; }

    /// <summary><c>os:size</c>.</summary>
    public TermId Size { get; }

    /// <summary><c>os:sku</c>.</summary>
    public TermId Sku { get; }

    /// <summary><c>os:tag</c>.</summary>
    public TermId Tag { get; }

    /// <summary><c>os:suggestedTag</c>.</summary>
    public TermId SuggestedTag { get; }

    /// <summary><c>os:tagUncertainty</c>.</summary>
    public TermId TagUncertainty { get; }

    /// <summary><c>os:rejectedTag</c>.</summary>
    public TermId RejectedTag { get; }

    /// <summary><c>os:startEvent</c>.</summary>
    public TermId StartEvent { get; }

    /// <summary><c>os:endEvent</c>.</summary>
    public TermId EndEvent { get; }

    /// <summary><c>os:duration</c>.</summary>
    public TermId Duration { get; }

    /// <summary><c>os:calendar</c>.</summary>
    public TermId Calendar { get; }

    /// <summary><c>os:startsAt</c>.</summary>
    public TermId StartsAt { get; }

    /// <summary><c>os:dueBy</c>.</summary>
    public TermId DueBy { get; }

    /// <summary><c>os:cutOff</c>.</summary>
    public TermId CutOff { get; }

    /// <summary><c>os:pickWithin</c>.</summary>
    public TermId PickWithin { get; }

    /// <summary><c>os:pickDoneBy</c>.</summary>
    public TermId PickDoneBy { get; }

    /// <summary><c>os:site</c>.</summary>
    public TermId Site { get; }

    /// <summary><c>os:placedAt</c>.</summary>
    public TermId PlacedAt { get; }

    /// <summary><c>os:paidAt</c>.</summary>
    public TermId PaidAt { get; }

    /// <summary><c>os:sex</c>.</summary>
    public TermId Sex { get; }

    /// <summary><c>os:designation</c>.</summary>
    public TermId Designation { get; }

    /// <summary><c>os:OrderPlaced</c>.</summary>
    public TermId OrderPlaced { get; }

    /// <summary><c>os:Paid</c>.</summary>
    public TermId Paid { get; }

    /// <summary><c>os:WaveCutOff</c>.</summary>
    public TermId WaveCutOff { get; }

    /// <summary><c>os:Picked</c>.</summary>
    public TermId Picked { get; }

    /// <summary><c>os:minTemperature</c>.</summary>
    public TermId MinTemperature { get; }

    /// <summary><c>os:maxTemperature</c>.</summary>
    public TermId MaxTemperature { get; }

    private TermId Find(Iri iri) => _knowledge.Terms.Find(iri);
}
