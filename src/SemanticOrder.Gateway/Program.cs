using SemanticOrder.Gateway.Commands;

return await GatewayCommands.RunAsync(args, Console.Out, Console.Error);
