using System.Runtime.InteropServices;

namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>
/// Takes from the whole process, for good, the right to open sockets and to start programs. Linux only (seccomp, on x64 and arm64); elsewhere, and where the system forbids even that, nothing
/// happens and the reader is only as closed as its code, which uses no network.
/// </summary>
public static class NetworkBan
{
    private const int SetNoNewPrivileges = 38;
    private const uint SetModeFilter = 1;
    private const uint AllThreads = 1;
    private const uint Allow = 0x7FFF0000;
    private const uint RefuseWithPermission = 0x00050001;

    /// <summary>Offsets into what a filter is given: the number of the call, the architecture.</summary>
    private const uint CallNumber = 0;
    private const uint CallArchitecture = 4;

    /// <summary>Applies the ban.</summary>
    /// <returns>Whether it holds.</returns>
    public static bool TryApply()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var (architecture, seccomp, refused) = RuntimeInformation.ProcessArchitecture switch
        {
            // socket, connect, socketpair, ptrace, execve, execveat, io_uring_setup
            Architecture.X64 => (0xC000003Eu, 317, (uint[])[41, 42, 53, 101, 59, 322, 425]),
            Architecture.Arm64 => (0xC00000B7u, 277, [198, 203, 199, 117, 221, 281, 425]),
            _ => (0u, 0, []),
        };
        if (architecture == 0 || ControlProcess(SetNoNewPrivileges, 1, 0, 0, 0) != 0)
            return false;
        var filter = Filter(architecture, refused);
        var handle = GCHandle.Alloc(filter, GCHandleType.Pinned);
        try
        {
            var program = new FilterProgram { Length = (ushort)filter.Length, Instructions = handle.AddrOfPinnedObject() };
            return SystemCall(seccomp, SetModeFilter, AllThreads, ref program) == 0;
        }
        finally
        {
            handle.Free();
        }
    }

    /// <summary>A classic BPF program: other architectures are refused whole, the listed calls one by one, everything else is allowed.</summary>
    private static Instruction[] Filter(uint architecture, uint[] refused)
    {
        const ushort Load = 0x20;
        const ushort JumpIfEqual = 0x15;
        const ushort Return = 0x06;
        var filter = new List<Instruction>
        {
            new(Load, 0, 0, CallArchitecture), new(JumpIfEqual, 1, 0, architecture), new(Return, 0, 0, RefuseWithPermission), new(Load, 0, 0, CallNumber),
        };
        for (var i = 0; i < refused.Length; i++)
            filter.Add(new Instruction(JumpIfEqual, (byte)(refused.Length - i), 0, refused[i]));
        filter.Add(new Instruction(Return, 0, 0, Allow));
        filter.Add(new Instruction(Return, 0, 0, RefuseWithPermission));
        return [.. filter];
    }

    [DllImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ControlProcess(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SystemCall(nint number, nuint operation, nuint flags, ref FilterProgram program);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public nint Instructions;
    }
}
