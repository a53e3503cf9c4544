using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace SemanticOrder.Rdf;

/// <summary>
/// The units this project knows: a cut of QUDT with the codes of UCUM and UN/ECE Recommendation 20 and the spellings met in payloads. A code that is not in the
/// table is unknown, and is to be refused, not guessed. Immutable.
/// </summary>
public sealed class UnitTable
{
    private const string Resource = "SemanticOrder.Rdf.Units.units.tsv";
    private const string Qudt = "http://qudt.org/vocab/unit/";
    private const int Columns = 10;

    private readonly FrozenDictionary<string, Unit> _byCode;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private UnitTable(ImmutableArray<Unit> units)
    {
        Units = units;
        _byCode = units.SelectMany(unit => unit.Codes.Select(code => (code, unit))).ToFrozenDictionary(c => c.code, c => c.unit, StringComparer.Ordinal);
        _bySpan = _byCode.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table that comes with this project.</summary>
    public static UnitTable Default { get; } = Load();

    /// <summary>The units, those of one dimension together.</summary>
    public ImmutableArray<Unit> Units { get; }

    /// <summary>The unit of a code, symbol, QUDT name or QUDT IRI, compared exactly after white space at the ends is taken off; null when unknown.</summary>
    public Unit? Find(ReadOnlySpan<char> code) => _bySpan.TryGetValue(code.Trim(), out var unit) ? unit : null;

    /// <summary>The unit of a QUDT IRI; null when unknown.</summary>
    public Unit? Find(Iri iri)
    {
        ArgumentNullException.ThrowIfNull(iri);
        return _byCode.GetValueOrDefault(iri.Value);
    }

    /// <summary>Converts a value on a scale: 39.2 °F is 4 ℃. Exact when the result is a decimal of at most 28 digits, else rounded to that.</summary>
    /// <exception cref="UnitConversionException">SO1013, SO1014.</exception>
    public static decimal Convert(decimal value, Unit from, Unit to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Scale(value, from, to, from.Offset, to.Offset);
    }

    /// <summary>Converts the difference of two values: ±2 ℃ is ±2 K and ±3.6 °F, for zero points do not matter.</summary>
    /// <exception cref="UnitConversionException">SO1013, SO1014.</exception>
    public static decimal ConvertDifference(decimal value, Unit from, Unit to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Scale(value, from, to, 0, 0);
    }

    private static decimal Scale(decimal value, Unit from, Unit to, decimal fromOffset, decimal toOffset)
    {
        if (ReferenceEquals(from, to))
            return value;
        if (!from.IsConvertibleTo(to))
            throw new UnitConversionException("SO1013", $"{from.Id} measures {from.Dimension} and {to.Id} measures {to.Dimension}; a value of one says nothing of the other.");
        try
        {
            // One division, last, so that nothing is rounded before it.
            return (value + fromOffset) * (from.Numerator * to.Denominator) / (from.Denominator * to.Numerator) - toOffset;
        }
        catch (OverflowException overflow)
        {
            throw new UnitConversionException("SO1014", $"{value} {from.Id} is too large to be converted into {to.Id}.", overflow);
        }
    }

    private static UnitTable Load()
    {
        using var stream = typeof(UnitTable).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return new UnitTable([.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Read)]);
    }

    /// <summary>id, dimension, multiplier, offset, rec20, ucum, symbols, en, zh, qudt (yes when QUDT has the id); lists are separated by bars.</summary>
    private static Unit Read(string line)
    {
        var fields = line.TrimEnd('\r').Split('\t');
        if (fields.Length != Columns)
            throw new InvalidDataException($"A row of units.tsv has {fields.Length} columns, not {Columns}: {line}");
        var multiplier = fields[2].Split('/');
        return new Unit
        {
            Id = fields[0],
            Iri = fields[9] == "yes" ? new Iri(Qudt + fields[0]) : null,
            Dimension = fields[1],
            Numerator = Number(multiplier[0]),
            Denominator = multiplier.Length > 1 ? Number(multiplier[1]) : 1,
            Offset = Number(fields[3]),
            Rec20Codes = List(fields[4]),
            UcumCodes = List(fields[5]),
            Symbols = List(fields[6]),
            EnglishName = fields[7],
            ChineseName = fields[8],
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static ImmutableArray<string> List(string text) => [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries)];
}
