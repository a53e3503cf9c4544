using System.Numerics;

namespace SemanticOrder.Rdf;

/// <summary>
/// Arithmetic (XQuery and XPath Functions and Operators §4.2, §8). Numbers are promoted: integer, decimal, float, double. Integers and decimals are exact, of
/// any size up to 4,096 digits; only division rounds. What has no result is "no value".
/// </summary>
public readonly partial struct TypedValue
{
    /// <summary>Bits of about 4,096 digits: no chain of multiplications shall take minutes.</summary>
    private const long MaxBits = 13_607;

    /// <summary>Seconds and months past which times and durations are not calculated: about a hundred billion years.</summary>
    private const decimal MaxSeconds = 3e18m;
    private const long MaxMonths = 12 * Calendar.MaxYear;

    /// <summary>Digits after the point of a quotient that does not end; those of <see cref="decimal"/>.</summary>
    private const int QuotientDigits = 28;

    private enum Operation
    {
        Add,
        Subtract,
        Multiply,
        Divide,
    }

    /// <summary>The sum of two numbers or two durations, or a point in time later by a duration.</summary>
    public TypedValue Add(in TypedValue other) => IsNumeric && other.IsNumeric ? Calculate(Operation.Add, other) : AddTime(other, 1);

    /// <summary>The difference of two numbers, two durations or two points in time, or a point in time earlier by a duration.</summary>
    public TypedValue Subtract(in TypedValue other) => IsNumeric && other.IsNumeric ? Calculate(Operation.Subtract, other) : SubtractTime(other);

    /// <summary>The product of two numbers.</summary>
    public TypedValue Multiply(in TypedValue other) => IsNumeric && other.IsNumeric ? Calculate(Operation.Multiply, other) : default;

    /// <summary>The quotient of two numbers: a decimal for two integers; no value for division of exact numbers by zero.</summary>
    public TypedValue Divide(in TypedValue other) => IsNumeric && other.IsNumeric ? Calculate(Operation.Divide, other) : default;

    /// <summary>The number with its sign changed.</summary>
    public TypedValue Negate() => Kind switch
    {
        ValueKind.Integer or ValueKind.Decimal => _reference is BigDecimal big ? OfNumber(Kind, big.Negate()) : new(Kind, number: -_number),
        ValueKind.Float => OfFloat((float)-Real),
        ValueKind.Double => OfDouble(-Real),
        _ => default,
    };

    private TypedValue Calculate(Operation operation, in TypedValue other)
    {
        var isDouble = Kind == ValueKind.Double || other.Kind == ValueKind.Double;
        if (!isDouble && Kind != ValueKind.Float && other.Kind != ValueKind.Float)
            return CalculateExactly(operation, other);
        TryGetDouble(out var left);
        TryGetDouble(other, out var right);
        return isDouble ? OfDouble(Calculate(operation, left, right)) : OfFloat(Calculate(operation, (float)left, (float)right));
    }

    private static T Calculate<T>(Operation operation, T left, T right)
        where T : IFloatingPointIeee754<T> => operation switch
        {
            Operation.Add => left + right,
            Operation.Subtract => left - right,
            Operation.Multiply => left * right,
            _ => left / right,
        };

    private TypedValue CalculateExactly(Operation operation, in TypedValue other)
    {
        var kind = Kind == ValueKind.Integer && other.Kind == ValueKind.Integer && operation != Operation.Divide ? ValueKind.Integer : ValueKind.Decimal;
        if (_reference is null && other._reference is null && TryCalculate(operation, _number, other._number, out var small))
            return new(kind, number: small);
        var (left, right) = (Exact(), other.Exact());
        if (left.Unscaled.GetBitLength() + right.Unscaled.GetBitLength() > MaxBits || left.Scale + right.Scale > MaxBits || (operation == Operation.Divide && right.Unscaled.IsZero))
            return default;
        return OfNumber(kind, operation switch
        {
            Operation.Add => left.Add(right),
            Operation.Subtract => left.Add(right.Negate()),
            Operation.Multiply => left.Multiply(right),
            _ => left.Divide(right, QuotientDigits),
        });
    }

    /// <summary>Calculates within <see cref="decimal"/> when nothing is lost: it rounds silently, which its scale shows.</summary>
    private static bool TryCalculate(Operation operation, decimal left, decimal right, out decimal result)
    {
        result = 0;
        if (!FitsWithRoom(operation, left, right))
            return false;
        switch (operation)
        {
            case Operation.Add:
                result = left + right;
                return result.Scale >= Math.Max(left.Scale, right.Scale);
            case Operation.Subtract:
                result = left - right;
                return result.Scale >= Math.Max(left.Scale, right.Scale);
            case Operation.Multiply:
                result = left * right;
                return result.Scale >= left.Scale + right.Scale || left == 0 || right == 0;
            default:
                result = right == 0 ? 0 : left / right;
                return right != 0;
        }
    }

    /// <summary>True when <see cref="decimal"/> cannot overflow.</summary>
    private static bool FitsWithRoom(Operation operation, decimal left, decimal right)
    {
        const decimal half = 3e28m;
        const double room = 7e28;
        return operation switch
        {
            Operation.Multiply => Math.Abs((double)left * (double)right) < room,
            Operation.Divide => right != 0 && Math.Abs((double)left / (double)right) < room,
            _ => Math.Abs(left) < half && Math.Abs(right) < half,
        };
    }

    /// <summary>Two durations, or a dateTime, date or time and a duration (F&amp;O §8.4.1 to §9.7): months first, then the day cut to the length of its month, then seconds.</summary>
    private TypedValue AddTime(in TypedValue other, int sign)
    {
        if (other.Kind != ValueKind.Duration)
            return Kind == ValueKind.Duration && sign > 0 && other.IsTemporal ? other.AddTime(this, sign) : default;
        var (months, seconds) = (sign * other._months, sign * (other._whole + other._number));
        if (Kind == ValueKind.Duration)
        {
            (months, seconds) = (_months + months, _whole + _number + seconds);
            return Math.Sign(months) * Math.Sign(seconds) < 0 || Math.Abs(months) > MaxMonths || Math.Abs(seconds) > MaxSeconds ? default : OfDuration(months, seconds);
        }
        if (Kind is not (ValueKind.DateTime or ValueKind.Date or ValueKind.Time) || (Kind == ValueKind.Time && months != 0))
            return default;
        var local = MoveMonths(months) + _number + seconds;
        if (Math.Abs(local) > MaxSeconds)
            return default;
        var whole = decimal.Floor(local);
        return Kind switch
        {
            ValueKind.DateTime => OfTime(Kind, (long)whole, local - whole, _zone),
            ValueKind.Date => OfTime(Kind, Calendar.FloorDivide((long)whole, Calendar.SecondsPerDay) * Calendar.SecondsPerDay, 0, _zone),
            _ => OfTime(Kind, _whole - Clock + (((long)whole % Calendar.SecondsPerDay) + Calendar.SecondsPerDay) % Calendar.SecondsPerDay, local - whole, _zone),
        };
    }

    private TypedValue SubtractTime(in TypedValue other)
    {
        if (Kind != other.Kind || Kind is not (ValueKind.DateTime or ValueKind.Date or ValueKind.Time))
            return AddTime(other, -1);
        // Without both zones the distance is not known.
        return HasZone == other.HasZone ? OfDuration(0, UtcSeconds - other.UtcSeconds + _number - other._number) : default;
    }

    private long MoveMonths(long months)
    {
        if (months == 0)
            return _whole;
        var (year, month, day) = Calendar.Date(Calendar.FloorDivide(_whole, Calendar.SecondsPerDay));
        var total = year * 12 + month - 1 + months;
        var target = Calendar.FloorDivide(total, 12);
        var targetMonth = (int)(total - target * 12) + 1;
        return Calendar.DayNumber(target, targetMonth, Math.Min(day, Calendar.DaysInMonth(target, targetMonth))) * Calendar.SecondsPerDay + Clock;
    }
}
