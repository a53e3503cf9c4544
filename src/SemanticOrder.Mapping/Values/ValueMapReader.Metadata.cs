using System.Globalization;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Yaml;

namespace SemanticOrder.Mapping.Values;

/// <summary>The metadata of a set: SSSOM/TSV §Metadata block.</summary>
public sealed partial class ValueMapReader
{
    /// <summary>The lines that start with <c>#</c>, without it; where the table starts; and its one-based line.</summary>
    private static (string Block, int TableOffset, int TableLine) MetadataBlock(string text)
    {
        var block = new StringBuilder();
        int offset = 0, line = 1;
        while (offset < text.Length && text[offset] == '#')
        {
            var end = text.IndexOf('\n', offset);
            end = end < 0 ? text.Length : end + 1;
            block.Append(text, offset + 1, end - offset - 1);
            offset = end;
            line++;
        }

        return (block.ToString(), offset, line);
    }

    /// <summary>Reads the metadata; false when it is not YAML, so that nothing of the table could be understood.</summary>
    private bool Metadata(string yaml, string file, TextPosition origin)
    {
        var faults = new List<Diagnostic>();
        var root = YamlLoader.Load(yaml, file, faults, origin);
        _diagnostics.AddRange(faults);
        if (root is not YamlMapping set)
        {
            if (root is not null)
                MetadataFault("The metadata is a map of slots and values.", file, root.Span);
            return false;
        }

        CurieMap(set["curie_map"], file);
        ExtensionDefinitions(set["extension_definitions"], file);
        foreach (var (slot, value) in set.Entries)
        {
            if (slot.Value is not ("curie_map" or "extension_definitions"))
                SetSlot(slot, value, file);
        }

        CheckSet(set, file);
        return true;
    }

    private void CurieMap(YamlNode? node, string file)
    {
        if (node is null or { IsNull: true })
            return;
        if (node is not YamlMapping map)
        {
            MetadataFault("'curie_map' is a map of prefixes and IRIs.", file, node.Span);
            return;
        }

        foreach (var (prefix, value) in map.Entries)
        {
            if (value is not YamlScalar { Value.Length: > 0 } iri)
                MetadataFault($"The prefix '{prefix.Value}' needs an IRI.", file, value.Span);
            else if (SssomSlots.FixedPrefixes.TryGetValue(prefix.Value, out var fixedIri) && fixedIri != iri.Value)
                MetadataFault($"The prefix '{prefix.Value}' is built into SSSOM as {fixedIri} and cannot be another.", file, iri.Span);
            else
                _prefixes[prefix.Value] = iri.Value;
        }
    }

    private void ExtensionDefinitions(YamlNode? node, string file)
    {
        if (node is null or { IsNull: true })
            return;
        foreach (var item in node is YamlSequence list ? list.Items : [node])
        {
            if (item is not YamlMapping definition || definition["slot_name"] is not YamlScalar { Value.Length: > 0 } name)
            {
                MetadataFault("An extension definition needs a 'slot_name'.", file, item.Span);
                continue;
            }

            var property = (definition["property"] as YamlScalar)?.Value ?? "";
            if (property.Length > 0 && !property.Contains("://", StringComparison.Ordinal) && !TryExpand(property, out property, out var problem))
                MetadataFault($"The property of '{name.Value}' {problem}", file, item.Span);
            _extensions[name.Value] = property;
        }
    }

    private void SetSlot(YamlScalar slot, YamlNode value, string file)
    {
        if (value.IsNull)
            return;
        if (!SssomSlots.Set.Contains(slot.Value) && !_extensions.ContainsKey(slot.Value))
        {
            _diagnostics.Add(Diagnostic.Warning("SO5112", $"'{slot.Value}' is neither a slot of a mapping set nor declared under extension_definitions; it is passed over.", file, slot.Span));
            return;
        }

        var texts = (value is YamlSequence list ? list.Items : [value]).Select(item => (item as YamlScalar)?.Value).ToList();
        if (texts.Contains(null))
            MetadataFault($"'{slot.Value}' is a text or a list of texts.", file, value.Span);
        else
            _setSlots[slot.Value] = SssomSlots.MultiValued.Contains(slot.Value) ? SssomSlots.Join(texts.OfType<string>()) : string.Join('|', texts);
    }

    private void CheckSet(YamlMapping set, string file)
    {
        if (set["sssom_version"] is { } version && _setSlots.GetValueOrDefault("sssom_version") is not ("1.0" or "1.1"))
            MetadataFault("'sssom_version' is \"1.0\" or \"1.1\", in quotes.", file, version.Span);
        if (set["mapping_set_confidence"] is YamlScalar confidence && !IsNumberBetween(confidence.Value, 0, 1))
            MetadataFault("'mapping_set_confidence' is a number from 0 to 1.", file, confidence.Span);
        foreach (var slot in SssomSlots.Dates)
        {
            if (set[slot] is not YamlScalar date || IsDate(date.Value))
                continue;
            MetadataFault($"'{slot}' is a date, yyyy-MM-dd.", file, date.Span);
            // Said once here, not again for every row it would be propagated to.
            _setSlots.Remove(slot);
        }
    }

    private void MetadataFault(string message, string file, TextSpan place) => _diagnostics.Add(Diagnostic.Error("SO5108", message, file, place));

    private static bool IsNumberBetween(string text, double least, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most;

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
