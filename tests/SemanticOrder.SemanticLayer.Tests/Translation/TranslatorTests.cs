using NUnit.Framework;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Rdf;
using TranslatedAnswer = SemanticOrder.Mapping.Translation.Translation;

namespace SemanticOrder.SemanticLayer.Tests.Translation;

/// <summary>Values of the six sample systems, said in each other's words. The ids in comments are those of the public case list.</summary>
public sealed class TranslatorTests
{
    private static readonly Translator Translator = new(SampleKnowledge.Compiled.Catalog, SampleKnowledge.Compiled.Ontology, SampleKnowledge.Compiled.Policies);

    [Test] // sz-1
    public void A_designation_read_directly_denotes_its_body_intervals()
    {
        var answer = Translate("taobao.sku_properties_name", "颜色:黑;尺码:160/84A", context: "sex=F");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Intervals.Select(interval => (interval.NominalMin, interval.NominalMax)), Is.EqualTo(new[] { (160m, 160m), (84m, 84m), (14m, 18m) }));
            Assert.That(answer.Intervals.Select(interval => (interval.Lower, interval.Upper)), Is.EqualTo(new[] { (157.5m, 162.5m), (82m, 86m), (13.5m, 18.5m) }));
            Assert.That(answer.Intervals[2].Label, Is.EqualTo("A"));
        });
    }

    [Test] // sz-2, sz-3
    public void A_code_and_a_brands_letter_denote_the_same_concept_as_the_designation()
    {
        var direct = ConceptOf(Translate("taobao.sku_properties_name", "颜色:黑;尺码:160/84A", context: "sex=F"));
        Assert.Multiple(() =>
        {
            Assert.That(ConceptOf(Translate("sap.E1CUVAL[CHARC=ZSIZE]/VALUE", "002")), Is.EqualTo(direct));
            Assert.That(ConceptOf(Translate("taobao.sku_properties_name", "颜色:雾蓝;尺码:M", context: "brand=KN")), Is.EqualTo(direct));
        });
    }

    [Test] // sz-4
    public void A_letter_of_an_unknown_brand_says_nothing()
    {
        var answer = Translate("taobao.sku_properties_name", "M", context: "brand=UNKNOWN");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Meanings, Is.Empty);
            Assert.That(answer.Loss.Kind, Is.EqualTo(LossKind.Unmapped));
        });
    }

    [Test]
    public void A_letter_without_a_brand_names_the_brand_as_missing() =>
        Assert.That(Translate("taobao.sku_properties_name", "M").Missing, Is.EqualTo(new[] { "brand" }));

    [TestCase("83.0", "waist_cm=75.5;height_cm=161;sex=F", "7.5", "bodytype#C")] // sz-5
    [TestCase("84", "waist_cm=72;sex=F", "12", "bodytype#B")] // sz-6
    [TestCase("84", "waist_cm=72;sex=M", "12", "bodytype#A")]
    [TestCase("84", "waist_cm=70.5;sex=F", "13.5", "bodytype#A")]
    public void A_measured_body_has_the_type_of_its_drop(string chest, string context, string drop, string type)
    {
        var answer = Translate("fitting-room.chest_cm", chest, context: context);
        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(answer, Vocab.Os.Drop), Is.EqualTo(drop));
            Assert.That(answer.Meanings.Single(meaning => meaning.PropertyIri == Vocab.Os.BodyType.Value).ConceptIri, Does.EndWith(type.Replace("bodytype#", "#", StringComparison.Ordinal)));
        });
    }

    [Test] // sz-7
    public void An_apple_shaped_body_is_not_body_type_A()
    {
        var answer = Translate("fitting-room.body_shape_choice", "苹果型");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Meanings.Select(meaning => meaning.PropertyIri), Does.Not.Contain(Vocab.Os.BodyType.Value));
            Assert.That(answer.Meanings.Select(meaning => meaning.PropertyIri), Is.SupersetOf(new[] { Vocab.Os.FitPreference.Value, Vocab.Os.SizeSuggestion.Value }));
        });
    }

    [Test] // ur-1
    public void An_urgent_ticket_promises_dispatch_within_48_hours_of_its_opening()
    {
        var answer = Translate("crm.service_level", "加急", at: "2026-01-10T20:06:00+08:00");
        Assert.That(ValueOf(answer, Vocab.Os.DueBy), Is.EqualTo("2026-01-12T20:06:00+08:00"));
    }

    [Test] // ur-2
    public void A_green_lane_is_picked_in_time_but_does_not_imply_the_promise_without_a_dispatch_bound()
    {
        var answer = Translate("wms.queue", "GREEN", "crm.service_level", "wave_cutoff=2026-01-10T22:00:00+08:00;pick_sla_min=60");
        Assert.Multiple(() =>
        {
            Assert.That(ValueOf(answer, Vocab.Os.PickDoneBy), Is.EqualTo("2026-01-10T23:00:00+08:00"));
            Assert.That(answer.Entailed, Is.Empty);
            Assert.That(answer.Missing, Does.Contain("pick-to-dispatch bound"));
        });
    }

    [Test] // ur-3
    public void A_48_hour_promise_does_not_decide_the_queue()
    {
        var answer = Translate("crm.service_level", "加急", "wms.queue");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Entailed, Is.Empty);
            Assert.That(answer.Candidates.Select(candidate => candidate.Value), Is.EqualTo(new[] { "GREEN", "STD" }));
            Assert.That(answer.Loss.Kind, Is.EqualTo(LossKind.OtherDimension));
        });
    }

    [Test]
    public void A_whole_system_is_asked_across_the_gaps_that_the_ontology_names()
    {
        var (promise, priority, size) = (Translate("crm.service_level", "加急", "wms"), Translate("sap.LPRIO", "02", "crm"), Translate("sap.ZSIZE", "002", "crm"));
        Assert.Multiple(() =>
        {
            Assert.That(promise.Entailed, Is.Empty);
            Assert.That(promise.Candidates.Select(candidate => candidate.Value), Is.EqualTo(new[] { "GREEN", "STD" }));
            Assert.That(promise.Loss.Kind, Is.EqualTo(LossKind.OtherDimension));
            Assert.That(priority.Loss.Kind, Is.EqualTo(LossKind.OtherDimension));
            Assert.That(priority.Candidates, Is.Empty);
            Assert.That(size.Loss.Kind, Is.EqualTo(LossKind.Unmapped), "no gap is named between a size and a clock");
        });
    }

    [TestCase("taobao.status", "WAIT_SELLER_SEND_GOODS", "jd", "WAIT_SELLER_STOCK_OUT", LossKind.Lossless)]
    [TestCase("taobao.status", "PAY_PENDING", "jd.orderState", "NOT_PAY", LossKind.Coarser)]
    [TestCase("jd.orderState", "FINISHED_L", "taobao.status", "TRADE_FINISHED", LossKind.Lossless)]
    public void A_status_is_said_in_the_codes_of_another_system_with_what_reading_it_lost(string from, string value, string to, string expected, LossKind loss)
    {
        var answer = Translate(from, value, to);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Entailed.Select(entailed => (entailed.Value, entailed.Loss)).Distinct(), Is.EqualTo(new[] { (expected, loss) }));
            Assert.That(answer.Loss.Kind, Is.EqualTo(loss));
            Assert.That(answer.Loss.TextEn, loss == LossKind.Lossless ? Is.Empty : Is.Not.Empty);
        });
    }

    [Test]
    public void A_word_that_is_only_close_to_a_concept_has_it_as_candidate()
    {
        var answer = Translate("jd.venderRemark", "生鲜");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Meanings, Is.Empty);
            Assert.That(answer.Candidates.Select(candidate => candidate.ConceptIri), Is.EqualTo(new[] { "https://w3id.org/semanticorder/cold-chain#ColdChain" }));
            Assert.That(answer.Loss.Kind, Is.EqualTo(LossKind.FinerNeedsDecision));
        });
    }

    [TestCase("SU-W-0021-16084A", "160/84A")]
    [TestCase("SU-W-0021-155100B", "155/100B")]
    [TestCase("SU-W-0021-16285A", null)]
    [TestCase("SU-W-0021-99999A", null)]
    public void Numbers_side_by_side_are_told_apart_by_the_grid(string sku, string? notation)
    {
        var answer = Translate("taobao.outer_sku_id", sku, context: "sex=F;garment=top");
        Assert.That(answer.Meanings.Where(meaning => meaning.ConceptIri is not null).Select(meaning => meaning.Value), Is.EqualTo(notation is null ? Array.Empty<string>() : [notation]));
    }

    [Test]
    public void Numbers_side_by_side_off_the_grid_are_invalid_and_the_nearest_are_named() =>
        Assert.That(Translate("taobao.outer_sku_id", "SU-W-0021-16285A", context: "sex=F;garment=top").Problems.Select(problem => problem.Code), Does.Contain("SO5150"));

    [Test] // ur-4
    public void An_ordinal_priority_has_no_clock()
    {
        var answer = Translate("sap.LPRIO", "02", "crm.service_level");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Entailed, Is.Empty);
            Assert.That(answer.Candidates, Is.Empty);
            Assert.That(answer.Loss.Kind, Is.EqualTo(LossKind.OtherDimension));
        });
    }

    [Test] // cc-1
    public void A_frozen_zone_states_its_range_and_continuous_control()
    {
        var answer = Translate("wms.temp_zone", "F18");
        Assert.Multiple(() =>
        {
            Assert.That(decimal.Parse(ValueOf(answer, Vocab.Os.MaxTemperature)!, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(-18m));
            Assert.That(ValueOf(answer, Vocab.Os.ContinuousControl), Is.EqualTo("true"));
        });
    }

    [Test] // cc-2
    public void Cold_chain_alone_is_neither_frozen_nor_chilled()
    {
        var answer = Translate("jd.venderRemark", "冷链", "wms.temp_zone");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Entailed, Is.Empty);
            Assert.That(answer.Candidates.Select(candidate => candidate.Value), Is.EqualTo(new[] { "C04", "F18" }));
            Assert.That(answer.Loss.Kind, Is.EqualTo(LossKind.FinerNeedsDecision));
        });
    }

    [Test] // un-1
    public void A_net_content_times_the_quantity_is_a_mass_in_grams()
    {
        var answer = Translate("taobao.net_content", "1kg", context: "num=2");
        Assert.That(ValueOf(answer, Vocab.Os.NetMass), Is.EqualTo("1000"));
    }

    [Test]
    public void A_size_off_the_steps_is_invalid_and_the_nearest_are_named()
    {
        var answer = Translate("taobao.sku_properties_name", "162/85A", context: "sex=F");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Meanings, Is.Empty);
            Assert.That(answer.Problems.Single().Code, Is.EqualTo("SO5150"));
            Assert.That(answer.Problems.Single().TextEn, Does.Contain("160 or 165"));
        });
    }

    [Test]
    public void A_narrower_zone_entails_a_broader_word_with_loss_and_the_way_back_needs_a_decision()
    {
        var there = Translate("wms.temp_zone", "C04", "jd.venderRemark");
        Assert.Multiple(() =>
        {
            Assert.That(there.Entailed.Select(value => value.Value), Is.EqualTo(new[] { "冷藏" }));
            Assert.That(there.Loss.Kind, Is.EqualTo(LossKind.Coarser));
        });
    }

    [Test]
    public void Codes_translate_both_ways_by_the_same_rows()
    {
        var there = Translate("sap.ZSIZE", "002", "taobao.sku_properties_name", "brand=KN");
        var back = Translate("taobao.sku_properties_name", there.Entailed.Single(value => value.Value == "M").Value, "sap.ZSIZE", "brand=KN");
        Assert.Multiple(() =>
        {
            Assert.That(back.Entailed.Select(value => value.Value), Is.EqualTo(new[] { "002" }));
            Assert.That(back.Loss.Kind, Is.EqualTo(LossKind.Lossless));
        });
    }

    [Test]
    public void Why_names_the_row_by_file_and_line_and_the_raw_value()
    {
        var answer = Translate("sap.ZSIZE", "002", "taobao.sku_properties_name", "brand=KN");
        var steps = Flatten(answer.Why!).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(steps.Where(step => step.Kind == WhyKind.Lookup).Select(step => step.File), Is.SupersetOf(new[] { "sources/sap/size.sssom.tsv", "sources/taobao/size.sssom.tsv" }));
            Assert.That(steps.Where(step => step.Kind == WhyKind.Lookup), Has.All.Matches<WhyStep>(step => step.Line > 1));
            Assert.That(steps.Select(step => step.Raw), Does.Contain("002"));
        });
    }

    [TestCase("nowhere.x", "SO5200")]
    [TestCase("sap.nothing", "SO5201")]
    public void An_unknown_system_or_field_is_refused_with_the_known_ones(string field, string code) =>
        Assert.That(() => Translate(field, "1"), Throws.TypeOf<TranslationException>().With.Property(nameof(TranslationException.Code)).EqualTo(code));

    private static TranslatedAnswer Translate(string from, string value, string? to = null, string context = "", string? at = null)
    {
        var (system, field) = Split(from);
        var target = to is null ? default : to.Contains('.', StringComparison.Ordinal) ? Split(to) : (System: to, Field: null!);
        return Translator.Translate(
            new TranslationRequest(system, field, value)
            {
                ToSystem = target.System,
                ToField = target.Field,
                At = at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
                Context = context.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
            },
            order: null, withWhy: true);
    }

    private static (string System, string Field) Split(string name) => (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    private static string? ConceptOf(TranslatedAnswer answer) => answer.Meanings.Single(meaning => meaning.PropertyIri == Vocab.Os.Concept.Value).ConceptIri;

    private static string? ValueOf(TranslatedAnswer answer, Iri property) => answer.Meanings.FirstOrDefault(meaning => meaning.PropertyIri == property.Value)?.Value;

    private static IEnumerable<WhyStep> Flatten(WhyStep step) => step.Because.SelectMany(Flatten).Prepend(step);
}
