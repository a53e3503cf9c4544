namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>Policies: bounds between events, and calendars.</summary>
    public static class Pol
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "https://w3id.org/semanticorder/policy#";

        /// <summary><c>pol:EventBound</c>: an event happens at most so long after another.</summary>
        public static Iri EventBound { get; } = new(Namespace + "EventBound");

        /// <summary><c>pol:from</c>.</summary>
        public static Iri From { get; } = new(Namespace + "from");

        /// <summary><c>pol:to</c>.</summary>
        public static Iri To { get; } = new(Namespace + "to");

        /// <summary><c>pol:atMost</c>.</summary>
        public static Iri AtMost { get; } = new(Namespace + "atMost");

        /// <summary><c>pol:onLane</c>: the bound holds on a lane only.</summary>
        public static Iri OnLane { get; } = new(Namespace + "onLane");

        /// <summary><c>pol:site</c>: the bound holds at a site only.</summary>
        public static Iri Site { get; } = new(Namespace + "site");

        /// <summary><c>pol:system</c>: the bound binds the handling of one source system.</summary>
        public static Iri System { get; } = new(Namespace + "system");

        /// <summary><c>pol:validFrom</c>.</summary>
        public static Iri ValidFrom { get; } = new(Namespace + "validFrom");

        /// <summary><c>pol:validUntil</c>.</summary>
        public static Iri ValidUntil { get; } = new(Namespace + "validUntil");

        /// <summary><c>pol:calendar</c>: when time counts.</summary>
        public static Iri HasCalendar { get; } = new(Namespace + "calendar");

        /// <summary><c>pol:Calendar</c>.</summary>
        public static Iri Calendar { get; } = new(Namespace + "Calendar");

        /// <summary><c>pol:weekday</c>: 1 (Monday) to 7.</summary>
        public static Iri Weekday { get; } = new(Namespace + "weekday");

        /// <summary><c>pol:opensAt</c>.</summary>
        public static Iri OpensAt { get; } = new(Namespace + "opensAt");

        /// <summary><c>pol:closesAt</c>.</summary>
        public static Iri ClosesAt { get; } = new(Namespace + "closesAt");

        /// <summary><c>pol:closedOn</c>: a day on which time does not count.</summary>
        public static Iri ClosedOn { get; } = new(Namespace + "closedOn");

        /// <summary><c>pol:timeZone</c>: IANA name.</summary>
        public static Iri TimeZone { get; } = new(Namespace + "timeZone");

        /// <summary><c>pol:stem</c>: how an event is called in the name of a bound, such as "pick" in "pick-to-dispatch bound".</summary>
        public static Iri Stem { get; } = new(Namespace + "stem");
    }
}
