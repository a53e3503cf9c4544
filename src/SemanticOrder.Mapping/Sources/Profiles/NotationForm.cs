using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A way of writing a designation, for example <c>{girth}{type}/{height}</c>.</summary>
/// <param name="Text">The form as written.</param>
/// <param name="Segments">Its placeholders and the literal texts between them, from left to right.</param>
public sealed record NotationForm(string Text, ImmutableArray<NotationSegment> Segments)
{
    /// <summary>Reads a form: placeholders in braces, everything else stands for itself.</summary>
    /// <param name="text">For example <c>{height}/{girth}{type}</c>.</param>
    /// <param name="form">The form.</param>
    /// <param name="problem">What is wrong with it; null when nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out NotationForm? form, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        form = null;
        problem = null;
        var segments = ImmutableArray.CreateBuilder<NotationSegment>();
        for (var at = 0; at < text.Length && problem is null;)
        {
            var isPlaceholder = text[at] == '{';
            var end = text.IndexOf(isPlaceholder ? '}' : '{', at);
            if (isPlaceholder && end <= at + 1)
                problem = end < 0 ? $"'{{' at {at + 1} is not closed" : $"'{{}}' at {at + 1} names nothing";
            else if (isPlaceholder)
                segments.Add(new NotationSegment(text[(at + 1)..end], IsPlaceholder: true));
            else
                segments.Add(new NotationSegment(text[at..(end < 0 ? text.Length : end)], IsPlaceholder: false));
            at = end < 0 ? text.Length : isPlaceholder ? end + 1 : end;
        }

        if (problem is null && !segments.Any(segment => segment.IsPlaceholder))
            problem = "it has no placeholder in braces";
        if (problem is null)
            form = new NotationForm(text, segments.ToImmutable());
        return form is not null;
    }
}
