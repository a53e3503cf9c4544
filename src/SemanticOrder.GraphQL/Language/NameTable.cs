using System.Text;

namespace SemanticOrder.GraphQL.Language;

/// <summary>Gives equal names of one document the same string, so that a name that comes two hundred times is allocated once.</summary>
internal readonly struct NameTable()
{
    private const int Size = 128;
    private readonly string?[] _slots = new string?[Size];

    public string Intern(ReadOnlySpan<byte> name)
    {
        var hash = (name.Length * 31) + name[0];
        hash = (hash * 31) + name[name.Length >> 1];
        hash = (hash * 31) + name[^1];
        ref var slot = ref _slots[hash & (Size - 1)];
        if (slot is not null && Ascii.Equals(name, slot))
            return slot;
        return slot = Encoding.ASCII.GetString(name);
    }
}
