namespace SemanticOrder.Manuals.Pdf.Files;

/// <summary>Where an object lies (ISO 32000-2 §7.5.8.3): at an offset of the file, or as a member of an object stream.</summary>
/// <param name="Offset">Offset of <c>N G obj</c> in the file; -1 for a member of an object stream.</param>
/// <param name="Generation">Generation; 0 for a member.</param>
/// <param name="Container">Number of the object stream.</param>
/// <param name="Index">Place in the object stream, from 0.</param>
internal readonly record struct ObjectPlace(long Offset, int Generation, int Container, int Index)
{
    public static ObjectPlace Free { get; } = new(-1, 65535, -1, -1);

    public bool IsMember => Container >= 0;

    public static ObjectPlace At(long offset, int generation) => new(offset, generation, -1, -1);

    public static ObjectPlace In(int container, int index) => new(-1, 0, container, index);
}
