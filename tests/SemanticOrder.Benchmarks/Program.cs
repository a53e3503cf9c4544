using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/SemanticOrder.Benchmarks -- --filter '*OrderClosure*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
