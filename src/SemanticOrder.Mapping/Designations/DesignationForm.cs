using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Designations;

/// <summary>A way of writing the designations of a scheme, such as <c>{height}/{girth}{type}</c>, bound to the scheme's axes and bands.</summary>
internal sealed class DesignationForm
{
    private readonly (string? Literal, int Axis)[] _parts;
    private readonly string[] _labels;

    /// <param name="form">The form.</param>
    /// <param name="axes">The scheme's axes, by which placeholders are numbered.</param>
    /// <param name="bandName">The placeholder of the letter; null when the scheme has no bands.</param>
    /// <param name="labels">The letters, longest first.</param>
    public DesignationForm(NotationForm form, IReadOnlyList<DesignationAxis> axes, string? bandName, string[] labels)
    {
        Text = form.Text;
        _labels = labels;
        _parts = [.. form.Segments.Select(segment => !segment.IsPlaceholder
            ? (DesignationText.Fold(segment.Text), -1)
            : segment.Text == bandName ? ((string?)null, Band) : (null, IndexOf(axes, segment.Text)))];
    }

    private const int Band = -2;

    public string Text { get; }

    /// <summary>True when every placeholder is an axis or the band of the scheme, and none is left out.</summary>
    public bool Fits(int axes) => _parts.All(part => part.Literal is not null || part.Axis != -1)
        && Enumerable.Range(0, axes).All(axis => _parts.Count(part => part.Literal is null && part.Axis == axis) == 1);

    /// <summary>Reads a folded text that is written in this form from end to end.</summary>
    /// <param name="text">Folded by <see cref="DesignationText.Fold"/>.</param>
    /// <param name="values">Receives one number per axis.</param>
    /// <param name="label">Index of the letter among the labels; −1 when the form has none.</param>
    public bool TryRead(ReadOnlySpan<char> text, Span<decimal> values, out int label)
    {
        label = -1;
        foreach (var (literal, axis) in _parts)
        {
            if (literal is not null)
            {
                if (!text.StartsWith(literal, StringComparison.Ordinal))
                    return false;
                text = text[literal.Length..];
            }
            else if (axis == Band)
            {
                label = 0;
                while (label < _labels.Length && !text.StartsWith(_labels[label], StringComparison.Ordinal))
                    label++;
                if (label == _labels.Length)
                    return false;
                text = text[_labels[label].Length..];
            }
            else
            {
                var digits = 0;
                while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || (text[digits] == '.' && digits > 0)))
                    digits++;
                if (digits is 0 or > 9 || !decimal.TryParse(text[..digits], System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out values[axis]))
                    return false;
                text = text[digits..];
            }
        }

        return text.IsEmpty;
    }

    /// <summary>Writes a designation in this form.</summary>
    public string Write(ReadOnlySpan<decimal> values, string label)
    {
        var text = new System.Text.StringBuilder();
        foreach (var (literal, axis) in _parts)
            text.Append(literal ?? (axis == Band ? label : DesignationText.Of(values[axis])));
        return text.ToString();
    }

    private static int IndexOf(IReadOnlyList<DesignationAxis> axes, string name)
    {
        for (var axis = 0; axis < axes.Count; axis++)
        {
            if (axes[axis].Name == name)
                return axis;
        }

        return -1;
    }
}
