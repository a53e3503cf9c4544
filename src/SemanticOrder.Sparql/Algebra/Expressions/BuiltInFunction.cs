namespace SemanticOrder.Sparql.Algebra;

/// <summary>The functions that have a keyword (SPARQL 1.1 §17.4). EXISTS, IN and the logical operators are expressions of their own.</summary>
public enum BuiltInFunction
{
    // Functional forms.

    /// <summary>Whether a variable is bound (§17.4.1.1).</summary>
    Bound,

    /// <summary>The second or third argument, by the first (§17.4.1.2).</summary>
    If,

    /// <summary>The first argument without error (§17.4.1.3).</summary>
    Coalesce,

    /// <summary>Whether two terms are the same term (§17.4.1.8).</summary>
    SameTerm,

    // Functions on RDF terms.

    /// <summary>Also written isURI (§17.4.2.1).</summary>
    IsIri,

    /// <summary>§17.4.2.2.</summary>
    IsBlank,

    /// <summary>§17.4.2.3.</summary>
    IsLiteral,

    /// <summary>§17.4.2.4.</summary>
    IsNumeric,

    /// <summary>The lexical form or IRI (§17.4.2.5).</summary>
    Str,

    /// <summary>The language tag, or the empty string (§17.4.2.6).</summary>
    Lang,

    /// <summary>§17.4.2.7.</summary>
    Datatype,

    /// <summary>An IRI resolved against the base of the query; also written URI (§17.4.2.8).</summary>
    Iri,

    /// <summary>A blank node, new or one per string and solution (§17.4.2.9).</summary>
    BNode,

    /// <summary>A literal from lexical form and datatype (§17.4.2.10).</summary>
    StrDt,

    /// <summary>A literal from lexical form and language (§17.4.2.11).</summary>
    StrLang,

    /// <summary>A fresh <c>urn:uuid:</c> IRI (§17.4.2.12).</summary>
    Uuid,

    /// <summary>A fresh UUID as a string (§17.4.2.13).</summary>
    StrUuid,

    // Functions on strings.

    /// <summary>Length in characters (§17.4.3.2).</summary>
    StrLen,

    /// <summary>§17.4.3.3.</summary>
    SubStr,

    /// <summary>§17.4.3.4.</summary>
    UCase,

    /// <summary>§17.4.3.5.</summary>
    LCase,

    /// <summary>§17.4.3.6.</summary>
    StrStarts,

    /// <summary>§17.4.3.7.</summary>
    StrEnds,

    /// <summary>§17.4.3.8.</summary>
    Contains,

    /// <summary>§17.4.3.9.</summary>
    StrBefore,

    /// <summary>§17.4.3.10.</summary>
    StrAfter,

    /// <summary>§17.4.3.11.</summary>
    EncodeForUri,

    /// <summary>§17.4.3.12.</summary>
    Concat,

    /// <summary>§17.4.3.13.</summary>
    LangMatches,

    /// <summary>§17.4.3.14, XPath fn:matches.</summary>
    Regex,

    /// <summary>§17.4.3.15, XPath fn:replace.</summary>
    Replace,

    // Functions on numbers.

    /// <summary>§17.4.4.1.</summary>
    Abs,

    /// <summary>§17.4.4.2.</summary>
    Round,

    /// <summary>§17.4.4.3.</summary>
    Ceil,

    /// <summary>§17.4.4.4.</summary>
    Floor,

    /// <summary>A double in [0, 1) (§17.4.4.5).</summary>
    Rand,

    // Functions on dates and times.

    /// <summary>One moment for the whole request (§17.4.5.1).</summary>
    Now,

    /// <summary>§17.4.5.2.</summary>
    Year,

    /// <summary>§17.4.5.3.</summary>
    Month,

    /// <summary>§17.4.5.4.</summary>
    Day,

    /// <summary>§17.4.5.5.</summary>
    Hours,

    /// <summary>§17.4.5.6.</summary>
    Minutes,

    /// <summary>A decimal (§17.4.5.7).</summary>
    Seconds,

    /// <summary>An xsd:dayTimeDuration; an error without zone (§17.4.5.8).</summary>
    Timezone,

    /// <summary>The zone as written, or the empty string (§17.4.5.9).</summary>
    Tz,

    // Hash functions.

    /// <summary>§17.4.6.1.</summary>
    Md5,

    /// <summary>§17.4.6.2.</summary>
    Sha1,

    /// <summary>§17.4.6.3.</summary>
    Sha256,

    /// <summary>§17.4.6.4.</summary>
    Sha384,

    /// <summary>§17.4.6.5.</summary>
    Sha512,
}
