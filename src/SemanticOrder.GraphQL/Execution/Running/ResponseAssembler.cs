using System.Buffers;
using System.Globalization;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Puts a response together (GraphQL §7.1): <c>errors</c> first, where people look, then <c>data</c>, then <c>extensions</c>.</summary>
internal static class ResponseAssembler
{
    /// <summary>Writes a response.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="data">The JSON of <c>data</c>; empty when the response has none.</param>
    /// <param name="errors">The errors; not written when there are none.</param>
    /// <param name="extensions">Writes the extensions.</param>
    /// <param name="pending">What follows in further messages; null for a response that is whole.</param>
    public static ExecutionSummary Write(
        IBufferWriter<byte> output, ReadOnlySpan<byte> data, IReadOnlyList<GraphQLError> errors, ExtensionsWriter extensions, List<DeliveryRecord>? pending = null)
    {
        using var writer = new ResponseWriter(256);
        writer.WriteByte((byte)'{');
        if (errors.Count > 0)
            WriteErrors(writer, errors);
        if (!data.IsEmpty)
        {
            writer.WriteRaw(errors.Count > 0 ? ",\"data\":"u8 : "\"data\":"u8);
            writer.CopyTo(output);
            output.Write(data);
            writer.Truncate(0);
        }

        if (pending is not null)
            PayloadWriter.WriteFirst(writer, pending);
        if (!extensions.IsEmpty)
            WriteExtensions(writer, extensions, isFirst: errors.Count == 0 && data.IsEmpty);
        writer.WriteByte((byte)'}');
        writer.CopyTo(output);
        return new ExecutionSummary(!data.IsEmpty, errors.Count);
    }

    private static void WriteExtensions(ResponseWriter writer, ExtensionsWriter extensions, bool isFirst)
    {
        var start = writer.Position;
        writer.WriteRaw(isFirst ? "\"extensions\":"u8 : ",\"extensions\":"u8);
        var members = new ResponseExtensions(writer);
        extensions.Write(members);
        if (members.IsEmpty)
            writer.Truncate(start);
        else
            writer.WriteByte((byte)'}');
    }

    /// <summary>Writes the member <c>errors</c>.</summary>
    public static void WriteErrors(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteRaw("\"errors\":["u8);
        for (var index = 0; index < errors.Count; index++)
        {
            if (index > 0)
                writer.WriteByte((byte)',');
            WriteError(writer, errors[index]);
        }

        writer.WriteByte((byte)']');
    }

    private static void WriteError(ResponseWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        if (!error.Locations.IsEmpty)
        {
            for (var index = 0; index < error.Locations.Length; index++)
            {
                writer.WriteRaw(index == 0 ? ",\"locations\":[{\"line\":"u8 : ",{\"line\":"u8);
                writer.WriteNumber(error.Locations[index].Line);
                writer.WriteRaw(",\"column\":"u8);
                writer.WriteNumber(error.Locations[index].Column);
                writer.WriteByte((byte)'}');
            }

            writer.WriteByte((byte)']');
        }

        if (!error.Path.IsEmpty)
        {
            for (var index = 0; index < error.Path.Length; index++)
            {
                writer.WriteRaw(index == 0 ? ",\"path\":["u8 : ","u8);
                WriteScalar(writer, error.Path[index]);
            }

            writer.WriteByte((byte)']');
        }

        writer.WriteRaw(",\"extensions\":{\"code\":"u8);
        writer.WriteString(error.Code);
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            writer.WriteByte((byte)',');
            writer.WriteString(name);
            writer.WriteByte((byte)':');
            WriteScalar(writer, value);
        }

        writer.WriteRaw("}}"u8);
    }

    private static void WriteScalar(ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case bool boolean:
                writer.WriteBoolean(boolean);
                break;
            case int or long or short or byte:
                writer.WriteNumber(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumber(number);
                break;
            case decimal number:
                writer.WriteNumber(number);
                break;
            default:
                writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
