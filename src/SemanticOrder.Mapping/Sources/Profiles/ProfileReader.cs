using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Yaml;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>
/// Reads and compiles a <c>profile.yml</c>: YARRRML's terms, in the subset and with the additions of docs/mapping-guide.md.
/// What a person wrote wrong is never an exception: every fault is a diagnostic with line and column, and all of them are reported at once.
/// </summary>
public sealed partial class ProfileReader
{
    private readonly string _file;
    private readonly ProfileFaults _faults;
    private readonly NameTableBuilder _names = new();
    private readonly Dictionary<string, string> _prefixes = new(PredeclaredPrefixes.All, StringComparer.Ordinal);
    private readonly Dictionary<string, FileDeclaration> _valueMaps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableDeclaration> _tables = new(StringComparer.Ordinal);
    private string _system = "";
    private PayloadFormat _format;
    private TimeZoneInfo? _zone;

    private ProfileReader(string file)
    {
        _file = file;
        _faults = new ProfileFaults(file);
    }

    /// <summary>Reads a profile from UTF-8.</summary>
    /// <param name="utf8">The bytes of the file, with or without a byte order mark.</param>
    /// <param name="file">The path by which messages name it and from which the files it names are found.</param>
    public static ProfileReading Read(ReadOnlySpan<byte> utf8, string file)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        try
        {
            return Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8), file);
        }
        catch (DecoderFallbackException fault)
        {
            var place = PayloadText.PositionOf(utf8, Math.Max(0, fault.Index));
            return new ProfileReading(null, [Diagnostic.Error("SO5050", "The file is not UTF-8 here.", file, TextSpan.At(place))]);
        }
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="file">The path by which messages name it and from which the files it names are found.</param>
    /// <returns>The profile, or what is wrong with it: SO5030, SO5031, SO5050 to SO5066.</returns>
    public static ProfileReading Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var reader = new ProfileReader(file.Replace('\\', '/'));
        var profile = YamlLoader.Load(text, file, reader._faults.All) switch
        {
            YamlMapping root => reader.Profile(root),
            { } other => reader.RefuseRoot(other),
            null => null,
        };
        return new ProfileReading(reader._faults.HasErrors ? null : profile, reader._faults.InFileOrder());
    }

    private SourceProfile? RefuseRoot(YamlNode root)
    {
        _faults.Add("SO5053", $"A profile is a map of keys and values, not {root.Description}.", root);
        return null;
    }

    private SourceProfile Profile(YamlMapping root)
    {
        var keys = new KeyedNode(
            root, "the profile", _faults,
            "system", "label", "instance", "format", "encoding", "delimiter", "timeZone", "prefixes", "valueMaps", "tables", "mappings|mapping|m");
        Prefixes(keys["prefixes"]);
        _system = SystemName(keys);
        _format = Choice(keys.RequiredText("format"), "format", PayloadFormat.Json, ("json", PayloadFormat.Json), ("xml", PayloadFormat.Xml), ("csv", PayloadFormat.Csv));
        _zone = keys.Text("timeZone") is { } zone ? Zone(zone) : null;
        Declarations(keys);
        var instance = keys.Text("instance");
        var records = Mappings(keys.Required("mappings", "mapping", "m"));
        return new SourceProfile
        {
            File = _file,
            System = _system,
            Label = Label(keys["label"]),
            Instance = instance is null ? Constant("default") : Template(instance, 0, instance.Value, PathOrigin.Payload),
            Format = _format,
            Options = Options(keys),
            TimeZone = _zone,
            Prefixes = _prefixes.ToFrozenDictionary(StringComparer.Ordinal),
            ValueMaps = [.. _valueMaps.Values],
            Tables = [.. _tables.Values],
            Records = records,
            Names = _names.Build(),
        };
    }

    private string SystemName(KeyedNode keys)
    {
        if (keys.RequiredText("system") is not { } name)
            return "";
        if (name.Value.Length == 0 || !name.Value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            _faults.Add("SO5054", $"The system '{name.Value}' may hold lower-case letters a to z, digits and '-' only: it becomes part of keys and URLs.", name);
        return name.Value;
    }

    private PayloadOptions Options(KeyedNode keys)
    {
        var encoding = Choice(keys.Text("encoding"), "encoding", PayloadEncoding.Utf8, ("utf-8", PayloadEncoding.Utf8), ("gb18030", PayloadEncoding.Gb18030));
        var delimiter = ',';
        if (keys.Text("delimiter") is { } stated)
        {
            if (_format != PayloadFormat.Csv)
                _faults.Add("SO5063", "'delimiter' belongs to format csv.", stated);
            delimiter = stated.Value switch { [var single] => single, "tab" => '\t', _ => '\0' };
            if (delimiter is '\0' or '"' or '\r' or '\n' or > '\x7F')
                _faults.Add("SO5054", "'delimiter' is one ASCII character, or tab.", stated);
        }

        return new PayloadOptions { Encoding = encoding, Delimiter = delimiter };
    }

    private BilingualLabel Label(YamlNode? node)
    {
        if (node is not YamlMapping mapping)
        {
            var text = node is null ? _system : _faults.Text(node, "label")?.Value ?? _system;
            return new BilingualLabel(text, text);
        }

        var keys = new KeyedNode(mapping, "the label", _faults, "zh", "en");
        var (zh, en) = (keys.Text("zh")?.Value, keys.Text("en")?.Value);
        return new BilingualLabel(zh ?? en ?? _system, en ?? zh ?? _system);
    }

    private void Prefixes(YamlNode? node)
    {
        if (node is null || _faults.Map(node, "prefixes") is not { } map)
            return;
        foreach (var (prefix, value) in map.Entries)
        {
            if (_faults.Text(value, prefix.Value) is not { } iri)
                continue;
            if (!IsAbsoluteIri(iri.Value))
                _faults.Add("SO5055", $"The prefix '{prefix.Value}' needs an absolute IRI.", iri);
            else
                _prefixes[prefix.Value] = iri.Value;
        }
    }

    private void Declarations(KeyedNode keys)
    {
        if (keys["valueMaps"] is { } maps && _faults.Map(maps, "valueMaps") is { } mapEntries)
        {
            foreach (var (name, value) in mapEntries.Entries)
            {
                if (_faults.Text(value, name.Value) is { } path)
                    _valueMaps[name.Value] = new FileDeclaration(name.Value, ResolveFile(path.Value), name.Span);
            }
        }

        if (keys["tables"] is { } tables && _faults.Map(tables, "tables") is { } tableEntries)
        {
            foreach (var (name, value) in tableEntries.Entries)
                Table(name, value);
        }
    }

    private void Table(YamlScalar name, YamlNode value)
    {
        if (_faults.Map(value, name.Value) is not { } map)
            return;
        var keys = new KeyedNode(map, $"the table '{name.Value}'", _faults, "file", "key");
        var (path, key) = (keys.RequiredText("file"), keys.RequiredText("key"));
        _tables[name.Value] = new TableDeclaration(name.Value, ResolveFile(path?.Value ?? ""), key?.Value ?? "", name.Span);
    }

    /// <summary>Joins the folder of the profile and a stated path, and resolves <c>.</c> and <c>..</c>.</summary>
    private string ResolveFile(string stated)
    {
        stated = stated.Replace('\\', '/');
        var isRooted = stated.StartsWith('/');
        var parts = new List<string>();
        var folder = _file.LastIndexOf('/') is var slash && slash >= 0 && !isRooted ? _file[..slash].Split('/') : [];
        foreach (var part in folder.Concat(stated.Split('/', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return (isRooted ? "/" : "") + string.Join('/', parts);
    }

    private TimeZoneInfo? Zone(YamlScalar zone)
    {
        if (TimeSpan.TryParseExact(zone.Value.TrimStart('+', '-'), @"hh\:mm", null, out var offset) && zone.Value is ['+' or '-', ..] && offset <= TimeSpan.FromHours(14))
        {
            offset = zone.Value[0] == '-' ? -offset : offset;
            return TimeZoneInfo.CreateCustomTimeZone("UTC" + zone.Value, offset, "UTC" + zone.Value, "UTC" + zone.Value);
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone.Value, out var found))
            return found;
        _faults.Add("SO5057", $"The time zone '{zone.Value}' is not known here. Write an IANA name such as Asia/Shanghai, or an offset such as +08:00.", zone);
        return null;
    }

    private ValueTemplate Constant(string text) => ValueTemplate.Compile(TemplateText.Escape(text), _format, _names);

    /// <summary>Compiles a part of a scalar; a fault is reported at its character, and a constant stands in.</summary>
    private ValueTemplate Template(YamlScalar scalar, int offset, string text, PathOrigin origin = PathOrigin.Element)
    {
        try
        {
            return ValueTemplate.Compile(text, _format, _names, origin, _prefixes);
        }
        catch (PathSyntaxException fault)
        {
            _faults.Add(fault, scalar, offset);
            return Constant("");
        }
    }

    private ValueTemplate Template(YamlScalar scalar) => Template(scalar, 0, scalar.Value);

    private ValueTemplate? OptionalTemplate(YamlScalar? scalar) => scalar is null ? null : Template(scalar);

    private PathExpression? Path(YamlScalar scalar, PathOrigin origin = PathOrigin.Element)
    {
        // A path may be written bare or as $(path).
        var isReference = scalar.Value.StartsWith("$(", StringComparison.Ordinal) && scalar.Value.EndsWith(')');
        try
        {
            return PathExpression.Compile(isReference ? scalar.Value[2..^1] : scalar.Value, _format, _names, origin, _prefixes);
        }
        catch (PathSyntaxException fault)
        {
            _faults.Add(fault, scalar, isReference ? 2 : 0);
            return null;
        }
    }

    /// <summary>A full IRI from <c>prefix:name</c> or <c>&lt;iri&gt;</c> or an absolute IRI.</summary>
    private string Iri(YamlScalar scalar, string text, string key)
    {
        if (text is ['<', .. var bracketed, '>'] && IsAbsoluteIri(bracketed))
            return bracketed;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && _prefixes.TryGetValue(text[..colon], out var space))
            return space + text[(colon + 1)..];
        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("urn:", StringComparison.Ordinal))
            return text;
        var hint = colon > 0 ? $"the prefix '{text[..colon]}' is not declared{NearMatch.Hint(text[..colon], _prefixes.Keys)}" : "write prefix:name.";
        _faults.Add("SO5055", $"'{key}' is an IRI, but '{text}' is none: {hint}", scalar);
        return "";
    }

    private static bool IsAbsoluteIri(string text) => Uri.TryCreate(text, UriKind.Absolute, out _) && text.Contains(':', StringComparison.Ordinal) && !text.StartsWith('/');

    private T Choice<T>(YamlScalar? scalar, string key, T fallback, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        if (scalar is null)
            return fallback;
        var names = new List<string>();
        foreach (var (name, value) in choices)
        {
            if (name == scalar.Value)
                return value;
            names.Add(name);
        }

        _faults.Add("SO5054", $"'{key}' cannot be '{scalar.Value}'{NearMatch.Hint(scalar.Value, names)}", scalar);
        return fallback;
    }
}
