using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Policies;

/// <summary>A stated bound: one event happens at most so long after another (<c>pol:EventBound</c>). Immutable.</summary>
/// <param name="From">The earlier event.</param>
/// <param name="To">The later event.</param>
/// <param name="AtMost">The longest time between them, as the calendar counts it.</param>
/// <param name="Lane">The lane it holds on; none for every lane.</param>
/// <param name="Sites">The sites it holds at; empty for every site.</param>
/// <param name="System">The source system whose handling it binds; null for every system.</param>
/// <param name="ValidFrom">First moment of the earlier event at which it holds; null for always.</param>
/// <param name="ValidUntil">First moment of the earlier event at which it no longer holds; null for never.</param>
/// <param name="Calendar">When its time counts.</param>
/// <param name="LabelZh">Its name in Chinese.</param>
/// <param name="LabelEn">Its name in English.</param>
/// <param name="Iri">The individual; empty for a bound that an order states itself.</param>
/// <param name="File">Where it is written; null when unknown.</param>
/// <param name="Line">One-based line; null when unknown.</param>
public sealed record EventBound(
    TermId From, TermId To, TimeSpan AtMost, TermId Lane, IReadOnlyList<string> Sites, string? System, DateTimeOffset? ValidFrom, DateTimeOffset? ValidUntil,
    BusinessCalendar Calendar, string LabelZh, string LabelEn, string Iri, string? File, int? Line)
{
    /// <summary>True when the bound can be used for an order that is handled at a place, from a moment on.</summary>
    /// <param name="place">Lane, site and system; what is unknown meets only a bound that leaves it open.</param>
    /// <param name="isUnder">Whether a lane is another or one kind of it.</param>
    /// <param name="at">When the earlier event happens at the latest; null to disregard validity.</param>
    public bool HoldsFor(HandlingPlace place, Func<TermId, TermId, bool> isUnder, DateTimeOffset? at)
    {
        ArgumentNullException.ThrowIfNull(isUnder);
        return (Lane.IsNone || (!place.Lane.IsNone && isUnder(place.Lane, Lane)))
            && (Sites.Count == 0 || (place.Site is { } site && Sites.Contains(site)))
            && (System is null || System == place.System)
            && (at is not { } moment || ((ValidFrom is not { } from || from <= moment) && (ValidUntil is not { } until || moment < until)));
    }
}
