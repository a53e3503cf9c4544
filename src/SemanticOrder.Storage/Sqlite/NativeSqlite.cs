using System.Runtime.InteropServices;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// The few calls that a fact makes many times, bound straight to the library that SQLitePCLRaw brings, without the reference counting of its safe handles.
/// Those that only copy a number, and neither wait nor call back, also spare the garbage collector's transition. Who calls keeps the statement alive.
/// </summary>
internal static class NativeSqlite
{
    private const string Library = "e_sqlite3";

    [DllImport(Library, EntryPoint = "sqlite3_bind_int64", ExactSpelling = true), SuppressGCTransition, DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static extern int BindInt64(nint statement, int parameter, long value);

    [DllImport(Library, EntryPoint = "sqlite3_bind_null", ExactSpelling = true), SuppressGCTransition, DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static extern int BindNull(nint statement, int parameter);

    [DllImport(Library, EntryPoint = "sqlite3_step", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static extern int Step(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_reset", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static extern int Reset(nint statement);
}
