using System.Globalization;
using System.Xml;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Policies;

/// <summary>All stated bounds between events as one graph, and the deadline operator over it: the earliest time by which an event is guaranteed. Immutable and thread-safe.</summary>
public sealed class EventBoundGraph
{
    private readonly CompiledOntology _ontology;
    private readonly GraphNavigator _graph;
    private readonly List<TermId> _sequence;

    private EventBoundGraph(CompiledOntology ontology, List<EventBound> bounds, Dictionary<TermId, BusinessCalendar> calendars)
    {
        _ontology = ontology;
        _graph = new GraphNavigator(ontology.Knowledge);
        Bounds = bounds;
        Calendars = calendars;
        _sequence = [.. EventSequence.Select(_graph.Id)];
    }

    /// <summary>The bounds, sorted by IRI.</summary>
    public IReadOnlyList<EventBound> Bounds { get; }

    /// <summary>The calendars by individual.</summary>
    public IReadOnlyDictionary<TermId, BusinessCalendar> Calendars { get; }

    private static readonly Iri[] EventSequence =
    [
        .. new[] { "OrderPlaced", "Paid", "TicketOpened", "WaveCutOff", "PickStarted", "Picked", "LabelPrinted", "Dispatched", "HandedToCarrier", "OutForDelivery", "Delivered" }
            .Select(name => new Iri(Vocab.Os.Namespace + name)),
    ];

    /// <summary>Reads every <c>pol:EventBound</c> and <c>pol:Calendar</c>; one that is incomplete is said with SO5170 and left out.</summary>
    public static EventBoundGraph Compile(CompiledOntology ontology, IAxiomLocator locator, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(ontology);
        ArgumentNullException.ThrowIfNull(locator);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var graph = new GraphNavigator(ontology.Knowledge);
        var calendars = new Dictionary<TermId, BusinessCalendar>();
        foreach (var id in graph.Instances(Vocab.Pol.Calendar).Where(id => SaysWhen(graph, id)))
            Read(graph, id, locator, diagnostics, () => calendars.Add(id, ReadCalendar(graph, ontology, id)));
        var bounds = new List<EventBound>();
        foreach (var id in graph.Instances(Vocab.Pol.EventBound).OrderBy(graph.TextOf, StringComparer.Ordinal))
            Read(graph, id, locator, diagnostics, () => bounds.Add(ReadBound(graph, ontology, locator, calendars, id)));
        return new EventBoundGraph(ontology, bounds, calendars);
    }

    /// <summary>The calendar of an individual; continuous when none is named, null when the one that is named says nothing of when time counts.</summary>
    public BusinessCalendar? CalendarOf(TermId id) => id.IsNone ? BusinessCalendar.Continuous : Calendars.GetValueOrDefault(id);

    /// <summary>The earliest time by which an event is guaranteed: over all ways through bounds that hold, the tightest. Cycles do no harm.</summary>
    /// <param name="known">Events whose latest time is known.</param>
    /// <param name="target">The event.</param>
    /// <param name="place">Where the order is handled.</param>
    /// <param name="own">Bounds that the order states itself; between the same two events they replace the policy's.</param>
    public Guarantee Guarantee(IReadOnlyDictionary<TermId, DateTimeOffset> known, TermId target, HandlingPlace place, IReadOnlyList<EventBound> own)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(own);
        var latest = known.ToDictionary(entry => entry.Key, entry => (Time: entry.Value, Step: (GuaranteeStep?)null));
        var settled = new HashSet<TermId>();

        // Dijkstra: time only moves forward along a bound, so the earliest open event is final.
        while (latest.Where(entry => !settled.Contains(entry.Key)).Select(entry => (Event: entry.Key, entry.Value.Time)).OrderBy(entry => entry.Time).ThenBy(entry => entry.Event).FirstOrDefault() is { Event.IsNone: false } next)
        {
            settled.Add(next.Event);
            foreach (var bound in own.Concat(Bounds.Where(bound => !own.Any(mine => mine.From == bound.From && mine.To == bound.To))))
            {
                if (bound.From != next.Event || !bound.HoldsFor(place, _ontology.IsUnder, next.Time) || bound.Calendar.Add(next.Time, bound.AtMost) is not { } reached)
                    continue;
                if (!latest.TryGetValue(bound.To, out var former) || reached < former.Time)
                    latest[bound.To] = (reached, new GuaranteeStep(bound, next.Time, reached));
            }
        }

        if (!latest.TryGetValue(target, out var found))
            return new Guarantee(null, [], LastBefore(target, latest.Keys));
        var steps = new List<GuaranteeStep>();
        for (var step = found.Step; step is not null; step = latest[step.Bound.From].Step)
            steps.Insert(0, step);
        return new Guarantee(found.Time, steps, TermId.None);
    }

    /// <summary>How a bound between two events is called: "pick-to-dispatch bound".</summary>
    public string NameOfBound(TermId from, TermId to, string language) => language == "zh"
        ? $"{(from.IsNone ? "" : Stem(from, "zh") + "到")}{Stem(to, "zh")}的时限"
        : $"{(from.IsNone ? "" : Stem(from, "en") + "-to-")}{Stem(to, "en")} bound";

    private string Stem(TermId id, string language) => _graph.Text(id, Vocab.Pol.Stem, language) ?? _ontology.Label(id, language);

    private TermId LastBefore(TermId target, IEnumerable<TermId> reached)
    {
        var end = _sequence.IndexOf(target);
        return reached.Select(id => (Id: id, Place: _sequence.IndexOf(id))).Where(entry => entry.Place >= 0 && (end < 0 || entry.Place < end))
            .OrderByDescending(entry => entry.Place).Select(entry => entry.Id).FirstOrDefault();
    }

    private static void Read(GraphNavigator graph, TermId id, IAxiomLocator locator, ICollection<Diagnostic> diagnostics, Action read)
    {
        try
        {
            read();
        }
        catch (FormatException fault)
        {
            var place = locator.Locate(id, WellKnownTerms.RdfType, graph.Object(id, Vocab.Rdf.Type));
            diagnostics.Add(Diagnostic.Error("SO5170", $"Policy <{graph.TextOf(id)}>: {fault.Message}", place?.File, place?.Span));
        }
    }

    private static EventBound ReadBound(GraphNavigator graph, CompiledOntology ontology, IAxiomLocator locator, Dictionary<TermId, BusinessCalendar> calendars, TermId id)
    {
        var (from, to) = (graph.Object(id, Vocab.Pol.From), graph.Object(id, Vocab.Pol.To));
        if (from.IsNone || to.IsNone)
            throw new FormatException("pol:from and pol:to must each name an event.");
        var calendar = graph.Object(id, Vocab.Pol.HasCalendar);
        if (!calendar.IsNone && !calendars.ContainsKey(calendar))
            throw new FormatException($"pol:calendar <{graph.TextOf(calendar)}> is no pol:Calendar that says when time counts.");
        var place = locator.Locate(id, WellKnownTerms.RdfType, graph.Id(Vocab.Pol.EventBound));
        return new EventBound(
            from, to, Duration(graph.Text(id, Vocab.Pol.AtMost)), graph.Object(id, Vocab.Pol.OnLane),
            [.. graph.Texts(id, Vocab.Pol.Site).Order(StringComparer.Ordinal)], graph.Text(id, Vocab.Pol.System),
            Moment(graph.Text(id, Vocab.Pol.ValidFrom)), Moment(graph.Text(id, Vocab.Pol.ValidUntil)), calendars.GetValueOrDefault(calendar, BusinessCalendar.Continuous),
            ontology.Label(id, "zh"), ontology.Label(id, "en"), graph.TextOf(id), place?.File, place?.Line);
    }

    /// <summary>False for a name that is only pointed at: a mistyped calendar must not count around the clock.</summary>
    private static bool SaysWhen(GraphNavigator graph, TermId id) =>
        graph.Texts(id, Vocab.Pol.Weekday).Concat(graph.Texts(id, Vocab.Pol.ClosedOn)).Concat(graph.Texts(id, Vocab.Pol.OpensAt)).Concat(graph.Texts(id, Vocab.Pol.ClosesAt)).Concat(graph.Texts(id, Vocab.Pol.TimeZone)).Any();

    private static BusinessCalendar ReadCalendar(GraphNavigator graph, CompiledOntology ontology, TermId id)
    {
        var weekdays = graph.Texts(id, Vocab.Pol.Weekday).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 7
            ? (DayOfWeek)(day % 7)
            : throw new FormatException($"pol:weekday '{text}' is none of 1 (Monday) to 7.")).ToHashSet();
        var zone = graph.Text(id, Vocab.Pol.TimeZone) is { } name
            ? TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : throw new FormatException($"pol:timeZone '{name}' is no IANA time zone.")
            : TimeZoneInfo.Utc;
        var (opens, closes) = (TimeOfDay(graph.Text(id, Vocab.Pol.OpensAt), TimeSpan.Zero), TimeOfDay(graph.Text(id, Vocab.Pol.ClosesAt), TimeSpan.FromDays(1)));
        if (opens >= closes)
            throw new FormatException("pol:opensAt must be before pol:closesAt.");
        var closed = graph.Texts(id, Vocab.Pol.ClosedOn).Select(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"pol:closedOn '{text}' is no date.")).ToHashSet();
        return new BusinessCalendar(ontology.Label(id, "en"), weekdays.Count == 0 ? BusinessCalendar.Continuous.Weekdays : weekdays, opens, closes, closed, zone);
    }

    private static TimeSpan TimeOfDay(string? text, TimeSpan absent)
    {
        if (text is null)
            return absent;
        if (text == "24:00:00")
            return TimeSpan.FromDays(1);
        return TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : throw new FormatException($"'{text}' is no time of day such as 09:00:00.");
    }

    private static TimeSpan Duration(string? text)
    {
        try
        {
            return text is not null && XmlConvert.ToTimeSpan(text) is var duration && duration >= TimeSpan.Zero ? duration : throw new FormatException("pol:atMost must be a duration that is not negative.");
        }
        catch (Exception fault) when (fault is OverflowException or FormatException)
        {
            throw new FormatException($"pol:atMost '{text}' is no duration such as PT20H.", fault);
        }
    }

    private static DateTimeOffset? Moment(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw new FormatException($"'{text}' is no time.");
}
