using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SemanticOrder.Mapping.Sources.Bodies;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Yaml;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>The operators of <c>as</c>.</summary>
public sealed partial class ProfileReader
{
    private static readonly string[] OperatorNames = ["text", "number", "boolean", "time", "duration", "lookup", "notation", "slice"];

    private ImmutableArray<ValueOperator> Operators(YamlNode node, string? language, string? datatype)
    {
        var operators = (node is YamlSequence list ? list.Items : [node]).Select(item => Operator(item, language, datatype)).OfType<ValueOperator>().ToImmutableArray();
        if (datatype is not null && operators.Any(conversion => conversion is not TextOperator))
            _faults.Add("SO5063", "'datatype' goes with as: text; the other operators give the value its datatype.", node);
        return operators;
    }

    private ValueOperator? Operator(YamlNode node, string? language, string? datatype)
    {
        if (node is YamlScalar name)
            return Operator(name, null, node, language, datatype);
        if (_faults.Map(node, "as") is not { } map)
            return null;
        // The first key names the operator; notation has its forms beside it.
        var keys = new KeyedNode(map, "the operator", _faults, [.. OperatorNames, "forms"]);
        var named = map.Entries.Where(entry => OperatorNames.Contains(entry.Key.Value)).ToList();
        if (named.Count != 1)
        {
            _faults.Add("SO5063", $"An operator has one name; this has {(named.Count == 0 ? "none" : string.Join(", ", named.Select(entry => entry.Key.Value)))}. Several operators are written as a list.", map);
            return null;
        }

        if (named[0].Key.Value != "notation" && keys["forms"] is { } forms)
            _faults.Add("SO5063", "'forms' belongs to notation.", forms);
        return Operator(named[0].Key, named[0].Value.IsNull ? null : named[0].Value, map, language, datatype);
    }

    private ValueOperator? Operator(YamlScalar name, YamlNode? arguments, YamlNode place, string? language, string? datatype)
    {
        switch (name.Value)
        {
            case "text":
                return new TextOperator(language, datatype);
            case "number":
                return Number(arguments);
            case "boolean":
                return Boolean(arguments);
            case "time":
                return Time(arguments, place);
            case "duration":
                return new DurationOperator(arguments is null ? null : Unit(arguments, "duration"));
            case "lookup" when arguments is not null:
                return _faults.Text(arguments, "lookup") is { } map && Declared(_valueMaps, map, "valueMaps") is { } declared ? new LookupOperator(declared) : null;
            case "notation" when arguments is not null:
                return _faults.Text(arguments, "notation") is { } scheme ? new NotationOperator(scheme.Value, Forms(place)) : null;
            case "slice" when arguments is not null:
                return _faults.Map(arguments, "slice") is { } slice ? Slice(slice) : null;
            case "lookup" or "notation" or "slice":
                _faults.Add("SO5052", $"The operator '{name.Value}' needs {name.Value switch { "lookup" => "a value map: {lookup: name}", "notation" => "a scheme family: {notation: name}", _ => "its keys: {slice: {…}}" }}.", name);
                return null;
            default:
                _faults.Add("SO5054", $"'as' cannot be '{name.Value}'{NearMatch.Hint(name.Value, OperatorNames)}", name);
                return null;
        }
    }

    private NumberOperator Number(YamlNode? arguments)
    {
        if (arguments is null or YamlScalar)
            return new NumberOperator(arguments is null ? null : Unit(arguments, "number"), null, null);
        var map = _faults.Map(arguments, "number");
        if (map is null)
            return new NumberOperator(null, null, null);
        var keys = new KeyedNode(map, "the number", _faults, "unit", "units", "times", "decimals");
        int? decimals = null;
        if (keys.Text("decimals") is { } stated)
        {
            if (int.TryParse(stated.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits <= 12)
                decimals = digits;
            else
                _faults.Add("SO5054", "'decimals' is a whole number from 0 to 12.", stated);
        }

        return new NumberOperator(Unit(keys), OptionalTemplate(keys.Text("times")), decimals);
    }

    private UnitRule? Unit(YamlNode node, string key)
    {
        if (node is YamlScalar code)
            return new UnitRule(Template(code), FrozenDictionary<string, string>.Empty);
        return _faults.Map(node, key) is { } map ? Unit(new KeyedNode(map, $"the {key}", _faults, "unit", "units")) : null;
    }

    private UnitRule? Unit(KeyedNode keys)
    {
        var code = OptionalTemplate(keys.Text("unit"));
        var spellings = keys["units"] is { } units ? Spellings(units, "units") : FrozenDictionary<string, string>.Empty;
        return code is null && spellings.Count == 0 ? null : new UnitRule(code, spellings);
    }

    private BooleanOperator Boolean(YamlNode? arguments)
    {
        if (arguments is null || _faults.Map(arguments, "boolean") is not { } map)
            return new BooleanOperator(["true"], ["false"]);
        var keys = new KeyedNode(map, "the boolean", _faults, "true", "false");
        ImmutableArray<string> Texts(string key) => [.. keys.List(key).Select(item => _faults.Text(item, key)?.Value).OfType<string>()];
        var (trueTexts, falseTexts) = (Texts("true"), Texts("false"));
        if (trueTexts.Length + falseTexts.Length == 0)
            _faults.Add("SO5052", "The boolean needs texts for 'true', for 'false', or for both.", map);
        if (trueTexts.FirstOrDefault(falseTexts.Contains) is { } both)
            _faults.Add("SO5063", $"'{both}' cannot mean true and false.", map);
        return new BooleanOperator(trueTexts, falseTexts);
    }

    private TimeOperator? Time(YamlNode? arguments, YamlNode place)
    {
        YamlScalar? pattern = null;
        var zone = _zone;
        TimeSpan? timeOfDay = null;
        if (arguments is YamlScalar scalar)
        {
            pattern = scalar;
        }
        else if (arguments is not null && _faults.Map(arguments, "time") is { } map)
        {
            var keys = new KeyedNode(map, "the time", _faults, "format", "zone", "timeOfDay");
            pattern = keys.Text("format");
            zone = keys.Text("zone") is { } stated ? Zone(stated) : _zone;
            timeOfDay = keys.Text("timeOfDay") is { } clock ? TimeOfDay(clock) : null;
        }

        if (!TimeFormat.TryCompile(pattern?.Value ?? "iso", out var format, out var problem))
        {
            _faults.Add("SO5059", $"The time format '{pattern!.Value}' is wrong: {problem}.", pattern);
            return null;
        }

        if (format.NeedsZone && zone is null)
            _faults.Add("SO5058", $"Times of the form {format} are local times: state 'timeZone' in the profile or 'zone' here.", pattern ?? place);
        return new TimeOperator(format, zone, timeOfDay);
    }

    private TimeSpan? TimeOfDay(YamlScalar clock)
    {
        if (TimeSpan.TryParseExact(clock.Value, [@"hh\:mm", @"hh\:mm\:ss"], CultureInfo.InvariantCulture, out var time))
            return time;
        if (clock.Value is "24:00" or "24:00:00")
            return TimeSpan.FromDays(1);
        _faults.Add("SO5054", "'timeOfDay' is written HH:mm or HH:mm:ss; 24:00 is the end of the day.", clock);
        return null;
    }

    private ImmutableArray<NotationForm> Forms(YamlNode place)
    {
        if (place is not YamlMapping map || map["forms"] is not { } node)
            return [];
        var forms = new List<NotationForm>();
        foreach (var item in node is YamlSequence list ? list.Items : [node])
        {
            if (_faults.Text(item, "forms") is { } text && Form(text) is { } form)
                forms.Add(form);
        }

        return [.. forms];
    }

    private NotationForm? Form(YamlScalar scalar)
    {
        if (NotationForm.TryParse(scalar.Value, out var form, out var problem))
            return form;
        _faults.Add("SO5054", $"The form '{scalar.Value}' is wrong: {problem}. A form is written like '{{girth}}{{type}}/{{height}}'.", scalar);
        return null;
    }

    private SliceOperator? Slice(YamlMapping map)
    {
        var keys = new KeyedNode(
            map, "the slice", _faults,
            "measure", "x", "y", "z", "label", "unit", "units", "up", "at", "floor", "halfThickness", "include", "exclude", "minPoints", "maxGap");
        var measure = Choice(keys.RequiredText("measure"), "measure", BodyMeasure.Girth, ("girth", BodyMeasure.Girth), ("height", BodyMeasure.Height));
        var isGirth = measure == BodyMeasure.Girth;
        var (x, y, z, label) = (keys.RequiredText("x"), keys.RequiredText("y"), keys.RequiredText("z"), keys.RequiredText("label"));
        keys.Required("unit");
        var (unit, up) = (Unit(keys), keys.RequiredText("up"));
        var level = isGirth ? keys.RequiredText("at") : keys.RequiredText("floor");
        if (keys[isGirth ? "floor" : "at"] is { } other)
            _faults.Add("SO5063", isGirth ? "'floor' belongs to measure: height." : "'at' belongs to measure: girth.", other);
        var halfThickness = Decimal(keys, "halfThickness", SliceOperator.DefaultHalfThickness, 0.05, 10);
        var gap = Decimal(keys, "maxGap", SliceOperator.DefaultMaxGapDegrees, 1, 180);
        var points = Decimal(keys, "minPoints", SliceOperator.DefaultMinPoints, 3, 100_000);
        if (x is null || y is null || z is null || label is null || unit is null || up is null || level is null)
            return null;
        return new SliceOperator
        {
            Measure = measure,
            Coordinates = [Template(x), Template(y), Template(z)],
            Label = Template(label),
            Unit = unit,
            Up = Axis(up),
            At = isGirth ? Template(level) : null,
            Floor = isGirth ? null : Template(level),
            HalfThickness = halfThickness,
            Include = Labels(keys, "include"),
            Exclude = Labels(keys, "exclude"),
            MinPoints = (int)points,
            MaxGapDegrees = gap,
        };
    }

    private ImmutableArray<string> Labels(KeyedNode keys, string key) => [.. keys.List(key).Select(item => _faults.Text(item, key)?.Value).OfType<string>()];

    private ValueTemplate Axis(YamlScalar up)
    {
        var template = Template(up);
        if (template.Constant is { } axis && !BodyAxis.TryParse(axis, out _))
            _faults.Add("SO5054", $"'up' is x, y or z, with '-' for the opposite direction, or a reference; not '{axis}'.", up);
        return template;
    }

    private double Decimal(KeyedNode keys, string key, double fallback, double least, double most)
    {
        if (keys.Text(key) is not { } stated)
            return fallback;
        if (double.TryParse(stated.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        _faults.Add("SO5054", string.Create(CultureInfo.InvariantCulture, $"'{key}' is a number from {least} to {most}."), stated);
        return fallback;
    }
}
