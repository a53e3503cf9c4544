namespace SemanticOrder.Gateway.Endpoints;

/// <summary>What the gateway logs: names, counts and durations, never a payload or a value.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Unexpected failure at {Path}")]
    public static partial void Unexpected(ILogger logger, Exception fault, string path);

    [LoggerMessage(2, LogLevel.Error, "Unexpected failure in field {Field}")]
    public static partial void FieldFailed(ILogger logger, Exception fault, string field);

    [LoggerMessage(3, LogLevel.Information, "Ingested {Source}: {Bytes} bytes, accepted {Accepted}, unchanged {Unchanged}, late {Late}, rejected {Rejected} in {Milliseconds} ms")]
    public static partial void Ingested(ILogger logger, string source, long bytes, int accepted, int unchanged, int late, int rejected, long milliseconds);

    [LoggerMessage(4, LogLevel.Information, "Knowledge {Version} is in service with {Types} order types")]
    public static partial void Served(ILogger logger, string version, int types);

    [LoggerMessage(5, LogLevel.Information, "Interpreting orders anew under knowledge {Version}: {Done} of {Total}")]
    public static partial void Reinterpreting(ILogger logger, string version, long done, long total);

    [LoggerMessage(6, LogLevel.Error, "Interpreting orders anew stopped; it goes on at the next start or publication")]
    public static partial void ReinterpretationFailed(ILogger logger, Exception fault);

    [LoggerMessage(7, LogLevel.Debug, "GraphQL: data {HasData}, errors {Errors}, {Milliseconds} ms")]
    public static partial void Answered(ILogger logger, bool hasData, int errors, long milliseconds);

    [LoggerMessage(8, LogLevel.Warning, "An answer of /sparql was cut off after {Rows} solutions: {Code}")]
    public static partial void CutOff(ILogger logger, long rows, string code);

    [LoggerMessage(9, LogLevel.Information, "The client of a SPARQL request went away after {Milliseconds} ms, which ended the request")]
    public static partial void ClientLeft(ILogger logger, long milliseconds);

    [LoggerMessage(10, LogLevel.Warning, "The trusted document {Document} is not valid under the knowledge in service")]
    public static partial void TrustedIsInvalid(ILogger logger, string document);

    [LoggerMessage(11, LogLevel.Information, "Read manual {Manual}: {Proposals} proposals in {Milliseconds} ms")]
    public static partial void ManualRead(ILogger logger, string manual, int proposals, long milliseconds);

    [LoggerMessage(12, LogLevel.Warning, "Manual {Manual} cannot be read: {Code}")]
    public static partial void ManualUnread(ILogger logger, string manual, string code);

    [LoggerMessage(13, LogLevel.Error, "Reading manual {Manual} failed unexpectedly")]
    public static partial void ManualFailed(ILogger logger, Exception fault, string manual);

    [LoggerMessage(14, LogLevel.Error, "The store failed at {Path}: {Code}: {Message}")]
    public static partial void StoreFailed(ILogger logger, string path, string code, string message);

    [LoggerMessage(40, LogLevel.Warning, "The change table could not be read; subscriptions wait")]
    public static partial void ChangesUnread(ILogger logger, Exception fault);
}
