using System.Text.Json;
using System.Text.Json.Serialization;

namespace SemanticOrder.Manuals.Scoring;

/// <summary>A file of schema manual-gold/1.</summary>
public sealed record GoldDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public required string File { get; init; }

    public required GoldHead Document { get; init; }

    public IReadOnlyList<GoldTerm> Terms { get; init; } = [];

    public IReadOnlyList<GoldRelation> Relations { get; init; } = [];

    public IReadOnlyList<GoldClause> Clauses { get; init; } = [];

    public static GoldDocument Read(string path)
    {
        var bytes = System.IO.File.ReadAllBytes(path);
        return JsonSerializer.Deserialize<GoldDocument>(bytes, Options)!;
    }
}

public sealed record GoldHead(string Id, string Title, string Lang, string? Note, string? Producer);

public sealed record GoldTerm(string Term, string? English, string? Abbreviation, IReadOnlyList<string>? Synonyms, string? Definition, int? Page);

public sealed record GoldRelation(string Type, string Source, string Target, string? Evidence);

public sealed record GoldMarker(string? Marker, string Modality);

public sealed record GoldQuantity
{
    public string Op { get; init; } = "";

    public decimal? Value { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>In a rule the code itself.</summary>
    public string? Unit { get; init; }

    public string? UnitCode { get; init; }
}

public sealed record GoldRule
{
    public string Kind { get; init; } = "";

    public string Severity { get; init; } = "";

    public string? Target { get; init; }

    public string? When { get; init; }

    [JsonPropertyName("assert")]
    public GoldQuantity? Bound { get; init; }

    public IReadOnlyList<string>? Fields { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public string? Field { get; init; }

    public string? Pattern { get; init; }

    public string? Action { get; init; }

    public string? With { get; init; }

    public string? Expression { get; init; }
}

public sealed record GoldClause
{
    public required string Number { get; init; }

    public string? Id { get; init; }

    public required string Text { get; init; }

    public required string Type { get; init; }

    public string? Modality { get; init; }

    public IReadOnlyList<GoldMarker>? Modalities { get; init; }

    public string? Subject { get; init; }

    public string? Condition { get; init; }

    public IReadOnlyList<GoldQuantity>? Quantities { get; init; }

    public IReadOnlyList<string>? Xrefs { get; init; }

    public bool Checkable { get; init; }

    public IReadOnlyList<GoldRule>? Rules { get; init; }

    public int? Page { get; init; }
}
