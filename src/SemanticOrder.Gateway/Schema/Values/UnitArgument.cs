using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Values;

/// <summary>The <c>unit</c> argument of a numeric field: converts from the property's unit.</summary>
internal sealed class UnitArgument(Unit from, Unit to, bool isDifference)
{
    /// <summary>What a field's argument asks for; null when it has none.</summary>
    /// <exception cref="GraphQLFieldException">SO8024: an unknown unit, or one of another dimension.</exception>
    public static UnitArgument? Read(FieldModel field, FieldContext context)
    {
        if (context.Argument<string>("unit") is not { } code || field.Unit is not { } from)
            return null;
        var to = UnitTable.Default.Find(code) ?? throw new GraphQLFieldException("SO8024", $"Unit '{code}' is not in the unit table. Give a UNECE Rec 20 or UCUM code.");
        if (!from.IsConvertibleTo(to))
            throw new GraphQLFieldException("SO8024", $"'{field.Name}' is in {from.Id} ({from.Dimension}); {to.Id} measures {to.Dimension}.");
        return new UnitArgument(from, to, field.IsDifference);
    }

    /// <summary>A number in the unit asked for; anything else as it is.</summary>
    /// <exception cref="GraphQLFieldException">SO8024: the converted number is out of range.</exception>
    public object Apply(object value)
    {
        try
        {
            return value switch
            {
                decimal number when isDifference => UnitTable.ConvertDifference(number, from, to),
                decimal number => UnitTable.Convert(number, from, to),
                _ => value,
            };
        }
        catch (Exception fault) when (fault is OverflowException or UnitConversionException)
        {
            throw new GraphQLFieldException("SO8024", $"The number cannot be written in {to.Id}; it is out of range.");
        }
    }
}
