namespace SemanticOrder.Mapping.Lifting;

/// <summary>One kind of step on the way from a raw value to a canonical one. The numbers are stored; they never change their meaning.</summary>
public enum StepKind : byte
{
    /// <summary>A part was taken out of the raw value; <see cref="MappingStep.Text"/> is the part.</summary>
    Extract = 1,

    /// <summary>A value map gave a concept; A is the number of the map, B the line of the row.</summary>
    Lookup = 2,

    /// <summary>A designation was read in a form of its standard's edition; A is the number of the scheme, Text the form.</summary>
    Notation = 3,

    /// <summary>A number was converted; X and Y are the numbers before and after, Text the units as <c>FAH→CEL</c>.</summary>
    Unit = 4,

    /// <summary>A number was multiplied; X is the factor, Y the product.</summary>
    Times = 5,

    /// <summary>A local time was placed in a zone; Text is the zone, X the time.</summary>
    Zone = 6,

    /// <summary>A reference table gave a context value; A is the number of the table, B the line of the row, Text <c>key=value</c>.</summary>
    Table = 7,

    /// <summary>A context value was read from the record, given by the caller, or assumed because nothing contradicts it; Text is <c>key=value</c>.</summary>
    Context = 8,

    /// <summary>A girth or height was measured on body points; X is the measure in centimetres, A the number of points, Text the numbers put in.</summary>
    Slice = 9,

    /// <summary>A property was computed from others of the node: Text is the formula with its numbers, Y the result.</summary>
    Compute = 10,

    /// <summary>A deadline was computed or compared; Text is the sum with its numbers.</summary>
    Deadline = 11,

    /// <summary>A body was placed in a designation; A is the number of the scheme, Text the intervals with the numbers that lie in them.</summary>
    Placement = 12,

    /// <summary>A context key that no source states, and that the row allows to be silent; Text is <c>key=value</c>.</summary>
    Assumed = 13,

    /// <summary>A tag was read from a text; X is the score, Y when the tag ends, Text what read it: <c>model HASH</c> or <c>rule FILE:LINE</c>.</summary>
    Tag = 14,

    /// <summary>A stretch of the text that speaks for the tag: UTF-16 code units A to B, B exclusive.</summary>
    Cue = 15,

    /// <summary>A cue of the text, A to B, that speaks for nothing, because other words decline it; Text is where those stand, as <c>3-5</c>.</summary>
    DeclinedCue = 16,

    /// <summary>The time of the text, A to B, with which the tag ends; X and Y are its beginning and end, Text its role.</summary>
    MentionedTime = 17,

    /// <summary>Full-width characters were read as ASCII; Text is what was read.</summary>
    Width = 18,
}
