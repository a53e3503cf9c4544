using SemanticOrder.Gateway.Commands;
using SemanticOrder.Manuals.Pdf.Workers;

// The verb that only the gateway itself uses: it starts this executable again to read one PDF after the other, apart from everything else.
if (args is [PdfWorker.Verb])
{
    NetworkBan.TryApply();
    await PdfWorker.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());
    return 0;
}

return await GatewayCommands.RunAsync(args, Console.Out, Console.Error);
