using System.Text;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>
/// Explains statements of an order graph down to raw values, rows, numbers and axioms. Inferred statements are explained by their proofs, whose leaves are the evidence
/// of what was read. Not thread-safe; makes only immutable steps.
/// </summary>
public sealed partial class WhyBuilder(MappingCatalog catalog, CompiledOntology ontology)
{
    private const string HiddenZh = "（个人信息，已隐去）";
    private const string HiddenEn = "(personal, hidden)";

    private readonly StatementText _text = new(catalog, ontology);
    private readonly ProofSentences _sentences = new(ontology, (_, language) => language == "zh" ? "它" : "it");

    /// <summary>Why a statement holds.</summary>
    /// <param name="graph">A closed graph.</param>
    /// <param name="statement">Number of the statement.</param>
    /// <param name="records">Printed record keys by record number; empty for a lone value.</param>
    /// <param name="pathOf">The way to a payload node in its record; null when the payload is gone.</param>
    /// <param name="isHidden">Says of a statement's number whether its value, and what it was read from, is not to be told; null when all may be told.</param>
    public WhyStep Explain(OrderGraph graph, int statement, IReadOnlyList<string> records, Func<int, int, string?>? pathOf = null, Func<int, bool>? isHidden = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(records);
        return new Walk(this, graph, records, pathOf, isHidden).Statement(statement);
    }

    /// <summary>Why a translation answers as it does: what the value says, then the rows and policies by which the target says it.</summary>
    internal WhyStep Translation(OrderGraph graph, IReadOnlyList<int> statements, Saying saying, Answer answer)
    {
        var because = statements.Select(statement => Explain(graph, statement, [])).ToList();
        because.AddRange(graph.Notes.Select(note => new WhyStep(WhyKind.Missing, note.Problem.Zh, note.Problem.En)));
        foreach (var chosen in answer.Chosen)
        {
            if (chosen.Row is not null)
                because.Add(Row(chosen.Map!, chosen.Row.Model.Line));
            else if (chosen.Statement >= 0 && !statements.Contains(chosen.Statement))
                because.Add(Explain(graph, chosen.Statement, []));
            if (chosen.Row is not null && graph.ValueOf(graph.NodeOf(graph.Statements[Math.Max(0, chosen.Statement)].Subject), catalog.Terms.Concept, out _) is var concept && concept != chosen.Concept)
                AddSubsumption(because, graph, chosen, concept);
        }

        because.AddRange(saying.Policies);
        foreach (var missing in answer.Missing)
            because.Add(new WhyStep(WhyKind.Missing, $"缺少：{missing}。", $"Missing: {missing}."));
        if (saying.IsMeaningOnly)
        {
            return statements.Count == 0
                ? new WhyStep(WhyKind.Missing, $"没有含义。{answer.Loss.TextZh}", $"No meaning. {answer.Loss.TextEn}") { Because = because }
                : new WhyStep(WhyKind.Statement, "此值的含义。", "What the value means.") { Because = because };
        }

        var entailed = string.Join(", ", answer.Entailed.Select(value => $"{value.System}.{value.Field} = {value.Value}"));
        return entailed.Length > 0
            ? new WhyStep(WhyKind.Statement, $"可得：{entailed}。", $"It follows: {entailed}.") { Because = because }
            : new WhyStep(WhyKind.Statement, $"不能推出取值。{answer.Loss.TextZh}", $"No value follows. {answer.Loss.TextEn}") { Because = because };
    }

    /// <summary>The proof that a code for something broader follows.</summary>
    private void AddSubsumption(List<WhyStep> because, OrderGraph graph, TargetValue chosen, TermId concept)
    {
        var proof = concept.IsNone || concept.IsLocal ? null : ontology.ExplainSubsumption(concept, chosen.Concept);
        if (proof is not null)
            because.Add(Knowledge(proof));
        else if (chosen.Statement >= 0 && graph.Statements.IndexOf(graph.Statements[chosen.Statement].Subject, WellKnownTerms.RdfType, chosen.Concept) is var type && type >= 0)
            because.Add(Explain(graph, type, []));
    }

    /// <summary>A proof about the knowledge alone: its steps name classes, not nodes of an order.</summary>
    private static WhyStep Knowledge(Proof proof)
    {
        var text = proof.Axiom?.Text ?? proof.Statement?.Text ?? "";
        var because = proof.Premises.Where(premise => premise.Kind is ProofKind.Inferred or ProofKind.Knowledge).Select(Knowledge).ToList();
        return new WhyStep(WhyKind.Axiom, $"公理：{text}", $"Axiom: {text}") { Rule = proof.Rule, Axiom = text, File = proof.Axiom?.File, Line = proof.Axiom?.Line, Because = because };
    }

    internal WhyStep Row(CompiledValueMap map, int line)
    {
        var row = map.Rows.First(candidate => candidate.Model.Line == line).Model;
        var target = row.ObjectId is { } iri ? LabelOf(iri, "zh") : row.ObjectLabel;
        var targetEn = row.ObjectId is { } same ? LabelOf(same, "en") : row.ObjectLabel;
        var condition = row.ConditionText.Length == 0 ? "" : $" [{row.ConditionText}]";
        return new WhyStep(
            WhyKind.Lookup, $"对照表 {map.Model.File} 第 {line} 行：“{row.SubjectLabel}”{condition} 对应 {target}。", $"{map.Model.File} line {line}: '{row.SubjectLabel}'{condition} stands for {targetEn}.")
        {
            File = map.Model.File,
            Line = line,
        };
    }

    private string LabelOf(string iri, string language)
    {
        var id = catalog.Knowledge.Terms.FindIri(Encoding.UTF8.GetBytes(iri));
        return catalog.Designations.Find(id)?.Notation ?? ontology.Label(iri, language);
    }

    /// <summary>One explanation being walked; a statement that occurs twice is explained once and then referred to.</summary>
    private sealed class Walk(WhyBuilder owner, OrderGraph graph, IReadOnlyList<string> records, Func<int, int, string?>? pathOf, Func<int, bool>? isHidden)
    {
        private readonly Dictionary<int, WhyStep> _done = [];
        private ProofSentences? _words;

        public WhyStep Statement(int statement)
        {
            if (_done.TryGetValue(statement, out var done))
                return done;
            var step = graph.IsEvidenced(statement)
                ? Named(WhyKind.Statement, statement) with { Because = Evidence(statement) }
                : Proof(owner.Ontology.Explain(graph.Statements, statement));
            _done[statement] = step;
            return step;
        }

        public WhyStep Proof(Proof proof)
        {
            if (proof.Kind == ProofKind.Asserted)
                return proof.Number is { } number && graph.IsEvidenced(number) ? Statement(number) : Plain(WhyKind.Statement, proof);
            if (proof.Kind == ProofKind.Knowledge)
                return Plain(WhyKind.Axiom, proof);
            var because = proof.Premises.Select(Proof).ToList();
            if (proof.Axiom is { } axiom)
                because.Add(owner.Axiom(axiom));
            if (proof.Kind == ProofKind.Contradiction)
                return Contradiction(proof.Rule, because);
            var numbers = proof.Comparison is { } compared && !proof.Premises.Any(premise => premise.Number is { } number && Hides(number)) ? $"{compared.Value} ∈ {compared.Bounds}{(compared.Unit is null ? "" : " " + compared.Unit)}" : null;
            return Plain(proof.Comparison is null ? WhyKind.Inference : WhyKind.Interval, proof) with { Rule = proof.Rule, Numbers = numbers, Because = because };
        }

        private WhyStep Plain(WhyKind kind, Proof proof)
        {
            if (proof.Number is { } number && number < graph.Statements.StatementCount)
                return Named(kind, number);
            if (proof.Statement is not { } statement)
                return new WhyStep(kind, "", "");
            _words ??= owner._text.Sentences(graph);
            return new WhyStep(kind, _words.Phrase(statement, "zh"), _words.Phrase(statement, "en")) { Axiom = kind == WhyKind.Axiom ? statement.Text : null, File = proof.Axiom?.File, Line = proof.Axiom?.Line, Because = owner.Quotes(proof.Axiom?.Clauses ?? []) };
        }

        private static WhyStep Contradiction(string? rule, List<WhyStep> because)
        {
            var said = because.Where(reason => reason.Kind != WhyKind.Axiom).ToList();
            return new WhyStep(
                WhyKind.Inference, $"以下说法互相矛盾：{string.Join("，且", said.Select(reason => reason.TextZh))}。", $"These contradict each other: {string.Join(", and ", said.Select(reason => reason.TextEn))}.")
            {
                Rule = rule,
                Because = because,
            };
        }

        private WhyStep Named(WhyKind kind, int statement)
        {
            var hides = Hides(statement);
            return new WhyStep(kind, owner._text.Of(graph, statement, "zh", hides ? HiddenZh : null), owner._text.Of(graph, statement, "en", hides ? HiddenEn : null));
        }

        private List<WhyStep> Evidence(int statement)
        {
            var because = new List<WhyStep>();
            for (var number = graph.FirstEvidence(statement); number >= 0; number = graph.Evidence[number].Next)
            {
                var entry = graph.Evidence[number];
                if (entry.Record >= 0)
                    because.Add(Read(entry));
                else
                    because.AddRange(Computed(entry));
            }

            return because;
        }

        private WhyStep Read(in EvidenceEntry entry)
        {
            var record = entry.Record < records.Count ? records[entry.Record] : null;
            var path = entry.PayloadNode >= 0 ? pathOf?.Invoke(entry.Record, entry.PayloadNode) : null;
            if (entry.Field < 0)
            {
                var mapping = owner.Catalog.Mappings[-1 - entry.Field];
                return new WhyStep(WhyKind.Source, $"来源配置 {mapping.Profile.System} 的映射“{mapping.Model.Name}”。", $"Mapping '{mapping.Model.Name}' of source {mapping.Profile.System}.")
                {
                    Record = record, Path = path, File = mapping.Profile.File, Line = mapping.Model.Span.Start.Line + 1,
                };
            }

            var field = owner.Catalog.Fields[entry.Field];
            var raw = Encoding.UTF8.GetString(graph.Text(entry.RawStart, entry.RawLength));
            var mayShow = !Hides(entry);
            var shown = mayShow ? $"“{raw}”" : HiddenZh;
            var shownEn = mayShow ? $"'{raw}'" : HiddenEn;
            var isConstant = field.Rule.Value.Constant is not null;
            return new WhyStep(
                WhyKind.Source,
                isConstant ? $"来源配置 {field.Mapping.Profile.System} 写明 {shown}。" : $"{field.FullName} 的原值是{shown}。",
                isConstant ? $"The profile of {field.Mapping.Profile.System} states {shownEn}." : $"The raw value of {field.FullName} is {shownEn}.")
            {
                Record = record,
                Field = field.FullName,
                Path = path ?? (isConstant ? null : field.Rule.Value.Text),
                Raw = mayShow ? raw : null,
                File = field.Mapping.Profile.File,
                Line = field.Rule.Span.Start.Line + 1,
                Because = Steps(entry),
            };
        }

        private IEnumerable<WhyStep> Computed(EvidenceEntry entry)
        {
            foreach (var step in Steps(entry))
                yield return step;
            foreach (var premise in graph.Premises.Slice(entry.FirstPremise, entry.PremiseCount).ToArray())
            {
                if (premise >= 0)
                    yield return Statement(premise);
            }
        }

        private List<WhyStep> Steps(in EvidenceEntry entry)
        {
            var steps = new List<WhyStep>();
            var hides = Hides(entry);
            var text = entry.PremiseCount == 1 ? QuotedText(graph.Premises[entry.FirstPremise]) : null;
            foreach (var step in graph.Steps.Slice(entry.FirstStep, entry.StepCount))
            {
                var told = TagSentences.Of(graph, step, text) ?? owner.Step(graph, step);
                steps.Add(hides ? new WhyStep(told.Kind, $"{HiddenZh}。", $"{HiddenEn}.") { File = told.File, Line = told.Line } : told);
            }

            return steps;
        }

        /// <summary>A concept that a personal value was understood as may be told, the value itself and the way from it may not.</summary>
        private bool Hides(in EvidenceEntry entry) => isHidden is not null && (entry.IsPersonal || isHidden(entry.Statement));

        private bool Hides(int statement) => isHidden is not null && isHidden(statement);

        /// <summary>The text of a premise that may be quoted; null when it is no text, or not to be shown.</summary>
        private string? QuotedText(int premise) => premise >= 0 && !Hides(premise) && graph.Statements.Decode(graph.Statements[premise].Object) is Literal literal ? literal.LexicalForm : null;
    }

    private MappingCatalog Catalog => catalog;

    private CompiledOntology Ontology => ontology;

    private WhyStep Step(OrderGraph graph, in MappingStep step)
    {
        string Value(TermId id) => id.IsNone ? "" : graph.Statements.Decode(id) is Literal literal ? literal.LexicalForm : "";
        switch (step.Kind)
        {
            case StepKind.Lookup when step.A < catalog.ValueMaps.Count:
                return Row(catalog.ValueMaps[step.A], step.B);
            case StepKind.Notation when step.A < catalog.Designations.Schemes.Count:
                var scheme = catalog.Designations.Schemes[step.A];
                return new WhyStep(WhyKind.Interval, $"按 {scheme.Edition} 的写法 {step.Text} 读出。", $"Read in the form {step.Text} of {scheme.Edition}.") { Axiom = scheme.Iri };
            case StepKind.Placement when step.A < catalog.Designations.Schemes.Count:
                var edition = catalog.Designations.Schemes[step.A];
                return new WhyStep(WhyKind.Interval, $"按 {edition.Edition} 的区间：{step.Text}。", $"By the intervals of {edition.Edition}: {step.Text}.") { Axiom = edition.Iri, Numbers = step.Text };
            case StepKind.Unit:
                return Numbers(WhyKind.Unit, "单位换算", "Unit conversion", $"{Value(step.X)} → {Value(step.Y)} ({step.Text})");
            case StepKind.Times:
                return Numbers(WhyKind.Unit, "相乘", "Multiplied", $"× {Value(step.X)} = {Value(step.Y)}");
            case StepKind.Compute:
                return Numbers(WhyKind.Unit, "计算", "Computed", $"{step.Text} = {Value(step.Y)}");
            case StepKind.Slice:
                return Numbers(WhyKind.Unit, $"人体点云切片（{step.A} 点）", $"Slice of the body points ({step.A} points)", $"{step.Text}: {Value(step.X)} cm");
            case StepKind.Deadline:
                return Numbers(WhyKind.Policy, "时限计算", "Deadline", step.Text ?? "");
            case StepKind.Zone:
                return new WhyStep(WhyKind.Context, $"按来源的时区 {step.Text} 读作 {Value(step.X)}。", $"Read in the source's zone {step.Text} as {Value(step.X)}.");
            case StepKind.Extract:
                return new WhyStep(WhyKind.Context, $"取出其中的“{step.Text}”。", $"The part that counts is '{step.Text}'.");
            case StepKind.Width:
                return new WhyStep(WhyKind.Context, $"全角字符读作“{step.Text}”。", $"Full-width characters are read as '{step.Text}'.");
            case StepKind.Table when step.A < catalog.Tables.Count:
                var table = catalog.Tables[step.A];
                return new WhyStep(WhyKind.Context, $"{table.File} 第 {step.B} 行：{step.Text}。", $"{table.File} line {step.B}: {step.Text}.") { File = table.File, Line = step.B };
            case StepKind.Assumed:
                return new WhyStep(WhyKind.Context, $"无来源说明，按条件 {step.Text} 假定。", $"No source says otherwise; assumed by the condition {step.Text}.");
            default:
                return new WhyStep(WhyKind.Context, $"上下文：{step.Text}。", $"Context: {step.Text}.");
        }
    }

    private static WhyStep Numbers(WhyKind kind, string zh, string en, string numbers) => new(kind, $"{zh}：{numbers}。", $"{en}: {numbers}.") { Numbers = numbers };
}
