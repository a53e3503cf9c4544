using System.Text;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>A CSV row that is not well-formed, with the reason. Valid until its document is disposed.</summary>
public sealed class RejectedRow
{
    private readonly PayloadDocument _document;
    private readonly int _start;
    private readonly int _end;

    internal RejectedRow(PayloadDocument document, Diagnostic diagnostic, int start, int end)
    {
        Diagnostic = diagnostic;
        _document = document;
        _start = start;
        _end = end;
    }

    /// <summary>SO5008 or SO5009, with the line in the payload.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The header and the row as a payload of its own, so that it can be stored and read again: UTF-8 with its mark, whatever encoding the profile states.</summary>
    public byte[] ToSlice() => [.. Encoding.UTF8.Preamble, .. _document.CsvHeader, (byte)'\n', .. _document.Utf8Text[_start.._end], (byte)'\n'];
}
