using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning;

/// <summary>Collects what is wrong with the axioms, each finding with the axiom's text, its place, and what to write instead.</summary>
internal sealed class OntologyDiagnostics(AxiomWriter writer)
{
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string Code, AxiomSource Axiom)> _seen = [];

    public IReadOnlyList<Diagnostic> Found => _found;

    public void Error(string code, AxiomSource axiom, string message) => Add(code, Severity.Error, axiom, message);

    public void Warning(string code, AxiomSource axiom, string message) => Add(code, Severity.Warning, axiom, message);

    public void Info(string code, AxiomSource axiom, string message) => Add(code, Severity.Info, axiom, message);

    private void Add(string code, Severity severity, AxiomSource source, string message)
    {
        if (!_seen.Add((code, source)))
            return;
        var axiom = writer.Axiom(source);
        var span = axiom.Line is { } line ? TextSpan.At(line - 1, 0) : (TextSpan?)null;
        _found.Add(new Diagnostic(code, severity, $"{message} Axiom: {axiom.Text}", axiom.File, span));
    }
}
