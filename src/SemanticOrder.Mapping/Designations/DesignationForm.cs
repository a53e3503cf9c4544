using System.Globalization;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Designations;

/// <summary>A way of writing the designations of a scheme, such as <c>{height}/{girth}{type}</c>, bound to the scheme's axes and bands.</summary>
internal sealed class DesignationForm
{
    private readonly (string? Literal, int Axis)[] _parts;
    private readonly string[] _labels;
    private readonly IReadOnlyList<DesignationAxis> _axes;
    private readonly bool _hasSideBySide;

    /// <param name="form">The form.</param>
    /// <param name="axes">The scheme's axes, by which placeholders are numbered.</param>
    /// <param name="bandName">The placeholder of the letter; null when the scheme has no bands.</param>
    /// <param name="labels">The letters, longest first.</param>
    public DesignationForm(NotationForm form, IReadOnlyList<DesignationAxis> axes, string? bandName, string[] labels)
    {
        Text = form.Text;
        _labels = labels;
        _axes = axes;
        _parts = [.. form.Segments.Select(segment => !segment.IsPlaceholder
            ? (DesignationText.Fold(segment.Text), -1)
            : segment.Text == bandName ? ((string?)null, Band) : (null, IndexOf(axes, segment.Text)))];
        _hasSideBySide = Enumerable.Range(0, _parts.Length).Any(part => _parts[part] is { Literal: null, Axis: not Band } && IsBeforeNumber(part));
    }

    private const int Band = -2;
    private const int MaxDigits = 9;

    private enum Fit
    {
        None,
        Beyond,
        Between,
        OnGrid,
    }

    private struct Match
    {
        public Fit Fit;
        public int Ways;
        public int Label;
    }

    public string Text { get; }

    /// <summary>True when every placeholder is an axis or the band of the scheme, and none is left out.</summary>
    public bool Fits(int axes) => _parts.All(part => part.Literal is not null || part.Axis != -1)
        && Enumerable.Range(0, axes).All(axis => _parts.Count(part => part.Literal is null && part.Axis == axis) == 1);

    /// <summary>
    /// Reads a folded text that is written in this form from end to end. Numbers side by side (<c>16084</c>) are told apart by the axes: the one way of cutting them
    /// that lies on the grid, else the one way that lies between its ends; several such ways read nothing.
    /// </summary>
    /// <param name="text">Folded by <see cref="DesignationText.Fold"/>.</param>
    /// <param name="values">Receives one number per axis.</param>
    /// <param name="label">Index of the letter among the labels; −1 when the form has none.</param>
    public bool TryRead(ReadOnlySpan<char> text, Span<decimal> values, out int label)
    {
        Span<decimal> best = stackalloc decimal[values.Length];
        var match = new Match { Label = -1 };
        TryRead(text, 0, values, -1, best, ref match);
        label = match.Label;
        best.CopyTo(values);
        return match is { Ways: 1 } && (!_hasSideBySide || match.Fit != Fit.Beyond);
    }

    private void TryRead(ReadOnlySpan<char> text, int part, Span<decimal> values, int label, Span<decimal> best, ref Match match)
    {
        if (part == _parts.Length)
        {
            if (text.IsEmpty)
                Take(values, label, best, ref match);
            return;
        }

        var (literal, axis) = _parts[part];
        if (literal is not null)
        {
            if (text.StartsWith(literal, StringComparison.Ordinal))
                TryRead(text[literal.Length..], part + 1, values, label, best, ref match);
        }
        else if (axis == Band)
        {
            var found = 0;
            while (found < _labels.Length && !text.StartsWith(_labels[found], StringComparison.Ordinal))
                found++;
            if (found < _labels.Length)
                TryRead(text[_labels[found].Length..], part + 1, values, found, best, ref match);
        }
        else
        {
            var digits = DigitsOf(text);
            for (var length = digits; length > 0 && (length == digits || IsBeforeNumber(part)); length--)
            {
                if (length <= MaxDigits && decimal.TryParse(text[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out values[axis]))
                    TryRead(text[length..], part + 1, values, label, best, ref match);
            }
        }
    }

    /// <summary>Keeps the way that fits the axes best, and counts those that fit as well.</summary>
    private void Take(ReadOnlySpan<decimal> values, int label, Span<decimal> best, ref Match match)
    {
        var fit = Fit.OnGrid;
        for (var axis = 0; axis < values.Length; axis++)
        {
            if (values[axis] < _axes[axis].Min || values[axis] > _axes[axis].Max)
                fit = Fit.Beyond;
            else if (fit == Fit.OnGrid && _axes[axis].IndexOf(values[axis]) < 0)
                fit = Fit.Between;
        }

        if (fit < match.Fit)
            return;
        match = new Match { Fit = fit, Ways = fit == match.Fit ? match.Ways + 1 : 1, Label = label };
        values.CopyTo(best);
    }

    private bool IsBeforeNumber(int part) => part + 1 < _parts.Length && _parts[part + 1] is { Literal: null, Axis: not Band };

    private static int DigitsOf(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || (text[digits] == '.' && digits > 0)))
            digits++;
        return digits;
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
