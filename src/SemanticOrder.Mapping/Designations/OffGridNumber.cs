namespace SemanticOrder.Mapping.Designations;

/// <summary>A number of a designation that is not on its scheme's grid.</summary>
internal sealed record OffGridNumber(DesignationAxis Axis, decimal Value)
{
    private bool IsOutside => Value < Axis.Min || Value > Axis.Max;

    public string En => IsOutside
        ? $"{Axis.Name} {DesignationText.Of(Value)} lies outside {DesignationText.Of(Axis.Min)}–{DesignationText.Of(Axis.Max)}"
        : $"{Axis.Name} {DesignationText.Of(Value)} is not on the grid of steps of {DesignationText.Of(Axis.Step)}; the nearest are {Axis.Nearest(Value, "or")}";

    public string Zh => IsOutside
        ? $"{Axis.Name} {DesignationText.Of(Value)} 超出 {DesignationText.Of(Axis.Min)}–{DesignationText.Of(Axis.Max)}"
        : $"{Axis.Name} {DesignationText.Of(Value)} 不在每档 {DesignationText.Of(Axis.Step)} 的档位上，最近的是 {Axis.Nearest(Value, "或")}";
}
