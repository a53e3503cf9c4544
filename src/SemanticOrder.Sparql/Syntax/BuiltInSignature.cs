using System.Collections.Frozen;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>How a built-in function is written: its keyword and the number of its arguments (SPARQL 1.1 §19.8, rule 121).</summary>
/// <param name="Function">The function.</param>
/// <param name="Keyword">In capitals; keywords are read in any case.</param>
/// <param name="Minimum">The least number of arguments.</param>
/// <param name="Maximum">The greatest number of arguments.</param>
internal sealed record BuiltInSignature(BuiltInFunction Function, string Keyword, int Minimum, int Maximum)
{
    private static readonly BuiltInSignature[] All =
    [
        new(BuiltInFunction.Bound, "BOUND", 1, 1), new(BuiltInFunction.If, "IF", 3, 3), new(BuiltInFunction.Coalesce, "COALESCE", 0, int.MaxValue),
        new(BuiltInFunction.SameTerm, "SAMETERM", 2, 2), new(BuiltInFunction.IsIri, "ISIRI", 1, 1), new(BuiltInFunction.IsIri, "ISURI", 1, 1),
        new(BuiltInFunction.IsBlank, "ISBLANK", 1, 1), new(BuiltInFunction.IsLiteral, "ISLITERAL", 1, 1), new(BuiltInFunction.IsNumeric, "ISNUMERIC", 1, 1),
        new(BuiltInFunction.Str, "STR", 1, 1), new(BuiltInFunction.Lang, "LANG", 1, 1), new(BuiltInFunction.Datatype, "DATATYPE", 1, 1),
        new(BuiltInFunction.Iri, "IRI", 1, 1), new(BuiltInFunction.Iri, "URI", 1, 1), new(BuiltInFunction.BNode, "BNODE", 0, 1),
        new(BuiltInFunction.StrDt, "STRDT", 2, 2), new(BuiltInFunction.StrLang, "STRLANG", 2, 2), new(BuiltInFunction.Uuid, "UUID", 0, 0),
        new(BuiltInFunction.StrUuid, "STRUUID", 0, 0), new(BuiltInFunction.StrLen, "STRLEN", 1, 1), new(BuiltInFunction.SubStr, "SUBSTR", 2, 3),
        new(BuiltInFunction.UCase, "UCASE", 1, 1), new(BuiltInFunction.LCase, "LCASE", 1, 1), new(BuiltInFunction.StrStarts, "STRSTARTS", 2, 2),
        new(BuiltInFunction.StrEnds, "STRENDS", 2, 2), new(BuiltInFunction.Contains, "CONTAINS", 2, 2), new(BuiltInFunction.StrBefore, "STRBEFORE", 2, 2),
        new(BuiltInFunction.StrAfter, "STRAFTER", 2, 2), new(BuiltInFunction.EncodeForUri, "ENCODE_FOR_URI", 1, 1), new(BuiltInFunction.Concat, "CONCAT", 0, int.MaxValue),
        new(BuiltInFunction.LangMatches, "LANGMATCHES", 2, 2), new(BuiltInFunction.Regex, "REGEX", 2, 3), new(BuiltInFunction.Replace, "REPLACE", 3, 4),
        new(BuiltInFunction.Abs, "ABS", 1, 1), new(BuiltInFunction.Round, "ROUND", 1, 1), new(BuiltInFunction.Ceil, "CEIL", 1, 1),
        new(BuiltInFunction.Floor, "FLOOR", 1, 1), new(BuiltInFunction.Rand, "RAND", 0, 0), new(BuiltInFunction.Now, "NOW", 0, 0),
        new(BuiltInFunction.Year, "YEAR", 1, 1), new(BuiltInFunction.Month, "MONTH", 1, 1), new(BuiltInFunction.Day, "DAY", 1, 1),
        new(BuiltInFunction.Hours, "HOURS", 1, 1), new(BuiltInFunction.Minutes, "MINUTES", 1, 1), new(BuiltInFunction.Seconds, "SECONDS", 1, 1),
        new(BuiltInFunction.Timezone, "TIMEZONE", 1, 1), new(BuiltInFunction.Tz, "TZ", 1, 1), new(BuiltInFunction.Md5, "MD5", 1, 1),
        new(BuiltInFunction.Sha1, "SHA1", 1, 1), new(BuiltInFunction.Sha256, "SHA256", 1, 1), new(BuiltInFunction.Sha384, "SHA384", 1, 1),
        new(BuiltInFunction.Sha512, "SHA512", 1, 1),
    ];

    private static readonly FrozenDictionary<string, BuiltInSignature> ByKeyword = All.ToFrozenDictionary(s => s.Keyword, StringComparer.OrdinalIgnoreCase);

    /// <summary>The function of a keyword in any case; null when there is none.</summary>
    public static BuiltInSignature? Find(string keyword) => ByKeyword.GetValueOrDefault(keyword);

    /// <summary>How a function is written; the first of two ways.</summary>
    public static BuiltInSignature Of(BuiltInFunction function) => All.First(s => s.Function == function);
}
