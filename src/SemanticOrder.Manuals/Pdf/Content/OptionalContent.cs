using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Which optional content the default configuration switches off (ISO 32000-2 §8.11).</summary>
internal sealed class OptionalContent
{
    private readonly HashSet<PdfObject> _hidden = [];

    public OptionalContent(PdfDictionary catalog)
    {
        if (catalog.Dictionary("OCProperties") is not { } properties)
            return;
        var configuration = properties.Dictionary("D");
        if (configuration?.Name("BaseState") == "OFF")
            _hidden.UnionWith(properties.Array("OCGs")?.Items ?? []);
        _hidden.ExceptWith(configuration?.Array("ON")?.Items ?? []);
        _hidden.UnionWith(configuration?.Array("OFF")?.Items ?? []);
    }

    /// <summary>Whether a group, or a membership dictionary over groups, is switched off.</summary>
    public bool IsHidden(PdfDictionary content)
    {
        if (_hidden.Count == 0)
            return false;
        if (content.Name("Type") != "OCMD")
            return _hidden.Contains(content);
        PdfObject[] groups = content["OCGs"] is PdfArray several ? [.. several.Items] : [content["OCGs"]];
        if (groups.All(group => group is not PdfDictionary))
            return false;
        return content.Name("P") switch
        {
            "AllOn" => groups.Any(_hidden.Contains),
            "AnyOff" => !groups.Any(_hidden.Contains),
            "AllOff" => !groups.All(_hidden.Contains),
            _ => groups.All(_hidden.Contains),
        };
    }
}
