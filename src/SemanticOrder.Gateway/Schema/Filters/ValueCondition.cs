using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Filters;

/// <summary>Conditions on literals: equality for texts and booleans, parts of texts, ranges for numbers, times and durations. Numbers are in the property's unit.</summary>
internal static class ValueCondition
{
    /// <summary>The conditions of a literal's filter; bounds become one range, so that they hold for one value.</summary>
    /// <exception cref="GraphQLFieldException">SO8027.</exception>
    public static IEnumerable<OrderFilter> Read(FieldModel field, InputObject condition)
    {
        var property = new TermNumber(field.Number);
        var kind = field.FactKind;
        var (min, max) = (long.MinValue, long.MaxValue);
        foreach (var (name, value) in condition)
        {
            switch (name)
            {
                case var _ when value is null:
                    throw new GraphQLFieldException("SO8027", $"{field.Name}.{name} is null. Leave the condition out, or give it a value.");
                case "eq":
                    yield return new OrderFilter.Where(new FactCondition.OneOf(property, kind, [Value(value)]));
                    break;
                case "exists":
                    yield return Presence.Of(field, (bool)value);
                    break;
                case "contains" or "startsWith" or "endsWith":
                    yield return new OrderFilter.Where(new FactCondition.Matches(property, EnumName.Parse<TextMatch>(EnumName.ToConstantCase(name)), (string)value));
                    break;
                case "in":
                    yield return new OrderFilter.Where(new FactCondition.OneOf(property, kind, [.. ((Array)value).Cast<object>().Select(Value)]));
                    break;
                case "lt":
                    max = Math.Min(max, Ceiling(value) - 1);
                    break;
                case "lte":
                    max = Math.Min(max, Value(value));
                    break;
                case "gt":
                    min = Math.Max(min, Value(value) + 1);
                    break;
                default:
                    min = Math.Max(min, Ceiling(value));
                    break;
            }
        }

        if (min > long.MinValue || max < long.MaxValue)
            yield return new OrderFilter.Where(new FactCondition.Between(property, kind, min, max));
    }

    private static long Value(object value) => value switch
    {
        decimal number => FactValue.OfNumber(number),
        DateTimeOffset time => FactValue.OfTime(time),
        DurationText duration => FactValue.OfNumber((decimal)duration.Length.Ticks / TimeSpan.TicksPerSecond),
        bool truth => FactValue.OfNumber(truth ? 1 : 0),
        _ => FactValue.OfText((string)value),
    };

    /// <summary>Facts of times are whole milliseconds; a finer bound rounds up.</summary>
    private static long Ceiling(object value) =>
        value is DateTimeOffset time && time.Ticks % TimeSpan.TicksPerMillisecond != 0 ? FactValue.OfTime(time) + 1 : Value(value);
}
