using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>
/// Spells the variables of one operation that no query can name. One that stands in a single block of triples is a blank node, whose label holds there only; one that stands in more places gets a
/// variable that nothing else uses. A first pass over the algebra tells the two apart.
/// </summary>
/// <param name="closedLabels">Labels that earlier operations used; those of this one are added.</param>
internal sealed class HiddenNames(HashSet<string> closedLabels)
{
    private readonly Dictionary<Variable, int> _blocks = [];
    private readonly HashSet<Variable> _spread = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<Variable, string> _labelOf = [];
    private readonly Dictionary<Variable, string> _nameOf = [];
    private bool _isSettled;

    /// <summary>Begins above the numbers that earlier operations used.</summary>
    private int _fresh = closedLabels.Count;

    /// <summary>Ends the first pass, whose text is worth nothing.</summary>
    public void Settle() => _isSettled = true;

    /// <summary>A variable as subject or object of a block of triples.</summary>
    public string InBlock(Variable variable, int block)
    {
        if (!_isSettled)
            Note(variable, block);
        return _spread.Contains(variable) ? Named(variable) : Labelled(variable, isTemplate: false);
    }

    /// <summary>A blank node.</summary>
    /// <param name="variable">The blank node, or a variable that is written as one.</param>
    /// <param name="isTemplate">True in a template, whose labels other operations may use as well.</param>
    public string Labelled(Variable variable, bool isTemplate)
    {
        if (!_isSettled)
        {
            if (OwnLabel(variable) is { } own && !closedLabels.Contains(own))
                _labels.Add(_labelOf[variable] = own);
            return string.Empty;
        }
        if (!_labelOf.TryGetValue(variable, out var label))
            _labelOf[variable] = label = Fresh("b", _labels);
        if (!isTemplate)
            closedLabels.Add(label);
        return "_:" + label;
    }

    /// <summary>A variable where no blank node can stand.</summary>
    public string Named(Variable variable)
    {
        if (!_isSettled)
        {
            _spread.Add(variable);
            return string.Empty;
        }
        if (!_nameOf.TryGetValue(variable, out var name))
            _nameOf[variable] = name = Fresh("h", _names);
        return "?" + name;
    }

    /// <summary>A variable that can be named.</summary>
    public string Visible(Variable variable)
    {
        _names.Add(variable.Name);
        return IsVariableName(variable.Name) ? "?" + variable.Name : throw new SparqlWritingException($"'{variable.Name}' cannot be written as the name of a variable.");
    }

    /// <summary>Whether a hidden variable is read elsewhere by the name that it is given.</summary>
    public bool IsNamed(Variable variable) => _spread.Contains(variable);

    private void Note(Variable variable, int block)
    {
        if (!_blocks.TryAdd(variable, block) && _blocks[variable] != block)
            _spread.Add(variable);
    }

    private string Fresh(string stem, HashSet<string> taken)
    {
        string name;
        do
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}{_fresh++}");
        while (closedLabels.Contains(name) || !taken.Add(name));
        return name;
    }

    private static string? OwnLabel(Variable variable) =>
        variable.IsBlankNode && IsName(variable.Name.AsSpan(2), rune => NameCharacters.IsName(rune)) ? variable.Name[2..] : null;

    private static bool IsVariableName(string name) => IsName(name, rune => NameCharacters.IsName(rune) && rune.Value != '-');

    private static bool IsName(ReadOnlySpan<char> name, Func<Rune, bool> isInside)
    {
        var at = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (at++ == 0 ? !NameCharacters.IsBase(rune) && rune.Value is not ('_' or (>= '0' and <= '9')) : !isInside(rune))
                return false;
        }
        return at > 0;
    }
}
