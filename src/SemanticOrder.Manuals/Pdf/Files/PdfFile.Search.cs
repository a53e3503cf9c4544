using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Files;

/// <summary>What a damaged file is put together from.</summary>
internal sealed partial class PdfFile
{
    /// <summary>The last trailer that names a catalogue; its encryption and id may stand in another.</summary>
    private void ChooseTrailer(List<PdfDictionary> trailers)
    {
        var candidates = new List<PdfDictionary>(trailers);
        foreach (var number in _places.Where(entry => !entry.Value.IsMember && MayBe(entry.Value, "/XRef"u8)).Select(entry => entry.Key).Order().ToList())
        {
            if (Get(number) is PdfStream stream && stream.Dictionary.Name("Type") == "XRef")
                candidates.Add(stream.Dictionary);
        }

        if (Trailer.Has("Root"))
            candidates.Insert(0, Trailer);
        var merged = new Dictionary<string, PdfObject>();
        foreach (var candidate in candidates)
        {
            foreach (var key in (string[])["Root", "Encrypt", "ID"])
            {
                if (candidate.Has(key) && (key != "Root" || candidate.Dictionary(key) is not null || !merged.ContainsKey(key)))
                    merged[key] = candidate.Unresolved(key);
            }
        }

        Trailer = new PdfDictionary(merged);
    }

    /// <summary>Adds the members of every object stream found.</summary>
    private void AddMembers()
    {
        var containers = _places.Where(entry => !entry.Value.IsMember && MayBe(entry.Value, "/ObjStm"u8)).Select(entry => entry.Key).Order().ToList();
        foreach (var container in containers)
        {
            if (Get(container) is not PdfStream stream || stream.Dictionary.Name("Type") != "ObjStm" || ObjectStream.Read(stream, this) is not { } members)
                continue;
            _objectStreams[container] = members;
            var index = 0;
            foreach (var number in members.Numbers)
            {
                // An object of its own that stands behind the stream is newer.
                if (!_places.TryGetValue(number, out var place) || place.IsMember || place.Offset < _places[container].Offset)
                {
                    _places[number] = ObjectPlace.In(container, index);
                    _objects.Remove(number);
                    _passing.Remove(number);
                }

                index++;
            }
        }
    }

    private PdfDictionary FindCatalog()
    {
        if (Trailer.Dictionary("Root") is { } stated && stated.Dictionary("Pages") is not null)
            return stated;
        foreach (var number in _places.Keys.OrderDescending().ToList())
        {
            if (Get(number) is PdfDictionary dictionary && dictionary.Name("Type") == "Catalog" && dictionary.Dictionary("Pages") is not null)
                return dictionary;
        }

        return Trailer.Dictionary("Root") ?? PdfDictionary.Empty;
    }

    /// <summary>Whether a word stands in the head of an object, so that not every object need be read.</summary>
    private bool MayBe(ObjectPlace place, ReadOnlySpan<byte> word)
    {
        var head = _bytes.Span[(int)Math.Min(place.Offset, _bytes.Length)..];
        head = head[..Math.Min(head.Length, 1024)];
        return head.IndexOf(word) >= 0 || head.IndexOf("obj"u8) < 0;
    }
}
