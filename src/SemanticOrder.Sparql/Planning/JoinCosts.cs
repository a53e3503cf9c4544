namespace SemanticOrder.Sparql.Planning;

/// <summary>What steps cost, in microseconds; measured once on a machine of two slow cores, only their proportions matter.</summary>
internal static class JoinCosts
{
    public const double ScannedRow = 0.01;
    public const double IndexProbe = 0.6;
    public const double Row = 0.02;
    public const double HashedRow = 0.08;
    public const double HashProbe = 0.08;
    public const double MergedRow = 0.02;
    public const double Seek = 0.4;
    public const double Filter = 0.1;
    public const double PathWalk = 3;

    /// <summary>A request to another endpoint, and each row of its answer.</summary>
    public const double RemoteCall = 20_000;
    public const double RemoteRow = 10;

    /// <summary>Requests to another endpoint for so many rows, in blocks.</summary>
    public static double RemoteJoin(double rows) => (Math.Ceiling(rows / Evaluation.ServiceCall.MaxBindings) * RemoteCall) + (rows * RemoteRow);

    /// <summary>What planning and starting any step takes.</summary>
    public const double Start = 2;

    /// <summary>Weight of each row that an order makes, for all that comes after.</summary>
    public const double LaterRow = 0.1;
}
