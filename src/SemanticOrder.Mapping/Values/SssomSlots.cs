using System.Collections.Frozen;

namespace SemanticOrder.Mapping.Values;

/// <summary>The slots of SSSOM 1.1 as its schema defines them (sssom_schema.yaml): which exist on a mapping, which are propagated, and what their values may be.</summary>
internal static class SssomSlots
{
    /// <summary>Slots of the class <c>mapping</c>.</summary>
    public static readonly FrozenSet<string> Mapping = FrozenSet.ToFrozenSet(
    [
        "record_id", "subject_id", "subject_label", "subject_category", "predicate_id", "predicate_label", "predicate_modifier", "object_id", "object_label",
        "object_category", "mapping_justification", "author_id", "author_label", "reviewer_id", "reviewer_label", "creator_id", "creator_label", "license",
        "subject_type", "subject_source", "subject_source_version", "object_type", "object_source", "object_source_version", "predicate_type",
        "mapping_provider", "mapping_source", "mapping_cardinality", "cardinality_scope", "mapping_tool", "mapping_tool_id", "mapping_tool_version",
        "mapping_date", "publication_date", "review_date", "confidence", "reviewer_agreement", "curation_rule", "curation_rule_text",
        "subject_match_field", "object_match_field", "match_string", "subject_preprocessing", "object_preprocessing", "similarity_score",
        "similarity_measure", "see_also", "issue_tracker_item", "other", "comment",
    ], StringComparer.Ordinal);

    /// <summary>Slots of the class <c>mapping set</c>, <c>mappings</c> left out.</summary>
    public static readonly FrozenSet<string> Set = FrozenSet.ToFrozenSet(
    [
        "sssom_version", "curie_map", "mapping_set_id", "mapping_set_version", "mapping_set_source", "mapping_set_title", "mapping_set_description",
        "mapping_set_confidence", "creator_id", "creator_label", "license", "subject_type", "subject_source", "subject_source_version", "object_type",
        "object_source", "object_source_version", "predicate_type", "mapping_provider", "cardinality_scope", "mapping_tool", "mapping_tool_id",
        "mapping_tool_version", "mapping_date", "publication_date", "subject_match_field", "object_match_field", "subject_preprocessing",
        "object_preprocessing", "similarity_measure", "curation_rule", "curation_rule_text", "see_also", "issue_tracker", "other", "comment",
        "extension_definitions",
    ], StringComparer.Ordinal);

    /// <summary>Slots whose value on the set stands for every mapping (annotation <c>propagated</c>).</summary>
    public static readonly string[] Propagated =
    [
        "subject_type", "subject_source", "subject_source_version", "object_type", "object_source", "object_source_version", "predicate_type",
        "mapping_provider", "cardinality_scope", "mapping_tool", "mapping_tool_id", "mapping_tool_version", "mapping_date", "subject_match_field",
        "object_match_field", "subject_preprocessing", "object_preprocessing", "similarity_measure", "curation_rule", "curation_rule_text",
    ];

    /// <summary>Slots of range <c>EntityReference</c>: CURIEs.</summary>
    public static readonly string[] EntityReferences =
    [
        "record_id", "subject_id", "predicate_id", "object_id", "mapping_justification", "subject_source", "object_source", "mapping_source",
        "mapping_tool_id", "issue_tracker_item", "author_id", "reviewer_id", "creator_id", "curation_rule", "subject_match_field", "object_match_field",
        "subject_preprocessing", "object_preprocessing",
    ];

    /// <summary>Slots with several values, separated by <c>|</c>.</summary>
    public static readonly FrozenSet<string> MultiValued = FrozenSet.ToFrozenSet(
    [
        "author_id", "author_label", "reviewer_id", "reviewer_label", "creator_id", "creator_label", "cardinality_scope", "curation_rule",
        "curation_rule_text", "subject_match_field", "object_match_field", "match_string", "subject_preprocessing", "object_preprocessing", "see_also",
        "mapping_set_source",
    ], StringComparer.Ordinal);

    /// <summary>Slots of range <c>date</c>.</summary>
    public static readonly string[] Dates = ["mapping_date", "publication_date", "review_date"];

    /// <summary>Slots of range <c>double</c> with their bounds.</summary>
    public static readonly (string Slot, double Least, double Most)[] Numbers = [("confidence", 0, 1), ("similarity_score", 0, 1), ("reviewer_agreement", -1, 1)];

    /// <summary><c>entity_type_enum</c>.</summary>
    public static readonly string[] EntityTypes =
    [
        "owl class", "owl object property", "owl data property", "owl annotation property", "owl named individual", "skos concept", "rdfs resource",
        "rdfs class", "rdfs literal", "rdfs datatype", "rdf property", "composed entity expression",
    ];

    /// <summary><c>mapping_cardinality_enum</c>.</summary>
    public static readonly string[] Cardinalities = ["1:1", "1:n", "n:1", "n:n", "1:0", "0:1", "0:0"];

    /// <summary>The terms of SEMAPV that the pattern of <c>mapping_justification</c> admits.</summary>
    public static readonly string[] Justifications =
    [
        "MappingReview", "ManualMappingCuration", "LogicalReasoning", "LexicalMatching", "CompositeMatching", "UnspecifiedMatching",
        "SemanticSimilarityThresholdMatching", "LexicalSimilarityThresholdMatching", "MappingChaining", "MappingInversion", "StructuralMatching",
        "InstanceBasedMatching", "BackgroundKnowledgeBasedMatching",
    ];

    /// <summary>Columns that say nothing a translation uses: a row may end before them.</summary>
    public static readonly FrozenSet<string> Remarks = FrozenSet.ToFrozenSet(["comment", "other", "see_also", "issue_tracker_item"], StringComparer.Ordinal);

    public const string Semapv = "https://w3id.org/semapv/vocab/";
    public const string Sssom = "https://w3id.org/sssom/";
    public const string Skos = "http://www.w3.org/2004/02/skos/core#";
    public const string Owl = "http://www.w3.org/2002/07/owl#";
    public const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";

    /// <summary>Prefixes that need no entry in <c>curie_map</c>; these six may not be given another meaning.</summary>
    public static readonly FrozenDictionary<string, string> FixedPrefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["owl"] = Owl,
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = Rdfs,
        ["semapv"] = Semapv,
        ["skos"] = Skos,
        ["sssom"] = Sssom,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Further prefixes that need no entry in <c>curie_map</c>.</summary>
    public static readonly FrozenDictionary<string, string> CommonPrefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["linkml"] = "https://w3id.org/linkml/",
        ["oboInOwl"] = "http://www.geneontology.org/formats/oboInOwl#",
        ["pav"] = "http://purl.org/pav/",
        ["prov"] = "http://www.w3.org/ns/prov#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The values of a slot with several: <c>|</c> separates, a backslash escapes <c>|</c> and itself.</summary>
    public static List<string> Split(string text)
    {
        var values = new List<string>();
        var value = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '|' or '\\')
            {
                value.Append(text[++i]);
            }
            else if (text[i] == '|')
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else
            {
                value.Append(text[i]);
            }
        }

        values.Add(value.ToString());
        return values;
    }

    /// <summary>The reverse of <see cref="Split"/>.</summary>
    public static string Join(IEnumerable<string> values) =>
        string.Join('|', values.Select(value => value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal)));
}
