using SemanticOrder.Manuals.Pdf.Encryption;
using SemanticOrder.Manuals.Pdf.Filters;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Files;

/// <summary>
/// A PDF as a set of numbered objects (ISO 32000-2 §7.5). Objects are read when they are asked for; those of the document are kept, those of pages until there are many. Not thread-safe.
/// </summary>
internal sealed partial class PdfFile : IObjectSource
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _headerOffset;
    private const int ManyObjects = 2000;
    private const int ManyObjectStreams = 32;
    private readonly Dictionary<int, PdfObject> _objects = [];

    /// <summary>Objects read since the document was opened: what pages use.</summary>
    private readonly Dictionary<int, PdfObject> _passing = [];
    private readonly Dictionary<int, ObjectStream?> _objectStreams = [];
    private readonly HashSet<int> _reading = [];
    private Dictionary<int, ObjectPlace> _places = [];
    private StandardSecurityHandler? _security;
    private bool _isSearched;
    private bool _isOpened;

    private PdfFile(ReadOnlyMemory<byte> bytes, int headerOffset, ReadBudget budget)
    {
        _bytes = bytes;
        _headerOffset = headerOffset;
        Budget = budget;
    }

    public ReadBudget Budget { get; }

    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    public PdfDictionary Catalog { get; private set; } = PdfDictionary.Empty;

    /// <summary>Numbers of all objects known, ascending.</summary>
    public IEnumerable<int> Numbers => _places.Keys.Order();

    /// <summary>Opens a file.</summary>
    /// <exception cref="ManualFormatException">SO9001 not a PDF, SO9002 password, SO9003 unknown encryption.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes, ReadBudget budget)
    {
        var header = bytes.Span[..Math.Min(bytes.Length, 4096)].IndexOf("%PDF-"u8);
        var file = new PdfFile(bytes, Math.Max(header, 0), budget);
        if (!file.ReadCrossReferences())
            file.Search();
        if (header < 0 && file._places.Count == 0)
            throw PdfErrors.NotPdf();
        file.OpenEncryption();
        if (!file._isSearched)
            file.Catalog = file.Trailer.Dictionary("Root") ?? PdfDictionary.Empty;
        if (file.Catalog.Dictionary("Pages") is null)
            file.Search();
        return file;
    }

    /// <inheritdoc/>
    public PdfObject Get(int number)
    {
        if (_objects.TryGetValue(number, out var known) || _passing.TryGetValue(number, out known))
            return known;
        if (!_reading.Add(number))
            return PdfNull.Instance;
        try
        {
            var value = Read(number);
            (_isOpened ? _passing : _objects)[number] = value;
            return value;
        }
        finally
        {
            _reading.Remove(number);
        }
    }

    /// <summary>The decoded bytes of a stream.</summary>
    public ReadOnlyMemory<byte> Decode(PdfStream stream) => StreamDecoder.Decode(stream, _security, Budget);

    /// <summary>Says that all pages are known, and that what is read from now on serves single pages.</summary>
    public void EndOpening() => _isOpened = true;

    /// <summary>Forgets the objects of pages when there are many; to be called between pages.</summary>
    /// <returns>Whether it did: the same reference leads to another object then.</returns>
    public bool ForgetPassing()
    {
        if (_passing.Count < ManyObjects)
            return false;
        _passing.Clear();
        if (_objectStreams.Count > ManyObjectStreams)
            _objectStreams.Clear();
        return true;
    }

    /// <summary>Looks for objects all over the file, once; what was known by the cross-reference sections gives way.</summary>
    /// <returns>False when this was done before.</returns>
    public bool Search()
    {
        if (_isSearched)
            return false;
        _isSearched = true;
        var search = new ObjectSearch(_bytes, this, Budget.Options.MaxNesting);
        var before = _places;
        _places = search.Places;
        foreach (var (number, place) in before.Where(entry => entry.Value.IsMember))
            _places.TryAdd(number, place);
        _objects.Clear();
        _passing.Clear();
        _objectStreams.Clear();
        if (_places.Count > 0)
            Budget.Report(PdfErrors.Rebuilt());
        ChooseTrailer(search.Trailers);
        if (_security is null)
            OpenEncryption();
        AddMembers();
        Catalog = FindCatalog();
        return true;
    }

    private bool ReadCrossReferences()
    {
        var reader = new CrossReferenceReader(_bytes, _headerOffset, this, Budget);
        var isSound = reader.Read();
        _places = reader.Places;
        if (!isSound || reader.Trailer!.Unresolved("Root") is not PdfReference root)
            return false;
        Trailer = reader.Trailer;
        // An encrypted catalogue in an object stream cannot be read before the key is known; where it lies must be right all the same.
        return Trailer.Has("Encrypt") || root.Resolved is PdfDictionary;
    }

    private void OpenEncryption()
    {
        if (_security is null && Trailer.Dictionary("Encrypt") is { } encrypt)
        {
            _security = StandardSecurityHandler.Open(encrypt, (Trailer.Array("ID")?[0] as PdfString)?.Bytes ?? [], Budget.Options.Password);
            var own = Trailer.Unresolved("Encrypt") is PdfReference reference ? reference.Number : -1;
            // What was read so far was not decrypted.
            _objects.Clear();
            _objectStreams.Clear();
            if (own >= 0)
                _objects[own] = encrypt;
        }
    }

    private PdfObject Read(int number)
    {
        if (!_places.TryGetValue(number, out var place))
            return PdfNull.Instance;
        if (place.IsMember)
            return ReadMember(number, place);
        if (place.Offset < 0)
            return PdfNull.Instance;
        if (place.Offset < _bytes.Length
            && IndirectObject.Read(_bytes, (int)place.Offset, this, Budget, _security) is { } found && found.Number == number)
            return found.Value is PdfReference reference ? reference.Resolved : found.Value;

        // The table is wrong here, so it may be wrong anywhere.
        return Search() ? Read(number) : PdfNull.Instance;
    }

    private PdfObject ReadMember(int number, ObjectPlace place)
    {
        if (!_objectStreams.TryGetValue(place.Container, out var container))
        {
            container = Get(place.Container) is PdfStream stream ? ObjectStream.Read(stream, this) : null;
            _objectStreams[place.Container] = container;
        }

        return container?.Get(number) ?? PdfNull.Instance;
    }
}
