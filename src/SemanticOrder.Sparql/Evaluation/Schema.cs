using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>The columns of an operator's rows, and which of them may be unbound. Immutable.</summary>
internal sealed class Schema
{
    private readonly Dictionary<Variable, int> _columns = [];

    public Schema(IReadOnlyList<Variable> variables, Func<Variable, bool> isCertain)
    {
        Variables = variables;
        IsCertain = new bool[variables.Count];
        for (var column = 0; column < variables.Count; column++)
        {
            // A repeated column of a projection is found at its first place.
            _columns.TryAdd(variables[column], column);
            IsCertain[column] = isCertain(variables[column]);
        }
    }

    public static Schema Empty { get; } = new([], _ => true);

    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>True for a column that is bound in every row.</summary>
    public bool[] IsCertain { get; }

    public int Width => Variables.Count;

    /// <summary>The column of a variable; −1 when there is none.</summary>
    public int this[Variable variable] => _columns.GetValueOrDefault(variable, -1);

    public bool Has(Variable variable) => _columns.ContainsKey(variable);

    /// <summary>True when the variable has a column that is bound in every row.</summary>
    public bool HasCertain(Variable variable) => this[variable] is >= 0 and var column && IsCertain[column];

    public override string ToString() => string.Join(' ', Variables);
}
