using System.Collections.Immutable;
using System.Globalization;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Writes the messages of incremental delivery.</summary>
internal static class PayloadWriter
{
    /// <summary>Writes the members <c>pending</c> and <c>hasNext</c> that the first answer has beside the usual ones, each behind a comma.</summary>
    public static void WriteFirst(ResponseWriter writer, List<DeliveryRecord> pending)
    {
        writer.WriteByte((byte)',');
        WritePending(writer, pending);
        writer.WriteRaw(",\"hasNext\":true"u8);
    }

    /// <summary>Writes a message after the first.</summary>
    public static byte[] Write(DeliveryPayload payload, bool hasNext)
    {
        using var writer = new ResponseWriter();
        writer.WriteByte((byte)'{');
        if (payload.Pending.Count > 0)
        {
            WritePending(writer, payload.Pending);
            writer.WriteByte((byte)',');
        }

        if (payload.Incremental.Count > 0)
            WriteList(writer, "\"incremental\":["u8, payload.Incremental, WritePatch);
        if (payload.Completed.Count > 0)
            WriteList(writer, "\"completed\":["u8, payload.Completed, WriteCompleted);
        writer.WriteRaw(hasNext ? "\"hasNext\":true}"u8 : "\"hasNext\":false}"u8);
        return writer.Written.ToArray();
    }

    private static void WriteList<T>(ResponseWriter writer, ReadOnlySpan<byte> start, List<T> entries, Action<ResponseWriter, T> write)
    {
        writer.WriteRaw(start);
        for (var index = 0; index < entries.Count; index++)
        {
            if (index > 0)
                writer.WriteByte((byte)',');
            write(writer, entries[index]);
        }

        writer.WriteRaw("],"u8);
    }

    private static void WritePending(ResponseWriter writer, List<DeliveryRecord> pending)
    {
        writer.WriteRaw("\"pending\":["u8);
        for (var index = 0; index < pending.Count; index++)
        {
            if (index > 0)
                writer.WriteByte((byte)',');
            WriteId(writer, pending[index].Id);
            WritePath(writer, ",\"path\":["u8, pending[index].Path);
            if (pending[index].Label is { } label)
            {
                writer.WriteRaw(",\"label\":"u8);
                writer.WriteString(label);
            }

            writer.WriteByte((byte)'}');
        }

        writer.WriteByte((byte)']');
    }

    private static void WritePatch(ResponseWriter writer, Patch patch)
    {
        WriteId(writer, patch.Id);
        if (!patch.SubPath.IsEmpty)
            WritePath(writer, ",\"subPath\":["u8, patch.SubPath);
        writer.WriteRaw(patch.AreItems ? ",\"items\":["u8 : ",\"data\":"u8);
        for (var index = 0; index < patch.Values.Length; index++)
        {
            if (index > 0)
                writer.WriteByte((byte)',');
            writer.WriteRaw(patch.Values[index]);
        }

        if (patch.AreItems)
            writer.WriteByte((byte)']');
        WriteErrors(writer, patch.Errors);
        writer.WriteByte((byte)'}');
    }

    private static void WriteCompleted(ResponseWriter writer, (int Id, IReadOnlyList<GraphQLError> Errors) completed)
    {
        WriteId(writer, completed.Id);
        WriteErrors(writer, completed.Errors);
        writer.WriteByte((byte)'}');
    }

    private static void WriteErrors(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
            return;
        writer.WriteByte((byte)',');
        ResponseAssembler.WriteErrors(writer, errors);
    }

    /// <summary>Ids are strings.</summary>
    private static void WriteId(ResponseWriter writer, int id)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(id.ToString(CultureInfo.InvariantCulture));
    }

    private static void WritePath(ResponseWriter writer, ReadOnlySpan<byte> start, ImmutableArray<object> path)
    {
        writer.WriteRaw(start);
        for (var index = 0; index < path.Length; index++)
        {
            if (index > 0)
                writer.WriteByte((byte)',');
            if (path[index] is int position)
                writer.WriteNumber(position);
            else
                writer.WriteString((string)path[index]);
        }

        writer.WriteByte((byte)']');
    }
}
