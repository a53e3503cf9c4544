using System.Text;

namespace SemanticOrder.Diagnostics;

/// <summary>One finding about a caller's text: what is wrong, where, and what to do. Immutable.</summary>
/// <param name="Code">Stable code, <c>SO</c> and four digits; every code is listed in <c>docs/errors.md</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One English sentence or two: what is wrong and what to do about it.</param>
/// <param name="File">The file or payload it was found in, as the caller named it; null when there is only one text.</param>
/// <param name="Span">Where in that text; null when the whole text is meant.</param>
/// <param name="Path">Where in the structure of that text, for example <c>$.trades.trade[2].tid</c>; null when the span says enough.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    string? File = null,
    TextSpan? Span = null,
    string? Path = null)
{
    /// <summary>An error in a file.</summary>
    public static Diagnostic Error(string code, string message, string? file = null, TextSpan? span = null, string? path = null) =>
        new(code, Severity.Error, message, file, span, path);

    /// <summary>A warning in a file.</summary>
    public static Diagnostic Warning(string code, string message, string? file = null, TextSpan? span = null, string? path = null) =>
        new(code, Severity.Warning, message, file, span, path);

    /// <summary><c>file:line:column: error SO1001: message (at path)</c>; parts that are unknown are left out.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null)
            text.Append(File).Append(':');
        if (Span is { } span)
            text.Append(span).Append(':');
        if (text.Length > 0)
            text.Append(' ');
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        text.Append(severity).Append(' ').Append(Code).Append(": ").Append(Message);
        if (Path is not null)
            text.Append(" (at ").Append(Path).Append(')');
        return text.ToString();
    }
}
