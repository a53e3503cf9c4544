namespace SemanticOrder.Rdf;

/// <summary>
/// What a client accepts, and the choice of a media type for it (RFC 9110 §12.5.1). Of the ranges that contain a media type the most specific counts. Parameters such
/// as <c>charset</c> are passed over; ranges that are not well-formed are left out. Immutable.
/// </summary>
public sealed class AcceptHeader
{
    private readonly MediaRange[] _ranges;

    private AcceptHeader(MediaRange[] ranges) => _ranges = ranges;

    /// <summary>Accepts everything alike, as a request without the header does.</summary>
    public static AcceptHeader Anything { get; } = new([new MediaRange("*", "*", 1)]);

    /// <summary>Reads the value of the header. Several fields are one value, joined by commas.</summary>
    /// <param name="value">The value; null, or one without any well-formed range, accepts everything.</param>
    public static AcceptHeader Parse(string? value)
    {
        var ranges = new List<MediaRange>();
        ReadOnlySpan<char> rest = value;
        while (!rest.IsEmpty)
        {
            var comma = MediaRange.IndexOfUnquoted(rest, ',');
            if (MediaRange.TryParse(comma < 0 ? rest : rest[..comma], out var range))
                ranges.Add(range);
            rest = comma < 0 ? [] : rest[(comma + 1)..];
        }
        return ranges.Count == 0 ? Anything : new AcceptHeader([.. ranges]);
    }

    /// <summary>How much a media type is wanted, in [0,1]; 0 when it is not acceptable.</summary>
    /// <param name="mediaType">Type and subtype in any case, without parameters.</param>
    public double QualityOf(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var name = mediaType.ToLowerInvariant().AsSpan();
        var slash = name.IndexOf('/');
        if (slash < 0)
            return 0;
        var best = (Specificity: -1, Quality: 0.0);
        foreach (var range in _ranges)
        {
            if (range.Contains(name[..slash], name[(slash + 1)..]) && (range.Specificity, range.Quality).CompareTo(best) > 0)
                best = (range.Specificity, range.Quality);
        }
        return best.Quality;
    }

    /// <summary>The media type that is wanted most; among equals, the one offered first.</summary>
    /// <param name="offered">Media types without parameters, best first.</param>
    /// <returns>Null when none is acceptable, which HTTP answers with status 406.</returns>
    public string? Choose(params ReadOnlySpan<string> offered)
    {
        string? chosen = null;
        var best = 0.0;
        foreach (var mediaType in offered)
        {
            if (QualityOf(mediaType) is var quality && quality > best)
                (chosen, best) = (mediaType, quality);
        }
        return chosen;
    }
}
