using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Yaml;

namespace SemanticOrder.Mapping.Values;

/// <summary>
/// Reads value maps: SSSOM 1.1 TSV, with the metadata in front of the table (lines that start with <c>#</c>) or in a file of its own.
/// Rows that are wrong are reported with their line and left out of the result; what publishes knowledge refuses a map with such a row, a review keeps the others.
/// </summary>
public sealed partial class ValueMapReader
{
    private const string Condition = "ext_condition";
    private const string Inverse = "ext_inverse";
    private const string Loss = "ext_loss";
    private static readonly string[] OwnExtensions = [Condition, Inverse, Loss];
    private static readonly string[] RequiredColumns = ["predicate_id", "mapping_justification"];
    private readonly string _file;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _setSlots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _extensions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recordIds = new(StringComparer.Ordinal);
    private string[] _columns = [];

    private ValueMapReader(string file)
    {
        _file = file;
        foreach (var (prefix, iri) in SssomSlots.CommonPrefixes.Concat(SssomSlots.FixedPrefixes))
            _prefixes[prefix] = iri;
    }

    /// <summary>Reads a value map from UTF-8.</summary>
    /// <param name="utf8">The bytes of the <c>.sssom.tsv</c> file.</param>
    /// <param name="file">Name for messages and explanations.</param>
    /// <param name="metadata">The bytes of the <c>.sssom.yml</c> file, when the metadata is in one of its own.</param>
    /// <param name="metadataFile">Name of that file for messages.</param>
    /// <returns>The map and what is wrong: SO5050, SO5056 and SO5100 to SO5113.</returns>
    public static ValueMapReading Read(ReadOnlySpan<byte> utf8, string file, ReadOnlySpan<byte> metadata = default, string? metadataFile = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var name = file;
        var bytes = utf8;
        try
        {
            var text = strict.GetString(utf8);
            name = metadataFile ?? file;
            bytes = metadata;
            return Read(text, file, metadata.IsEmpty ? null : strict.GetString(metadata), metadataFile);
        }
        catch (DecoderFallbackException fault)
        {
            var place = TextSpan.At(PayloadText.PositionOf(bytes, Math.Max(0, fault.Index)));
            return new ValueMapReading(null, [Diagnostic.Error("SO5100", "The file is not UTF-8 here.", name, place)]);
        }
    }

    /// <summary>Reads a value map.</summary>
    /// <param name="text">The content of the <c>.sssom.tsv</c> file.</param>
    /// <param name="file">Name for messages and explanations.</param>
    /// <param name="metadata">The content of the <c>.sssom.yml</c> file, when the metadata is in one of its own; null when it is embedded.</param>
    /// <param name="metadataFile">Name of that file for messages.</param>
    /// <returns>The map and what is wrong: SO5050, SO5056 and SO5100 to SO5113.</returns>
    public static ValueMapReading Read(string text, string file, string? metadata = null, string? metadataFile = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var reader = new ValueMapReader(file);
        var map = reader.Map(text.TrimStart('\uFEFF'), metadata, metadataFile ?? file);
        return new ValueMapReading(map, [.. reader._diagnostics.OrderBy(diagnostic => diagnostic.Span?.Start.Line ?? -1)]);
    }

    private ValueMap? Map(string text, string? external, string externalFile)
    {
        var (block, offset, firstLine) = MetadataBlock(text);
        if ((external is not null && !Metadata(external, externalFile, default)) || (block.Length > 0 && !Metadata(block, _file, new TextPosition(0, 1, 0))))
            return null;
        var records = TsvTable.Read(text, offset, firstLine).GetEnumerator();
        if (!records.MoveNext())
        {
            Fault("SO5100", "The file has no table: after the metadata comes a line with the column names.", firstLine);
            return null;
        }

        if (!Header(records.Current))
            return null;
        var written = new List<(TsvRecord Record, Dictionary<string, string> Slots)>();
        while (records.MoveNext())
        {
            if (Cells(records.Current) is { } slots)
                written.Add((records.Current, slots));
        }

        Propagate(written, records.Current.Line);
        var rows = written.Select(entry => Row(entry.Record.Line, entry.Slots)).OfType<ValueMapRow>();
        return new ValueMap
        {
            File = _file,
            Id = _setSlots.GetValueOrDefault("mapping_set_id", ""),
            Version = _setSlots.GetValueOrDefault("mapping_set_version", ""),
            Prefixes = _prefixes.ToFrozenDictionary(StringComparer.Ordinal),
            Slots = _setSlots.ToImmutableDictionary(StringComparer.Ordinal),
            Extensions = _extensions.ToImmutableDictionary(StringComparer.Ordinal),
            Rows = [.. rows],
        };
    }

    private bool Header(TsvRecord header)
    {
        _columns = [.. header.Cells];
        if (_columns.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Key.Length > 0 && group.Count() > 1) is { } twice)
            return Fault("SO5101", $"The column '{twice.Key}' stands twice in the header.", header.Line);
        var missing = RequiredColumns.Except(_columns).ToList();
        if (!_columns.Contains("subject_id") && !_columns.Contains("subject_label"))
            missing.Add("subject_id or subject_label");
        if (!_columns.Contains("object_id") && !_columns.Contains("object_label"))
            missing.Add("object_id or object_label");
        if (missing.Count > 0)
            return Fault("SO5101", $"The header lacks the column {string.Join(", ", missing)}.{(_columns.Length == 1 ? " Columns are separated by tabs." : "")}", header.Line);
        foreach (var column in _columns.Where(column => !SssomSlots.Mapping.Contains(column) && !_extensions.ContainsKey(column)))
            UnknownColumn(column, header.Line);
        return true;
    }

    private void UnknownColumn(string column, int line)
    {
        if (OwnExtensions.Contains(column))
            Fault("SO5111", $"The column '{column}' changes what a row means, so it must be declared: add '- slot_name: {column}' with a 'property' under extension_definitions.", line);
        else if (column.Length > 0)
            Warn("SO5112", $"The column '{column}' is neither a slot of SSSOM nor declared under extension_definitions; it is passed over.", line);
    }

    private Dictionary<string, string>? Cells(TsvRecord record)
    {
        if (record.Cells.Count > _columns.Length)
        {
            Fault("SO5102", $"The row has {record.Cells.Count} cells; the header has {_columns.Length} columns.", record.Line);
            return null;
        }

        var missing = _columns.Skip(record.Cells.Count).Where(column => column.Length > 0).ToList();
        if (missing.Exists(column => !SssomSlots.Remarks.Contains(column)))
        {
            Fault("SO5102", $"The row has {record.Cells.Count} cells; the header has {_columns.Length} columns: {string.Join(", ", missing)} missing.", record.Line);
            return null;
        }

        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < record.Cells.Count; i++)
        {
            var isKnown = SssomSlots.Mapping.Contains(_columns[i]) || _extensions.ContainsKey(_columns[i]) || OwnExtensions.Contains(_columns[i]);
            if (record.Cells[i].Length > 0 && isKnown)
                slots[_columns[i]] = record.Cells[i];
        }

        return slots;
    }

    /// <summary>SSSOM/TSV §Propagation: a slot of the set goes to every mapping, unless one of them has a value of its own.</summary>
    private void Propagate(List<(TsvRecord Record, Dictionary<string, string> Slots)> rows, int line)
    {
        foreach (var slot in SssomSlots.Propagated)
        {
            if (!_setSlots.TryGetValue(slot, out var value))
                continue;
            var own = rows.Count(row => row.Slots.ContainsKey(slot));
            if (own > 0 && own < rows.Count)
                Warn("SO5113", $"The set states '{slot}', but {own} of {rows.Count} rows have their own; SSSOM then leaves the other rows without one.", line);
            if (own > 0)
                continue;
            foreach (var (_, slots) in rows)
                slots[slot] = value;
        }
    }

    private bool Fault(string code, string message, int line)
    {
        _diagnostics.Add(Diagnostic.Error(code, message, _file, TextSpan.At(line - 1, 0)));
        return false;
    }

    private void Warn(string code, string message, int line) =>
        _diagnostics.Add(Diagnostic.Warning(code, message, _file, TextSpan.At(line - 1, 0)));
}
