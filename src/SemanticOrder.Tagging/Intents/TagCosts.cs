namespace SemanticOrder.Tagging.Intents;

/// <summary>What mistakes about a tag cost, in any one unit; from them follow the zones.</summary>
/// <param name="WrongApply">Of a tag that is put on an order and does not belong there. Above 0.</param>
/// <param name="Miss">Of one that belongs there and is left out. Above 0.</param>
/// <param name="Ask">Of asking a person.</param>
public readonly record struct TagCosts(double WrongApply, double Miss, double Ask)
{
    /// <summary>A wrong tag and a missing one cost the same, asking three tenths of it: apply from 0.7, ask from 0.3.</summary>
    public static TagCosts Even { get; } = new(1, 1, 0.3);

    /// <summary>The probability up to which a tag is left without asking.</summary>
    public double DropsUpTo => Math.Min(Ask / Miss, WrongApply / (WrongApply + Miss));

    /// <summary>The cheapest thing to do.</summary>
    /// <param name="probability">How likely the tag is right, 0 to 1.</param>
    public TagZone ZoneOf(double probability)
    {
        var (apply, drop) = ((1 - probability) * WrongApply, probability * Miss);
        return Ask < Math.Min(apply, drop) ? TagZone.Ask : apply <= drop ? TagZone.Apply : TagZone.Drop;
    }
}
